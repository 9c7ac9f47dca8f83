# La commande « registre » : aide, plaintes, réponses.

cli-about = Tient le registre des activités de traitement d’une organisation, et en tire le PDF et les mentions d’information.
cli-usage = registre COMMANDE [OPTIONS]
cli-heading-usage = Utilisation :
cli-heading-commands = Commandes :
cli-heading-arguments = Arguments :
cli-heading-options = Options :

cli-init-about = Crée un registre vide
cli-init-usage = registre init FICHIER --name NOM
cli-import-about = Fait entrer des tableurs (modèle de la CNIL) ou des fichiers d’échange dans un registre
cli-import-usage = registre import FICHIER SOURCE… [--dry-run] [--with-example] [--status STATUT] [--json]
cli-list-about = Donne la liste des fiches
cli-list-usage = registre list FICHIER [--json]
cli-show-about = Montre une fiche
cli-show-usage = registre show FICHIER RÉFÉRENCE [--json]
cli-put-about = Enregistre une fiche écrite en JSON : nouvelle, ou à la place de celle qui a le même identifiant
cli-put-usage = registre put FICHIER FICHE.json
cli-check-about = Dit ce que demande l’article 30 du RGPD et qui manque encore
cli-check-usage = registre check FICHIER… [--json]
cli-export-about = Écrit le registre en PDF, en tableur, en CSV, en Markdown ou en JSON, ou un dossier de contrôle
cli-export-usage = registre export FICHIER pdf|folder|ods|csv|md|json -o SORTIE [--lang fr|en] [OPTIONS]
cli-notice-about = Prépare les mentions d’information, et dit lesquelles ne sont plus à jour
cli-notice-usage = registre notice COMMANDE FICHIER [OPTIONS]
cli-notice-list-about = Donne la liste des mentions, avec ce qui reste à faire sur chacune
cli-notice-list-usage = registre notice list FICHIER [--json]
cli-notice-new-about = Ajoute une mention : des fiches en vigueur qui concernent son public, ou de celles que vous donnez
cli-notice-new-usage = registre notice new FICHIER --name NOM [--kind SORTE] [--audience PUBLIC,…] [--only T-001,T-004] [--lang fr|en] [--json]
cli-notice-show-about = Montre le texte d’une mention, phrase par phrase, et ce qui reste à faire
cli-notice-show-usage = registre notice show FICHIER MENTION [--sources] [--json]
cli-notice-rewrite-about = Met une phrase d’une mention dans vos mots, ou y remet les nôtres
cli-notice-rewrite-usage = registre notice rewrite FICHIER MENTION --sentence N --text MOTS | --back
cli-notice-review-about = Répond pour une de vos phrases, quand les faits ont changé dessous
cli-notice-review-usage = registre notice review FICHIER MENTION --item N --keep | --text MOTS | --back
cli-notice-check-about = Compare au registre la page qui est publiée : compare des mots, ne donne pas d’avis juridique
cli-notice-check-usage = registre notice check FICHIER PAGE [--notice MENTION] [--json]
cli-notice-export-about = Écrit une mention en HTML, en Markdown, en PDF ou en texte, selon le nom de la sortie
cli-notice-export-usage = registre notice export FICHIER MENTION -o SORTIE [--final] [--as fragment [--level N]] [--sources] [--to-whom NOM] [--overwrite]
cli-notice-publish-about = Note qu’une mention est publiée, et garde ce qu’elle dit
cli-notice-publish-usage = registre notice publish FICHIER MENTION --on JOUR --at LIEU
cli-notice-withdraw-about = Note qu’une mention n’est plus publiée
cli-notice-withdraw-usage = registre notice withdraw FICHIER MENTION --on JOUR
cli-history-about = Dit qui a changé quoi, et quand
cli-history-usage = registre history FICHIER [--sheet RÉFÉRENCE] [--json]
cli-verify-journal-about = Vérifie que le journal est intact et qu’il donne bien l’état du registre
cli-verify-journal-usage = registre verify-journal FICHIER [--json]
cli-undo-about = Annule la dernière étape
cli-undo-usage = registre undo FICHIER
cli-redo-about = Rétablit l’étape annulée
cli-redo-usage = registre redo FICHIER
cli-backup-about = Copie le registre et vérifie la copie
cli-backup-usage = registre backup FICHIER -o COPIE
cli-demo-about = Écrit un registre d’exemple, son PDF et ses mentions dans un dossier
cli-demo-usage = registre demo DOSSIER
cli-models-about = Donne la liste des modèles de fiches
cli-models-usage = registre models [--json]
cli-start-about = Prépare les fiches que demandent quelques réponses ; sans réponses, écrit le questionnaire à remplir
cli-start-usage = registre start FICHIER [--answers RÉPONSES.toml] [--json]

cli-arg-help = Affiche cette aide
cli-arg-version = Affiche la version
cli-arg-lang = Langue des réponses et des documents : fr ou en
cli-arg-actor = Nom écrit au journal ; par défaut, celui de la session
cli-arg-file = Le registre (.registre)
cli-arg-name = Nom de l’organisation
cli-arg-source = Fichiers à importer (.ods, .xlsx, .xls, .json)
cli-arg-dry-run = Montre ce qui serait créé, sans rien changer
cli-arg-with-example = Prend aussi la fiche d’exemple du modèle
cli-arg-status = Statut des fiches importées : in_force (par défaut), draft, planned, suspended, ended
cli-arg-answers = Fichier des réponses (TOML) ; sans lui, le questionnaire est écrit, à remplir
cli-arg-json = Répond en JSON
cli-arg-reference = La référence de la fiche (T-001)
cli-arg-sheet = La fiche
cli-arg-kind = pdf, folder (dossier de contrôle, une archive ZIP), ods (tableur de la CNIL), csv, md ou json
cli-arg-output = Le fichier à écrire
cli-arg-overwrite = Remplace le fichier s’il existe
cli-arg-role = Registre à imprimer : controller (responsable de traitement, par défaut) ou processor (sous-traitant)
cli-arg-scope = Ce qui est imprimé de chaque fiche : art30 (les mentions de l’article 30, par défaut) ou complete (tous les champs)
cli-arg-only = Seulement ces fiches (T-001,T-004)
cli-arg-notice = Le nom de la mention dans le registre, ou son identifiant
cli-arg-notice-name = Nom sous lequel vous retrouvez la mention ; il n’est jamais imprimé
cli-arg-notice-kind = full (complète), short (courte), panel (panneau), staff (salariés), applicants (candidats), footer (pied d’e-mail), oral, consent (accord), cookies ou indirect (données reçues d’ailleurs)
cli-arg-audience = Ses publics : customers, prospects, site-visitors, account-users, employees, applicants, suppliers, members, patients, premises-visitors, filmed-persons, other ; sans lui, tous
cli-arg-sources = Dit d’où vient chaque phrase
cli-arg-final = Sans les marques d’un projet ; refusé tant qu’il reste quelque chose à faire
cli-arg-as = fragment : un morceau de page, sans style, pour le modèle d’un site
cli-arg-level = Niveau du premier titre d’un fragment, de 1 à 6 ; 2 par défaut
cli-arg-page = La page publiée (.html, .pdf, .txt), ou « - » pour un texte donné sur l’entrée
cli-arg-on = Le jour (2026-03-31)
cli-arg-at = Le lieu : l’adresse de la page, l’endroit du panneau
cli-arg-sentence = Le numéro de la phrase, comme « notice show » le donne
cli-arg-text = Vos mots
cli-arg-back = Remet les mots du programme
cli-arg-item = Le numéro de ce qui est à relire, comme « notice show » le donne
cli-arg-keep = Garde votre phrase telle quelle
cli-arg-review-text = Garde une phrase à vous, dans ces mots
cli-arg-export-status = Seulement les fiches de ces états : in_force, suspended (les deux par défaut), draft, planned, ended, archived
cli-arg-all-statuses = Imprime aussi les brouillons et les fiches prévues, terminées ou archivées
cli-arg-entity = Seulement le registre de cet organisme du groupe
cli-arg-service = Seulement les fiches de ces services
cli-arg-tag = Seulement les fiches qui portent une de ces étiquettes ; le document ne les nomme pas
cli-arg-updated-since = Seulement les fiches mises à jour ce jour-là ou depuis (2026-03-31)
cli-arg-public = Version communicable au public (organismes publics) : sans les mesures de sécurité, sans les champs complémentaires
cli-arg-as-of = Le registre tel qu’il était à la fin de ce jour (2026-03-31)
cli-arg-annex = Ce qui suit les fiches : processors (sous-traitants et contrats), transfers, retention, security, changes (journal des modifications), glossary
cli-arg-from = Premier jour de l’annexe changes ; par défaut, celui du registre
cli-arg-to = Dernier jour de l’annexe changes ; par défaut, celui du document
cli-arg-issues = Ajoute la liste de ce que les vérifications signalent
cli-arg-without = Ce que le dossier de contrôle ne contient pas : notices (mentions d’information publiées), attachments (documents joints), log (journal des modifications)
cli-arg-attach = Place les données du document dans le PDF, en JSON et en tableur : data (par défaut avec --scope complete) ou none
cli-arg-to-whom = À qui le fichier est remis : le journal le note
cli-arg-with-history = Joint le journal
cli-arg-folder = Le dossier à créer

cli-value-answers = RÉPONSES
cli-value-lang = LANGUE
cli-value-name = NOM
cli-value-file = FICHIER
cli-value-source = SOURCE
cli-value-status = STATUT
cli-value-ref = RÉFÉRENCE
cli-value-sheet = FICHE
cli-value-kind = SORTE
cli-value-out = SORTIE
cli-value-scope = ÉTENDUE
cli-value-role = RÔLE
cli-value-day = JOUR
cli-value-service = SERVICE
cli-value-tag = ÉTIQUETTE
cli-value-annex = ANNEXE
cli-value-part = PARTIE
cli-value-attached = DONNÉES
cli-value-dir = DOSSIER
cli-value-notice = MENTION
cli-value-audience = PUBLIC
cli-value-form = FORME
cli-value-level = N
cli-value-page = PAGE
cli-value-place = LIEU
cli-value-text = MOTS

cli-usage-invalid-value = { $has-value ->
    [yes] « { $value } » n’est pas une valeur possible de { $argument }. Valeurs possibles : { $choices }.
   *[no] Il manque une valeur à { $argument }.
}
cli-usage-unknown-argument = L’option « { $argument } » n’existe pas ici.
cli-usage-unknown-command = La commande « { $argument } » n’existe pas.
cli-usage-bad-value = « { $value } » ne peut pas être la valeur de { $argument }.
cli-usage-too-many-values = { $argument } a reçu trop de valeurs.
cli-usage-too-few-values = { $argument } attend plus de valeurs.
cli-usage-conflict = { $argument } ne se combine pas ainsi.
cli-usage-missing-argument = Il manque : { $argument }.
cli-usage-missing-command = Dites quoi faire.
cli-usage-other = Cette ligne de commande n’est pas comprise.
cli-usage-option-of-other-kind = Une de ces options ne va pas avec ce que vous exportez : --only vaut pour pdf, folder, ods, csv et md ; --role pour pdf, ods, csv et md (un dossier contient les deux registres) ; --scope, --public, --as-of et le choix des fiches pour pdf, folder, ods, csv et md ; --annex, --from, --to, --issues et --attach pour pdf et folder ; --without pour folder ; --with-history pour json.
cli-usage-notice-name = Une mention s’écrit en HTML (« mention.html »), en Markdown (« mention.md »), en PDF (« mention.pdf ») ou en texte (« mention.txt ») : donnez un de ces noms à la sortie.
cli-usage-notice-fragment = --as fragment vaut pour une sortie en HTML (« mention.html »).
cli-usage-notice-level = --level est le niveau des titres d’un fragment : ajoutez --as fragment, ou retirez-le.
cli-usage-notice-sources = Un fragment n’a pas de tableau des sources : prenez une autre forme, ou retirez --sources.
cli-usage-notice-unnamed = Une mention a besoin d’un nom, pour que vous la retrouviez.
cli-usage-notice-taken = Une mention porte déjà ce nom. Donnez-en un autre, pour que vous la retrouviez.
cli-usage-notice-audience = Un des publics donnés à --audience n’existe pas. « registre notice new --help » en donne la liste.
cli-usage-notice-number = Un numéro s’écrit en chiffres : 12.
cli-usage-notice-sentence = La mention n’a pas de phrase de ce numéro. « registre notice show » les numérote.
cli-usage-notice-item = Rien n’est à relire sous ce numéro. « registre notice show » numérote ce qui l’est.
cli-usage-day = Un jour s’écrit année-mois-jour : 2026-03-31.
cli-usage-blank-value = Une option n’a pas de valeur, ou une valeur vide. Donnez-lui une valeur, ou retirez-la.
cli-usage-days-without-changes = --from et --to sont les jours du journal des modifications, que vous ne demandez pas : ajoutez --annex changes, ou retirez-les.
cli-unrecorded = Le fichier est fait, mais le journal n’a pas pu le noter. { $sentence }
cli-unwritten = La réponse n’a pas pu être écrite en entier sur la sortie.
cli-usage-see-help = « registre --help » montre les commandes, « registre COMMANDE --help » leurs options.

cli-column-code = Code
cli-column-version = Version
cli-column-reference = Référence
cli-column-name = Nom
cli-column-status = Statut
cli-column-missing = Manque (art. 30)
cli-column-step = Étape
cli-column-at = Quand
cli-column-actor = Qui
cli-column-op = Quoi
cli-column-touched = Où
cli-column-cell = Cellule
cli-column-record = Va dans
cli-column-field = Champ
cli-column-now = La fiche dit
cli-column-after = Le modèle dit maintenant
cli-column-value = Valeur

cli-status-planned = prévue
cli-status-draft = brouillon
cli-status-in-force = en vigueur
cli-status-suspended = suspendue
cli-status-ended = terminée
cli-status-archived = archivée

cli-init-done = Registre créé : { $file }. Ensuite : « registre import » pour reprendre un tableur, ou « registre put » pour une fiche.
cli-list-empty = Ce registre n’a encore aucune fiche. « registre import » reprend un tableur de la CNIL.
cli-remark = art. { $article } : { $message }
cli-put-created = Fiche { $reference } ajoutée.
cli-put-updated = Fiche { $reference } enregistrée.
cli-put-unchanged = Fiche { $reference } : rien à changer.
cli-check-required = demandé
cli-check-open = à compléter
cli-check-elsewhere = autre texte
cli-check-recommended = utile
cli-check-line = { "  " }[{ $kind }] art. { $article } : { $message }
cli-check-summary = { $file } : { $required ->
    [0] rien de ce que l’article 30 demande sans réserve ne manque
    [one] { $required } point demandé par l’article 30 manque
   *[other] { $required } points demandés par l’article 30 manquent
}{ $open ->
    [0] { "" }
    [one] , { $open } réponse à l’article 30 reste à compléter dans la mesure du possible
   *[other] , { $open } réponses à l’article 30 restent à compléter dans la mesure du possible
}{ $elsewhere ->
    [0] { "" }
    [one] , { $elsewhere } point demandé par un autre texte est à voir
   *[other] , { $elsewhere } points demandés par un autre texte sont à voir
}{ $recommended ->
    [0] .
    [one] , { $recommended } conseil ou question.
   *[other] , { $recommended } conseils ou questions.
}
cli-verify-whole = Le journal est intact ({ $steps ->
    [one] { $steps } étape
   *[other] { $steps } étapes
}) et donne bien l’état du registre. Empreinte : { $head }
cli-verify-broken = Le journal ou le registre a été changé hors du programme. Gardez ce fichier, et comparez-le à une sauvegarde. Empreinte : { $head }
cli-undone = Annulé : { $op }. « registre redo » le rétablit.
cli-redone = Rétabli : { $op }.
cli-export-done = Écrit : { $file } (SHA-256 { $sha256 })
cli-export-no-sheet = Le document ne contient aucune fiche : aucune ne répond à ce qui a été demandé.
cli-export-not-in-force = { $sheets } : pas en vigueur. Le texte en parle comme si c’était le cas ; ne le publiez pas tel quel.
cli-check-file = == { $file }
cli-export-to-complete = { $count ->
    [one] Un endroit reste à compléter ou à confirmer : il est entre crochets.
   *[other] { $count } endroits restent à compléter ou à confirmer : ils sont entre crochets.
}
cli-export-to-review = { $count ->
    [one] Une de vos phrases est à relire : les faits ont changé.
   *[other] { $count } de vos phrases sont à relire : les faits ont changé.
}
cli-export-missing-glyph = Ces caractères n’existent pas dans la police du document, leur numéro y tient leur place : { $characters } ; « { $place } », dans : { $context }
cli-backup-done = Sauvegarde faite et vérifiée : { $file }
cli-import-created = + { $kind } : { $name }
cli-import-updated = ~ { $kind } : { $name } ({ $fields })
cli-import-deleted = - { $kind } : { $name }
cli-kind-register = registre
cli-kind-entity = organisme
cli-kind-establishment = établissement
cli-kind-common-measure = mesure commune
cli-kind-party = tiers
cli-kind-attachment = fichier
cli-kind-activity = fiche
cli-kind-notice = mention d’information
cli-import-warning = ! { $sentence }
cli-import-note = · { $sentence }
cli-import-preview = Rien n’a été changé. Seraient ajoutées : { $created ->
    [0] aucune fiche
    [one] { $created } fiche
   *[other] { $created } fiches
} ; modifiées : { $updated } ; tiers ajoutés : { $parties }.
cli-import-done = Fait, en une étape : { $created ->
    [0] aucune fiche ajoutée
    [one] { $created } fiche ajoutée
   *[other] { $created } fiches ajoutées
}, { $updated ->
    [0] aucune modifiée
    [one] { $updated } modifiée
   *[other] { $updated } modifiées
} ; tiers ajoutés : { $parties }. « registre undo » annule tout.
cli-import-nothing = Rien à changer : le registre est resté comme il était.

cli-start-presets = Votre activité :
cli-start-sizes = Votre taille :
cli-start-questions = Questions, à ranger dans « yes » ou « no » ; pour les autres, votre activité propose parfois une réponse, et le reste demeure sans réponse :
cli-start-open = Questions à laisser sans réponse, même si votre activité en propose une :
cli-start-facts = Précisions, à ranger dans « facts » si elles sont vraies chez vous, dans « no » sinon ; ce qui n’est nulle part vaut « je ne sais pas » :
cli-start-done = { $made ->
    [0] Aucune fiche à préparer.
    [one] Une fiche préparée, à relire et à confirmer.
   *[other] { $made } fiches préparées, à relire et à confirmer.
} { $present ->
    [0] { "" }
    [one] Une autre y était déjà.
   *[other] { $present } autres y étaient déjà.
}
cli-start-proposed-yes = D’après votre activité, oui : { $question } ({ $code })
cli-start-proposed-no = D’après votre activité, non : { $question } ({ $code })
cli-start-changed = { $reference } ({ $name }) : vos réponses ont changé.
cli-start-answer = · { $question } { $before }, puis { $after }
cli-start-yes = oui
cli-start-no = non
cli-start-unknown = sans réponse
cli-start-take = Rien n’a été changé dans ces fiches. Ouvrez-les dans la fenêtre pour prendre ou laisser chaque différence.
cli-start-left = { $reference } ({ $name }) ne découle plus de vos réponses : à archiver si vous ne le faites plus.
