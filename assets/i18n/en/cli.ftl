# The command "registre": help, complaints, answers.

cli-about = Keeps an organisation’s record of processing activities, and makes its PDF and privacy notices.
cli-usage = registre COMMAND [OPTIONS]
cli-heading-usage = Usage:
cli-heading-commands = Commands:
cli-heading-arguments = Arguments:
cli-heading-options = Options:

cli-init-about = Creates an empty register
cli-init-usage = registre init FILE --name NAME
cli-import-about = Brings spreadsheets (the CNIL’s model) or exchange files into a register
cli-import-usage = registre import FILE SOURCE… [--dry-run] [--with-example] [--status STATUS] [--json]
cli-list-about = Lists the sheets
cli-list-usage = registre list FILE [--json]
cli-show-about = Shows a sheet
cli-show-usage = registre show FILE REFERENCE [--json]
cli-put-about = Saves a sheet written in JSON: a new one, or in place of the one with the same identifier
cli-put-usage = registre put FILE SHEET.json
cli-check-about = Says what Article 30 of the GDPR asks for and is still missing
cli-check-usage = registre check FILE… [--json]
cli-export-about = Writes the register as PDF, spreadsheet, CSV, Markdown or JSON, or an inspection folder
cli-export-usage = registre export FILE pdf|folder|ods|csv|md|json -o OUTPUT [--lang fr|en] [OPTIONS]
cli-notice-about = Prepares privacy notices, and says which are no longer up to date
cli-notice-usage = registre notice COMMAND FILE [OPTIONS]
cli-notice-list-about = Lists the notices, with what is left to do on each
cli-notice-list-usage = registre notice list FILE [--json]
cli-notice-new-about = Adds a notice: of the sheets in force that concern its audience, or of those that you name
cli-notice-new-usage = registre notice new FILE --name NAME [--kind KIND] [--audience AUDIENCE,…] [--only T-001,T-004] [--lang fr|en] [--json]
cli-notice-show-about = Shows the text of a notice, sentence by sentence, and what is left to do
cli-notice-show-usage = registre notice show FILE NOTICE [--sources] [--json]
cli-notice-rewrite-about = Puts a sentence of a notice into your words, or ours back
cli-notice-rewrite-usage = registre notice rewrite FILE NOTICE --sentence N --text WORDS | --back
cli-notice-review-about = Answers for a sentence of yours, when the facts beneath it have changed
cli-notice-review-usage = registre notice review FILE NOTICE --item N --keep | --text WORDS | --back
cli-notice-check-about = Compares the page that is published with the register: compares words, gives no legal opinion
cli-notice-check-usage = registre notice check FILE PAGE [--notice NOTICE] [--json]
cli-notice-export-about = Writes a notice as HTML, Markdown, PDF or text, by the name of the output
cli-notice-export-usage = registre notice export FILE NOTICE -o OUTPUT [--final] [--as fragment [--level N]] [--sources] [--to-whom NAME] [--overwrite]
cli-notice-publish-about = Notes that a notice is published, and keeps what it says
cli-notice-publish-usage = registre notice publish FILE NOTICE --on DAY --at PLACE
cli-notice-withdraw-about = Notes that a notice is no longer published
cli-notice-withdraw-usage = registre notice withdraw FILE NOTICE --on DAY
cli-history-about = Says who changed what, and when
cli-history-usage = registre history FILE [--sheet REFERENCE] [--json]
cli-verify-journal-about = Verifies that the journal is whole and gives the state of the register
cli-verify-journal-usage = registre verify-journal FILE [--json]
cli-undo-about = Undoes the last step
cli-undo-usage = registre undo FILE
cli-redo-about = Redoes the step that was undone
cli-redo-usage = registre redo FILE
cli-backup-about = Copies the register and verifies the copy
cli-backup-usage = registre backup FILE -o COPY
cli-demo-about = Writes an example register, its PDF and its notices into a folder
cli-demo-usage = registre demo FOLDER
cli-models-about = Lists the models of sheets
cli-models-usage = registre models [--json]
cli-start-about = Prepares the sheets that a few answers call for; without answers, writes the questionnaire to fill in
cli-start-usage = registre start FILE [--answers ANSWERS.toml] [--json]

cli-arg-help = Shows this help
cli-arg-version = Shows the version
cli-arg-lang = Language of answers and documents: fr or en
cli-arg-actor = Name written in the journal; by default, that of the session
cli-arg-file = The register (.registre)
cli-arg-name = Name of the organisation
cli-arg-source = Files to bring in (.ods, .xlsx, .xls, .json)
cli-arg-dry-run = Shows what would be created, without changing anything
cli-arg-with-example = Takes the model’s example sheet too
cli-arg-status = Status of the sheets brought in: in_force (default), draft, planned, suspended, ended
cli-arg-answers = File of answers (TOML); without it, the questionnaire is written, to be filled in
cli-arg-json = Answers in JSON
cli-arg-reference = The sheet’s reference (T-001)
cli-arg-sheet = The sheet
cli-arg-kind = pdf, folder (inspection folder, a ZIP archive), ods (CNIL spreadsheet, in French), csv, md or json
cli-arg-output = The file to write
cli-arg-overwrite = Replaces the file if it exists
cli-arg-role = Register to print: controller (default) or processor
cli-arg-scope = What is printed of each sheet: art30 (the mentions of Article 30, by default) or complete (every field)
cli-arg-only = These sheets alone (T-001,T-004)
cli-arg-notice = The name of the notice in the register, or its identifier
cli-arg-notice-name = Name under which you find the notice again; it is never printed
cli-arg-notice-kind = full, short, panel, staff, applicants, footer (of an e-mail), oral, consent, cookies or indirect (data from elsewhere)
cli-arg-audience = Its audiences: customers, prospects, site-visitors, account-users, employees, applicants, suppliers, members, patients, premises-visitors, filmed-persons, other; without it, all
cli-arg-sources = Says where each sentence comes from
cli-arg-final = Without the marks of a draft; refused while something is left to do
cli-arg-as = fragment: a piece of a page, without look, for the template of a site
cli-arg-level = Level of a fragment’s first heading, 1 to 6; 2 by default
cli-arg-page = The published page (.html, .pdf, .txt), or “-” for a text on the input
cli-arg-on = The day (2026-03-31)
cli-arg-at = The place: the address of the page, where the panel hangs
cli-arg-sentence = The number of the sentence, as “notice show” gives it
cli-arg-text = Your words
cli-arg-back = Puts the program’s words back
cli-arg-item = The number of what is to be looked at again, as “notice show” gives it
cli-arg-keep = Keeps your sentence as it is
cli-arg-review-text = Keeps a sentence of yours, in these words
cli-arg-export-status = Sheets in these states alone: in_force, suspended (both by default), draft, planned, ended, archived
cli-arg-all-statuses = Prints drafts and planned, ended or archived sheets too
cli-arg-entity = The register of this member of the group alone
cli-arg-service = Sheets of these services alone
cli-arg-tag = Sheets with one of these tags alone; the document does not name them
cli-arg-updated-since = Sheets updated on that day or since alone (2026-03-31)
cli-arg-public = Version for the public (public bodies): without security measures, without complementary fields
cli-arg-as-of = The register as it was at the end of that day (2026-03-31)
cli-arg-annex = What follows the sheets: processors (and contracts), transfers, retention, security, changes (log of changes), glossary
cli-arg-from = First day of the annex changes; by default, that of the register
cli-arg-to = Last day of the annex changes; by default, that of the document
cli-arg-issues = Adds the list of what the checks point out
cli-arg-without = What the inspection folder leaves out: notices (privacy notices), attachments (attached documents), log (log of changes)
cli-arg-attach = Puts the data of the document inside the PDF, as JSON and as a spreadsheet: data (by default with --scope complete) or none
cli-arg-to-whom = To whom the file is handed: the journal notes it
cli-arg-with-history = Adds the journal
cli-arg-folder = The folder to create

cli-value-answers = ANSWERS
cli-value-lang = LANGUAGE
cli-value-name = NAME
cli-value-file = FILE
cli-value-source = SOURCE
cli-value-status = STATUS
cli-value-ref = REFERENCE
cli-value-sheet = SHEET
cli-value-kind = KIND
cli-value-out = OUTPUT
cli-value-scope = SCOPE
cli-value-role = ROLE
cli-value-day = DAY
cli-value-service = SERVICE
cli-value-tag = TAG
cli-value-annex = ANNEX
cli-value-part = PART
cli-value-attached = DATA
cli-value-dir = FOLDER
cli-value-notice = NOTICE
cli-value-audience = AUDIENCE
cli-value-form = FORM
cli-value-level = N
cli-value-page = PAGE
cli-value-place = PLACE
cli-value-text = WORDS

cli-usage-invalid-value = { $has-value ->
    [yes] “{ $value }” is not a possible value of { $argument }. Possible values: { $choices }.
   *[no] { $argument } lacks a value.
}
cli-usage-unknown-argument = There is no option “{ $argument }” here.
cli-usage-unknown-command = There is no command “{ $argument }”.
cli-usage-bad-value = “{ $value }” cannot be the value of { $argument }.
cli-usage-too-many-values = { $argument } was given too many values.
cli-usage-too-few-values = { $argument } expects more values.
cli-usage-conflict = { $argument } does not combine this way.
cli-usage-missing-argument = Missing: { $argument }.
cli-usage-missing-command = Say what to do.
cli-usage-other = This command line is not understood.
cli-usage-option-of-other-kind = One of these options does not go with what you export: --only is for pdf, folder, ods, csv and md; --role for pdf, ods, csv and md (a folder holds both registers); --scope, --public, --as-of and the choice of sheets for pdf, folder, ods, csv and md; --annex, --from, --to, --issues and --attach for pdf and folder; --without for folder; --with-history for json.
cli-usage-notice-name = A notice is written as HTML (“notice.html”), Markdown (“notice.md”), PDF (“notice.pdf”) or text (“notice.txt”): give the output one of these names.
cli-usage-notice-fragment = --as fragment is for output in HTML (“notice.html”).
cli-usage-notice-level = --level is the level of a fragment’s headings: add --as fragment, or leave it out.
cli-usage-notice-sources = A fragment has no table of sources: take another form, or leave --sources out.
cli-usage-notice-unnamed = A notice needs a name, so that you find it again.
cli-usage-notice-taken = A notice has that name already. Give another one, so that you find it again.
cli-usage-notice-audience = One of the audiences of --audience does not exist. “registre notice new --help” lists them.
cli-usage-notice-number = A number is written in digits: 12.
cli-usage-notice-sentence = The notice has no sentence of that number. “registre notice show” numbers them.
cli-usage-notice-item = Nothing is to be looked at again under that number. “registre notice show” numbers what is.
cli-usage-day = A day is written year-month-day: 2026-03-31.
cli-usage-blank-value = An option has no value, or a blank one. Give it a value, or leave it out.
cli-usage-days-without-changes = --from and --to are the days of the log of changes, which you do not ask for: add --annex changes, or leave them out.
cli-unrecorded = The file is made, but the journal could not note it. { $sentence }
cli-unwritten = The answer could not be written to the output in full.
cli-usage-see-help = “registre --help” shows the commands, “registre COMMAND --help” their options.

cli-column-code = Code
cli-column-version = Version
cli-column-reference = Reference
cli-column-name = Name
cli-column-status = Status
cli-column-missing = Missing (Art. 30)
cli-column-step = Step
cli-column-at = When
cli-column-actor = Who
cli-column-op = What
cli-column-touched = Where
cli-column-cell = Cell
cli-column-record = Goes into
cli-column-field = Field
cli-column-now = The sheet says
cli-column-after = The model now says
cli-column-value = Value

cli-status-planned = planned
cli-status-draft = draft
cli-status-in-force = in force
cli-status-suspended = suspended
cli-status-ended = ended
cli-status-archived = archived

cli-init-done = Register created: { $file }. Next: “registre import” to bring in a spreadsheet, or “registre put” for a sheet.
cli-list-empty = This register has no sheet yet. “registre import” brings in a spreadsheet of the CNIL’s model.
cli-remark = Art. { $article }: { $message }
cli-put-created = Sheet { $reference } added.
cli-put-updated = Sheet { $reference } saved.
cli-put-unchanged = Sheet { $reference }: nothing to change.
cli-check-required = asked for
cli-check-open = to be completed
cli-check-elsewhere = other text
cli-check-recommended = useful
cli-check-line = { "  " }[{ $kind }] Art. { $article }: { $message }
cli-check-summary = { $file }: { $required ->
    [0] nothing that Article 30 asks for without condition is missing
    [one] { $required } point that Article 30 asks for is missing
   *[other] { $required } points that Article 30 asks for are missing
}{ $open ->
    [0] { "" }
    [one] , { $open } answer to Article 30 is to be completed where possible
   *[other] , { $open } answers to Article 30 are to be completed where possible
}{ $elsewhere ->
    [0] { "" }
    [one] , { $elsewhere } point that another text asks for is worth a look
   *[other] , { $elsewhere } points that another text asks for are worth a look
}{ $recommended ->
    [0] .
    [one] , { $recommended } piece of advice or question.
   *[other] , { $recommended } pieces of advice or questions.
}
cli-verify-whole = The journal is whole ({ $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
}) and gives the state of the register. Fingerprint: { $head }
cli-verify-broken = The journal or the register was changed outside the program. Keep this file, and compare it with a backup. Fingerprint: { $head }
cli-undone = Undone: { $op }. “registre redo” does it again.
cli-redone = Done again: { $op }.
cli-export-done = Written: { $file } (SHA-256 { $sha256 })
cli-export-no-sheet = The document holds no sheet: none answers to what was asked for.
cli-export-not-in-force = { $sheets }: not in force. The text speaks as if it were; do not publish it as it is.
cli-check-file = == { $file }
cli-export-to-complete = { $count ->
    [one] One place is left to complete or to confirm: it stands in brackets.
   *[other] { $count } places are left to complete or to confirm: they stand in brackets.
}
cli-export-to-review = { $count ->
    [one] One of your sentences is to be looked at again: the facts have changed.
   *[other] { $count } of your sentences are to be looked at again: the facts have changed.
}
cli-export-missing-glyph = These characters are not in the document’s font, their numbers stand in their place: { $characters }; “{ $place }”, in: { $context }
cli-backup-done = Backup made and verified: { $file }
cli-import-created = + { $kind }: { $name }
cli-import-updated = ~ { $kind }: { $name } ({ $fields })
cli-import-deleted = - { $kind }: { $name }
cli-kind-register = register
cli-kind-entity = organisation
cli-kind-establishment = establishment
cli-kind-common-measure = common measure
cli-kind-party = third party
cli-kind-attachment = file
cli-kind-activity = sheet
cli-kind-notice = privacy notice
cli-import-warning = ! { $sentence }
cli-import-note = · { $sentence }
cli-import-preview = Nothing was changed. Would be added: { $created ->
    [0] no sheet
    [one] { $created } sheet
   *[other] { $created } sheets
}; changed: { $updated }; third parties added: { $parties }.
cli-import-done = Done, as one step: { $created ->
    [0] no sheet added
    [one] { $created } sheet added
   *[other] { $created } sheets added
}, { $updated ->
    [0] none changed
    [one] { $updated } changed
   *[other] { $updated } changed
}; third parties added: { $parties }. “registre undo” undoes all of it.
cli-import-nothing = Nothing to change: the register is as it was.

cli-start-presets = What you do:
cli-start-sizes = Your size:
cli-start-questions = Questions, to be listed under “yes” or “no”; for the others, your line of work sometimes suggests an answer, and the rest stays unanswered:
cli-start-open = Questions to leave unanswered, even where your line of work suggests an answer:
cli-start-facts = Details, to be listed under “facts” if they are true of you, under “no” if they are not; anything left out counts as “I don’t know”:
cli-start-done = { $made ->
    [0] No sheet to prepare.
    [one] One sheet prepared, to be read and confirmed.
   *[other] { $made } sheets prepared, to be read and confirmed.
} { $present ->
    [0] { "" }
    [one] Another one was there already.
   *[other] { $present } others were there already.
}
cli-start-proposed-yes = From your line of work, yes: { $question } ({ $code })
cli-start-proposed-no = From your line of work, no: { $question } ({ $code })
cli-start-changed = { $reference } ({ $name }): your answers have changed.
cli-start-answer = · { $question } { $before }, now { $after }
cli-start-yes = yes
cli-start-no = no
cli-start-unknown = no answer
cli-start-take = Nothing was changed in these sheets. Open them in the window to accept or decline each difference.
cli-start-left = { $reference } ({ $name }) no longer follows from your answers: archive it if you no longer do this.
