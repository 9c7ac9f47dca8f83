# What is added around the sheets of a printed record, in English: scope, proof, issues, annexes.

## Cover
doc-subtitle-public = { $value } – version for the public
doc-controllers = Controllers
doc-processors = Processors
doc-scope-extract = Extract: { $value }
doc-scope-every-status = sheets in every state
doc-scope-selection-all = chosen sheets
doc-scope-entities = of { $value }
doc-scope-services = of the service { $value }
doc-scope-tags = chosen by tag
doc-scope-updated = updated since { $value }
doc-other-entities =
    { $count ->
         [one] { $number } sheet is another group member’s.
        *[other] { $number } sheets are other group members’.
    }
doc-public-without-security = Version for the public: security measures and complementary fields are left out.
doc-legal-edition = Legal data: edition of { $value }
doc-legal-edition-later = Legal data: edition of { $value }, later than the state shown
doc-fingerprint = Data of this document, fingerprint: { $value }
doc-attached-data = Data of this document, for a program
doc-attached-spreadsheet = Data of this document, as a spreadsheet in the layout of the CNIL model, in French

## Sheets
doc-column-dpia = Impact assessment
doc-note-draft = This sheet is being written: its content is not settled.
doc-note-planned = This activity has not begun: the sheet says how it is intended.
doc-note-ended = This activity is over: the sheet says how it was carried out.
doc-note-archived = This sheet is kept for the record only.
doc-document-kept = Document kept by the organisation

## Open issues
doc-issues = Points to complete
doc-issues-note = What the checks of the record point out for the sheets of this document. A point is not a breach that somebody has found.
doc-issues-none = The checks of the record point out nothing for the sheets of this document.
doc-issue-organisation = Organisation
doc-issue-set-aside = Set aside: { $value }
doc-column-article = GDPR
doc-column-issue = Point

## Annexes
doc-annex = Annex – { $value }
doc-annex-processors = Processors and contracts
doc-annex-transfers = Transfers outside the European Union
doc-annex-retention = Retention by category of data
doc-annex-security = Security measures
doc-annex-changes = Log of changes
doc-annex-glossary = Glossary
doc-column-sheet = Sheet
doc-party-unnamed = Unnamed third party
doc-party-client = Client
doc-party-sub-processor = Sub-processor
doc-party-contact = Contact
doc-party-parent = Parent company
doc-party-sheets = Sheets
doc-party-contracts = Contracts
doc-contract-unnamed = Contract without reference
doc-contract-clauses = Items of Article 28(3)
doc-contract-clauses-all = all there
doc-contract-clauses-none = none of { $all }
doc-contract-clauses-some = { $number } of { $all } ({ $value })
doc-contract-fate = Data when the contract ends
doc-contract-fate-erased = erased
doc-contract-fate-returned = returned
doc-contract-fate-both = returned, then erased
doc-contract-fate-kept = kept because a law says so
doc-column-destination = Destination
doc-column-importer = Recipient
doc-column-safeguard = Safeguard
doc-column-document = Documentation
doc-column-assessed = Assessed on
doc-transfers-figure = Transfers by destination
doc-transfers-figure-alt = Number of transfers by destination. { $value }.
doc-column-in-use = In active use
doc-column-archive = Intermediate archive
doc-archive-not-stated = No archiving stated
doc-column-fate = Then
doc-archive-short = { $value } ({ $basis })
doc-own-measures = Measures of one activity
doc-changes-between = Changes from { $from } to { $to }, the oldest first.
doc-changes-none = No change.
doc-column-when = Date
doc-column-operation = Operation
doc-column-about = About
doc-column-fields = Fields changed

## Glossary
doc-term-personal-data = Personal data
doc-term-personal-data-text = Any information about a natural person who is identified or can be (Article 4(1)).
doc-term-processing = Processing
doc-term-processing-text = Any operation on personal data: collecting, consulting, storing, passing on, erasing (Article 4(2)). This record holds one sheet for each processing activity.
doc-term-controller = Controller
doc-term-controller-text = Whoever decides, alone or with others, what the processing is for and by which means (Article 4(7)).
doc-term-joint = Joint controllers
doc-term-joint-text = Those who decide on purposes and means together and share the duties out in an arrangement (Article 26).
doc-term-processor = Processor
doc-term-processor-text = Whoever processes data on behalf of the controller, on its instructions and under a contract (Articles 4(8) and 28).
doc-term-dpo = Data protection officer
doc-term-dpo-text = The person who advises the organisation, watches over the rules and answers the supervisory authority (Articles 37 to 39).
doc-term-representative = Representative in the Union
doc-term-representative-text = A person designated in the Union by an organisation that is not established there (Article 27).
doc-term-people = Data subjects
doc-term-people-text = The natural persons whose data are processed, named by category.
doc-term-purpose = Purpose
doc-term-purpose-text = What the processing is for; it must be specified, explicit and legitimate (Article 5(1)(b)).
doc-term-basis = Legal basis
doc-term-basis-text = One of the six grounds on which data may be processed (Article 6).
doc-term-sensitive = Sensitive data
doc-term-sensitive-text = Data that the law protects further, such as health, opinions or trade union membership (Article 9), and data on offences (Article 10).
doc-term-recipient = Recipient
doc-term-recipient-text = A person, service or body to whom data are disclosed (Article 4(9)).
doc-term-authority = Authority in an inquiry
doc-term-authority-text = A public authority that may obtain data in a particular inquiry; the law does not count it among the recipients.
doc-term-retention = Retention period
doc-term-retention-text = How long data are kept, or the criterion that decides it (Article 5(1)(e)).
doc-term-archive = Intermediate archive
doc-term-archive-text = Keeping apart, with restricted access, data that are no longer in daily use but that a rule orders or allows to be kept.
doc-term-anonymised = Anonymisation
doc-term-anonymised-text = An operation after which nobody can be identified any more, with no way back.
doc-term-transfer = Transfer outside the European Union
doc-term-transfer-text = Sending data, or giving access to them, to a country outside the European Economic Area or to an international organisation (Chapter V).
doc-term-adequacy = Adequacy decision
doc-term-adequacy-text = A decision of the European Commission that a country ensures an adequate protection (Article 45).
doc-term-clauses = Standard contractual clauses
doc-term-clauses-text = Clauses adopted by the European Commission, which exporter and importer sign without changing them (Article 46).
doc-term-dpia = Impact assessment
doc-term-dpia-text = A study of the risks of an activity to people, required where they are high (Article 35).
doc-term-unknown = None, not applicable, not answered
doc-term-unknown-text = “None”: the question was asked, there is none. “Not applicable”: it does not arise. “Not answered”: nobody has answered it.
doc-term-chain = Fingerprint
doc-term-chain-text = A row of digits and letters computed from a content, which changes as soon as that content changes. That of the journal shows that its steps are those that were written; that of the data, that this document shows these data.

## Inspection folder
folder-title = Inspection folder
folder-subject = What this folder holds, and the fingerprint of each file
folder-organisation = Organisation
folder-made = Put together
folder-state = State shown
folder-register = Record
folder-chain = Journal
folder-files = Files of the folder
folder-files-none = This folder holds no file.
folder-column-file = File
folder-column-part = Content
folder-column-pages = Pages
folder-column-sum = SHA-256
folder-no-pages = –
folder-part-controller = Controller’s record
folder-part-processor = Processor’s record
folder-part-notice = Privacy notice
folder-part-attachment = Document attached to a sheet or to a party
folder-part-log = Log of changes to the record
folder-absent = What is not in the folder
folder-absent-line = { $what }: { $reason }
folder-absent-no-sheet = no sheet is in the scope that was chosen.
folder-absent-no-notice-sheet = no sheet in force of which the organisation is the controller.
folder-absent-no-notice-published = no notice is noted in the register as published.
folder-absent-not-kept = the content of the file is no longer kept in the register.
folder-absent-beyond = attached to fields that the registers of this folder do not print; with the complementary fields they are in it.
folder-documents = { $count ->
    [one] { $count } document
   *[other] { $count } documents
}
folder-checking = How to check this folder
folder-checking-text = The file { $value } gives the SHA-256 fingerprint of each file, this index included; the command “sha256sum -c { $value }” checks them all. The journal of the record notes the delivery of the folder with the fingerprint of the whole archive.
folder-log-when = Date and time
