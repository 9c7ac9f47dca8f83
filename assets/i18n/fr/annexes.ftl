# What is added around the sheets of a printed record, in French, the reference: scope, proof, issues, annexes.

## Cover
doc-subtitle-public = { $value } – version communicable au public
doc-controllers = Responsables du traitement
doc-processors = Sous-traitants
doc-scope-extract = Extrait : { $value }
doc-scope-every-status = fiches de tous les états
doc-scope-selection-all = fiches choisies
doc-scope-entities = de { $value }
doc-scope-services = du service { $value }
doc-scope-tags = choisies par étiquette
doc-scope-updated = mises à jour depuis le { $value }
doc-other-entities =
    { $count ->
         [one] { $number } fiche relève d’un autre organisme du groupe.
        *[other] { $number } fiches relèvent d’autres organismes du groupe.
    }
doc-public-without-security = Version communicable au public : les mesures de sécurité et les champs complémentaires ne sont pas repris.
doc-legal-edition = Données juridiques : édition du { $value }
doc-legal-edition-later = Données juridiques : édition du { $value }, postérieure à l’état présenté
doc-fingerprint = Données de ce document, empreinte : { $value }
doc-attached-data = Données de ce document, pour un programme
doc-attached-spreadsheet = Données de ce document, en tableur au format du modèle de la CNIL

## Sheets
doc-column-dpia = Analyse d’impact
doc-note-draft = Cette fiche est en cours de rédaction : son contenu n’est pas arrêté.
doc-note-planned = Ce traitement n’a pas commencé : la fiche dit comment il est prévu.
doc-note-ended = Ce traitement a pris fin : la fiche dit comment il était mis en œuvre.
doc-note-archived = Cette fiche n’est conservée que pour mémoire.
doc-document-kept = Document conservé par l’organisme

## Open issues
doc-issues = Points à compléter
doc-issues-note = Ce que les vérifications du registre signalent pour les fiches de ce document. Un point signalé n’est pas un manquement constaté.
doc-issues-none = Les vérifications du registre ne signalent rien pour les fiches de ce document.
doc-issue-organisation = Organisme
doc-issue-set-aside = Écarté : { $value }
doc-column-article = RGPD
doc-column-issue = Point signalé

## Annexes
doc-annex = Annexe – { $value }
doc-annex-processors = Sous-traitants et contrats
doc-annex-transfers = Transferts hors de l’Union européenne
doc-annex-retention = Durées de conservation par catégorie de données
doc-annex-security = Mesures de sécurité
doc-annex-changes = Journal des modifications
doc-annex-glossary = Glossaire
doc-column-sheet = Fiche
doc-party-unnamed = Tiers sans nom
doc-party-client = Client
doc-party-sub-processor = Sous-traitant ultérieur
doc-party-contact = Coordonnées
doc-party-parent = Société mère
doc-party-sheets = Fiches
doc-party-contracts = Contrats
doc-contract-unnamed = Contrat sans référence
doc-contract-clauses = Points de l’article 28, paragraphe 3
doc-contract-clauses-all = tous présents
doc-contract-clauses-none = aucun sur { $all }
doc-contract-clauses-some = { $number } sur { $all } ({ $value })
doc-contract-fate = Données à la fin du contrat
doc-contract-fate-erased = effacées
doc-contract-fate-returned = restituées
doc-contract-fate-both = restituées puis effacées
doc-contract-fate-kept = conservées en vertu de la loi
doc-column-destination = Destination
doc-column-importer = Destinataire
doc-column-safeguard = Garantie
doc-column-document = Documentation
doc-column-assessed = Analyse faite le
doc-transfers-figure = Transferts par destination
doc-transfers-figure-alt = Nombre de transferts par destination. { $value }.
doc-column-in-use = Utilisation courante
doc-column-archive = Archivage intermédiaire
doc-archive-not-stated = Pas d’archivage indiqué
doc-column-fate = À l’issue
doc-archive-short = { $value } ({ $basis })
doc-own-measures = Mesures propres à un traitement
doc-changes-between = Modifications du { $from } au { $to }, de la plus ancienne à la plus récente.
doc-changes-none = Aucune modification.
doc-column-when = Date
doc-column-operation = Opération
doc-column-about = Objet
doc-column-fields = Champs modifiés

## Glossary
doc-term-personal-data = Donnée à caractère personnel
doc-term-personal-data-text = Toute information qui se rapporte à une personne physique identifiée ou que l’on peut identifier (article 4, point 1).
doc-term-processing = Traitement
doc-term-processing-text = Toute opération sur des données à caractère personnel : collecte, consultation, conservation, transmission, effacement (article 4, point 2). Ce registre tient une fiche par traitement.
doc-term-controller = Responsable du traitement
doc-term-controller-text = Celui qui décide, seul ou avec d’autres, à quoi sert le traitement et par quels moyens (article 4, point 7).
doc-term-joint = Responsables conjoints
doc-term-joint-text = Ceux qui décident ensemble des finalités et des moyens, et se répartissent les obligations par un accord (article 26).
doc-term-processor = Sous-traitant
doc-term-processor-text = Celui qui traite des données pour le compte du responsable, sur ses instructions et par contrat (article 4, point 8, et article 28).
doc-term-dpo = Délégué à la protection des données
doc-term-dpo-text = Personne qui conseille l’organisme, contrôle le respect des règles et répond à la CNIL (articles 37 à 39).
doc-term-representative = Représentant dans l’Union
doc-term-representative-text = Personne désignée dans l’Union par un organisme qui n’y est pas établi (article 27).
doc-term-people = Personnes concernées
doc-term-people-text = Les personnes physiques dont les données sont traitées, désignées par catégories.
doc-term-purpose = Finalité
doc-term-purpose-text = Ce à quoi sert le traitement ; elle doit être déterminée, explicite et légitime (article 5, paragraphe 1, point b).
doc-term-basis = Base légale
doc-term-basis-text = L’un des six fondements qui permettent de traiter des données (article 6).
doc-term-sensitive = Données sensibles
doc-term-sensitive-text = Données que la loi protège davantage, comme la santé, les opinions ou l’appartenance syndicale (article 9), et données relatives aux infractions (article 10).
doc-term-recipient = Destinataire
doc-term-recipient-text = Personne, service ou organisme à qui les données sont communiquées (article 4, point 9).
doc-term-authority = Tiers autorisé
doc-term-authority-text = Autorité qui peut obtenir des données dans le cadre d’une enquête particulière ; la loi ne la compte pas parmi les destinataires.
doc-term-retention = Durée de conservation
doc-term-retention-text = Temps pendant lequel les données sont gardées, ou critère qui le fixe (article 5, paragraphe 1, point e).
doc-term-archive = Archivage intermédiaire
doc-term-archive-text = Conservation à part, avec un accès restreint, de données qui ne servent plus au quotidien mais qu’une règle oblige ou autorise à garder.
doc-term-anonymised = Anonymisation
doc-term-anonymised-text = Opération après laquelle plus personne ne peut être identifié, sans retour possible.
doc-term-transfer = Transfert hors de l’Union européenne
doc-term-transfer-text = Envoi de données, ou accès donné à celles-ci, vers un pays hors de l’Espace économique européen ou une organisation internationale (chapitre V).
doc-term-adequacy = Décision d’adéquation
doc-term-adequacy-text = Décision de la Commission européenne qui constate qu’un pays assure une protection suffisante (article 45).
doc-term-clauses = Clauses contractuelles types
doc-term-clauses-text = Clauses adoptées par la Commission européenne, que l’exportateur et l’importateur signent sans les modifier (article 46).
doc-term-dpia = Analyse d’impact
doc-term-dpia-text = Étude des risques d’un traitement pour les personnes, obligatoire quand ils sont élevés (article 35).
doc-term-unknown = Néant, sans objet, non renseigné
doc-term-unknown-text = « Néant » : la question a été posée, il n’y en a pas. « Sans objet » : elle ne se pose pas. « Non renseigné » : personne n’y a répondu.
doc-term-chain = Empreinte
doc-term-chain-text = Suite de chiffres et de lettres calculée sur un contenu, qui change dès que ce contenu change. Celle du journal atteste que ses étapes sont celles qui ont été écrites ; celle des données, que ce document montre ces données-là.

## Inspection folder
folder-title = Dossier de contrôle
folder-subject = Ce que contient ce dossier, et l’empreinte de chaque fichier
folder-organisation = Organisme
folder-made = Constitué
folder-state = État présenté
folder-register = Registre
folder-chain = Journal
folder-files = Fichiers du dossier
folder-files-none = Ce dossier ne contient aucun fichier.
folder-column-file = Fichier
folder-column-part = Contenu
folder-column-pages = Pages
folder-column-sum = SHA-256
folder-no-pages = –
folder-part-controller = Registre de responsable de traitement
folder-part-processor = Registre de sous-traitant
folder-part-notice = Mention d’information
folder-part-attachment = Document joint à une fiche ou à un tiers
folder-part-log = Journal des modifications du registre
folder-absent = Ce qui n’est pas dans le dossier
folder-absent-line = { $what } : { $reason }
folder-absent-no-sheet = aucune fiche ne correspond à l’étendue choisie.
folder-absent-no-notice-sheet = aucune fiche en vigueur dont l’organisme est responsable.
folder-absent-no-notice-published = aucune mention n’est notée comme publiée dans le registre.
folder-absent-not-kept = le contenu du fichier n’est plus conservé dans le registre.
folder-absent-beyond = joints à des champs que les registres de ce dossier n’impriment pas ; avec les champs complémentaires, ils y sont.
folder-documents = { $count ->
    [one] { $count } document
   *[other] { $count } documents
}
folder-checking = Comment vérifier ce dossier
folder-checking-text = Le fichier { $value } donne l’empreinte SHA-256 de chaque fichier, cet index compris ; la commande « sha256sum -c { $value } » les vérifie toutes. Le journal du registre note la remise du dossier avec l’empreinte de l’archive entière.
folder-log-when = Date et heure
