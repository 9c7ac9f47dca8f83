# Frame of privacy notices, in English: headings, linking words, what is to be completed.

## Headings
privacy-who = Who is responsible for your data?
privacy-dpo = Who can you ask?
privacy-why = Why do we use your data?
privacy-data = What data do we use?
privacy-sources = Where does your data come from?
privacy-mandatory = Do you have to give us this data?
privacy-recipients = Who receives your data?
privacy-transfers = Does your data leave the European Economic Area?
privacy-retention = How long do we keep your data?
privacy-automated = Does a machine make decisions about you?
privacy-rights = What are your rights?
privacy-objection = Your right to object
privacy-exercise = How do you exercise your rights?
privacy-complaint = Where can you complain?
privacy-special = Do we use sensitive data?
privacy-cookies = What does this site store on your device?
privacy-closing = When was this text written?
privacy-introduction = To begin with
privacy-more-at = Where can you read more?

## Columns of tables
privacy-column-why = Why
privacy-column-basis = What allows us to do so (Article 6 GDPR)
privacy-column-kept = How long
privacy-column-tracker-name = Name
privacy-column-tracker-purpose = What it is for
privacy-column-tracker-issuer = Who sets it
privacy-column-tracker-lifetime = How long it stays
privacy-column-tracker-consent = With your consent?
privacy-tracker-ours = We do
privacy-tracker-asked = Yes
privacy-tracker-not-asked = No

## Linking words
privacy-unnamed-data = data without a name
privacy-officer = our data protection officer

## What is to be completed or confirmed
privacy-to-complete = [TO COMPLETE: { $value }]
privacy-to-confirm = [TO CONFIRM: value from a model]
# What people type for the two above, in any language: without brackets, parted by strokes.
privacy-marks = à compléter | à confirmer | to complete | to be completed | to confirm | to be confirmed
privacy-missing-controller = the controller’s name
privacy-missing-contact = an address, a phone number or an e-mail
privacy-missing-joint = the organisations that decide with you
privacy-missing-alone = do you decide alone, or with another organisation?
privacy-missing-arrangement = where the essence of your arrangement can be read
privacy-missing-dpo = have you designated a data protection officer?
privacy-missing-dpo-contact = how to reach your data protection officer
privacy-missing-purpose = what the data is for
privacy-missing-basis = the legal basis of this use
privacy-missing-law = the law
privacy-missing-interest = your legitimate interest
privacy-missing-withdrawal = how to withdraw consent
privacy-missing-data = the data used
privacy-missing-which-data = which data exactly?
privacy-missing-sensitive = do you use sensitive data?
privacy-missing-condition = the exception of Article 9
privacy-missing-source = where this data comes from
privacy-missing-source-of = where does this data come from? { $value }
privacy-missing-mandatory = required or optional? { $value }
privacy-missing-consequence = what happens without this data
privacy-missing-recipients = who receives the data, or nobody
privacy-missing-recipient = the name or category of this recipient
privacy-missing-transfers = does the data leave the European Economic Area?
privacy-missing-importer = who receives this data
privacy-missing-country = the country or organisation
privacy-missing-mechanism = the safeguard in force for this transfer
privacy-missing-copy = where this safeguard can be read
privacy-missing-retention = how long the data is kept
privacy-missing-retention-of = how long the data is kept for “{ $value }”
privacy-missing-retention-data = how long is this data kept? { $value }
privacy-missing-retention-data-of = how long is this data kept for “{ $value }”? { $data }
privacy-missing-duration = the period or the criterion
privacy-missing-start = { $value }, counted from when?
privacy-missing-start-of = { $period }, counted from when, for “{ $value }”?
privacy-missing-automated = does a machine decide without a person?
privacy-missing-profiling = does a machine assess people (profiling)?
privacy-missing-logic = how the machine decides
privacy-missing-consequences = what it means for the person
privacy-missing-intervention = how to have a person look at it
privacy-missing-rights = the legal basis, on which other rights depend
privacy-missing-prospecting = is this direct marketing? { $value }
privacy-missing-rights-contact = whom to write to about rights
privacy-missing-authority = the competent supervisory authority
privacy-missing-full-text = the address of the full notice
privacy-missing-tracker-name = the name of this tracker
privacy-missing-tracker-purpose = what this tracker is for
privacy-missing-tracker-lifetime = how long it stays
privacy-missing-tracker-consent = do you ask for consent?
