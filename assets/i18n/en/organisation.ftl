# The screens of the organisation, third parties, history, the file, settings and “About”.

## Organisation
organisation-title = Organisation
organisation-lead = Who keeps this register, where, and how its data are protected. Documents repeat this information.
organisation-parts = Parts of the organisation
organisation-register-name = Name of the register
    .help = It stands in the list of registers and on documents; usually it is the organisation’s name.
    .sample = The Stool Workshop
organisation-entities = Legal entities ({ $count })
organisation-establishments = Places of business ({ $count })
organisation-measures = Common security measures ({ $count })
organisation-missing =
    { $count ->
         [one] Show what is missing (1)
        *[other] Show what is missing ({ $count })
    }
organisation-missing-hide = Hide what is missing
organisation-remove = Remove
organisation-remove-ask = Remove “{ $name }”?
organisation-remove-text = Its information leaves the register. You can undo this, and the history keeps it.
organisation-removed = Removed: { $name }. “Undo” puts it back.
organisation-in-use = “{ $name }” cannot be removed for now
organisation-in-use-text = It is still named here. Open these places, choose something else there, then come back to remove it.
organisation-in-use-here = It is also named here:
organisation-in-use-close = Close
organisation-use-unnamed = Unnamed
organisation-file-saved = Copy saved: “{ $file }”, in { $folder }.
organisation-source = { $source }, checked on { $day }

## Legal entities
organisation-entities-label = Legal entities of the register
organisation-entity-add = Add a legal entity
organisation-entity-empty = No legal entity
organisation-entity-empty-text = Add the company, association or authority that keeps this register: its name opens every document.
organisation-entity-unnamed = Unnamed entity
organisation-entity-main = Main
organisation-entity-main-help = This is the main entity: it answers for the sheets that name no other.
organisation-entity-main-kept = This is the main entity of the register. Make another one the main one first, then come back to remove it.
organisation-entity-make-main = Make it the main one
    .tip = The main entity answers for the sheets that name no other. There is only one.
organisation-entity-identity = Who is it?
    .help = A name and one way to reach you are enough to begin.
organisation-entity-dpo = Data protection officer
organisation-entity-rights = Where people exercise their rights
organisation-entity-representatives = Representatives
organisation-entity-notes = Internal notes
organisation-entity-name = Name
    .legal = registered or business name, Art. 30(1)(a)
    .help = The official name, as on your invoices or articles of association.
    .example = Martin Bakery Ltd
organisation-entity-legal-form = Form
    .legal = legal form
    .example = SARL, sole trader, association, municipality
    .tip = What your organisation is for the law; its articles say so.
organisation-entity-siren = SIREN number
    .help = Nine digits. Leave blank if the entity has none.
    .sample = 123 456 782
organisation-entity-headcount = Headcount
    .help = Number of people employed. Under 250, the law sometimes lightens the record.
    .legal = GDPR, Art. 30(5)
organisation-entity-public-body = Is it a public body?
    .legal = public authority or body, Art. 37(1)(a)
    .help = A municipality, a public hospital, a state school… A public body always designates an officer.
organisation-entity-public-task = Its task
    .legal = task in the public interest or official authority, Art. 6(1)(e)
    .example = civil registry, school meals, water supply
    .tip = What the law tasks you with doing for everybody.

## Address and contacts
organisation-address = Address
    .tip = Where a letter arrives.
organisation-address-street = Number and street
    .tip = As on an envelope.
    .sample = 12 Market Street
organisation-address-postcode = Postcode
    .tip = Five digits in France.
    .sample = 44000
organisation-address-city = Town
    .tip = The town in which the address is.
    .sample = Nantes
organisation-address-country = Country
    .tip = It shows what is outside the European Economic Area.
organisation-contact = Contacts
    .help = At least one that somebody really looks at.
organisation-contact-email = E-mail
    .tip = An address that somebody reads.
    .sample = contact@example.org
organisation-contact-phone = Telephone
    .tip = A number that somebody answers.
    .sample = +33 1 99 00 12 34
organisation-contact-web = Web page or form
    .tip = The page or form through which to write to you.
    .sample = www.example.org/your-data
organisation-person-name = Name
    .tip = The family name, or the name in use.
    .sample = Durand
organisation-person-first-name = First name
    .tip = The first name by which the person is known.
    .sample = Camille
organisation-person-function = Function
    .example = manager, chairwoman, mayor
    .tip = What the person does in the organisation.

## Data protection officer
organisation-dpo = Have you designated an officer?
    .legal = data protection officer (DPO), Art. 37 to 39
    .help = Many small businesses need not. Without one, answer “No DPO designated”: nothing else is to be filled in.
organisation-dpo-none = No DPO designated
organisation-dpo-given = A DPO is designated
organisation-dpo-kind = Where do they work?
    .tip = Somebody of yours, or somebody outside bound by a contract: both are allowed.
organisation-dpo-kind-internal = Within the organisation
organisation-dpo-kind-external = Outside, under contract
organisation-dpo-company = Their company
    .help = For an external officer: the firm or body that employs them.
    .sample = Example Advisers
organisation-dpo-designated-on = Designated on
    .tip = The day on which the designation took effect.
organisation-dpo-reference = Reference of the designation
    .legal = communication to the CNIL, Art. 37(7)
    .help = The number that the CNIL gave on acknowledging it.
    .example = DPO-12345

## Rights and representatives
organisation-rights-contact = Whom to write to
    .legal = exercise of rights, Art. 12(2)
    .help = The address or person that one asks to see, correct or erase one’s data. It stands in privacy notices.
organisation-rights-name = Department or person
    .example = Customer service, “Your data”
    .tip = Who will read the request and answer it.
organisation-legal-representative = Who represents the entity?
    .legal = legal representative
    .help = The person who signs for it.
organisation-legal-representative-none = No legal representative
organisation-legal-representative-given = Say who
organisation-eu-representative = Representative in the European Union
    .legal = Art. 27
    .help = Only for an entity established outside the Union. If it is established in France, answer “No representative in the Union”.
organisation-eu-representative-none = No representative in the Union
organisation-eu-representative-given = Say who
organisation-notes = Notes
    .help = For yourself only: they stand on no document and never leave the register.

## Places of business
organisation-establishments-label = Places of business of the organisation
organisation-establishment = Place of business
organisation-establishment-add = Add a place of business
organisation-establishment-empty = No place of business
organisation-establishment-empty-text = Shop, branch, workshop, school… Add one if some sheets concern one place only. Otherwise the entity’s address is enough.
organisation-establishment-no-entity = A place of business belongs to a legal entity: add that first.
organisation-establishment-unnamed = Unnamed place
organisation-establishment-name = Name
    .example = Nantes shop
    .tip = The name by which you know this place.
organisation-establishment-entity = Belongs to
    .tip = The entity that this place depends on.
organisation-establishment-siret = SIRET number
    .help = Fourteen digits. Leave blank if you do not know it.
    .sample = 123 456 782 00010

## Common security measures
organisation-measures-label = Common security measures
organisation-measures-hint = Every sheet takes over all these measures by itself. In a sheet, you can add others, or say which one does not apply there, and why.
organisation-measure = Security measure
organisation-measure-add = Add a measure
organisation-measure-empty = No common measure
organisation-measure-empty-text = What you do everywhere – passwords, backups, locked premises – is described here once.
organisation-measure-unnamed = Measure to describe
organisation-measure-to-write = To describe: { $sheet }
organisation-measure-description = What is done
    .legal = technical and organisational measures, Art. 32
    .help = Say what is really in place, with whom and when, rather than an intention.
    .example = backup every night on a disk kept off the premises; a restore is tried every quarter
organisation-measure-kind = Kind of measure
    .help = The printed record sorts measures by kind.
organisation-measure-guide-sheet = Sheet of the CNIL’s guide
    .help = The sheet of the security guide that this measure answers to, if there is one.
organisation-measure-since = In place since
    .tip = Since when it is really applied; a rough date is enough.
organisation-guide =
    { $count ->
         [one] What the CNIL’s guide suggests (1 sheet)
        *[other] What the CNIL’s guide suggests ({ $count } sheets)
    }
organisation-guide-help =
    { $count ->
         [one] One sheet of the guide, out of { $total }, is named by none of your measures. Not all need concern you.
        *[other] { $count } sheets of the guide, out of { $total }, are named by none of your measures. Not all need concern you.
    }
organisation-guide-add = Add a measure: { $sheet }
organisation-guide-done = Every sheet of the CNIL’s guide is named by at least one of your measures.

## Third parties
party-title = Third parties
party-lead = Processors, partners, clients, authorities: everybody whom you entrust with data, or who entrusts you with theirs.
party-list = List of third parties
party-add = Add a third party
party-add-named = Add “{ $name }”
party-empty = No third party
party-empty-text = Add your host, your payroll firm, your online software… You can also create them while filling in a sheet.
party-unnamed = Unnamed third party
party-search = Search third parties
party-filter = Role
party-filter-all = All roles
party-count =
    { $count ->
         [0] None of { $total } third parties matches
         [one] 1 third party out of { $total }
        *[other] { $count } third parties out of { $total }
    }
party-used =
    { $count ->
         [0] no sheet
         [one] 1 sheet
        *[other] { $count } sheets
    }
party-uses = Where this third party is named
party-uses-none = No sheet names it.
party-contracts-none = no contract
party-contracts-current = contract running
party-contracts-until = contract until { $day }
party-contracts-from = contract from { $day }
party-contracts-ended = contract ended on { $day }

## Form of a third party
party-section-identity = Who is it?
party-section-contracts = Contracts
    .help = The contract with a processor says what it may do with the data: the law lays down its content (Art. 28(3)).
party-section-sub-processors = Its own processors
party-section-adequacy = Adequacy frameworks
    .help = Only for a third party in the United States or Canada: some European decisions cover only the organisations that come under them, which is checked and dated.
party-section-people = Its contacts
party-section-notes = Internal notes
party-name = Name
    .example = Lake Hosting
    .tip = The name by which you know it, the official one if possible.
party-roles = What it is to you
    .tip = What it does for you or with you. Several answers are possible.
party-role-processor = Processor
party-role-supplier = Supplier
party-role-client = Client
party-role-partner = Partner
party-role-joint_controller = Joint controller
party-role-separate_controller = Separate controller
party-role-authority = Public authority
party-role-other = Other
party-registration = Registration number
    .help = SIREN, or a foreign number.
    .sample = 123 456 782
party-parent-name = Parent company
    .tip = The group that it belongs to, if there is one.
    .sample = Lake Group plc
party-parent-country = Country of the parent company
    .help = The law of that country may, in some cases, reach the data.
party-contracts = Contracts with this third party
    .legal = contract with a processor, Art. 28(3)
    .tip = One contract a line, with its dates.
party-contract-add = Add a contract
    .line = Contract { $number }
party-contract-empty = No contract is given.
party-contract-reference = Reference or title
    .example = Hosting contract no. 2026-14
    .tip = What lets it be found again.
party-contract-from = From
    .tip = The first day on which it holds.
party-contract-to = To
    .help = Leave blank if it has no end.
party-contract-document = The contract
    .tip = Its title, then the file, or the place where it is kept.
party-contract-clauses = What the contract provides
    .legal = items of Article 28(3)
    .help = Tick what you have read in it. As long as nobody has read it, leave it unanswered.
party-contract-clauses-none = None of these
party-contract-clauses-given = Choose the items
party-data-fate = At the end, the data are…
    .legal = fate of the data, Art. 28(3)(g)
    .tip = What the contract provides when it ends. Erasing or giving back: the choice is yours.
party-data-fate-erased = Erased
party-data-fate-returned = Given back
party-data-fate-returned_and_erased = Given back, then erased
party-data-fate-kept_by_law = Kept because a law requires it
party-data-fate-note = Details
    .example = given back within 30 days, then erased with written confirmation
    .tip = The time, the form, the proof.
party-sub-processors = Does it engage others?
    .legal = other processors, Art. 28(2) and (4)
    .help = A processor may engage another only with your written authorisation.
party-sub-processors-none = No other processor
party-sub-processors-given = Name some
party-sub-processor-add = Add another processor
    .line = Other processor { $number }
party-sub-processor-empty = No other processor is given.
party-sub-processor-party = Who
    .tip = The provider that it engages. Type a name to create it.
party-sub-processor-service = What it does
    .example = hosting of backups
    .tip = The part of the work that is entrusted to it.
party-authorisation = Your authorisation
    .legal = written authorisation, Art. 28(2)
    .tip = General: it tells you about changes. For this one: you accept each of them.
party-authorisation-general = General, with the right to object to changes
party-authorisation-specific = Given for this one
party-authorisation-requested = Asked for, not yet given
party-sub-processor-authorised-on = Authorised on
    .tip = The day on which you gave this authorisation.
party-sub-processor-document = The authorisation
    .tip = The letter or clause that shows it: attached, or kept elsewhere.
party-adequacy-checks = Checks
    .legal = partial adequacy decisions, Art. 45
    .tip = One line a check, with its date.
party-adequacy-add = Add a check
    .line = Check { $number }
party-adequacy-empty = No check is given.
party-adequacy-framework = Framework
    .tip = The European decision that this third party relies on.
party-adequacy-covered = Is this third party covered?
    .tip = Look at the public list, or ask it.
party-adequacy-checked-on = Checked on
    .tip = The day on which you looked: an entry may come to an end.
party-adequacy-note = Where, and for which data
    .example = public list consulted; employees’ data are covered
    .tip = Where you looked, and what is covered.
party-dpo = Its data protection officer
    .legal = DPO, Art. 37 to 39
    .tip = The person whom this third party designated, and how to reach them.
party-dpo-none = It has none
party-dpo-given = Say who
party-eu-representative = Its representative in the Union
    .legal = Art. 27
    .help = Only if it is established outside the European Union.
party-eu-representative-none = It has none
party-eu-representative-given = Say who
party-notes = Notes
    .help = For yourself only: they stand on no document and never leave the register.

## History
history-title = History
history-lead = Everything that was done in this register: who, when, what. Nothing is erased from it; undoing is added to it.
history-kind = Show
history-kind-all = Everything
history-kind-edit = Changes
history-kind-fact = Deliveries and backups
history-empty = Nothing to show
history-empty-text = No change has been made yet.
history-empty-facts = No document has been delivered yet, and no backup made.
history-older = Older
history-beginning = This is the beginning of the journal.
history-sheet-beginning = Nothing before: the history of this sheet begins here.
history-fact = Cannot be undone
history-seq = step { $step }
history-undoes = undoes or redoes step { $step }
history-nobody = no name
history-more = and still others
history-fewer = show fewer
history-all =
    { $count ->
         [one] and 1 other
        *[other] and { $count } others
    }
history-comment = “{ $comment }”
history-show = Show the changes
history-hide = Hide the changes
history-before = Before:
history-after = After:
history-cleared = cleared
history-main-entity = Main entity
history-other-field = Other field
history-unconfirmed = Values to confirm
history-delivered = Document delivered: { $document }
history-document-pdf = record as PDF
history-document-notice = privacy notice
history-document-json = exchange file
history-fingerprint = SHA-256 fingerprint: { $print }
history-touched-register = the register
history-touched-entity = an unnamed entity
history-touched-establishment = an unnamed place
history-touched-common_measure = a common measure
history-touched-party = an unnamed third party
history-touched-attachment = a file
history-touched-activity = a sheet without reference
history-touched-notice = an unnamed notice
history-yes = yes
history-no = no
history-none = none
history-gone = since deleted
history-not-applicable = not applicable: { $reason }
history-part = { $label }: { $value }
history-period =
    { $unit ->
         [D] { $count ->
             [one] 1 day
            *[other] { $count } days
         }
         [W] { $count ->
             [one] 1 week
            *[other] { $count } weeks
         }
         [M] { $count ->
             [one] 1 month
            *[other] { $count } months
         }
        *[other] { $count ->
             [one] 1 year
            *[other] { $count } years
         }
    }

## File and backups
data-title = File and backups
data-lead = Your register is a single file, on this computer. It is yours: copy it, move it, keep duplicates.
data-register = The register’s file
data-register-help = Every change is written to it at once: there is nothing to save. To move it, close the register first.
data-register-help-read-only = You can read everything in it, but nothing is written to it. To move it, close the register first.
data-file = File
data-size = Size
data-access = Access
data-folder = Folder
data-show-folder = Show the folder
data-writable = Read and write
data-read-only = Read only
data-read-only-help = This file can only be read: it is protected, or stands on a protected medium. Copy it to a folder where you can write, then open the copy.
data-copy = Copy
data-copy-what = Copy: { $what }
data-copied = Copied.
data-backups = Backups
data-backups-help = A backup is a complete copy, read again and verified as soon as it is made. Keep one elsewhere than on this computer too. With time, the program keeps only some of the older ones.
data-backups-empty = No backup so far.
data-backups-folder = Show the folder of backups
data-backups-all = Show all { $count } backups
data-backups-fewer = Show the last ones only
data-backup-now = Back up now
data-backup-as = Back up elsewhere…
data-backing-up = Backing up the register
data-backed-up = Backup made and verified: “{ $file }”.
data-restore = Restore…
data-restore-of = Restore the backup of { $date }…
data-restore-choose = Restore another file…
data-looking = Reading the backup
data-restoring = Restoring the backup
data-restored = The backup is restored and open.
data-restored-aside = The backup is restored and open. The register as it was is kept beside it, named “{ $file }”.
data-preview = Restore this backup?
data-preview-text = This is what it holds. Nothing has been changed yet.
data-preview-file = File
data-preview-name = Register
data-preview-activities = Sheets
data-preview-parties = Third parties
data-preview-last = Last change
data-preview-nothing = none
data-preview-actor = Made by
data-preview-steps = Steps of the journal
data-preview-sound = This backup is sound: its journal verifies from end to end and gives the state that it holds.
data-preview-unsound = This backup is not sound. Prefer another one, if you have one.
data-preview-other = This backup is of another register
data-preview-other-text = It holds the register “{ $copy }”, and would take the place of “{ $name }”. If you only wanted to open “{ $copy }”, restore nothing: open this file as another register.
data-preview-replaces = “{ $file }” will be replaced
data-preview-aside = The present file is not deleted: it is set aside in the same folder, under its name followed by “avant-restauration”, the date and the time. You will be shown that name afterwards.
data-preview-cancel = Change nothing
data-preview-restore = Restore
data-proof = What the journal proves
data-proof-help = Every change is a step of the journal, sealed with those before it. Verifying does the whole computation again and compares the result with what the register holds.
data-verify = Verify the journal
data-verifying = Verifying the journal
data-verified = The journal is intact
data-verified-text =
    { $count ->
         [one] Its one step was read again and gives exactly the present state of the register.
        *[other] Its { $count } steps were read again: they follow one another without a gap or a touch-up, and give exactly the present state of the register.
    }
data-verified-not =
    { $count ->
         [one] The journal or the register was changed outside the program (1 anomaly)
        *[other] The journal or the register was changed outside the program ({ $count } anomalies)
    }
data-verified-not-text = Keep this file as it is, and compare it with a backup: you can look at one above without changing anything.
data-findings-more =
    { $count ->
         [one] … and one more.
        *[other] … and { $count } more.
    }
data-head = Head fingerprint of the journal
data-proof-limits = What this proves: nobody touched up the file afterwards without redoing the journal. What it does not prove: the journal has no key, and somebody skilled could recompute the whole of it. Only a fingerprint already handed over to somebody else would catch them; that is why every printed document bears that of its day.
data-exchange = Taking the data elsewhere
data-exchange-help = The exchange file (JSON) holds the whole register in an open, described format that can be read without this program. It is made from the documents screen.
data-exchange-go = Go to documents
data-other = Changing registers
data-other-help = Closing deletes nothing: the register stays in the list of the welcome screen.
data-open-another = Open another register…
data-close = Close this register

## Settings
settings-title = Settings
settings-lead = They hold for this computer, and take effect at once.
settings-person = Who is at the keyboard?
settings-person-name = Your name
    .help = It is written in the journal beside every change, from the next one on: the history will say that it was you. It goes nowhere else.
    .sample = Camille Durand
settings-lang = Language
settings-lang-help = The window changes its language; what you wrote in the register stays as it is.
settings-lang-system = The computer’s
settings-lang-fr = Français
settings-lang-en = English
settings-theme = Appearance
settings-theme-system = The computer’s
settings-theme-light = Light
settings-theme-dark = Dark
settings-text = Size of the text
settings-text-normal = Normal
settings-text-large = Large
settings-text-larger = Larger
settings-text-largest = Double

## About
about-title = About Registre
about-lead = Your organisation’s record of processing activities, in a file that is yours.
about-program = The program
about-version = Version
about-build = Build
about-legal = Legal data
about-legal-day = last checked on { $day }; the version of each list is below
about-licence = Free software, under the MIT or the Apache 2.0 licence, as you choose.
about-fonts = Typeface: Source Sans 3, © Adobe, under the SIL Open Font License 1.1.
about-keys = Keyboard shortcuts
about-keys-everywhere = Everywhere
about-keys-list = In the list of sheets
about-keys-sheet = In a sheet
about-key-undo = Undo the last change
    .keys = Ctrl + Z
about-key-redo = Redo what was undone
    .keys = Ctrl + Shift + Z or Ctrl + Y
about-key-save = Write what is being typed at once
    .keys = Ctrl + S
about-key-screens = Go to the first, second… screen
    .keys = Ctrl + 1 to Ctrl + 9
about-key-back = Go back to the screen before
    .keys = Alt + ←
about-key-text = Make the text larger, smaller, or as it was
    .keys = Ctrl + +, Ctrl + -, Ctrl + 0
about-key-help = Explain the field one is in, with an example
    .keys = F1, in a field
about-key-shortcuts = Show these shortcuts
    .keys = F1, outside fields
about-key-search = Search (among third parties too)
    .keys = Ctrl + F, or / in the list
about-key-rows = Go through the sheets
    .keys = ↑ ↓
about-key-open = Open the sheet
    .keys = Enter
about-key-row = Go to the box, the name, the actions of a sheet
    .keys = ← →
about-key-new = Write a new sheet
    .keys = Ctrl + N
about-key-question = Go to the first, second… question
    .keys = Alt + 1 to Alt + 9
about-key-part = Go to the next, previous part
    .keys = Ctrl + ↓, Ctrl + ↑
about-key-card = Unfold, fold the line whose title has the focus
    .keys = Enter or Space
about-key-move = Move this line down, up
    .keys = Alt + ↓, Alt + ↑
about-never = What the program never does
about-never-network = It connects to no network: nothing sent, no audience measured, no hidden update.
about-never-account = It asks for no account and no password, and your data do not leave this computer without you.
about-never-delete = It neither deletes nor replaces any of your files without a verified copy.
about-never-verdict = It never says that you are “compliant”: it shows what the law asks for, with its source. Deciding is yours.
about-sources = Where the legal data come from
about-sources-lead = Each rule, duration, list or country comes from a text, quoted where it serves, with the date on which it was checked and how far it can be trusted.
about-sources-newer = The law changes: past these dates, check the source or install a newer version.
about-sources-list = List
about-sources-entries = Entries
about-sources-checked = Checked on
about-sources-confidence = Confidence
about-confidence-primary = official text read: { $count }
about-confidence-secondary = from a commentary: { $count }
about-confidence-practice = common practice: { $count }
about-confidence-to-confirm = to be confirmed: { $count }
about-list-at = (version { $version })
about-list-adequacy-frameworks = Partial adequacy frameworks
about-list-art14-exceptions = Exceptions to information (Art. 14(5))
about-list-art28-clauses = Items of processors’ contracts (Art. 28)
about-list-art9-conditions = Exceptions for sensitive data (Art. 9)
about-list-automated-decision-grounds = Grounds for automated decisions (Art. 22)
about-list-basic-measures = Basic security measures
about-list-countries = Countries and adequacy decisions
about-list-data-categories = Categories of data
about-list-data-subjects = Categories of people
about-list-deadlines = Deadlines
about-list-dpia-criteria = Criteria of the impact assessment
about-list-dpia-exempt = Processing exempt from an impact assessment
about-list-dpia-reasons = What brings an impact assessment to mind
about-list-dpia-required = Processing that takes an impact assessment
about-list-formalities = Formalities
about-list-legal-bases = Legal bases (Art. 6)
about-list-measure-types = Kinds of security measures
about-list-notice-audiences = Audiences of privacy notices
about-list-opinion-authors = Authors of opinions
about-list-organisations = International organisations
about-list-prospecting-channels = Channels of prospecting
about-list-recipient-types = Kinds of recipients
about-list-retention = Known retention periods
about-list-rights = Rights of people
about-list-rule-severities = What a rule asks
about-list-rule-themes = Subjects of the rules
about-list-rules = Rules on the register
about-list-scc-modules = Modules of the standard contractual clauses
about-list-security-sheets = Sheets of the security guide
about-list-thresholds = Thresholds
about-list-transfer-mechanisms = Safeguards of transfers
