# Les écrans de l’organisation, des tiers, de l’historique, du fichier, des réglages et « À propos ».

## Organisation
organisation-title = Organisation
organisation-lead = Qui tient ce registre, où, et comment ses données sont protégées. Ces informations sont reprises sur les documents.
organisation-parts = Parties de l’organisation
organisation-register-name = Nom du registre
    .help = Il figure dans la liste des registres et sur les documents ; le plus souvent, c’est le nom de l’organisme.
    .sample = Atelier du Tabouret
organisation-entities = Organismes ({ $count })
organisation-establishments = Établissements ({ $count })
organisation-measures = Mesures de sécurité communes ({ $count })
organisation-missing =
    { $count ->
         [one] Montrer ce qui manque (1)
        *[other] Montrer ce qui manque ({ $count })
    }
organisation-missing-hide = Masquer ce qui manque
organisation-remove = Retirer
organisation-remove-ask = Retirer « { $name } » ?
organisation-remove-text = Ses informations quittent le registre. Vous pourrez annuler ce retrait, et l’historique le garde.
organisation-removed = Retiré : { $name }. « Annuler » le remet.
organisation-in-use = « { $name } » ne peut pas être retiré pour l’instant
organisation-in-use-text = Il est encore cité ici. Ouvrez ces endroits, choisissez quelqu’un ou quelque chose d’autre, puis revenez le retirer.
organisation-in-use-here = Il est aussi cité ici :
organisation-in-use-close = Fermer
organisation-use-unnamed = Sans nom
organisation-file-saved = Copie enregistrée : « { $file } », dans { $folder }.
organisation-source = { $source }, vérifié le { $day }

## Organismes
organisation-entities-label = Organismes du registre
organisation-entity-add = Ajouter un organisme
organisation-entity-empty = Aucun organisme
organisation-entity-empty-text = Ajoutez l’entreprise, l’association ou la collectivité qui tient ce registre : son nom ouvre tous les documents.
organisation-entity-unnamed = Organisme sans nom
organisation-entity-main = Principal
organisation-entity-main-help = C’est l’organisme principal : il répond des fiches qui n’en nomment pas d’autre.
organisation-entity-main-kept = C’est l’organisme principal du registre. Faites d’abord d’un autre le principal, puis revenez le retirer.
organisation-entity-make-main = En faire le principal
    .tip = L’organisme principal répond des fiches qui n’en nomment pas d’autre. Il y en a un seul.
organisation-entity-identity = Qui est-ce ?
    .help = Le nom et un moyen de vous joindre suffisent pour commencer.
organisation-entity-dpo = Délégué à la protection des données
organisation-entity-rights = Où les personnes exercent leurs droits
organisation-entity-representatives = Représentants
organisation-entity-notes = Notes internes
organisation-entity-name = Nom
    .legal = dénomination ou raison sociale, art. 30(1)(a)
    .help = Le nom officiel, tel qu’il figure sur vos factures ou vos statuts.
    .example = Boulangerie Martin SARL
organisation-entity-legal-form = Forme
    .legal = forme juridique
    .example = SARL, entreprise individuelle, association loi 1901, commune
    .tip = Ce que votre organisme est pour la loi ; ses statuts le disent.
organisation-entity-siren = Numéro SIREN
    .help = Neuf chiffres. Laissez vide si l’organisme n’en a pas.
    .sample = 123 456 782
organisation-entity-headcount = Effectif
    .help = Nombre de personnes employées. Sous 250, la loi allège parfois la tenue du registre.
    .legal = RGPD, art. 30(5)
organisation-entity-public-body = Est-ce un organisme public ?
    .legal = autorité ou organisme public, art. 37(1)(a)
    .help = Une commune, un hôpital public, une école publique… Un organisme public désigne toujours un délégué.
organisation-entity-public-task = Mission exercée
    .legal = mission d’intérêt public ou autorité publique, art. 6(1)(e)
    .example = état civil, restauration scolaire, distribution d’eau
    .tip = Ce que la loi vous charge de faire pour tous.

## Adresse et coordonnées
organisation-address = Adresse
    .tip = Là où un courrier arrive.
organisation-address-street = Numéro et rue
    .tip = Comme sur une enveloppe.
    .sample = 12 rue du Marché
organisation-address-postcode = Code postal
    .tip = Cinq chiffres en France.
    .sample = 44000
organisation-address-city = Ville
    .tip = La commune où se trouve l’adresse.
    .sample = Nantes
organisation-address-country = Pays
    .tip = Il fait voir ce qui est hors de l’Espace économique européen.
organisation-contact = Coordonnées
    .help = Au moins un moyen que quelqu’un relève vraiment.
organisation-contact-email = E-mail
    .tip = Une adresse que quelqu’un relève.
    .sample = contact@exemple.fr
organisation-contact-phone = Téléphone
    .tip = Un numéro où l’on répond.
    .sample = 01 99 00 12 34
organisation-contact-web = Page web ou formulaire
    .tip = La page ou le formulaire par où vous écrire.
    .sample = www.exemple.fr/vos-donnees
organisation-person-name = Nom
    .tip = Le nom de famille, ou le nom d’usage.
    .sample = Durand
organisation-person-first-name = Prénom
    .tip = Le prénom sous lequel on connaît la personne.
    .sample = Camille
organisation-person-function = Fonction
    .example = gérante, président, maire
    .tip = Ce que la personne fait dans l’organisme.

## Délégué à la protection des données
organisation-dpo = Avez-vous désigné un délégué ?
    .legal = délégué à la protection des données (DPO), art. 37 à 39
    .help = Beaucoup de petites entreprises n’ont pas à en désigner. Sans délégué, répondez « Pas de DPO désigné » : rien d’autre n’est à remplir.
organisation-dpo-none = Pas de DPO désigné
organisation-dpo-given = Un DPO est désigné
organisation-dpo-kind = Où travaille-t-il ?
    .tip = Une personne de chez vous, ou quelqu’un d’extérieur lié par un contrat : les deux sont permis.
organisation-dpo-kind-internal = Dans l’organisme
organisation-dpo-kind-external = À l’extérieur, sous contrat
organisation-dpo-company = Sa société
    .help = Pour un délégué externe : le cabinet ou l’organisme qui l’emploie.
    .sample = Cabinet Exemple Conseil
organisation-dpo-designated-on = Désigné le
    .tip = Le jour où la désignation a pris effet.
organisation-dpo-reference = Référence de la désignation
    .legal = communication à la CNIL, art. 37(7)
    .help = Le numéro que la CNIL a donné en accusant réception.
    .example = DPO-12345

## Droits et représentants
organisation-rights-contact = À qui écrire
    .legal = exercice des droits, art. 12(2)
    .help = L’adresse ou la personne à qui l’on demande à voir, corriger ou effacer ses données. Elle figure sur les mentions d’information.
organisation-rights-name = Service ou personne
    .example = Service clients, « Vos données »
    .tip = Qui lira la demande et y répondra.
organisation-legal-representative = Qui représente l’organisme ?
    .legal = représentant légal
    .help = La personne qui signe pour lui.
organisation-legal-representative-none = Pas de représentant légal
organisation-legal-representative-given = L’indiquer
organisation-eu-representative = Représentant dans l’Union européenne
    .legal = art. 27
    .help = Seulement pour un organisme établi hors de l’Union. S’il est établi en France, répondez « Pas de représentant dans l’Union ».
organisation-eu-representative-none = Pas de représentant dans l’Union
organisation-eu-representative-given = L’indiquer
organisation-notes = Notes
    .help = Pour vous seul : elles ne figurent sur aucun document et ne quittent jamais le registre.

## Établissements
organisation-establishments-label = Établissements de l’organisation
organisation-establishment = Établissement
organisation-establishment-add = Ajouter un établissement
organisation-establishment-empty = Aucun établissement
organisation-establishment-empty-text = Boutique, agence, atelier, école… Ajoutez-en un si certaines fiches ne concernent qu’un lieu. Sinon, l’adresse de l’organisme suffit.
organisation-establishment-no-entity = Un établissement appartient à un organisme : ajoutez d’abord celui-ci.
organisation-establishment-unnamed = Établissement sans nom
organisation-establishment-name = Nom
    .example = Boutique de Nantes
    .tip = Le nom qui vous fait reconnaître ce lieu.
organisation-establishment-entity = Appartient à
    .tip = L’organisme dont ce lieu dépend.
organisation-establishment-siret = Numéro SIRET
    .help = Quatorze chiffres. Laissez vide si vous ne le connaissez pas.
    .sample = 123 456 782 00010

## Mesures de sécurité communes
organisation-measures-label = Mesures de sécurité communes
organisation-measures-hint = Chaque fiche reprend toutes ces mesures d’elle-même. Dans une fiche, vous pouvez en ajouter d’autres, ou dire laquelle ne s’y applique pas, et pourquoi.
organisation-measure = Mesure de sécurité
organisation-measure-add = Ajouter une mesure
organisation-measure-empty = Aucune mesure commune
organisation-measure-empty-text = Ce que vous faites partout – mots de passe, sauvegardes, locaux fermés à clé – se décrit ici une seule fois.
organisation-measure-unnamed = Mesure à décrire
organisation-measure-to-write = À décrire : { $sheet }
organisation-measure-description = Ce qui est fait
    .legal = mesures techniques et organisationnelles, art. 32
    .help = Dites ce qui est vraiment en place, avec qui et quand, plutôt qu’une intention.
    .example = sauvegarde chaque nuit sur un disque gardé hors des locaux ; une restauration est essayée chaque trimestre
organisation-measure-kind = Type de mesure
    .help = Le registre imprimé classe les mesures par type.
organisation-measure-guide-sheet = Fiche du guide de la CNIL
    .help = La fiche du guide de la sécurité à laquelle cette mesure répond, s’il y en a une.
organisation-measure-since = En place depuis le
    .tip = Depuis quand elle est vraiment appliquée ; une date approchée suffit.
organisation-guide =
    { $count ->
         [one] Ce que suggère le guide de la CNIL (1 fiche)
        *[other] Ce que suggère le guide de la CNIL ({ $count } fiches)
    }
organisation-guide-help =
    { $count ->
         [one] Une fiche du guide, sur { $total }, n’est citée par aucune de vos mesures. Toutes ne vous concernent pas forcément.
        *[other] { $count } fiches du guide, sur { $total }, ne sont citées par aucune de vos mesures. Toutes ne vous concernent pas forcément.
    }
organisation-guide-add = Ajouter une mesure : { $sheet }
organisation-guide-done = Chaque fiche du guide de la CNIL est citée par au moins une de vos mesures.

## Tiers
party-title = Tiers
party-lead = Sous-traitants, partenaires, clients, administrations : tous ceux à qui vous confiez des données, ou qui vous en confient.
party-list = Liste des tiers
party-add = Ajouter un tiers
party-add-named = Ajouter « { $name } »
party-empty = Aucun tiers
party-empty-text = Ajoutez votre hébergeur, votre cabinet de paie, votre logiciel en ligne… Vous pourrez aussi les créer en remplissant une fiche.
party-unnamed = Tiers sans nom
party-search = Chercher un tiers
party-filter = Rôle
party-filter-all = Tous les rôles
party-count =
    { $count ->
         [0] Aucun tiers sur { $total } ne correspond
         [one] 1 tiers sur { $total }
        *[other] { $count } tiers sur { $total }
    }
party-used =
    { $count ->
         [0] aucune fiche
         [one] 1 fiche
        *[other] { $count } fiches
    }
party-uses = Où ce tiers est cité
party-uses-none = Aucune fiche ne le cite.
party-contracts-none = sans contrat
party-contracts-current = contrat en cours
party-contracts-until = contrat jusqu’au { $day }
party-contracts-from = contrat à partir du { $day }
party-contracts-ended = contrat terminé le { $day }

## Formulaire d’un tiers
party-section-identity = Qui est-ce ?
party-section-contracts = Contrats
    .help = Le contrat avec un sous-traitant dit ce qu’il peut faire des données : la loi en fixe le contenu (art. 28(3)).
party-section-sub-processors = Ses propres sous-traitants
party-section-adequacy = Cadres d’adéquation
    .help = Seulement pour un tiers des États-Unis ou du Canada : certaines décisions européennes ne couvrent que les organismes qui y adhèrent, ce qui se vérifie et se date.
party-section-people = Ses interlocuteurs
party-section-notes = Notes internes
party-name = Nom
    .example = Hébergeur du Lac
    .tip = Le nom sous lequel vous le connaissez, l’officiel de préférence.
party-roles = Ce qu’il est pour vous
    .tip = Ce qu’il fait pour vous ou avec vous. Plusieurs réponses sont possibles.
party-role-processor = Sous-traitant
party-role-supplier = Fournisseur
party-role-client = Client
party-role-partner = Partenaire
party-role-joint_controller = Responsable conjoint
party-role-separate_controller = Responsable distinct
party-role-authority = Administration ou autorité
party-role-other = Autre
party-registration = Numéro d’immatriculation
    .help = SIREN, ou numéro étranger.
    .sample = 123 456 782
party-parent-name = Société mère
    .tip = Le groupe à qui il appartient, s’il y en a un.
    .sample = Groupe du Lac SA
party-parent-country = Pays de la société mère
    .help = La loi de ce pays peut, dans certains cas, atteindre les données.
party-contracts = Contrats avec ce tiers
    .legal = contrat avec un sous-traitant, art. 28(3)
    .tip = Un contrat par ligne, avec ses dates.
party-contract-add = Ajouter un contrat
    .line = Contrat { $number }
party-contract-empty = Aucun contrat n’est indiqué.
party-contract-reference = Référence ou titre
    .example = Contrat d’hébergement n° 2026-14
    .tip = Ce qui permet de le retrouver.
party-contract-from = Du
    .tip = Le premier jour où il vaut.
party-contract-to = Au
    .help = Laissez vide s’il n’a pas de fin.
party-contract-document = Le contrat
    .tip = Son titre, puis le fichier, ou l’endroit où il est rangé.
party-contract-clauses = Ce que le contrat prévoit
    .legal = clauses de l’article 28(3)
    .help = Cochez ce que vous y avez lu. Tant que personne ne l’a lu, laissez sans réponse.
party-contract-clauses-none = Rien de tout cela
party-contract-clauses-given = Choisir les clauses
party-data-fate = À la fin, les données sont…
    .legal = sort des données, art. 28(3)(g)
    .tip = Ce que prévoit le contrat quand il s’achève. Effacer ou rendre : le choix vous revient.
party-data-fate-erased = Effacées
party-data-fate-returned = Restituées
party-data-fate-returned_and_erased = Restituées, puis effacées
party-data-fate-kept_by_law = Conservées parce qu’une loi l’exige
party-data-fate-note = Précision
    .example = restitution sous 30 jours, puis effacement attesté par écrit
    .tip = Le délai, la forme, la preuve.
party-sub-processors = Fait-il appel à d’autres ?
    .legal = sous-traitants ultérieurs, art. 28(2) et (4)
    .help = Un sous-traitant ne peut en recruter un autre qu’avec votre autorisation écrite.
party-sub-processors-none = Pas de sous-traitant ultérieur
party-sub-processors-given = En indiquer
party-sub-processor-add = Ajouter un sous-traitant ultérieur
    .line = Sous-traitant ultérieur { $number }
party-sub-processor-empty = Aucun sous-traitant ultérieur n’est indiqué.
party-sub-processor-party = Qui
    .tip = Le prestataire auquel il fait appel. Tapez un nom pour le créer.
party-sub-processor-service = Ce qu’il fait
    .example = hébergement des sauvegardes
    .tip = La part du travail qui lui est confiée.
party-authorisation = Votre autorisation
    .legal = autorisation écrite, art. 28(2)
    .tip = Générale : il vous prévient des changements. Pour celui-ci : vous acceptez chacun.
party-authorisation-general = Générale, avec droit de s’opposer aux changements
party-authorisation-specific = Donnée pour celui-ci
party-authorisation-requested = Demandée, pas encore donnée
party-sub-processor-authorised-on = Autorisé le
    .tip = Le jour où vous avez donné cette autorisation.
party-sub-processor-document = L’autorisation
    .tip = Le courrier ou la clause qui la montre : joint, ou rangé ailleurs.
party-adequacy-checks = Vérifications
    .legal = décisions d’adéquation partielles, art. 45
    .tip = Une ligne par vérification, avec sa date.
party-adequacy-add = Ajouter une vérification
    .line = Vérification { $number }
party-adequacy-empty = Aucune vérification n’est indiquée.
party-adequacy-framework = Cadre
    .tip = La décision européenne dont ce tiers se réclame.
party-adequacy-covered = Ce tiers est-il couvert ?
    .tip = Regardez la liste publique, ou posez-lui la question.
party-adequacy-checked-on = Vérifié le
    .tip = Le jour où vous avez regardé : une inscription peut prendre fin.
party-adequacy-note = Où, et pour quelles données
    .example = liste publique consultée ; les données de salariés sont couvertes
    .tip = Où vous avez regardé, et ce qui est couvert.
party-dpo = Son délégué à la protection des données
    .legal = DPO, art. 37 à 39
    .tip = La personne que ce tiers a désignée, et comment la joindre.
party-dpo-none = Il n’en a pas
party-dpo-given = L’indiquer
party-eu-representative = Son représentant dans l’Union
    .legal = art. 27
    .help = Seulement s’il est établi hors de l’Union européenne.
party-eu-representative-none = Il n’en a pas
party-eu-representative-given = L’indiquer
party-notes = Notes
    .help = Pour vous seul : elles ne figurent sur aucun document et ne quittent jamais le registre.

## Historique
history-title = Historique
history-lead = Tout ce qui a été fait dans ce registre : qui, quand, quoi. Rien ne s’en efface ; annuler s’y ajoute.
history-kind = Montrer
history-kind-all = Tout
history-kind-edit = Les modifications
history-kind-fact = Les remises et sauvegardes
history-empty = Rien à montrer
history-empty-text = Aucune modification n’a encore été faite.
history-empty-facts = Aucun document n’a encore été remis, aucune sauvegarde faite.
history-older = Plus ancien
history-beginning = C’est le début du journal.
history-sheet-beginning = Rien avant : l’historique de cette fiche commence ici.
history-fact = Ne s’annule pas
history-seq = étape { $step }
history-undoes = défait ou refait l’étape { $step }
history-nobody = sans nom
history-more = et d’autres encore
history-fewer = en montrer moins
history-all =
    { $count ->
         [one] et 1 autre
        *[other] et { $count } autres
    }
history-comment = « { $comment } »
history-show = Voir les changements
history-hide = Masquer les changements
history-before = Avant :
history-after = Après :
history-cleared = vidé
history-main-entity = Organisme principal
history-other-field = Autre champ
history-unconfirmed = Valeurs à confirmer
history-delivered = Document remis : { $document }
history-document-pdf = registre en PDF
history-document-notice = mention d’information
history-document-json = fichier d’échange
history-fingerprint = Empreinte SHA-256 : { $print }
history-touched-register = le registre
history-touched-entity = un organisme sans nom
history-touched-establishment = un établissement sans nom
history-touched-common_measure = une mesure commune
history-touched-party = un tiers sans nom
history-touched-attachment = un fichier
history-touched-activity = une fiche sans référence
history-touched-notice = une mention sans nom
history-yes = oui
history-no = non
history-none = néant
history-gone = élément supprimé depuis
history-not-applicable = sans objet : { $reason }
history-part = { $label } : { $value }
history-period =
    { $unit ->
         [D] { $count ->
             [one] { $count } jour
            *[other] { $count } jours
         }
         [W] { $count ->
             [one] { $count } semaine
            *[other] { $count } semaines
         }
         [M] { $count } mois
        *[other] { $count ->
             [one] { $count } an
            *[other] { $count } ans
         }
    }

## Fichier et sauvegardes
data-title = Fichier et sauvegardes
data-lead = Votre registre est un seul fichier, sur cet ordinateur. Il est à vous : copiez-le, déplacez-le, gardez-en des doubles.
data-register = Le fichier du registre
data-register-help = Chaque modification y est écrite aussitôt : il n’y a rien à enregistrer. Pour le déplacer, fermez d’abord le registre.
data-register-help-read-only = Vous pouvez tout y lire, mais rien n’y est écrit. Pour le déplacer, fermez d’abord le registre.
data-file = Fichier
data-size = Taille
data-access = Accès
data-folder = Dossier
data-show-folder = Montrer le dossier
data-writable = Lecture et écriture
data-read-only = Lecture seule
data-read-only-help = Ce fichier ne peut qu’être lu : il est protégé, ou se trouve sur un support protégé. Copiez-le dans un dossier où vous pouvez écrire, puis ouvrez la copie.
data-copy = Copier
data-copy-what = Copier : { $what }
data-copied = Copié.
data-backups = Sauvegardes
data-backups-help = Une sauvegarde est une copie complète, relue et vérifiée aussitôt faite. Gardez-en aussi une ailleurs que sur cet ordinateur. Avec le temps, le programme ne garde que quelques-unes des plus anciennes.
data-backups-empty = Aucune sauvegarde pour l’instant.
data-backups-folder = Montrer le dossier des sauvegardes
data-backups-all = Montrer les { $count } sauvegardes
data-backups-fewer = Montrer les dernières seulement
data-backup-now = Sauvegarder maintenant
data-backup-as = Sauvegarder ailleurs…
data-backing-up = Sauvegarde du registre
data-backed-up = Sauvegarde faite et vérifiée : « { $file } ».
data-restore = Restaurer…
data-restore-of = Restaurer la sauvegarde du { $date }…
data-restore-choose = Restaurer un autre fichier…
data-looking = Lecture de la sauvegarde
data-restoring = Restauration de la sauvegarde
data-restored = La sauvegarde est restaurée et ouverte.
data-restored-aside = La sauvegarde est restaurée et ouverte. Le registre d’avant est gardé à côté, sous le nom « { $file } ».
data-preview = Restaurer cette sauvegarde ?
data-preview-text = Voici ce qu’elle contient. Rien n’est encore changé.
data-preview-file = Fichier
data-preview-name = Registre
data-preview-activities = Fiches
data-preview-parties = Tiers
data-preview-last = Dernière modification
data-preview-nothing = aucune
data-preview-actor = Faite par
data-preview-steps = Étapes du journal
data-preview-sound = Cette sauvegarde est saine : son journal se vérifie de bout en bout et donne bien l’état qu’elle contient.
data-preview-unsound = Cette sauvegarde n’est pas saine. Préférez-en une autre, si vous en avez.
data-preview-other = Cette sauvegarde est celle d’un autre registre
data-preview-other-text = Elle contient le registre « { $copy } », et prendrait la place de « { $name } ». Si vous vouliez seulement ouvrir « { $copy } », ne restaurez rien : ouvrez ce fichier comme un autre registre.
data-preview-replaces = « { $file } » sera remplacé
data-preview-aside = Le fichier actuel n’est pas effacé : il est mis de côté dans le même dossier, sous son nom suivi de « avant-restauration », de la date et de l’heure. Ce nom vous sera montré ensuite.
data-preview-cancel = Ne rien changer
data-preview-restore = Restaurer
data-proof = Ce que prouve le journal
data-proof-help = Chaque modification est une étape du journal, scellée avec celles d’avant. La vérification refait tout le calcul et compare le résultat à ce que contient le registre.
data-verify = Vérifier le journal
data-verifying = Vérification du journal
data-verified = Le journal est intact
data-verified-text =
    { $count ->
         [one] Son étape a été relue et donne exactement l’état actuel du registre.
        *[other] Ses { $count } étapes ont été relues : elles s’enchaînent sans trou ni retouche, et donnent exactement l’état actuel du registre.
    }
data-verified-not =
    { $count ->
         [one] Le journal ou le registre a été changé hors du programme (1 anomalie)
        *[other] Le journal ou le registre a été changé hors du programme ({ $count } anomalies)
    }
data-verified-not-text = Gardez ce fichier tel quel, et comparez-le à une sauvegarde : vous pouvez la regarder plus haut sans rien changer.
data-findings-more =
    { $count ->
         [one] … et une autre.
        *[other] … et { $count } autres.
    }
data-head = Empreinte de tête du journal
data-proof-limits = Ce que cela prouve : personne n’a retouché le fichier après coup sans refaire le journal. Ce que cela ne prouve pas : le journal n’a pas de clé, et quelqu’un d’habile pourrait le recalculer tout entier. Seule une empreinte déjà remise à quelqu’un d’autre le démasquerait ; c’est pourquoi chaque document imprimé porte celle du jour.
data-exchange = Emporter les données ailleurs
data-exchange-help = Le fichier d’échange (JSON) contient tout le registre dans un format ouvert et décrit, lisible sans ce programme. Il se fait depuis l’écran des documents.
data-exchange-go = Aller aux documents
data-other = Changer de registre
data-other-help = Fermer ne supprime rien : le registre reste dans la liste de l’accueil.
data-open-another = Ouvrir un autre registre…
data-close = Fermer ce registre

## Réglages
settings-title = Réglages
settings-lead = Ils valent pour cet ordinateur, et prennent effet aussitôt.
settings-person = Qui est au clavier ?
settings-person-name = Votre nom
    .help = Il est écrit dans le journal à côté de chaque modification, à partir de la prochaine : l’historique dira que c’était vous. Il ne va nulle part ailleurs.
    .sample = Camille Durand
settings-lang = Langue
settings-lang-help = La fenêtre change de langue ; ce que vous avez écrit dans le registre reste tel quel.
settings-lang-system = Celle de l’ordinateur
settings-lang-fr = Français
settings-lang-en = English
settings-theme = Apparence
settings-theme-system = Celle de l’ordinateur
settings-theme-light = Claire
settings-theme-dark = Sombre
settings-text = Taille du texte
settings-text-normal = Normale
settings-text-large = Grande
settings-text-larger = Plus grande
settings-text-largest = Double

## À propos
about-title = À propos de Registre
about-lead = Le registre des activités de traitement de votre organisation, dans un fichier qui est à vous.
about-program = Le programme
about-version = Version
about-build = Numéro de fabrication
about-legal = Données juridiques
about-legal-day = dernière vérification le { $day } ; la version de chaque liste est plus bas
about-licence = Logiciel libre, sous licence MIT ou Apache 2.0, au choix.
about-fonts = Police de caractères : Source Sans 3, © Adobe, sous licence SIL Open Font License 1.1.
about-keys = Raccourcis du clavier
about-keys-everywhere = Partout
about-keys-list = Dans la liste des fiches
about-keys-sheet = Dans une fiche
about-key-undo = Annuler la dernière modification
    .keys = Ctrl + Z
about-key-redo = Rétablir ce qui a été annulé
    .keys = Ctrl + Maj + Z ou Ctrl + Y
about-key-save = Écrire tout de suite la saisie en cours
    .keys = Ctrl + S
about-key-screens = Aller au premier, deuxième… écran
    .keys = Ctrl + 1 à Ctrl + 9
about-key-back = Revenir à l’écran d’avant
    .keys = Alt + ←
about-key-text = Agrandir, réduire le texte, lui rendre sa taille
    .keys = Ctrl + +, Ctrl + -, Ctrl + 0
about-key-help = Expliquer le champ où l’on est, avec un exemple
    .keys = F1, dans un champ
about-key-shortcuts = Montrer ces raccourcis
    .keys = F1, hors d’un champ
about-key-search = Chercher (aussi parmi les tiers)
    .keys = Ctrl + F, ou / dans la liste
about-key-rows = Parcourir les fiches
    .keys = ↑ ↓
about-key-open = Ouvrir la fiche
    .keys = Entrée
about-key-row = Aller à la case, au nom, aux actions de la fiche
    .keys = ← →
about-key-new = Écrire une nouvelle fiche
    .keys = Ctrl + N
about-key-question = Aller à la première, deuxième… question
    .keys = Alt + 1 à Alt + 9
about-key-part = Aller à la partie suivante, précédente
    .keys = Ctrl + ↓, Ctrl + ↑
about-key-card = Déplier, replier la ligne dont le titre est choisi
    .keys = Entrée ou Espace
about-key-move = Descendre, monter cette ligne
    .keys = Alt + ↓, Alt + ↑
about-never = Ce que le programme ne fait jamais
about-never-network = Il ne se connecte à aucun réseau : ni envoi, ni mesure d’audience, ni mise à jour cachée.
about-never-account = Il ne demande ni compte ni mot de passe, et vos données ne quittent pas cet ordinateur sans vous.
about-never-delete = Il n’efface ni ne remplace aucun de vos fichiers sans en avoir vérifié une copie.
about-never-verdict = Il ne dit jamais que vous êtes « conforme » : il montre ce que la loi demande, avec sa source. Décider vous revient.
about-sources = D’où viennent les données juridiques
about-sources-lead = Chaque règle, durée, liste ou pays vient d’un texte, cité là où il sert, avec la date où il a été vérifié et le degré de confiance qu’on peut lui faire.
about-sources-newer = Le droit change : passé ces dates, vérifiez à la source ou installez une version plus récente.
about-sources-list = Liste
about-sources-entries = Éléments
about-sources-checked = Vérifiée le
about-sources-confidence = Confiance
about-confidence-primary = texte officiel lu : { $count }
about-confidence-secondary = d’après un commentaire : { $count }
about-confidence-practice = usage courant : { $count }
about-confidence-to-confirm = à confirmer : { $count }
about-list-at = (version { $version })
about-list-adequacy-frameworks = Cadres d’adéquation partiels
about-list-art14-exceptions = Exceptions à l’information (art. 14(5))
about-list-art28-clauses = Clauses des contrats de sous-traitance (art. 28)
about-list-art9-conditions = Exceptions pour les données sensibles (art. 9)
about-list-automated-decision-grounds = Fondements de la décision automatisée (art. 22)
about-list-basic-measures = Mesures de sécurité de base
about-list-countries = Pays et décisions d’adéquation
about-list-data-categories = Catégories de données
about-list-data-subjects = Catégories de personnes
about-list-deadlines = Délais
about-list-dpia-criteria = Critères de l’analyse d’impact
about-list-dpia-exempt = Traitements dispensés d’analyse d’impact
about-list-dpia-reasons = Ce qui fait penser à une analyse d’impact
about-list-dpia-required = Traitements soumis à analyse d’impact
about-list-formalities = Formalités
about-list-legal-bases = Bases légales (art. 6)
about-list-measure-types = Types de mesures de sécurité
about-list-notice-audiences = Publics des mentions d’information
about-list-opinion-authors = Auteurs d’avis
about-list-organisations = Organisations internationales
about-list-prospecting-channels = Canaux de prospection
about-list-recipient-types = Types de destinataires
about-list-retention = Durées de conservation connues
about-list-rights = Droits des personnes
about-list-rule-severities = Ce que demande une règle
about-list-rule-themes = Sujets des règles
about-list-rules = Règles sur le registre
about-list-scc-modules = Modules des clauses contractuelles types
about-list-security-sheets = Fiches du guide de la sécurité
about-list-thresholds = Seuils
about-list-transfer-mechanisms = Garanties des transferts
