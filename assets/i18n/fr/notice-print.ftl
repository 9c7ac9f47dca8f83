# What is printed around a privacy notice, in French, the reference: titles, marks of a draft, captions, sources.

## Titles
notice-print-title = Comment nous utilisons vos données
notice-print-title-panel = Vidéosurveillance
notice-print-title-staff = Vos données au travail
notice-print-title-applicants = Vos données quand vous postulez
notice-print-title-footer = Vos données et cet e-mail
notice-print-title-oral = Vos données et cet appel
notice-print-title-consent = Votre accord
notice-print-title-cookies = Cookies et autres traceurs
notice-print-title-indirect = Les données que nous recevons sur vous
notice-print-subject = Notice d’information – articles 12 et 13 du RGPD
notice-print-subject-consent = Demande de consentement – articles 6, 7 et 13 du RGPD
notice-print-subject-cookies = Cookies et autres traceurs – article 82 de la loi Informatique et Libertés
notice-print-subject-indirect = Notice d’information – article 14 du RGPD

## Marks of a draft
notice-print-draft = Projet
notice-print-draft-of = Projet : { $value }
notice-print-draft-title = { $value } (projet)
notice-print-draft-left =
    { $count ->
         [one] Il reste { $number } point à compléter ou à confirmer avant de publier. Il est entre crochets.
        *[other] Il reste { $number } points à compléter ou à confirmer avant de publier. Ils sont entre crochets.
    }
notice-print-draft-reviews =
    { $count ->
         [one] Il reste { $number } phrase à vous à relire avant de publier.
        *[other] Il reste { $number } phrases à vous à relire avant de publier.
    }
notice-print-draft-complete = Relisez ce texte avant de le publier.
notice-print-draft-made-on = Projet établi le { $value }
notice-print-made-on = Texte établi le { $value }

## Pictures and tables
notice-print-camera = Caméra de vidéosurveillance
notice-print-table-why = Pourquoi nous utilisons vos données et ce qui nous y autorise
notice-print-table-why-kept = Pourquoi nous utilisons vos données, ce qui nous y autorise et combien de temps nous les gardons
notice-print-table-cookies = Les traceurs de ce site

## Where each sentence comes from
notice-print-appendix = D’où vient chaque phrase
notice-print-appendix-lead = Chaque phrase du texte porte un numéro entre crochets. Ce tableau dit sur quels champs du registre elle repose. Il n’est pas à publier.
notice-print-column-number = N°
notice-print-column-items = Répond à
notice-print-column-whose = Fiche, organisme ou tiers
notice-print-column-field = Champ
notice-print-column-revision = Dernier changement
notice-print-law-alone = Le texte de loi seul
notice-print-own = Vos propres mots
notice-print-own-for = { $value } (vos propres mots)
