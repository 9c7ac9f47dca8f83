# Frame of printed records, in French, the reference. Keys begin with "doc-".

## Titles and page frame
doc-title-controller = Registre des activités de traitement
doc-title-processor = Registre de sous-traitant
doc-subtitle-controller = Tenu comme responsable du traitement – article 30, paragraphe 1, du RGPD
doc-subtitle-processor = Tenu comme sous-traitant – article 30, paragraphe 2, du RGPD
doc-organisation-unnamed = Organisme sans nom
doc-foot = { $organisation } – état au { $date }
doc-page = Page { $page } sur { $pages }
doc-contents = Sommaire
doc-list = Liste des traitements
doc-list-summary = Traitements de ce document, une ligne par fiche

## States of a value
doc-unknown = Non renseigné
doc-none = Néant
doc-not-applicable = Sans objet
doc-not-applicable-because = Sans objet : { $value }
doc-unconfirmed = (proposé par le modèle, non confirmé)
doc-yes = Oui
doc-no = Non
doc-semicolon = { "\u202F" };{ " " }
doc-precised = { $value } – { $detail }
doc-part = { $value } :

## Dates, durations, lists
doc-date =
    { $day ->
         [1] 1er
        *[other] { $day }
    } { $month ->
         [1] janvier
         [2] février
         [3] mars
         [4] avril
         [5] mai
         [6] juin
         [7] juillet
         [8] août
         [9] septembre
         [10] octobre
         [11] novembre
        *[12] décembre
    } { $year }
doc-date-short = { $day }/{ $number }/{ $year }
doc-time = { $hour } h { $minute }
doc-period-days =
    { $count ->
         [one] { $number } jour
        *[other] { $number } jours
    }
doc-period-weeks =
    { $count ->
         [one] { $number } semaine
        *[other] { $number } semaines
    }
doc-period-months = { $number } mois
doc-period-years =
    { $count ->
         [one] { $number } an
        *[other] { $number } ans
    }
doc-list-and = { $first } et { $last }
doc-from = à compter de : { $value }
doc-from-foreign = à compter de : { $value }
doc-from-contracted = à compter { $value }
doc-since = depuis le { $value }
doc-until = jusqu’au { $value }
doc-from-to = du { $from } au { $to }
doc-planned-for = à partir du { $value }
doc-on-day = le { $value }

## Cover
doc-controller = Responsable du traitement
doc-processor = Sous-traitant
doc-representative = Représentant légal
doc-eu-representative = Représentant dans l’Union
doc-dpo = Délégué à la protection des données
doc-dpo-short = Délégué (DPO)
doc-no-dpo = Aucun délégué désigné
doc-dpo-internal = Interne
doc-dpo-external = Externe
doc-dpo-designated = désigné le { $value }
doc-dpo-reference = désignation { $value }
doc-registration = SIREN { $value }
doc-registration-other = N° { $value }
doc-scope = Étendue
doc-scope-complete = Registre complet
doc-scope-partial = Extrait
doc-content = Contenu
doc-state = État au
doc-siren = SIREN
doc-public-task = Mission d’intérêt public
doc-scope-statuses = toutes les fiches { $value }
doc-scope-selection = fiches choisies parmi celles { $value }
doc-content-controller = Mentions de l’article 30, paragraphe 1, du RGPD
doc-content-processor = Mentions de l’article 30, paragraphe 2, du RGPD
doc-content-complementary = Mentions de l’article 30 du RGPD et champs complémentaires
doc-count-sheets = Fiches
doc-count =
    { $count ->
         [one] { $number } fiche
        *[other] { $number } fiches
    }
doc-count-of = sur { $number }
doc-extraction = Extraction
doc-extracted = Le { $date } à { $time }
doc-state-on = Registre tel qu’il était à la fin du { $value }
doc-register-version = Version { $value } du registre
doc-chain = Journal du registre, empreinte de tête : { $value }
doc-chain-note = Ces empreintes disent de quel état du registre et de quelles données ce document est tiré. Registre reconnaît le document lui-même à l’empreinte du fichier, que le journal note à sa remise.
doc-left-out = Non repris ici : { $value }.
doc-left-out-planned =
    { $count ->
         [one] { $number } fiche de traitement prévu
        *[other] { $number } fiches de traitements prévus
    }
doc-left-out-draft =
    { $count ->
         [one] { $number } fiche en cours de rédaction
        *[other] { $number } fiches en cours de rédaction
    }
doc-left-out-in-force =
    { $count ->
         [one] { $number } fiche de traitement en vigueur
        *[other] { $number } fiches de traitements en vigueur
    }
doc-left-out-suspended =
    { $count ->
         [one] { $number } fiche de traitement suspendu
        *[other] { $number } fiches de traitements suspendus
    }
doc-left-out-ended =
    { $count ->
         [one] { $number } fiche de traitement terminé
        *[other] { $number } fiches de traitements terminés
    }
doc-left-out-archived =
    { $count ->
         [one] { $number } fiche archivée
        *[other] { $number } fiches archivées
    }
doc-left-out-not-chosen =
    { $count ->
         [one] { $number } fiche non retenue dans cet extrait
        *[other] { $number } fiches non retenues dans cet extrait
    }
doc-unconfirmed-sheets =
    { $count ->
         [one] { $number } fiche contient des valeurs proposées par un modèle et non confirmées : elles sont signalées.
        *[other] { $number } fiches contiennent des valeurs proposées par un modèle et non confirmées : elles sont signalées.
    }
doc-other-register-processor =
    { $count ->
         [one] { $number } fiche d’activité de sous-traitant figure dans un registre distinct.
        *[other] { $number } fiches d’activités de sous-traitant figurent dans un registre distinct.
    }
doc-other-register-controller =
    { $count ->
         [one] { $number } fiche de responsable du traitement figure dans un registre distinct.
        *[other] { $number } fiches de responsable du traitement figurent dans un registre distinct.
    }
doc-empty-register = Ce registre ne contient aucune fiche.
doc-empty-scope =
    { $count ->
         [one] Aucune fiche ne correspond à l’étendue choisie. Ce registre en compte { $number }.
        *[other] Aucune fiche ne correspond à l’étendue choisie. Ce registre en compte { $number }.
    }

## States of a sheet
doc-status-planned = Prévu
doc-status-draft = En cours de rédaction
doc-status-in-force = En vigueur
doc-status-suspended = Suspendu
doc-status-ended = Terminé
doc-status-archived = Archivé
doc-status-planned-many = de traitements prévus
doc-status-draft-many = en cours de rédaction
doc-status-in-force-many = en vigueur
doc-status-suspended-many = suspendues
doc-status-ended-many = de traitements terminés
doc-status-archived-many = archivées

## Overview
doc-overview = Vue d’ensemble
doc-number-sheets = Fiches
doc-number-sensitive = Avec des données sensibles
doc-number-transfers = Avec un transfert hors UE
doc-number-dpia = Avec une analyse d’impact
doc-figure-bases = Fiches par base légale
doc-figure-bases-alt = Nombre de fiches par base légale. { $value }.
doc-figure-people = Fiches par catégorie de personnes
doc-figure-people-alt = Nombre de fiches par catégorie de personnes. { $value }.
doc-figure-clients = Fiches par client
doc-figure-clients-alt = Nombre de fiches par client. { $value }.
doc-figure-data = Fiches par catégorie de données
doc-figure-data-alt = Nombre de fiches par catégorie de données. { $value }.
doc-figure-rest =
    { $count ->
         [one] Et { $number } autre, moins fréquente.
        *[other] Et { $number } autres, moins fréquentes.
    }

## List of activities
doc-column-reference = Réf.
doc-column-name = Traitement
doc-column-purpose = Finalité principale
doc-column-clients = Clients
doc-column-created = Créée le
doc-column-updated = Mise à jour
doc-column-sensitive = Données sensibles
doc-column-transfers = Transferts hors UE
doc-no-reference = Sans référence
doc-no-name = Traitement sans nom

## Sections of a sheet
doc-section-description = Fiche et responsables
doc-section-actors = Acteurs
doc-section-purposes = Finalités
doc-section-data = Catégories de données
doc-section-sensitive = Données sensibles
doc-section-retention = Durées de conservation
doc-section-people = Personnes concernées
doc-section-recipients = Destinataires
doc-section-security = Mesures de sécurité
doc-section-transfers = Transferts hors de l’UE
doc-section-clients = Clients et catégories de traitements
doc-section-sub-processors = Sous-traitants ultérieurs

## Fields of a sheet
doc-name = Nom
doc-reference = Référence
doc-status = État
doc-created-on = Créée le
doc-updated-on = Mise à jour le
doc-role = Rôle
doc-role-joint = Responsable conjoint du traitement
doc-joint-controllers = Responsables conjoints
doc-joint-none = Aucun dans ces fiches
doc-main-purpose = (principale)
doc-column-data = Catégorie
doc-column-number = N°
doc-data-number = (n° { $value })
doc-column-description = Données
doc-for-purposes =
    { $count ->
         [one] Finalité { $value }
        *[other] Finalités { $value }
    }
doc-then = Puis { $value }
doc-archive-then = , puis { $value }
doc-common-measures = Mesures de sécurité communes
doc-common-note = Ces mesures protègent les données de tous les traitements. Chaque fiche indique celles qui ne s’appliquent pas, et ses propres mesures.
doc-common-all = { "\u00A0" }: { $value }
doc-common-some = , sauf exceptions ci-dessous : { $value }
doc-column-retention = Durée d’utilisation
doc-column-kept = Données
doc-column-afterwards = Ensuite
doc-retention-common = Toutes les données
doc-retention-open = durée à préciser
doc-at-most = { $value } au plus
doc-at-least = { $value } au moins
doc-archive = Archivage intermédiaire : { $value }
doc-archive-because = Archivage intermédiaire : { $value } ({ $basis })
doc-archive-basis = Archivage intermédiaire ({ $value })
doc-fate-erased = Effacement
doc-fate-anonymised = Anonymisation
doc-fate-archived = Archivage définitif dans l’intérêt public
doc-fate-returned = Restitution au responsable du traitement
doc-authorities = Tiers autorisés
doc-recipients-other = Autres destinataires
doc-only-data = (données { $value })
doc-security-common = Communes à l’organisme
doc-security-own = Propres à ce traitement
doc-security-excluded = Communes, non appliquées ici
doc-excluded-because = – motif : { $value }
doc-transfer-exporter = Envoyées par : { $value }
doc-safeguard = Garantie
doc-safeguard-document = Documentation
doc-column-client = Client
doc-column-categories = Catégories de traitements
doc-column-sub-processor = Sous-traitant ultérieur
doc-column-engaged = Prestation et autorisation
doc-final-controller = Responsable final
doc-instructions = Instructions documentées
doc-authorised-general = Autorisation générale
doc-authorised-specific = Autorisation particulière
doc-authorised-requested = Autorisation demandée

## Complementary fields
doc-complement = Champs complémentaires
doc-complement-note = Ces champs vont au-delà de ce que l’article 30 du RGPD exige.
doc-group-joint = Accord entre responsables conjoints
doc-group-lawfulness = Base légale, par finalité
doc-group-data = Précisions sur les données et les personnes
doc-group-transfers = Analyse des transferts
doc-group-systems = Logiciels et supports
doc-group-trackers = Cookies et autres traceurs
doc-group-information = Information et droits des personnes
doc-group-automated = Décision automatisée, profilage, IA
doc-group-dpia = Analyse d’impact (AIPD)
doc-group-opinions = Avis
doc-group-formalities = Formalités
doc-group-documents = Documents
doc-group-management = Gestion de la fiche
doc-joint-arranged = Accord du
doc-joint-document = Document
doc-joint-duties = Répartition des obligations
doc-joint-contact = Point de contact
doc-joint-published = Grandes lignes publiées
doc-basis = Base légale
doc-law = Texte
doc-interest = Intérêt poursuivi
doc-balanced-on = Mise en balance du
doc-balancing = Résultat de la mise en balance
doc-consent-wording = Recueil du consentement
doc-consent-proof = Preuve du consentement
doc-consent-withdrawal = Retrait du consentement
doc-prospecting = Prospection
doc-prospecting-channels = Canaux de prospection
doc-prospecting-audience = Public
doc-prospecting-existing = Clients actuels seulement
doc-audience-business = Professionnels
doc-audience-consumer = Particuliers
doc-audience-both = Professionnels et particuliers
doc-vulnerable = Personnes vulnérables
doc-count-people = Nombre approximatif
doc-group-purposes = Pour
doc-group-people = Concernent
doc-sources = Sources
doc-source-person = La personne elle-même
doc-source-third-party = Un tiers
doc-source-public = Source accessible au public
doc-source-derived = Observées ou déduites
doc-mandatory = Fourniture obligatoire
doc-consequence = À défaut
doc-necessity = Nécessité
doc-special-conditions = Exception de l’article 9
doc-offence-authority = Fondement (article 10)
doc-nir-text = Texte autorisant le NIR
doc-retention-source = Origine des durées
doc-assessed-on = Analyse du transfert faite le
doc-assessment = Conclusion
doc-supplementary = Mesures supplémentaires
doc-adequacy-check = Vérification du cadre d’adéquation
doc-check-framework = Cadre
doc-check-covered = Organisme couvert
doc-check-day = Vérifié le
doc-check-note = Précision
doc-systems = Logiciels et supports
doc-system-name = Nom
doc-system-software = Logiciel
doc-system-online = Service en ligne
doc-system-paper = Papier
doc-system-medium = Support mobile
doc-system-other = Autre
doc-system-party = Fournisseur
doc-system-hosting = Hébergement
doc-system-description = Précision
doc-trackers = Cookies et autres traceurs
doc-tracker-name = Nom
doc-tracker-purpose = Finalité
doc-tracker-description = Ce qu’il fait
doc-tracker-issuer = Déposé par
doc-tracker-issuer-name = Émetteur
doc-tracker-lifetime = Durée sur l’appareil
doc-tracker-lifetime-note = Précision sur la durée
doc-tracker-consent = Accord de la personne
doc-tracker-required = Demandé avant le dépôt
doc-tracker-exempt = Exempté : mesure d’audience
doc-tracker-necessary = Exempté : nécessaire au service demandé
doc-information-how = Information des personnes
doc-information-when = Moment de l’information
doc-information-exception = Exception à l’information
doc-information-reason = Motif de l’exception
doc-information-rights = Particularités des droits
doc-collection = Collecte
doc-direct = Directe
doc-indirect = Indirecte, en tout ou partie
doc-automated = Décision automatisée, profilage, IA
doc-automated-profiling = Profilage
doc-automated-sole = Décision sans intervention humaine
doc-automated-ai = Système d’IA
doc-automated-logic = Logique suivie
doc-automated-consequences = Importance et conséquences
doc-automated-ground = Fondement (article 22)
doc-automated-intervention = Intervention humaine
doc-dpia-status = Situation
doc-dpia-not-required = Non requise
doc-dpia-to-do = À faire
doc-dpia-in-progress = En cours
doc-dpia-done = Faite
doc-dpia-justification = Justification
doc-dpia-criteria = Critères réunis
doc-dpia-required-list = Liste des analyses requises
doc-dpia-exempt-list = Liste des dispenses
doc-dpia-done-on = Faite le
doc-dpia-document = Analyse
doc-dpia-risk = Risque résiduel
doc-risk-low = Faible
doc-risk-moderate = Modéré
doc-risk-high = Élevé
doc-consultation = Consultation préalable de la CNIL
doc-consultation-asked = Demandée le
doc-consultation-answered = Réponse du
doc-consultation-outcome = Résultat
doc-opinion-day = Rendu le
doc-opinion-text = Avis
doc-opinion-follow-up = Suite donnée
doc-formalities = Formalités
doc-formality-reference = Référence
doc-formality-done = Faite le
doc-formality-expires = Échéance
doc-formality-document = Pièce
doc-documents = Documents
doc-document = Document
doc-document-description = Précision
doc-service = Service
doc-function = Fonction en charge
doc-sites = Sites
doc-planned-on = Prévu le
doc-in-force-on = En vigueur le
doc-suspended-on = Suspendu le
doc-ended-on = Terminé le
doc-archived-on = Archivé le
doc-reviewed-on = Dernière revue
doc-review-due-on = Prochaine revue
doc-version = Version de la fiche
doc-approved-by = Approuvée par
doc-approved-on = Approuvée le
doc-occasional = Traitement occasionnel
doc-likely-risk = Risque pour les personnes
doc-risk-note = Nature du risque
doc-large-scale = Grande échelle
doc-scale-note = Ampleur
doc-monitoring = Suivi régulier et systématique
doc-core-activity = Activité de base
