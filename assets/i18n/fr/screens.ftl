# Les écrans d’accueil, de la liste, de l’import et des documents.

# Premier lancement et registres récents.
welcome-title = Bienvenue dans Registre
welcome-lead = Ici se tient le registre des activités de traitement de votre organisation : ce que vous faites des données personnelles, pourquoi, et comment vous les protégez. Rien à connaître d’avance.
welcome-back = Quel registre ouvrir ?
welcome-begin = Pour commencer
welcome-new = Nouveau registre
welcome-other-lang = English
welcome-other-lang-code = en
welcome-name = Nom de l’organisation
welcome-name-help = L’entreprise, l’association ou la collectivité dont vous tenez le registre. Ex. : « Boulangerie Martin SARL ».
welcome-name-missing = Écrivez d’abord le nom de l’organisation : il se corrige à tout moment.
welcome-person = Votre nom
welcome-person-help = Il est noté à côté de chaque modification, pour savoir qui a fait quoi. Laissé vide, c’est le nom de votre session.
welcome-ways = Comment commencer
welcome-import = Importer mon tableur
welcome-import-text = Vous avez déjà rempli le modèle de la CNIL : ses fiches entrent dans le registre, et vous voyez tout avant.
welcome-blank = Partir d’un registre vide
welcome-blank-text = Vous écrivez une première fiche. Quelques questions simples, une phrase par réponse.
welcome-demo = Regarder la démonstration
welcome-demo-text = Une organisation inventée, avec ses fiches et ses documents, pour voir à quoi cela ressemble. Pas besoin de nom.
welcome-where = Le registre est un seul fichier, à vous, dans le dossier des données de votre session, sur cet ordinateur. Rien n’est envoyé : tout marche sans connexion. L’écran « Fichier et sauvegardes » montre où il est.
welcome-elsewhere = Le ranger ailleurs…
welcome-busy = Un instant : le registre se prépare…
welcome-already = Vous avez déjà un registre ?
welcome-already-text = C’est un fichier dont le nom finit par « .registre ». Vous pouvez aussi le déposer sur cette fenêtre.
welcome-open = Ouvrir un registre…
welcome-recents = Registres récents
welcome-recent-at = Ouvert le { $when }
welcome-recent-missing = Ce fichier n’est plus à cet endroit. S’il a été déplacé ou renommé, ouvrez-le avec « Ouvrir un registre… ». S’il est sur une clé ou un disque réseau, branchez-le puis réessayez.
welcome-forget = Oublier « { $name } » dans cette liste
welcome-forget-help = Oublier un registre le retire de cette liste seulement : son fichier reste où il est.
welcome-dropped = { $count ->
    [one] « { $files } » attend d’être importé
   *[other] { $files } attendent d’être importés
}
welcome-dropped-text = Dites d’abord à quelle organisation le registre appartient. Vous verrez ensuite ce qui serait importé, avant que rien ne soit écrit.
welcome-dropped-forget = Ne pas importer
welcome-create-import = { $count ->
    [one] Créer le registre et voir ce fichier
   *[other] Créer le registre et voir ces fichiers
}
welcome-dropped-register = { $count ->
    [one] Ce fichier est un registre
   *[other] Plusieurs de ces fichiers sont des registres
}
welcome-dropped-register-text = Un registre s’ouvre, il ne s’importe pas. Déposez-le seul sur la fenêtre, ou prenez « Ouvrir un registre… ».

# Un registre qui ne s’ouvre pas.
welcome-refused-title = Ce registre n’a pas pu être ouvert
welcome-refused-what = Ce qui s’est passé
welcome-refused-safe = Ce qui est à l’abri
welcome-refused-safe-text = Le fichier n’a pas été touché : il est tel qu’il était, à l’endroit ci-dessous. Rien n’a été créé à sa place.
welcome-refused-gone-text = Rien n’a été créé à sa place. C’est ici qu’il a été vu la dernière fois ; s’il est sur une clé ou un disque réseau, branchez-le puis réessayez.
welcome-refused-file = Fichier
welcome-refused-folder = Dossier
welcome-refused-show = Montrer le dossier
welcome-refused-do = Ce que vous pouvez faire
welcome-refused-again = Réessayer
welcome-refused-leave = Revenir à l’accueil
welcome-refused-backups = Restaurer une sauvegarde
welcome-refused-backups-text = Regardez d’abord ce que contient une sauvegarde. La restaurer met le fichier actuel de côté, sans le perdre.
welcome-refused-backups-none = Aucune sauvegarde de ce registre n’a été trouvée à l’endroit habituel. Si vous en avez une ailleurs, choisissez-la.
welcome-refused-look = Regarder
welcome-refused-look-at = Regarder la sauvegarde du { $when }
welcome-refused-all = Montrer les { $count } sauvegardes
welcome-refused-choose = Choisir une sauvegarde ailleurs…
welcome-looking = Lecture de la sauvegarde

# La liste des fiches.
list-title = Registre
list-table = Fiches du registre
list-filters = Chercher et filtrer les fiches
list-search = Chercher
    .placeholder = Un mot, un nom, un logiciel…
list-filters-open = Filtres
list-filters-active = Filtres ({ $count })
list-closed-status = Sauf archivés
list-closed-role = Tous
list-closed-tag = Toutes
list-column-reference = Réf.
list-column-name = Nom
list-column-role = Rôle
list-column-status = État
list-column-main_purpose = Objectif principal
list-column-missing = Il manque
list-column-updated_on = Mise à jour
list-column-menu = Actions
list-service = Service
list-tag = Étiquette
list-every-role = Tous les rôles
list-every-status = Tous, sauf archivés
list-archived-too = Tous, archivés compris
list-every-service = Tous les services
list-every-tag = Toutes les étiquettes
list-gaps-or-not = Peu importe
list-gaps-any = Quelque chose manque
list-gaps-none = Rien ne manque
list-option = { $label } ({ $count })
list-role-controller = Responsable
list-role-joint_controller = Responsable conjoint
list-role-processor = Sous-traitant
list-letter-30-1-a = responsable et contacts
list-letter-30-1-b = finalités
list-letter-30-1-c = personnes et données
list-letter-30-1-d = destinataires
list-letter-30-1-e = transferts
list-letter-30-1-f = durées
list-letter-30-1-g = sécurité
list-letter-30-2-a = clients et contacts
list-letter-30-2-b = traitements pour autrui
list-letter-30-2-c = transferts
list-letter-30-2-d = sécurité
list-lacks = Il manque :
list-lacks-nothing = Rien
list-unnamed = Fiche sans nom
list-choose = Choisir { $reference }, { $name }
list-choose-all = Choisir toutes les fiches affichées
list-menu = Actions sur { $reference }
list-count = { $count ->
    [0] Aucune fiche.
    [one] { $count } fiche.
   *[other] { $count } fiches.
}
list-count-of = { $count ->
    [0] Aucune fiche sur { $total }.
    [one] { $count } fiche sur { $total }.
   *[other] { $count } fiches sur { $total }.
}
list-count-archived = { $count ->
    [one] { $count } archivée n’est pas montrée.
   *[other] { $count } archivées ne sont pas montrées.
}
list-show-archived = Montrer aussi les archivées
list-clear = Effacer la recherche et les filtres
list-keys = Au clavier : ↑ ↓ pour parcourir, Entrée pour ouvrir, ← → pour cocher ou agir, Ctrl+N pour une nouvelle fiche, Ctrl+F ou / pour chercher.
list-new = Nouvelle fiche
list-open = Ouvrir
list-duplicate = Dupliquer
list-archive = Archiver
list-bring-back = Sortir des archives
list-delete = Supprimer
list-duplicated = { $reference } est copiée : la copie est { $copy }, en brouillon.
list-archived = { $reference } est archivée : elle reste dans le registre, mais n’est plus imprimée ni vérifiée.
list-brought-back = { $reference } est de retour, en brouillon : remettez-la en vigueur quand elle est à jour.
list-removed = { $reference } est supprimée.
list-removed-back = Annuler la suppression
list-chosen-actions = Fiches choisies
list-chosen = { $count ->
    [one] { $count } fiche choisie
   *[other] { $count } fiches choisies
}
list-chosen-pdf = En faire un PDF
list-chosen-notice = En faire une mention d’information
list-chosen-none = Ne plus choisir
list-empty = Votre registre est prêt, et encore vide
list-empty-text = Une fiche décrit une chose que vous faites avec des données personnelles : la paie, les clients, les candidatures… Quelques réponses suffisent à en préparer une dizaine, à relire ensuite.
list-first = Écrire la première fiche
list-import = Importer un tableur
list-demo = Regarder la démonstration
list-no-match = Aucune fiche ne correspond
list-no-match-text = La recherche porte sur tout le texte des fiches, sans tenir compte des accents ni des majuscules. Essayez avec moins de mots, ou effacez les filtres.
list-all-archived = Toutes les fiches sont archivées
list-all-archived-text = Elles sont gardées, mais ne sont ni imprimées ni vérifiées.

# L’import.
import-screen-title = Import
import-screen-lead = Faire entrer des fiches qui existent déjà. Vous voyez tout avant, rien n’est écrit sans votre accord, et un import s’annule d’un coup.
import-screen-read-only = Ce registre ne peut qu’être lu : rien ne peut y être importé. Copiez-le dans un dossier où vous pouvez écrire, puis ouvrez la copie.
import-screen-choose = Choisir les fichiers
import-screen-model = Le modèle de registre de la CNIL, rempli, tel quel ou réenregistré : .ods, .xlsx ou .xls.
import-screen-exchange = Un fichier d’échange de Registre : .json.
import-screen-safe = Les fiches que vous avez déjà ne sont pas remplacées par celles d’un tableur. Un fichier d’échange met à jour les fiches qu’il contient.
import-screen-choose-files = Choisir des fichiers…
import-screen-drop = Vous pouvez aussi déposer les fichiers n’importe où sur la fenêtre.
import-screen-refused = { $count ->
    [one] « { $files } » n’a pas été lu
   *[other] { $files } n’ont pas été lus
}
import-screen-refused-text = Rien n’a été changé. Choisissez d’autres fichiers, ou corrigez celui-ci et choisissez-le de nouveau.
import-screen-reading = Lecture des fichiers
import-screen-running = Import
import-screen-preview = Ce qui serait importé
import-screen-preview-text = { $updated ->
    [0] { $created ->
        [0] Aucune fiche, mais d’autres éléments, ci-dessous.
        [one] Une nouvelle fiche. Rien n’est encore écrit.
       *[other] { $created } nouvelles fiches. Rien n’est encore écrit.
    }
   *[other] Nouvelles fiches : { $created }. Fiches modifiées : { $updated }. Rien n’est encore écrit.
}
import-screen-nothing = Il n’y a rien à importer : tout ce que contient le fichier est déjà dans le registre, ou le fichier est vide.
import-screen-status = État des fiches importées
import-screen-status-help = « En vigueur » si ce que décrit le tableur est bien ce que vous faites. Vous pourrez changer l’état de chaque fiche.
import-screen-example = Prendre aussi la fiche d’exemple de la CNIL
import-screen-example-help = Le modèle contient une fiche inventée. D’ordinaire, on n’en veut pas dans son registre.
import-screen-run = Importer
import-screen-choose-others = Choisir d’autres fichiers…
import-screen-forget = Ne pas importer
import-screen-done = L’import est terminé
import-screen-done-text = { $updated ->
    [0] { $created ->
        [0] Aucune fiche, mais d’autres éléments, ci-dessous.
        [one] Une nouvelle fiche est dans le registre.
       *[other] { $created } nouvelles fiches sont dans le registre.
    }
   *[other] Nouvelles fiches : { $created }. Fiches modifiées : { $updated }.
}
import-screen-to-list = Voir le registre
import-screen-undo = Annuler cet import
import-screen-undo-help = Tant que rien d’autre n’a été modifié, un clic retire tout ce que cet import a apporté. Ensuite, les annulations se font une à une, en commençant par la dernière.
import-screen-others = Importer d’autres fichiers…
import-screen-notes-warn = { $count ->
    [one] Une remarque à regarder
   *[other] { $count } remarques à regarder
}
import-screen-notes-some = { $count ->
    [one] { $total } remarques, dont une à regarder
   *[other] { $total } remarques, dont { $count } à regarder
}
import-screen-notes = { $count ->
    [one] Une remarque
   *[other] { $count } remarques
}
import-screen-warning = À regarder :
import-screen-notes-left = { $count ->
    [0] { $shown } sur { $total } sont montrées.
    [one] { $shown } sur { $total } sont montrées ; une autre est à regarder.
   *[other] { $shown } sur { $total } sont montrées ; { $count } autres sont à regarder.
}
import-screen-all-notes = Montrer les { $count } remarques
import-screen-all-records = Tout montrer ({ $count })
import-screen-kind-activity = Fiches ({ $count })
import-screen-kind-party = Tiers ({ $count })
import-screen-kind-entity = Organismes ({ $count })
import-screen-kind-establishment = Établissements ({ $count })
import-screen-kind-common_measure = Mesures communes ({ $count })
import-screen-kind-notice = Mentions d’information ({ $count })
import-screen-kind-attachment = Fichiers joints ({ $count })
import-screen-kind-register = Le registre lui-même
import-screen-change-created = Ajout
import-screen-change-updated = { $fields ->
    [one] Modification d’un champ
   *[other] Modification de { $fields } champs
}
import-screen-change-deleted = Retrait : il était vide
import-screen-origin = d’après { $places }
import-screen-unnamed = Sans nom

# Les documents.
documents-title = Documents
documents-lead = Ce que l’on remet à la CNIL, aux personnes ou à un autre programme. Les notes internes ne sortent ni dans le PDF ni dans les mentions.
documents-pdf = Le registre en PDF
documents-pdf-text = Le document que demande la CNIL lors d’un contrôle : une page de garde, la liste des fiches, puis chaque fiche avec les mentions de l’article 30. Ce qui manque y est écrit « Non renseigné », rien n’est caché.
documents-pdf-make = Enregistrer le PDF…
documents-pdf-making = Registre en PDF
documents-register = Quel registre
documents-options = Options
documents-controller = Responsable de traitement
documents-controller-help = Ce que votre organisation décide elle-même : article 30, paragraphe 1.
documents-processor = Sous-traitant
documents-processor-help = Ce qu’elle fait pour le compte de ses clients : article 30, paragraphe 2.
documents-sheets = Fiches
documents-sheets-all = Toutes les fiches concernées
documents-sheets-help = Laissez vide pour toutes les prendre, ou choisissez-en quelques-unes : lors d’un contrôle, remettez l’extrait demandé.
documents-sheets-others = { $count ->
    [one] Une des fiches choisies n’a pas sa place dans ce document, et n’y est pas.
   *[other] { $count } des fiches choisies n’ont pas leur place dans ce document, et n’y sont pas.
}
documents-every-status = Imprimer aussi les fiches qui ne sont pas en vigueur
documents-every-status-help = Celles que vous rédigez, prévues, terminées ou archivées ; chacune porte son état. Sinon, le document dit combien sont laissées de côté.
documents-complementary = Ajouter les champs complémentaires
documents-complementary-help = Base légale, logiciels, analyse d’impact… : utiles en interne, au-delà de ce que l’article 30 demande.
documents-scope = Ce qui est imprimé de chaque fiche
documents-scope-art30 = Contrôle (article 30)
documents-scope-art30-help = Les mentions que l’article 30 demande, et rien d’autre : ce que la CNIL vient lire.
documents-scope-complete = Complet
documents-scope-complete-help = Tous les champs : base légale, logiciels, analyse d’impact… Pour vous, votre DPO ou un audit.
documents-statuses = État des fiches
documents-statuses-usual = En vigueur et suspendues
documents-statuses-every = Tous les états
documents-entity = Organisme
documents-entity-all = Tous les organismes du groupe
documents-services = Services
documents-services-all = Tous les services
documents-tags = Étiquettes
documents-tags-all = Toutes les fiches, étiquetées ou non
documents-updated-since = Mises à jour depuis le
documents-public = Version communicable au public
documents-public-help = Pour un organisme public, dont le registre peut être demandé par toute personne : sans les mesures de sécurité, les champs complémentaires ni les points à compléter.
documents-public-text = Le registre d’un organisme public peut être demandé par toute personne : cette version est sans les mesures de sécurité, les champs complémentaires ni les points à compléter.
documents-more = Autres possibilités
documents-annexes = Annexes
documents-annex-processors = Sous-traitants et contrats
documents-annex-transfers = Transferts hors de l’Union européenne
documents-annex-retention = Durées de conservation
documents-annex-security = Mesures de sécurité
documents-annex-changes = Journal des modifications
documents-annex-glossary = Glossaire
documents-changes-from = Modifications depuis le
documents-changes-to = Jusqu’au
documents-issues = Ajouter la liste des points à compléter
documents-issues-help = Ce que les vérifications signalent, fiche par fiche. Utile en interne ; lors d’un contrôle, remettez le registre sans elle.
documents-attach = Joindre les données dans le PDF
documents-attach-help = Ce que montrent les pages, et rien de plus, en JSON et en tableur : un logiciel peut les reprendre.
documents-lang = Langue du document
documents-lang-fr = Français
documents-lang-en = Anglais
documents-pdf-count = { $count ->
    [0] Le registre n’a encore aucune fiche.
    [one] Une fiche sera imprimée.
   *[other] { $count } fiches seront imprimées.
}
documents-pdf-left = { $count ->
    [one] Une autre est laissée de côté à cause de son état (voir « Options »).
   *[other] { $count } autres sont laissées de côté à cause de leur état (voir « Options »).
}
documents-pdf-left-all = { $count ->
    [one] La seule fiche est laissée de côté à cause de son état (voir « Options »).
   *[other] Les { $count } fiches sont laissées de côté à cause de leur état (voir « Options »).
}
documents-pdf-none = Aucune fiche à imprimer : le document n’aura que sa page de garde.
documents-notice = Les mentions d’information
documents-notice-text = Les textes que vous devez aux personnes (articles 12 à 14), tirés des fiches. Elles ont leur propre écran, qui dit quand l’une d’elles n’est plus vraie.
documents-json = Un fichier d’échange
documents-json-text = Tout le registre dans un format ouvert (JSON), avec ses fichiers joints : pour le transmettre à votre DPO, le reprendre dans un autre registre, ou ne dépendre de personne.
documents-json-notes = Ce fichier contient aussi les notes internes. Ne le remettez qu’à quelqu’un qui peut tout lire.
documents-json-make = Enregistrer le fichier d’échange…
documents-json-making = Fichier d’échange
documents-history = Joindre l’historique
documents-history-help = Toutes les modifications, avec leur date et leur auteur, y compris le texte de ce qui a été corrigé depuis.
documents-record = Noter cette remise dans le journal
documents-record-help = La date, votre nom et l’empreinte du fichier : de quoi montrer plus tard ce qui a été remis.
documents-record-read-only = Ce registre ne peut qu’être lu : la remise ne peut pas y être notée.
documents-made = « { $file } » est enregistré
documents-where = Dans le dossier { $folder }
documents-pages = { $count ->
    [one] Une page.
   *[other] { $count } pages.
}
documents-open = Ouvrir
documents-show = Montrer le dossier
documents-to-complete = { $count ->
    [one] Un endroit reste à compléter
   *[other] { $count } endroits restent à compléter
}
documents-to-complete-text = Ils sont marqués dans le texte. Complétez plutôt les fiches, puis refaites la mention : les deux diront la même chose.
documents-no-sheet = Ce document ne contient aucune fiche : aucune ne répond à ce que vous avez demandé. Regardez l’état des fiches et les filtres.
documents-not-in-force = { $count ->
    [one] Une fiche de cette mention n’est pas en vigueur
   *[other] { $count } fiches de cette mention ne sont pas en vigueur
}
documents-not-in-force-text = { $references }. Ne publiez la mention que lorsque ces activités ont lieu.
documents-glyphs = { $count ->
    [one] Un caractère n’a pas pu être imprimé
   *[other] { $count } caractères n’ont pas pu être imprimés
}
documents-glyphs-text = Aucune police du document ne les a : leur numéro y tient leur place. Remplacez-les dans les fiches, puis refaites le PDF.
documents-glyph = « { $character } », sous « { $place } », dans « { $excerpt } »
documents-unrecorded = Le fichier est bien enregistré, mais sa remise n’a pas pu être notée dans le journal. Refaites-le quand le registre peut être écrit.
documents-deliveries = Documents remis
documents-deliveries-text = Ce que le journal a noté, le plus récent d’abord. L’empreinte (SHA-256) est propre à chaque fichier : si celle d’un fichier est la même, c’est bien lui.
documents-deliveries-none = Aucune remise n’a encore été notée.
documents-deliveries-all = Montrer les { $count } remises
documents-delivery-when = Date
documents-delivery-what = Document
documents-delivery-who = Par
documents-delivery-nobody = Non renseigné
documents-delivery-fingerprint = Empreinte
documents-kind-pdf = Registre en PDF
documents-kind-notice = Mention d’information
documents-kind-json = Fichier d’échange
documents-copy = Copier
documents-copy-what = Copier l’empreinte { $fingerprint }
documents-copied = L’empreinte entière est copiée.
