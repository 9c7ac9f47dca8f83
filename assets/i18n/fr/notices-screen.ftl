# L’écran des mentions d’information : leur liste, une mention, une nouvelle mention, la comparaison d’une page publiée.

nav-notices = Mentions

## La liste
notices-title = Mentions d’information
notices-lead = Les textes que vous devez aux personnes (articles 12 à 14), tirés de vos fiches. Quand une fiche change, le programme dit quelle phrase n’est plus vraie.
notices-new = Nouvelle mention
notices-check = Comparer une page publiée
notices-unnamed = Mention sans nom
notices-everybody = toutes les personnes
notices-about = { $kind } · { $people } · { $count ->
    [0] aucune fiche
    [one] { $count } fiche
   *[other] { $count } fiches
}
notices-count = { $count ->
    [0] Aucune mention.
    [one] { $count } mention.
   *[other] { $count } mentions.
} { $due ->
    [0] { "" }
    [one] { $due } est à republier.
   *[other] { $due } sont à republier.
}
notices-due = { $count ->
    [one] { $count } mention publiée ne dit plus ce que dit le registre. Ouvrez-la : l’ancien texte et le nouveau sont côte à côte.
   *[other] { $count } mentions publiées ne disent plus ce que dit le registre. Ouvrez-les : l’ancien texte et le nouveau sont côte à côte.
}
notices-empty = Aucune mention pour l’instant
notices-empty-text = Une mention dit aux personnes ce que vous faites de leurs données. Choisissez pour qui elle est : le programme l’écrit à partir de vos fiches, et vous la relisez.
notices-empty-no-sheet = Une mention se tire des fiches en vigueur, et aucune ne l’est. Mettez d’abord une fiche en vigueur, puis revenez ici.
notices-empty-new = Écrire une première mention
notices-back = Toutes les mentions

## Où en est une mention
notices-state-draft = Brouillon
notices-state-published = Publiée
notices-state-published-on = Publiée le { $day }
notices-state-withdrawn = Retirée
notices-republish = { $count ->
    [one] À republier : { $count } phrase
   *[other] À republier : { $count } phrases
}
notices-to-review = { $count ->
    [one] { $count } phrase à revoir
   *[other] { $count } phrases à revoir
}
notices-to-complete = { $count ->
    [one] { $count } point à compléter
   *[other] { $count } points à compléter
}
notices-without-text = Pas de texte pour l’instant

## Une nouvelle mention
notices-new-title = Nouvelle mention
notices-new-lead = Trois questions suffisent. Tout se change ensuite, et « Annuler » retire la mention.
notices-new-kind = Quel texte vous faut-il ?
notices-new-people = Pour qui ?
notices-new-people-help = La mention ne dira que ce qui concerne ces personnes. Ne cochez rien pour vous adresser à toutes.
notices-new-sheets = À partir de quelles fiches ?
notices-new-name = Comment l’appeler ?
notices-new-name-help = Ce nom n’est jamais imprimé. Sans nom, elle s’appellera « { $name } ».
notices-name-proposed = { $kind } – { $people }
notices-new-create = Créer la mention
notices-new-keys = Au clavier : Ctrl+Entrée.
notices-new-no-sheet = Choisissez au moins une fiche.
notices-new-none-in-force = Aucune fiche n’est en vigueur : la mention n’aura de texte que lorsqu’une le sera.
notices-kind-full = Mention complète
    .help = La page « Vos données » de votre site : tout ce que demande l’article 13.
notices-kind-short = Mention courte
    .help = Sous un formulaire : l’essentiel, avec un lien vers la mention complète.
notices-kind-panel = Panneau de vidéosurveillance
    .help = À l’entrée des lieux filmés.
notices-kind-staff = Mention pour les salariés
    .help = Ce que vous faites des données de votre personnel.
notices-kind-applicants = Mention pour les candidats
    .help = Ce que deviennent les candidatures.
notices-kind-footer = Pied d’e-mail
    .help = Deux phrases au bas d’un message.
notices-kind-oral = Message d’accueil au téléphone
    .help = À lire ou à diffuser avant un appel enregistré.
notices-kind-consent = Recueil du consentement
    .help = Une case à cocher par usage, jamais cochée d’avance, et comment retirer son accord.
notices-kind-cookies = Cookies et traceurs
    .help = La page ou la rubrique de votre site, avec le tableau des cookies.
notices-kind-indirect = Données reçues d’ailleurs
    .help = Quand les données ne viennent pas de la personne (article 14) : elle dit lesquelles et d’où.
notices-scope-rule = Toutes celles qui concernent ces personnes
notices-scope-rule-help = Les fiches en vigueur, aujourd’hui et demain : une fiche ajoutée entre d’elle-même dans la mention.
notices-scope-hand = Celles que je choisis
notices-scope-hand-help = Une fiche ajoutée plus tard n’y entrera pas.

## Les réglages d'une mention
notices-settings = Réglages de la mention
notices-form-about = De quoi et pour qui
notices-form-words = Vos mots
notices-lang-fr = Français
notices-lang-en = Anglais
notices-field-name = Nom de la mention
    .help = Pour la retrouver ici. Il n’est jamais imprimé.
    .sample = Site internet, clients
notices-field-kind = Sorte de texte
    .legal = art. 12 à 14, deux niveaux d’information
    .tip = Complet ou court, affiché, dit au téléphone : la sorte décide des rubriques que la mention contient.
notices-field-audiences = Pour qui
    .legal = personnes concernées
    .help = La mention ne retient des fiches que ce qui concerne ces personnes. Vide : toutes.
notices-field-scope = Fiches reprises
    .tip = « Toutes » suit le registre : une fiche qui entre en vigueur entre dans la mention. « Celles que je choisis » ne bouge pas seule.
notices-field-activities = Fiches choisies
    .tip = La mention parle de ces fiches, et d’aucune autre.
notices-field-left-out = Fiches laissées de côté
    .tip = Elles concernent ces personnes, mais vous en parlez ailleurs. La mention n’en dit rien.
notices-field-lang = Langue de la mention
    .tip = Les phrases du programme sont dans cette langue ; ce que vous avez écrit dans les fiches reste tel quel.
notices-field-entity = Organisme qui parle
    .legal = responsable du traitement, art. 13(1)(a)
    .tip = Vide : l’organisme principal du registre.
notices-field-title = Titre imprimé
    .tip = Vide : le titre habituel de cette sorte de texte.
    .sample = Vos données et nous
notices-field-introduction = Introduction
    .help = Vos premiers mots, imprimés tels quels en tête.
    .sample = Chez Martin, nous ne demandons que ce qui nous sert à vous livrer.
notices-field-full-text = Où lire la mention complète
    .help = L’adresse de la page, ou le lieu où on la trouve.
    .sample = www.exemple.fr/vos-donnees
notices-field-phone = Téléphone
    .tip = Le numéro à appeler, sur le panneau ou au téléphone. Vide : celui de l’organisme.
    .sample = 04 00 00 00 00
notices-field-sections = Ordre des rubriques
    .tip = Montez ce qui surprendrait vos lecteurs. Aucune rubrique n’est jamais cachée.
notices-field-notes = Notes internes
    .tip = Pour vous seul : elles ne sortent jamais du registre.
    .sample = Relue par Camille avant la mise en ligne du nouveau site
notices-sections-none = La mention n’a pas encore de rubriques à ranger.
notices-sheets-add = Ajouter une fiche…
notices-sheet-gone = Une fiche qui n’est plus dans le registre

## Les fiches d'une mention
notices-sheets = { $count ->
    [0] Aucune fiche
    [one] Tirée d’une fiche
   *[other] Tirée de { $count } fiches
}
notices-sheets-none = Aucune fiche en vigueur ne concerne ces personnes. Changez « Pour qui » ou « Fiches reprises » dans les réglages, ou mettez une fiche en vigueur.
notices-sheets-gone = { $count ->
    [one] { $count } fiche choisie n’est plus dans le registre.
   *[other] { $count } fiches choisies ne sont plus dans le registre.
}
notices-sheet-not-in-force = Pas en vigueur
notices-sheet-leave-out = Laisser de côté : { $name }
notices-sheet-left-out = Laissée de côté : { $name }.
notices-sheets-whole = { $count ->
    [one] La fiche { $references } concerne plusieurs sortes de personnes et dit la même chose à toutes. Pour que chacun n’y lise que ce qui le regarde, reliez ses données aux personnes, dans la fiche.
   *[other] Les fiches { $references } concernent plusieurs sortes de personnes et disent la même chose à toutes. Pour que chacun n’y lise que ce qui le regarde, reliez leurs données aux personnes, dans les fiches.
}

## Ce qui reste avant de publier
notices-left = { $count ->
    [one] { $count } point à compléter
   *[other] { $count } points à compléter
}
notices-left-none = Rien à compléter
notices-left-text = Chaque ligne mène au champ. Complétez la fiche, pas la mention : les deux diront la même chose.
notices-left-none-text = Il reste des phrases à revoir, à côté, avant de publier.
notices-left-ready = La mention peut être publiée. Relisez-la : vous seul savez si tout y est.
notices-left-published = Ce qui est publié est ce que dit le registre. Le programme vous préviendra quand ce ne sera plus vrai.
notices-left-gap = { $what }
notices-left-confirm = { $what } – proposé par un modèle, à confirmer
notices-left-show = Montrer dans le texte : { $what }
notices-to-text = Aller au texte

## Le texte
notices-text = Le texte
notices-text-keys = Cliquez sur une phrase pour voir d’où elle vient et la réécrire. Au clavier : ↑ ↓ d’une phrase à l’autre, Entrée pour ses sources, F2 pour la réécrire.
notices-text-keys-read = Cliquez sur une phrase pour voir d’où elle vient. Au clavier : ↑ ↓ d’une phrase à l’autre, Entrée pour ses sources.
notices-text-none = Il n’y a rien à lire pour l’instant.
notices-box = Case à cocher, jamais cochée d’avance :
notices-sentence-own = vos mots
notices-sentence-review = vos mots, à revoir
notices-sentence-left = à compléter
notices-sentence-flagged = à relire
notices-sentence-own-text = Cette phrase est de vous. Le programme n’y touche pas.
notices-sentence-review-text = Cette phrase est de vous, et ce qu’elle dit a changé dans le registre.
notices-sentence-left-text = Il manque une réponse, ou une confirmation.
notices-looked = D’où vient cette phrase
notices-looked-close = Fermer « D’où vient cette phrase »
notices-source = { $whose } › { $field }
notices-source-law = La loi
notices-source-organisation = L’organisation
notices-sources-more = { $shown } et { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}
notices-items = { $count ->
    [one] article { $items }
   *[other] articles { $items }
}
notices-since = étape { $step }, { $at }
notices-since-by = étape { $step }, { $at }, par { $actor }
notices-rewrite = Réécrire
notices-rewrite-again = Changer mes mots
notices-take = Reprendre la phrase du programme
notices-taken = La phrase du programme est revenue. « Annuler » rend la vôtre.
notices-rewrite-title = Dire cette phrase avec vos mots
notices-rewrite-text = Vos mots seront imprimés tels quels. Si les faits changent dessous, le programme vous montrera l’ancien et le nouveau, et vous demandera.
notices-program-says = La phrase du programme
notices-own-words = Vos mots
notices-rewrite-blank = Écrivez quelques mots.
notices-rewrite-hint = Dites la même chose, ni plus ni moins. Au clavier : Ctrl+Entrée pour enregistrer.
notices-rewrite-save = Enregistrer mes mots
notices-rewritten = Vos mots sont dans la mention.

## Phrases à revoir
notices-reviews = { $count ->
    [one] { $count } de vos phrases est à revoir
   *[other] { $count } de vos phrases sont à revoir
}
notices-reviews-text = Ces mots sont de vous, et ce qu’ils disent a changé dans le registre. Rien n’est remplacé sans vous.
notices-review-changed = Les faits ont changé
notices-review-language = La mention est maintenant dans une autre langue que votre phrase.
notices-review-gone = Cette phrase n’a plus sa place dans la mention : elle est gardée, et n’est pas imprimée
notices-review-twice = Une autre de vos phrases dit la même chose : celle-ci est gardée, et n’est pas imprimée
notices-review-said = Le programme disait
notices-review-now = Il dirait aujourd’hui
notices-review-now-none = Plus rien : le registre ne le dit plus.
notices-review-own = Votre phrase
notices-review-keep = Garder ma phrase
notices-review-edit = La changer…
notices-review-take = Prendre celle du programme
notices-review-drop = Retirer ma phrase
notices-review-kept = Votre phrase est gardée.
notices-review-go = Voir ce qui a changé
notices-fact-gone = n’y est plus
notices-fact-blank = sans réponse

## Ce qui n'est plus vrai
notices-stale = { $count ->
    [one] { $count } phrase publiée n’est plus vraie
   *[other] { $count } phrases publiées ne sont plus vraies
}
notices-stale-text = Ce que lisent les personnes ne dit plus ce que dit le registre. Publiez le nouveau texte à la place de l’ancien, puis notez-le ici.
notices-stale-none = Ce qui est publié est encore vrai
notices-stale-none-text = Seule la façon de le dire a changé. Rien n’oblige à republier.
notices-stale-others = { $count ->
    [one] { $count } phrase dite autrement, sans que les faits changent
   *[other] { $count } phrases dites autrement, sans que les faits changent
}
notices-stale-facts = La fiche a changé
notices-stale-new = À ajouter
notices-stale-gone = À retirer
notices-stale-law = La règle de droit a changé
notices-stale-own = Vous avez changé vos mots
notices-stale-wording = Les mots du programme ont changé
notices-stale-was = Publié
notices-stale-was-on = Publié le { $day }
notices-stale-is = Aujourd’hui
notices-stale-not-there = N’y était pas.
notices-stale-no-more = N’y est plus.
notices-stale-show = Voir dans le texte

## Publier, retirer, supprimer
notices-menu = Autres actions sur cette mention
notices-publish = Noter la publication…
notices-publish-again = Noter une nouvelle publication…
notices-publish-not-yet = { $count ->
    [0] La mention n’a pas encore de texte.
    [one] Il reste { $count } point à régler avant de publier.
   *[other] Il reste { $count } points à régler avant de publier.
}
notices-publish-title = Où publiez-vous « { $name } » ?
notices-publish-text = Le programme ne publie rien lui-même : il garde ce que dit la mention aujourd’hui, et vous préviendra quand ce ne sera plus vrai.
notices-publish-place = Lieu
notices-publish-place-help = L’adresse de la page, le mur où le panneau est posé, le formulaire.
notices-publish-confirm = Noter la publication
notices-published = La publication est notée.
notices-place-missing = Dites où on peut la lire.
notices-day-missing = Dites quel jour.
notices-day-to-come = Ce jour n’est pas encore venu.
notices-day = Jour
notices-day-unknown = Jour inconnu
notices-withdraw = Noter son retrait…
notices-withdraw-title = Retirer « { $name } » ?
notices-withdraw-text = Notez le jour où les personnes ont cessé de pouvoir la lire. La mention reste dans le registre, et peut être publiée de nouveau.
notices-withdraw-confirm = Noter le retrait
notices-withdrawn = Le retrait est noté.
notices-withdrawn-on = Retirée le { $day }.
notices-delete = Supprimer la mention
notices-delete-text = Ses réglages et vos phrases quittent le registre. « Annuler » la remet, et l’historique la garde. Ce que vous avez publié ailleurs y reste.
notices-publications = { $count ->
    [one] Publiée une fois
   *[other] Publiée { $count } fois
}
notices-publications-text = Le texte de chaque publication est gardé dans le registre.

## Facilité de lecture
notices-ease = Se lit-elle bien ?
notices-ease-words = Mots
notices-ease-sentences = Phrases
notices-ease-mean = Longueur moyenne
notices-ease-ours = Phrases du programme
notices-ease-mean-value = { $count } mots par phrase (viser { $aim } au plus)
notices-ease-long = Phrases longues
notices-ease-long-value = { $share } % ont plus de 20 mots
notices-ease-hard = Les phrases sont longues. Coupez celles de vos fiches, ou réécrivez-en ici.
notices-flags = { $count ->
    [one] { $count } passage à relire
   *[other] { $count } passages à relire
}
notices-flags-text = Des mots que les autorités de contrôle trouvent trop vagues, ou qui n’ont pas leur place ici. À vous de juger.
notices-flag = « { $words } » : { $why }
notices-flag-words = « { $words } »
notices-flag-vague = une formule vague
notices-flag-endless = une durée sans fin
notices-flag-partners = des destinataires sans nom
notices-flag-et-cetera = une liste qui ne finit pas
notices-flag-conditional = peut-être oui, peut-être non
notices-flag-reference = une référence interne
notices-flag-other-language = dans une autre langue

## Emporter la mention
notices-out = Emporter la mention
notices-out-form = Forme
notices-out-html = Page web entière
notices-out-html-help = Une page HTML qui se suffit : claire ou sombre selon le lecteur, imprimable, sans script.
notices-out-fragment = Morceau de page web
notices-out-fragment-help = Du HTML sans style, à insérer dans une page de votre site ; ses ancres ne changent pas.
notices-out-markdown = Texte Markdown
notices-out-markdown-help = Pour un site, un wiki ou un dépôt de documents.
notices-out-pdf = PDF
notices-out-pdf-help = Pour imprimer, afficher ou remettre ; archivable et accessible.
notices-out-text = Texte simple
notices-out-text-help = À coller sous un formulaire, dans un e-mail, ou à lire au téléphone.
notices-out-level = Niveau du premier titre
notices-out-level-value = Titre de niveau { $level } (h{ $level })
notices-out-level-help = La page autour a déjà un titre au-dessus.
notices-out-last = Sans la marque « Projet »
notices-out-last-help = Prête à publier. La remise est notée dans le journal.
notices-out-last-left = { $count ->
    [0] La mention n’a pas encore de texte.
    [one] Il reste { $count } point à régler : le fichier portera « Projet » sur chaque page.
   *[other] Il reste { $count } points à régler : le fichier portera « Projet » sur chaque page.
}
notices-out-sources = Ajouter d’où vient chaque phrase
notices-out-sources-help = Un tableau à la fin : fiche, champ, étape du journal. Pour vous, pas pour le public.
notices-out-save = Enregistrer…
notices-out-making = Mention d’information
notices-copy = Copier
notices-copied = La mention est copiée, avec ses titres et ses listes.
notices-copied-draft = Le projet est copié, avec ses titres et ses listes.
notices-not-copied = Le presse-papiers n’est pas accessible ici. Enregistrez plutôt la mention.

## Comparer une page publiée
notices-check-title = Comparer une page publiée
notices-check-lead = Le programme lit la page que vous lui donnez, hors ligne, et la compare au registre.
notices-check-what = Quelle page, et avec quoi ?
notices-check-against = Comparer avec
notices-check-all = Toutes les fiches en vigueur
notices-check-all-help = Tout ce que les fiches en vigueur ont à dire aux personnes.
notices-check-one-help = Seulement ce que cette mention a à dire.
notices-check-paste = Texte de la page
notices-check-paste-help = Collez ici tout le texte de la page, ou ouvrez son fichier.
notices-check-pasted = Comparer ce texte
notices-check-file = Ouvrir un fichier (HTML, PDF, texte)…
notices-checking = Comparaison de la page
notices-check-result = Ce que montre la comparaison
notices-check-result-of = Ce que montre la comparaison de « { $file } »
notices-check-words = Le programme compare des mots, pas leur sens : ce qui est dit autrement peut lui échapper. Ce n’est pas un avis juridique.
notices-check-counts = Sur la page, inconnu du registre : { $unknown }. Dans le registre, pas trouvé sur la page : { $missing }. Retrouvé : { $found }.
notices-check-missing = Dans le registre, pas sur la page ({ $count })
notices-check-missing-text = À ajouter à la page, à moins qu’elle le dise avec d’autres mots.
notices-check-missing-none = Tout ce que dit le registre a été retrouvé sur la page.
notices-check-unknown = Sur la page, pas dans le registre ({ $count })
notices-check-unknown-text = Des durées, des pays ou des noms que le registre ne connaît pas : la page a vieilli, ou une fiche manque.
notices-check-unknown-none = La page ne nomme rien que le registre ignore.
notices-check-found = Retrouvé sur la page ({ $count })
notices-check-found-text = Ce que disent le registre et la page, avec le passage.
notices-check-found-none = Rien de ce que dit le registre n’a été retrouvé.
notices-check-show = Montrer
notices-check-hide = Masquer
notices-check-page = page { $number }
notices-check-paragraph = paragraphe { $number }
notices-check-kind-purpose = Objectifs ({ $count })
notices-check-kind-recipient = Destinataires ({ $count })
notices-check-kind-country = Pays ({ $count })
notices-check-kind-duration = Durées ({ $count })
notices-check-kind-right = Droits ({ $count })
notices-check-kind-contact = Coordonnées ({ $count })
notices-check-kind-organisation = Organisations ({ $count })

## Ailleurs dans le programme
notices-in = { $count ->
    [one] Dans { $count } mention
   *[other] Dans { $count } mentions
}
notices-in-due = { $count ->
    [one] Dans { $count } mention
   *[other] Dans { $count } mentions
}, { $due ->
    [one] { $due } à republier
   *[other] { $due } à republier
}
notices-in-one-due = { $name } (à republier)
notices-todo = Mention « { $name } »
notices-todo-republish = { $count ->
    [one] { $count } phrase publiée ne dit plus ce que dit le registre : republier.
   *[other] { $count } phrases publiées ne disent plus ce que dit le registre : republier.
}
notices-todo-review = { $count ->
    [one] { $count } de vos phrases est à revoir : les faits ont changé.
   *[other] { $count } de vos phrases sont à revoir : les faits ont changé.
}
documents-notice-go = Aller aux mentions

# Les raccourcis du clavier, sur l’écran « À propos ».
about-keys-notice = Dans une mention
about-key-sentence = Aller d’une phrase à l’autre
    .keys = ↑ ↓
about-key-beneath = Aller aux sources de la phrase, en revenir
    .keys = Entrée, Échap
about-key-rewrite = Dire la phrase avec vos mots
    .keys = F2
