# The screens of welcome, of the list, of importing and of documents.

# First launch and recent registers.
welcome-title = Welcome to Registre
welcome-lead = This is where your organisation keeps its record of processing activities: what you do with personal data, why, and how you protect them. There is nothing to know beforehand.
welcome-back = Which register do you want to open?
welcome-begin = To begin
welcome-new = New register
welcome-other-lang = Français
welcome-other-lang-code = fr
welcome-name = Name of the organisation
welcome-name-help = The company, association or public body whose register you keep. E.g. “Boulangerie Martin SARL”.
welcome-name-missing = Write the name of the organisation first: it can be corrected at any time.
welcome-person = Your name
welcome-person-help = It is noted next to each change, so that you can tell who did what. If you leave it blank, the name of your account is used.
welcome-ways = How to begin
welcome-import = Import my spreadsheet
welcome-import-text = You have already filled in the CNIL’s model: its sheets come into the register, and you see everything first.
welcome-blank = Start with an empty register
welcome-blank-text = You write a first sheet. A few plain questions, one sentence an answer.
welcome-demo = Look at the demonstration
welcome-demo-text = A made-up organisation with its sheets and documents, to see what it looks like. No name needed.
welcome-where = The register is a single file, yours, in the data folder of your account on this computer. Nothing is sent anywhere: everything works offline. The screen “File and backups” shows where it is.
welcome-elsewhere = Put it somewhere else…
welcome-busy = One moment: the register is being prepared…
welcome-already = Do you already have a register?
welcome-already-text = It is a file whose name ends in “.registre”. You can also drop it on this window.
welcome-open = Open a register…
welcome-recents = Recent registers
welcome-recent-at = Opened on { $when }
welcome-recent-missing = This file is no longer there. If it was moved or renamed, open it with “Open a register…”. If it is on a stick or a network drive, connect it and try again.
welcome-forget = Forget “{ $name }” in this list
welcome-forget-help = Forgetting a register only removes it from this list: its file stays where it is.
welcome-dropped = { $count ->
    [one] “{ $files }” waits to be imported
   *[other] { $files } wait to be imported
}
welcome-dropped-text = First say which organisation the register belongs to. You will then see what would be imported, before anything is written.
welcome-dropped-forget = Do not import
welcome-create-import = { $count ->
    [one] Create the register and see this file
   *[other] Create the register and see these files
}
welcome-dropped-register = { $count ->
    [one] This file is a register
   *[other] Several of these files are registers
}
welcome-dropped-register-text = A register is opened, not imported. Drop it alone on the window, or use “Open a register…”.

# A register that does not open.
welcome-refused-title = This register could not be opened
welcome-refused-what = What happened
welcome-refused-safe = What is safe
welcome-refused-safe-text = The file was not touched: it is as it was, in the place below. Nothing was created instead of it.
welcome-refused-gone-text = Nothing was created instead of it. This is where it was last seen; if it is on a stick or a network drive, connect it and try again.
welcome-refused-file = File
welcome-refused-folder = Folder
welcome-refused-show = Show the folder
welcome-refused-do = What you can do
welcome-refused-again = Try again
welcome-refused-leave = Back to the start
welcome-refused-backups = Restore a backup
welcome-refused-backups-text = First look at what a backup holds. Restoring it sets the present file aside, without losing it.
welcome-refused-backups-none = No backup of this register was found in the usual place. If you have one elsewhere, choose it.
welcome-refused-look = Look
welcome-refused-look-at = Look at the backup of { $when }
welcome-refused-all = Show all { $count } backups
welcome-refused-choose = Choose a backup elsewhere…
welcome-looking = Reading the backup

# The list of sheets.
list-title = Register
list-table = Sheets of the register
list-filters = Search and filter the sheets
list-search = Search
    .placeholder = A word, a name, a tool…
list-filters-open = Filters
list-filters-active = Filters ({ $count })
list-closed-status = All but archived
list-closed-role = All
list-closed-tag = All
list-column-reference = Ref.
list-column-name = Name
list-column-role = Role
list-column-status = State
list-column-main_purpose = Main purpose
list-column-missing = Missing
list-column-updated_on = Updated
list-column-menu = Actions
list-service = Department
list-tag = Tag
list-every-role = Every role
list-every-status = All but archived
list-archived-too = All, archived included
list-every-service = Every department
list-every-tag = Every tag
list-gaps-or-not = Does not matter
list-gaps-any = Something is missing
list-gaps-none = Nothing is missing
list-option = { $label } ({ $count })
list-role-controller = Controller
list-role-joint_controller = Joint controller
list-role-processor = Processor
list-letter-30-1-a = controller and contacts
list-letter-30-1-b = purposes
list-letter-30-1-c = people and data
list-letter-30-1-d = recipients
list-letter-30-1-e = transfers
list-letter-30-1-f = durations
list-letter-30-1-g = security
list-letter-30-2-a = clients and contacts
list-letter-30-2-b = processing for others
list-letter-30-2-c = transfers
list-letter-30-2-d = security
list-lacks = Missing:
list-lacks-nothing = Nothing
list-unnamed = Sheet without a name
list-choose = Choose { $reference }, { $name }
list-choose-all = Choose every sheet shown
list-menu = Actions on { $reference }
list-count = { $count ->
    [0] No sheet.
    [one] { $count } sheet.
   *[other] { $count } sheets.
}
list-count-of = { $count ->
    [0] No sheet of { $total }.
    [one] { $count } sheet of { $total }.
   *[other] { $count } sheets of { $total }.
}
list-count-archived = { $count ->
    [one] { $count } archived sheet is not shown.
   *[other] { $count } archived sheets are not shown.
}
list-show-archived = Show the archived ones too
list-clear = Clear search and filters
list-keys = By keyboard: ↑ ↓ to move along, Enter to open, ← → to tick or act, Ctrl+N for a new sheet, Ctrl+F or / to search.
list-new = New sheet
list-open = Open
list-duplicate = Duplicate
list-archive = Archive
list-bring-back = Bring back from the archive
list-delete = Delete
list-duplicated = { $reference } is copied: the copy is { $copy }, as a draft.
list-archived = { $reference } is archived: it stays in the register, but is no longer printed or checked.
list-brought-back = { $reference } is back, as a draft: put it in force again once it is up to date.
list-removed = { $reference } is deleted.
list-removed-back = Undo the deletion
list-chosen-actions = Chosen sheets
list-chosen = { $count ->
    [one] { $count } sheet chosen
   *[other] { $count } sheets chosen
}
list-chosen-pdf = Make a PDF of them
list-chosen-notice = Make a privacy notice of them
list-chosen-none = Choose none
list-empty = Your register is ready, and still empty
list-empty-text = A sheet describes one thing that you do with personal data: payroll, customers, job applications… A few answers are enough to prepare ten or so, for you to read afterwards.
list-first = Write the first sheet
list-import = Import a spreadsheet
list-demo = Look at the demonstration
list-no-match = No sheet matches
list-no-match-text = The search covers the whole text of the sheets, whatever the accents and capitals. Try fewer words, or clear the filters.
list-all-archived = Every sheet is archived
list-all-archived-text = They are kept, but neither printed nor checked.

# Importing.
import-screen-title = Import
import-screen-lead = Bring in sheets that already exist. You see everything first, nothing is written without your word, and an import is undone at once.
import-screen-read-only = This register can only be read: nothing can be imported into it. Copy it to a folder where you can write, then open the copy.
import-screen-choose = Choose the files
import-screen-model = The CNIL’s model of a register, filled in, as it was or saved again: .ods, .xlsx or .xls.
import-screen-exchange = An exchange file of Registre: .json.
import-screen-safe = The sheets that you already have are not replaced by those of a spreadsheet. An exchange file updates the sheets that it holds.
import-screen-choose-files = Choose files…
import-screen-drop = You can also drop the files anywhere on the window.
import-screen-refused = { $count ->
    [one] “{ $files }” was not read
   *[other] { $files } were not read
}
import-screen-refused-text = Nothing was changed. Choose other files, or correct this one and choose it again.
import-screen-reading = Reading the files
import-screen-running = Import
import-screen-preview = What would be imported
import-screen-preview-text = { $updated ->
    [0] { $created ->
        [0] No sheet, but other things, below.
        [one] One new sheet. Nothing is written yet.
       *[other] { $created } new sheets. Nothing is written yet.
    }
   *[other] New sheets: { $created }. Changed sheets: { $updated }. Nothing is written yet.
}
import-screen-nothing = There is nothing to import: all that the file holds is already in the register, or the file is empty.
import-screen-status = State of the imported sheets
import-screen-status-help = “In force” if what the spreadsheet describes is what you do. You can change the state of each sheet.
import-screen-example = Take the CNIL’s example sheet too
import-screen-example-help = The model holds a made-up sheet. Usually one does not want it in one’s register.
import-screen-run = Import
import-screen-choose-others = Choose other files…
import-screen-forget = Do not import
import-screen-done = The import is done
import-screen-done-text = { $updated ->
    [0] { $created ->
        [0] No sheet, but other things, below.
        [one] One new sheet is in the register.
       *[other] { $created } new sheets are in the register.
    }
   *[other] New sheets: { $created }. Changed sheets: { $updated }.
}
import-screen-to-list = See the register
import-screen-undo = Undo this import
import-screen-undo-help = As long as nothing else was changed, one click takes away all that this import brought. After that, changes are undone one by one, the last one first.
import-screen-others = Import other files…
import-screen-notes-warn = { $count ->
    [one] One remark to look at
   *[other] { $count } remarks to look at
}
import-screen-notes-some = { $count ->
    [one] { $total } remarks, one of them to look at
   *[other] { $total } remarks, { $count } of them to look at
}
import-screen-notes = { $count ->
    [one] One remark
   *[other] { $count } remarks
}
import-screen-warning = To look at:
import-screen-notes-left = { $count ->
    [0] { $shown } of { $total } are shown.
    [one] { $shown } of { $total } are shown; one more is to be looked at.
   *[other] { $shown } of { $total } are shown; { $count } more are to be looked at.
}
import-screen-all-notes = Show all { $count } remarks
import-screen-all-records = Show all ({ $count })
import-screen-kind-activity = Sheets ({ $count })
import-screen-kind-party = Third parties ({ $count })
import-screen-kind-entity = Organisations ({ $count })
import-screen-kind-establishment = Sites ({ $count })
import-screen-kind-common_measure = Common measures ({ $count })
import-screen-kind-notice = Privacy notices ({ $count })
import-screen-kind-attachment = Attached files ({ $count })
import-screen-kind-register = The register itself
import-screen-change-created = Added
import-screen-change-updated = { $fields ->
    [one] One field changed
   *[other] { $fields } fields changed
}
import-screen-change-deleted = Removed: it was blank
import-screen-origin = from { $places }
import-screen-unnamed = Without a name

# Documents.
documents-title = Documents
documents-lead = What one hands to the authority, to people or to another program. Internal notes are neither in the PDF nor in the notices.
documents-pdf = The register as PDF
documents-pdf-text = The document that the CNIL asks for at an inspection: a cover, the list of sheets, then each sheet with the mentions of Article 30. What is missing is printed as “Not provided”; nothing is hidden.
documents-pdf-make = Save the PDF…
documents-pdf-making = Register as PDF
documents-register = Which register
documents-options = Options
documents-controller = Controller
documents-controller-help = What your organisation decides on itself: Article 30(1).
documents-processor = Processor
documents-processor-help = What it does on behalf of its clients: Article 30(2).
documents-sheets = Sheets
documents-sheets-all = All the sheets that belong here
documents-sheets-help = Leave blank to take them all, or choose some: at an inspection, hand over the extract that is asked for.
documents-sheets-others = { $count ->
    [one] One of the chosen sheets has no place in this document, and is not in it.
   *[other] { $count } of the chosen sheets have no place in this document, and are not in it.
}
documents-every-status = Print the sheets that are not in force too
documents-every-status-help = Those being written, planned, ended or archived; each carries its state. Otherwise the document says how many are left out.
documents-complementary = Add the complementary fields
documents-complementary-help = Legal basis, software, impact assessment…: useful inside, beyond what Article 30 asks for.
documents-scope = What is printed of each sheet
documents-scope-art30 = Inspection (Article 30)
documents-scope-art30-help = The mentions that Article 30 asks for, and nothing else: what the authority comes to read.
documents-scope-complete = Complete
documents-scope-complete-help = Every field: legal basis, software, impact assessment… For yourself, your DPO or an audit.
documents-statuses = State of the sheets
documents-statuses-usual = In force and suspended
documents-statuses-every = Every state
documents-entity = Organisation
documents-entity-all = Every organisation of the group
documents-services = Services
documents-services-all = Every service
documents-tags = Tags
documents-tags-all = Every sheet, tagged or not
documents-updated-since = Updated since
documents-public = Version for the public
documents-public-help = For a public body, whose register anybody may ask for: without security measures, complementary fields or points to complete.
documents-public-text = Anybody may ask for the register of a public body: this version is without security measures, complementary fields or points to complete.
documents-more = Other possibilities
documents-annexes = Annexes
documents-annex-processors = Processors and contracts
documents-annex-transfers = Transfers outside the European Union
documents-annex-retention = Retention
documents-annex-security = Security measures
documents-annex-changes = Log of changes
documents-annex-glossary = Glossary
documents-changes-from = Changes since
documents-changes-to = Until
documents-issues = Add the list of points to complete
documents-issues-help = What the checks point out, sheet by sheet. Useful inside; at an inspection, hand over the register without it.
documents-attach = Put the data inside the PDF
documents-attach-help = What the pages show, and nothing more, as JSON and as a spreadsheet: software can take them up.
documents-lang = Language of the document
documents-lang-fr = French
documents-lang-en = English
documents-pdf-count = { $count ->
    [0] The register has no sheet yet.
    [one] One sheet will be printed.
   *[other] { $count } sheets will be printed.
}
documents-pdf-left = { $count ->
    [one] One more is left out because of its state (see “Options”).
   *[other] { $count } more are left out because of their state (see “Options”).
}
documents-pdf-left-all = { $count ->
    [one] The only sheet is left out because of its state (see “Options”).
   *[other] The { $count } sheets are left out because of their state (see “Options”).
}
documents-pdf-none = No sheet to print: the document will have its cover only.
documents-notice = Privacy notices
documents-notice-text = The texts that you owe to people (Articles 12 to 14), taken from the sheets. They have a screen of their own, which says when one of them is no longer true.
documents-json = An exchange file
documents-json-text = The whole register in an open format (JSON), with its attached files: to pass it on to your DPO, to take it up in another register, or to depend on nobody.
documents-json-notes = This file holds the internal notes too. Hand it only to somebody who may read everything.
documents-json-make = Save the exchange file…
documents-json-making = Exchange file
documents-history = Add the history
documents-history-help = Every change with its date and its author, including the text of what was corrected since.
documents-record = Note this delivery in the journal
documents-record-help = The date, your name and the fingerprint of the file: enough to show later what was handed over.
documents-record-read-only = This register can only be read: the delivery cannot be noted in it.
documents-made = “{ $file }” is saved
documents-where = In the folder { $folder }
documents-pages = { $count ->
    [one] One page.
   *[other] { $count } pages.
}
documents-open = Open
documents-show = Show the folder
documents-to-complete = { $count ->
    [one] One place is left to complete
   *[other] { $count } places are left to complete
}
documents-to-complete-text = They are marked in the text. Better complete the sheets, then make the notice again: both will say the same.
documents-no-sheet = This document holds no sheet: none answers to what you asked for. Look at the status of the sheets and at the filters.
documents-not-in-force = { $count ->
    [one] One sheet of this notice is not in force
   *[other] { $count } sheets of this notice are not in force
}
documents-not-in-force-text = { $references }. Publish the notice only once these activities take place.
documents-glyphs = { $count ->
    [one] One character could not be printed
   *[other] { $count } characters could not be printed
}
documents-glyphs-text = No font of the document has them: their numbers stand in their place. Replace them in the sheets, then make the PDF again.
documents-glyph = “{ $character }”, under “{ $place }”, in “{ $excerpt }”
documents-unrecorded = The file is saved, but its delivery could not be noted in the journal. Make it again when the register can be written.
documents-deliveries = Documents handed over
documents-deliveries-text = What the journal noted, the newest first. The fingerprint (SHA-256) belongs to one file only: if a file’s is the same, it is that file.
documents-deliveries-none = No delivery was noted yet.
documents-deliveries-all = Show all { $count } deliveries
documents-delivery-when = Date
documents-delivery-what = Document
documents-delivery-who = By
documents-delivery-nobody = Not provided
documents-delivery-fingerprint = Fingerprint
documents-kind-pdf = Register as PDF
documents-kind-notice = Privacy notice
documents-kind-json = Exchange file
documents-copy = Copy
documents-copy-what = Copy the fingerprint { $fingerprint }
documents-copied = The whole fingerprint is copied.
