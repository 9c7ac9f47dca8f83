# Frame of printed records, in English. Keys begin with "doc-".

## Titles and page frame
doc-title-controller = Record of processing activities
doc-title-processor = Record of processing carried out for clients
doc-subtitle-controller = Kept as controller – Article 30(1) of the GDPR
doc-subtitle-processor = Kept as processor – Article 30(2) of the GDPR
doc-organisation-unnamed = Unnamed organisation
doc-foot = { $organisation } – as at { $date }
doc-page = Page { $page } of { $pages }
doc-contents = Contents
doc-list = List of processing activities
doc-list-summary = Processing activities of this document, one row per sheet

## States of a value
doc-unknown = Not answered
doc-none = None
doc-not-applicable = Not applicable
doc-not-applicable-because = Not applicable: { $value }
doc-unconfirmed = (proposed by the model, not confirmed)
doc-yes = Yes
doc-no = No
doc-semicolon = ;{ " " }
doc-precised = { $value } – { $detail }
doc-part = { $value }:

## Dates, durations, lists
doc-date =
    { $day } { $month ->
         [1] January
         [2] February
         [3] March
         [4] April
         [5] May
         [6] June
         [7] July
         [8] August
         [9] September
         [10] October
         [11] November
        *[12] December
    } { $year }
doc-date-short =
    { $day } { $month ->
         [1] Jan
         [2] Feb
         [3] Mar
         [4] Apr
         [5] May
         [6] Jun
         [7] Jul
         [8] Aug
         [9] Sep
         [10] Oct
         [11] Nov
        *[12] Dec
    } { $year }
doc-time = { $padded }:{ $minute }
doc-period-days =
    { $count ->
         [one] { $number } day
        *[other] { $number } days
    }
doc-period-weeks =
    { $count ->
         [one] { $number } week
        *[other] { $number } weeks
    }
doc-period-months =
    { $count ->
         [one] { $number } month
        *[other] { $number } months
    }
doc-period-years =
    { $count ->
         [one] { $number } year
        *[other] { $number } years
    }
doc-list-and = { $first } and { $last }
doc-from = from { $value }
doc-from-foreign = from: { $value }
doc-from-contracted = from { $value }
doc-since = since { $value }
doc-until = until { $value }
doc-from-to = from { $from } to { $to }
doc-planned-for = from { $value }
doc-on-day = on { $value }

## Cover
doc-controller = Controller
doc-processor = Processor
doc-representative = Legal representative
doc-eu-representative = Representative in the Union
doc-dpo = Data protection officer
doc-dpo-short = Data protection officer
doc-no-dpo = No officer designated
doc-dpo-internal = Internal
doc-dpo-external = External
doc-dpo-designated = designated on { $value }
doc-dpo-reference = designation { $value }
doc-registration = SIREN { $value }
doc-registration-other = No. { $value }
doc-scope = Scope
doc-scope-complete = Complete record
doc-scope-partial = Extract
doc-content = Content
doc-state = State as of
doc-siren = SIREN
doc-public-task = Task in the public interest
doc-scope-statuses = all sheets { $value }
doc-scope-selection = sheets chosen among those { $value }
doc-content-controller = Information required by Article 30(1) of the GDPR
doc-content-processor = Information required by Article 30(2) of the GDPR
doc-content-complementary = Information required by Article 30 of the GDPR, with complementary fields
doc-count-sheets = Sheets
doc-count =
    { $count ->
         [one] { $number } sheet
        *[other] { $number } sheets
    }
doc-count-of = of { $number }
doc-extraction = Extracted
doc-extracted = On { $date } at { $time }
doc-state-on = Record as it stood at the end of { $value }
doc-register-version = Version { $value } of the record
doc-chain = Journal of the record, head of its chain: { $value }
doc-chain-note = These fingerprints say from which state of the register and which data this document was made. Registre knows the document itself by the fingerprint of the file, which the journal notes when it is handed over.
doc-left-out = Left out here: { $value }.
doc-left-out-planned =
    { $count ->
         [one] { $number } sheet of a planned activity
        *[other] { $number } sheets of planned activities
    }
doc-left-out-draft =
    { $count ->
         [one] { $number } draft sheet
        *[other] { $number } draft sheets
    }
doc-left-out-in-force =
    { $count ->
         [one] { $number } sheet of an activity in force
        *[other] { $number } sheets of activities in force
    }
doc-left-out-suspended =
    { $count ->
         [one] { $number } sheet of a suspended activity
        *[other] { $number } sheets of suspended activities
    }
doc-left-out-ended =
    { $count ->
         [one] { $number } sheet of an ended activity
        *[other] { $number } sheets of ended activities
    }
doc-left-out-archived =
    { $count ->
         [one] { $number } archived sheet
        *[other] { $number } archived sheets
    }
doc-left-out-not-chosen =
    { $count ->
         [one] { $number } sheet not chosen for this extract
        *[other] { $number } sheets not chosen for this extract
    }
doc-unconfirmed-sheets =
    { $count ->
         [one] { $number } sheet holds values proposed by a model that nobody has confirmed; they are marked.
        *[other] { $number } sheets hold values proposed by a model that nobody has confirmed; they are marked.
    }
doc-other-register-processor =
    { $count ->
         [one] { $number } sheet of work as a processor is in a separate record.
        *[other] { $number } sheets of work as a processor are in a separate record.
    }
doc-other-register-controller =
    { $count ->
         [one] { $number } sheet as controller is in a separate record.
        *[other] { $number } sheets as controller are in a separate record.
    }
doc-empty-register = This record holds no sheet.
doc-empty-scope =
    { $count ->
         [one] No sheet matches the chosen scope. This record holds { $number }.
        *[other] No sheet matches the chosen scope. This record holds { $number }.
    }

## States of a sheet
doc-status-planned = Planned
doc-status-draft = Draft
doc-status-in-force = In force
doc-status-suspended = Suspended
doc-status-ended = Ended
doc-status-archived = Archived
doc-status-planned-many = planned
doc-status-draft-many = in draft
doc-status-in-force-many = in force
doc-status-suspended-many = suspended
doc-status-ended-many = ended
doc-status-archived-many = archived

## Overview
doc-overview = Overview
doc-number-sheets = Sheets
doc-number-sensitive = With sensitive data
doc-number-transfers = With a transfer outside the EU
doc-number-dpia = With an impact assessment
doc-figure-bases = Sheets by legal basis
doc-figure-bases-alt = Number of sheets by legal basis. { $value }.
doc-figure-people = Sheets by category of people
doc-figure-people-alt = Number of sheets by category of people. { $value }.
doc-figure-clients = Sheets by client
doc-figure-clients-alt = Number of sheets by client. { $value }.
doc-figure-data = Sheets by category of data
doc-figure-data-alt = Number of sheets by category of data. { $value }.
doc-figure-rest =
    { $count ->
         [one] And { $number } other, less frequent.
        *[other] And { $number } others, less frequent.
    }

## List of activities
doc-column-reference = Ref.
doc-column-name = Activity
doc-column-purpose = Main purpose
doc-column-clients = Clients
doc-column-created = Created
doc-column-updated = Updated
doc-column-sensitive = Sensitive data
doc-column-transfers = Transfers outside the EU
doc-no-reference = No reference
doc-no-name = Unnamed activity

## Sections of a sheet
doc-section-description = Sheet and who is responsible
doc-section-actors = Who is responsible
doc-section-purposes = Purposes
doc-section-data = Categories of data
doc-section-sensitive = Sensitive data
doc-section-retention = Retention periods
doc-section-people = Data subjects
doc-section-recipients = Recipients
doc-section-security = Security measures
doc-section-transfers = Transfers out of the EU
doc-section-clients = Clients and categories of processing
doc-section-sub-processors = Other processors engaged

## Fields of a sheet
doc-name = Name
doc-reference = Reference
doc-status = Status
doc-created-on = Created on
doc-updated-on = Updated on
doc-role = Role
doc-role-joint = Joint controller
doc-joint-controllers = Joint controllers
doc-joint-none = None in these sheets
doc-main-purpose = (main)
doc-column-data = Category
doc-column-number = No.
doc-data-number = (no. { $value })
doc-column-description = Data
doc-for-purposes =
    { $count ->
         [one] Purpose { $value }
        *[other] Purposes { $value }
    }
doc-then = Then { $value }
doc-archive-then = , then { $value }
doc-common-measures = Common security measures
doc-common-note = These measures protect the data of all activities. Each sheet says which do not apply, and its own measures.
doc-common-all = { "" }: { $value }
doc-common-some = , save the exceptions below: { $value }
doc-column-retention = Period of use
doc-column-kept = Data
doc-column-afterwards = Afterwards
doc-retention-common = All data
doc-retention-open = duration to be specified
doc-at-most = at most { $value }
doc-at-least = at least { $value }
doc-archive = Intermediate archive: { $value }
doc-archive-because = Intermediate archive: { $value } ({ $basis })
doc-archive-basis = Intermediate archive ({ $value })
doc-fate-erased = Erasure
doc-fate-anonymised = Anonymisation
doc-fate-archived = Permanent archive in the public interest
doc-fate-returned = Return to the controller
doc-authorities = Authorities that may ask
doc-recipients-other = Other recipients
doc-only-data = (data { $value })
doc-security-common = Of the whole organisation
doc-security-own = Of this activity
doc-security-excluded = Common, not applied here
doc-excluded-because = – reason: { $value }
doc-transfer-exporter = Sent by: { $value }
doc-safeguard = Safeguard
doc-safeguard-document = Documentation
doc-column-client = Client
doc-column-categories = Categories of processing
doc-column-sub-processor = Other processor
doc-column-engaged = Service and authorisation
doc-final-controller = Final controller
doc-instructions = Documented instructions
doc-authorised-general = General authorisation
doc-authorised-specific = Specific authorisation
doc-authorised-requested = Authorisation requested

## Complementary fields
doc-complement = Complementary fields
doc-complement-note = These fields go beyond what Article 30 of the GDPR requires.
doc-group-joint = Arrangement between joint controllers
doc-group-lawfulness = Legal basis, by purpose
doc-group-data = More on data and people
doc-group-transfers = Assessment of transfers
doc-group-systems = Systems and media
doc-group-trackers = Cookies and other trackers
doc-group-information = Information and rights
doc-group-automated = Automated decision, profiling, AI
doc-group-dpia = Impact assessment (DPIA)
doc-group-opinions = Opinions
doc-group-formalities = Formalities
doc-group-documents = Documents
doc-group-management = Management of the sheet
doc-joint-arranged = Arranged on
doc-joint-document = Document
doc-joint-duties = Split of duties
doc-joint-contact = Contact point
doc-joint-published = Essence published at
doc-basis = Legal basis
doc-law = Law
doc-interest = Interest pursued
doc-balanced-on = Balancing test of
doc-balancing = Outcome of the balancing test
doc-consent-wording = Wording of consent
doc-consent-proof = Proof of consent
doc-consent-withdrawal = Withdrawal of consent
doc-prospecting = Direct marketing
doc-prospecting-channels = Channels
doc-prospecting-audience = Audience
doc-prospecting-existing = Existing customers only
doc-audience-business = Professionals
doc-audience-consumer = Consumers
doc-audience-both = Professionals and consumers
doc-vulnerable = Vulnerable people
doc-count-people = Approximate number
doc-group-purposes = For
doc-group-people = About
doc-sources = Sources
doc-source-person = The person
doc-source-third-party = A third party
doc-source-public = Publicly accessible source
doc-source-derived = Observed or derived
doc-mandatory = Mandatory
doc-consequence = Otherwise
doc-necessity = Necessity
doc-special-conditions = Exception of Article 9
doc-offence-authority = Authority (Article 10)
doc-nir-text = Text that allows the national number
doc-retention-source = Source of the periods
doc-assessed-on = Transfer assessed on
doc-assessment = Conclusion
doc-supplementary = Supplementary measures
doc-adequacy-check = Check of the adequacy framework
doc-check-framework = Framework
doc-check-covered = Covered
doc-check-day = Checked on
doc-check-note = Details
doc-systems = Systems and media
doc-system-name = Name
doc-system-software = Software
doc-system-online = Online service
doc-system-paper = Paper
doc-system-medium = Mobile medium
doc-system-other = Other
doc-system-party = Supplier
doc-system-hosting = Hosted in
doc-system-description = Details
doc-trackers = Cookies and other trackers
doc-tracker-name = Name
doc-tracker-purpose = Purpose
doc-tracker-description = What it does
doc-tracker-issuer = Set by
doc-tracker-issuer-name = Issuer
doc-tracker-lifetime = Time on the device
doc-tracker-lifetime-note = More on that time
doc-tracker-consent = The person’s agreement
doc-tracker-required = Asked for first
doc-tracker-exempt = Exempt: audience measurement
doc-tracker-necessary = Exempt: needed for the service asked for
doc-information-how = How people are informed
doc-information-when = When people are informed
doc-information-exception = Exception to informing
doc-information-reason = Reason for the exception
doc-information-rights = Particular points on rights
doc-collection = Collection
doc-direct = Direct
doc-indirect = Indirect, in whole or in part
doc-automated = Automated decision, profiling, AI
doc-automated-profiling = Profiling
doc-automated-sole = Decision without a person
doc-automated-ai = AI system
doc-automated-logic = Logic involved
doc-automated-consequences = Significance and consequences
doc-automated-ground = Ground (Article 22)
doc-automated-intervention = Human intervention
doc-dpia-status = Status
doc-dpia-not-required = Not required
doc-dpia-to-do = To be done
doc-dpia-in-progress = In progress
doc-dpia-done = Done
doc-dpia-justification = Justification
doc-dpia-criteria = Criteria met
doc-dpia-required-list = List of required assessments
doc-dpia-exempt-list = List of exemptions
doc-dpia-done-on = Done on
doc-dpia-document = Assessment
doc-dpia-risk = Residual risk
doc-risk-low = Low
doc-risk-moderate = Moderate
doc-risk-high = High
doc-consultation = Prior consultation of the CNIL
doc-consultation-asked = Asked on
doc-consultation-answered = Answered on
doc-consultation-outcome = Outcome
doc-opinion-day = Given on
doc-opinion-text = Opinion
doc-opinion-follow-up = Follow-up
doc-formalities = Formalities
doc-formality-reference = Reference
doc-formality-done = Done on
doc-formality-expires = Expires on
doc-formality-document = Document
doc-documents = Documents
doc-document = Document
doc-document-description = Details
doc-service = Service
doc-function = Function in charge
doc-sites = Sites
doc-planned-on = Planned for
doc-in-force-on = In force on
doc-suspended-on = Suspended on
doc-ended-on = Ended on
doc-archived-on = Archived on
doc-reviewed-on = Last review
doc-review-due-on = Next review
doc-version = Version of the sheet
doc-approved-by = Approved by
doc-approved-on = Approved on
doc-occasional = Occasional
doc-likely-risk = Risk to people
doc-risk-note = Which risk
doc-large-scale = Large scale
doc-scale-note = Scale
doc-monitoring = Regular and systematic monitoring
doc-core-activity = Core activity
