# What is printed around a privacy notice, in English: titles, marks of a draft, captions, sources.

## Titles
notice-print-title = How we use your data
notice-print-title-panel = CCTV
notice-print-title-staff = Your data at work
notice-print-title-applicants = Your data when you apply
notice-print-title-footer = Your data and this email
notice-print-title-oral = Your data and this call
notice-print-title-consent = Your consent
notice-print-title-cookies = Cookies and other trackers
notice-print-title-indirect = The data that we receive about you
notice-print-subject = Privacy notice – Articles 12 and 13 GDPR
notice-print-subject-consent = Request for consent – Articles 6, 7 and 13 GDPR
notice-print-subject-cookies = Cookies and other trackers – Article 82 of the French Data Protection Act
notice-print-subject-indirect = Privacy notice – Article 14 GDPR

## Marks of a draft
notice-print-draft = Draft
notice-print-draft-of = Draft: { $value }
notice-print-draft-title = { $value } (draft)
notice-print-draft-left =
    { $count ->
         [one] { $number } point is left to complete or to confirm before this is published. It is in square brackets.
        *[other] { $number } points are left to complete or to confirm before this is published. They are in square brackets.
    }
notice-print-draft-reviews =
    { $count ->
         [one] { $number } sentence of yours is left to read again before this is published.
        *[other] { $number } sentences of yours are left to read again before this is published.
    }
notice-print-draft-complete = Read this text before you publish it.
notice-print-draft-made-on = Draft made on { $value }
notice-print-made-on = Text made on { $value }

## Pictures and tables
notice-print-camera = Surveillance camera
notice-print-table-why = Why we use your data and what allows us to
notice-print-table-why-kept = Why we use your data, what allows us to, and how long we keep them
notice-print-table-cookies = The trackers of this site

## Where each sentence comes from
notice-print-appendix = Where each sentence comes from
notice-print-appendix-lead = Each sentence of the text has a number in square brackets. This table says which fields of the register it rests on. It is not meant to be published.
notice-print-column-number = No.
notice-print-column-items = Answers to
notice-print-column-whose = Sheet, organisation or third party
notice-print-column-field = Field
notice-print-column-revision = Last changed
notice-print-law-alone = The law alone
notice-print-own = Your own words
notice-print-own-for = { $value } (your own words)
