# Les opérations du journal, ce qu’une vérification trouve, et la source d’une règle.

op-create_register = Création du registre
op-edit_register = Modification du registre
op-create_entity = Ajout d’un organisme
op-edit_entity = Modification d’un organisme
op-delete_entity = Suppression d’un organisme
op-create_establishment = Ajout d’un établissement
op-edit_establishment = Modification d’un établissement
op-delete_establishment = Suppression d’un établissement
op-create_common_measure = Ajout d’une mesure commune
op-edit_common_measure = Modification d’une mesure commune
op-delete_common_measure = Suppression d’une mesure commune
op-create_party = Ajout d’un tiers
op-edit_party = Modification d’un tiers
op-delete_party = Suppression d’un tiers
op-create_activity = Ajout d’une fiche
op-edit_activity = Modification d’une fiche
op-duplicate_activity = Copie d’une fiche
op-archive_activity = Archivage d’une fiche
op-delete_activity = Suppression d’une fiche
op-apply_model = Fiche proposée par un modèle
op-confirm_values = Confirmation de valeurs
op-update_from_model = Nouvelle version d’un modèle
op-review_activity = Revue d’une fiche
op-guided_start = Démarrage guidé
op-create_notice = Ajout d’une mention d’information
op-edit_notice = Modification d’une mention d’information
op-delete_notice = Suppression d’une mention d’information
op-rewrite_sentence = Phrase d’une mention reformulée
op-review_sentence = Phrase reformulée relue
op-publish_notice = Publication d’une mention d’information
op-withdraw_notice = Retrait d’une mention d’information
op-attach = Ajout d’un fichier
op-detach = Retrait d’un fichier
op-import_spreadsheet = Import d’un tableur
op-import_json = Import d’un fichier d’échange
op-undo = Annulation
op-redo = Rétablissement
op-deliver_document = Remise d’un document
op-backup = Sauvegarde

finding-step-missing = Une étape du journal manque : { $place }.
finding-chain-broken = L’étape { $place } du journal, ou la liste de ses changements, n’est plus celle qui a été écrite.
finding-digest-wrong = Le changement { $place } du journal n’est plus celui qui a été écrit.
finding-step-contradicts = Le changement { $place } ne part pas de l’état laissé par les étapes précédentes.
finding-row-differs = Une ligne du registre a été changée hors du programme : { $place }.
finding-row-missing = Une ligne du registre a disparu hors du programme : { $place }.
finding-row-unexpected = Une ligne du registre est apparue hors du programme : { $place }.
finding-attachment-damaged = Un fichier joint n’est plus celui qui a été ajouté : { $place }.

check-source = { $source }, vérifié le { $day }
check-advice = Conseil ou question : { $value }

# Une remarque d’un fichier d’échange (celles des tableurs sont dans import.ftl).
import-note-reference-taken = La référence { $old } est déjà celle d’une autre fiche : la fiche importée devient { $new }.
