# Frame of privacy notices, in English: headings, linking words, what is to be completed.

## Title and frame
notice-title = How we use your data (draft)
notice-subject = Draft privacy notice – Articles 13 and 14 of the GDPR
notice-foot = Draft privacy notice
notice-draft = Draft
notice-draft-complete = Read this text again before you publish it.
notice-draft-missing =
    { $count ->
         [one] { $number } point is to be completed before you publish. It is in brackets.
        *[other] { $number } points are to be completed before you publish. They are in brackets.
    }
notice-made-on = Draft made on { $value }

## Headings
notice-who = Who is responsible for your data?
notice-dpo = Whom can you ask?
notice-why = Why do we use your data?
notice-data = Which data do we use?
notice-sources = Where do your data come from?
notice-mandatory = Must you give us these data?
notice-recipients = Who receives your data?
notice-transfers = Do your data leave the European Union?
notice-retention = How long do we keep your data?
notice-automated = Does a machine decide about you?
notice-rights = What are your rights?
notice-objection = Your right to object
notice-exercise = How do you exercise your rights?
notice-complaint = Where can you complain?

## Linking words
notice-more = : { $value }
notice-all-data = All data
notice-officer = our data protection officer

## What is to be completed
notice-to-complete = [TO COMPLETE: { $value }]
notice-missing-controller = the controller’s name
notice-missing-contact = an address, a phone number or an e-mail
notice-missing-joint = the organisations that decide with you
notice-missing-arrangement = where the essence of your arrangement can be read
notice-missing-dpo = have you designated a data protection officer?
notice-missing-dpo-contact = how to reach your data protection officer
notice-missing-purpose = what the data are for
notice-missing-basis = the legal basis of this use
notice-missing-law = the law
notice-missing-interest = your legitimate interest
notice-missing-withdrawal = how to withdraw consent
notice-missing-data = the data used
notice-missing-condition = the exception of Article 9
notice-missing-source = where these data come from
notice-missing-mandatory = required or optional? { $value }
notice-missing-consequence = what happens without these data
notice-missing-recipients = who receives the data, or nobody
notice-missing-recipient = the name or category of this recipient
notice-missing-transfers = do the data leave the European Economic Area?
notice-missing-importer = who receives these data
notice-missing-country = the country or organisation
notice-missing-mechanism = the safeguard in force for this transfer
notice-missing-copy = where this safeguard can be read
notice-missing-retention = how long the data are kept
notice-missing-retention-of = how long the data are kept for “{ $value }”
notice-missing-duration = the period or the criterion
notice-missing-archive = the period of archiving
notice-missing-automated = does a machine decide without a person?
notice-missing-logic = how the machine decides
notice-missing-consequences = what it means for the person
notice-missing-intervention = how to have a person look at it
notice-missing-rights = the legal basis, on which other rights depend
notice-missing-rights-contact = whom to write to about rights
notice-missing-authority = the competent supervisory authority
