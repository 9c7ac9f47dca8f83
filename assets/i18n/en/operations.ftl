# The journal's operations, what a verification finds, and the source of a rule.

op-create_register = Register created
op-edit_register = Register changed
op-create_entity = Legal entity added
op-edit_entity = Legal entity changed
op-delete_entity = Legal entity deleted
op-create_establishment = Establishment added
op-edit_establishment = Establishment changed
op-delete_establishment = Establishment deleted
op-create_common_measure = Common measure added
op-edit_common_measure = Common measure changed
op-delete_common_measure = Common measure deleted
op-create_party = Third party added
op-edit_party = Third party changed
op-delete_party = Third party deleted
op-create_activity = Sheet added
op-edit_activity = Sheet changed
op-duplicate_activity = Sheet copied
op-archive_activity = Sheet archived
op-delete_activity = Sheet deleted
op-apply_model = Sheet proposed by a model
op-confirm_values = Values confirmed
op-update_from_model = Newer version of a model
op-review_activity = Review of a sheet
op-guided_start = Guided start
op-create_notice = Privacy notice added
op-edit_notice = Privacy notice changed
op-delete_notice = Privacy notice deleted
op-rewrite_sentence = Sentence of a notice rewritten
op-review_sentence = Rewritten sentence reviewed
op-publish_notice = Privacy notice published
op-withdraw_notice = Privacy notice withdrawn
op-attach = File added
op-detach = File taken away
op-import_spreadsheet = Spreadsheet brought in
op-import_json = Exchange file brought in
op-undo = Undone
op-redo = Redone
op-deliver_document = Document handed over
op-backup = Backup made

finding-step-missing = A step of the journal is missing: { $place }.
finding-chain-broken = Step { $place } of the journal, or the list of its changes, is no longer what was written.
finding-digest-wrong = Change { $place } of the journal is no longer what was written.
finding-step-contradicts = Change { $place } does not start from the state that the steps before it left.
finding-row-differs = A row of the register was changed outside the program: { $place }.
finding-row-missing = A row of the register disappeared outside the program: { $place }.
finding-row-unexpected = A row of the register appeared outside the program: { $place }.
finding-attachment-damaged = An attached file is no longer the one that was added: { $place }.

check-source = { $source }, checked on { $day }
check-advice = Advice or question: { $value }

# A remark about an exchange file (those about spreadsheets are in import.ftl).
import-note-reference-taken = The reference { $old } already belongs to another sheet: the one brought in becomes { $new }.
