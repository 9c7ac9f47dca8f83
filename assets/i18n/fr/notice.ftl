# Frame of privacy notices, in French, the reference: headings, linking words, what is to be completed.

## Title and frame
notice-title = Comment nous utilisons vos données (projet)
notice-subject = Projet de notice d’information – articles 13 et 14 du RGPD
notice-foot = Projet de notice d’information
notice-draft = Projet
notice-draft-complete = Relisez ce texte avant de le publier.
notice-draft-missing =
    { $count ->
         [one] Il reste { $number } point à compléter avant de publier. Il est entre crochets.
        *[other] Il reste { $number } points à compléter avant de publier. Ils sont entre crochets.
    }
notice-made-on = Projet établi le { $value }

## Headings
notice-who = Qui est responsable de vos données ?
notice-dpo = À qui poser vos questions ?
notice-why = Pourquoi utilisons-nous vos données ?
notice-data = Quelles données utilisons-nous ?
notice-sources = D’où viennent vos données ?
notice-mandatory = Devez-vous nous donner ces données ?
notice-recipients = Qui reçoit vos données ?
notice-transfers = Vos données sortent-elles de l’Union européenne ?
notice-retention = Combien de temps gardons-nous vos données ?
notice-automated = Une machine décide-t-elle à votre sujet ?
notice-rights = Quels sont vos droits ?
notice-objection = Votre droit d’opposition
notice-exercise = Comment exercer vos droits ?
notice-complaint = À qui vous plaindre ?

## Linking words
notice-more = { "\u00A0" }: { $value }
notice-all-data = Toutes les données
notice-officer = notre délégué à la protection des données

## What is to be completed
notice-to-complete = [À COMPLÉTER : { $value }]
notice-missing-controller = le nom du responsable
notice-missing-contact = une adresse, un téléphone ou un e-mail
notice-missing-joint = les organismes qui décident avec vous
notice-missing-arrangement = l’endroit où lire l’essentiel de votre accord
notice-missing-dpo = avez-vous désigné un délégué à la protection des données ?
notice-missing-dpo-contact = comment joindre votre délégué à la protection des données
notice-missing-purpose = à quoi servent les données
notice-missing-basis = la base légale de cet usage
notice-missing-law = le texte de loi
notice-missing-interest = votre intérêt légitime
notice-missing-withdrawal = comment retirer son accord
notice-missing-data = les données utilisées
notice-missing-condition = l’exception de l’article 9
notice-missing-source = d’où viennent ces données
notice-missing-mandatory = obligatoire ou facultatif ? { $value }
notice-missing-consequence = ce qui se passe sans ces données
notice-missing-recipients = qui reçoit les données, ou personne
notice-missing-recipient = le nom ou la catégorie de ce destinataire
notice-missing-transfers = les données sortent-elles de l’Espace économique européen ?
notice-missing-importer = qui reçoit ces données
notice-missing-country = le pays ou l’organisation
notice-missing-mechanism = la garantie en vigueur pour cet envoi
notice-missing-copy = où lire cette garantie
notice-missing-retention = combien de temps les données sont gardées
notice-missing-retention-of = combien de temps les données sont gardées pour « { $value } »
notice-missing-duration = la durée ou le critère
notice-missing-archive = la durée de l’archivage
notice-missing-automated = une machine décide-t-elle sans intervention humaine ?
notice-missing-logic = comment la machine décide
notice-missing-consequences = ce que cela change pour la personne
notice-missing-intervention = comment obtenir l’avis d’une personne
notice-missing-rights = la base légale, dont dépendent d’autres droits
notice-missing-rights-contact = à qui écrire pour exercer ses droits
notice-missing-authority = l’autorité de contrôle compétente
