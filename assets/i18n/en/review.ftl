# Reading and confirming: the summary, values proposed by a model, rules explained, the review of a sheet.

## The summary
review-title = Check sheet { $reference }: { $name }
review-lead = Here is the whole sheet in plain words. Check it, correct whatever does not apply to you, then confirm.
review-count =
    { $count ->
         [one] One value suggested by the model, to be confirmed
        *[other] { $count } values suggested by the model, to be confirmed
    }
review-legend = They have a dotted underline. The small number leads to their source, at the bottom of the page.
review-legend-of = They come from the model “{ $model }”, version { $version }, and have a dotted underline. The small number leads to their source, at the bottom of the page.
review-nothing = No value on this sheet is waiting to be confirmed.
review-open-title = What is still open
review-open-questions = Only you can say. Each question takes you to its place on the sheet.
review-open-asked = Article 30 still requires:
review-practice = Practice, not a rule
review-usual = The model leaves these retention periods open. Here is what is usual, or what commentaries say: use it if it suits you, or open the line to enter your own.
review-usual-figure = Usually: { $figure }.
review-usual-reported = According to commentaries, to be verified before relying on it: { $figure }.
review-usual-take = Use this
review-usual-take-for = Use the usual period for { $name }
review-usual-take-all =
    { $count ->
        [one] Use this period
       *[other] Use these { $count } periods
    }
review-usual-taken =
    { $count ->
        [one] One period has been entered on the sheet.
       *[other] { $count } periods have been entered on the sheet.
    }
review-article = Article { $article } GDPR
review-part = { $label }: { $value }
review-label = { $label }:
review-part-who = Who is responsible?
review-part-clients = For which clients, and what do you do for them?
review-part-why = For what purpose, and on what basis?
review-part-whom = Who is it about?
review-part-what = What data?
review-part-sees = Who receives the data?
review-part-outside = Does the data leave Europe?
review-part-how-long = How long do you keep it?
review-part-protected = How is it protected?
review-rest = The rest of the sheet
review-unseen = Other suggested values
review-common-measures = Measures common to all sheets
review-duration-open = period to be specified
review-change = Change
review-change-part = Change: { $part }
review-proposed =
    { $count ->
         [0] , suggested by the model
         [one] , suggested by the model, source { $numbers }
        *[other] , suggested by the model, sources { $numbers }
    }
review-sources = Where these values come from
review-source = { $source }, as of { $day }.
review-begins = This activity is taking place: the sheet moves from “Being written” to “In force”
review-begins-help = Documents show the sheets that are in force. Untick this if the activity has not started, or if the sheet still needs work.
review-confirm-all =
    { $count ->
         [one] Confirm all (one value)
        *[other] Confirm all ({ $count } values)
    }
review-read-first = The button waits until the last line of the sheet has been on the screen: scroll down, or press End.
review-read-done = The sheet has been shown down to its last line.
review-confirm-key = or Ctrl+Enter
review-open-sheet = Open the sheet
review-to-todo = See what is left to do
review-confirmed =
    { $count ->
         [one] Sheet { $reference }: one value confirmed.
        *[other] Sheet { $reference }: { $count } values confirmed.
    }

## In the sheet
review-banner =
    { $count ->
         [one] One value on this sheet is suggested by a model, and nobody has confirmed it yet.
        *[other] { $count } values on this sheet are suggested by a model, and nobody has confirmed them yet.
    }
review-banner-open = Check and confirm
review-origin = Where this value comes from
review-line-confirm =
    { $count ->
         [one] Confirm “{ $name }”: one value
        *[other] Confirm “{ $name }”: { $count } values
    }
review-model-field = Model it was started from
    .tip = The model that suggested the first answers. They become yours once you confirm them.
review-model = { $model }, version { $version }
review-model-facts = What was answered with yes:

## Known periods
review-known = Use a known retention period
review-known-placeholder = Invoice, CV, video…
review-known-model = Used by this sheet’s model
review-known-alike = Similar to this sheet
review-known-other = Others
review-known-from = { $period } from: { $start }
review-known-archive = then { $period } in archive
review-known-bound = this is { $bound }
review-known-practice = { $source } (common practice, not required by law)
review-known-to-confirm = To be verified: { $source }
review-known-taken = Period entered: { $name }. Check that it suits you.

## Why? The page of a rule
review-rule-title = Why is this flagged?
review-rule-asks = What requires it
review-rule-article = Article
review-rule-theme = Subject
review-rule-reads = What the program looks at
review-rule-source = Source
review-rule-trust = Reliability
review-rule-code = Name of the rule
review-rule-yours = The program flags points; it passes no judgement and blocks nothing. You decide.
review-rule-not-here = Does not apply here…
review-rule-reason = Why this point does not apply to this sheet
review-rule-reason-help = The reason is kept with the sheet and in the history.
review-rule-reason-missing = Give a reason, even a short one: it will help you if anyone asks.
review-rule-put-aside = Set this point aside
review-rule-answered = Point set aside, with its reason. You can bring it back under “What is missing”.
review-rule-because = Set aside because: { $reason }
review-rule-no-reason = Set aside without a written reason: the point is still reported.
review-rule-take-back = Bring back
review-rule-take-back-of = Bring back: { $rule }
review-rule-taken-back = The point is being checked again.

## How Article 30 stands
review-letters = Where the sheet stands on each letter of Article 30
review-letter = ({ $letter }) { $name }
review-letter-answered = answered
review-letter-none = none
review-letter-not_applicable = not applicable
review-letter-missing = to be completed

## Review of a sheet
review-read-again = Review the sheet…
review-dialog-title = Review sheet { $reference }
review-dialog-lead = Four questions, about once a year: the “sorting” step that the CNIL recommends. Answer what you can.
review-unchanged = Nothing has changed
review-unchanged-help = One click is enough if the sheet is still accurate: the date of the review is recorded.
review-ask-minimised = Is each piece of data really needed?
review-ask-sensitive = Is anything sensitive?
review-ask-access = Is access limited to those who really need it?
review-ask-erasure = Is data deleted when its time is up?
review-ask-now = On the sheet: { $text }
review-in-order = Fine as it is
review-to-do = To be done
review-note = Note: { $question }
review-note-placeholder = What needs doing, or why it is fine as it is
review-due = Next review on
review-due-help = If no date is given: in one year.
review-save = Save the review
review-saved = Review of sheet { $reference } saved.
review-section = Reviews
    .legal = Reviewing and keeping up to date – Art. 5(1)
    .help = The reviews of the sheet, with their dates. “Review the sheet…”, in the menu “Actions”, adds one.
review-list = Reviews made
    .tip = Each review leaves a dated record.
review-list-add = Add a review
    .line = Review { $number }
review-list-empty = No review yet.
review-field-day = Made on
    .tip = The date of this review.
review-field-reviewer = By
    .tip = The person who carried out the review.
    .sample = Camille Durand
review-field-unchanged = Nothing had changed
    .tip = Yes if the sheet was still accurate as it stood.
review-field-minimised = Each piece of data is needed
    .legal = Minimisation – Art. 5(1)(c)
    .tip = Yes if you really use everything you ask for.
review-field-minimised-note = What to do about the data
    .tip = What you will stop asking for, or what is to be erased.
    .sample = Remove the date of birth from the form
review-field-sensitive = No sensitive data, or it is allowed
    .legal = Art. 9
    .tip = Yes if there is none, or if the exception given still applies.
review-field-sensitive-note = What to do about sensitive data
    .tip = What you decided about it.
    .sample = Erase the medical certificates already checked
review-field-access = Access is limited to those who need it
    .legal = Confidentiality – Art. 5(1)(f)
    .tip = Yes if everyone sees only what their work needs.
review-field-access-note = What to do about access
    .tip = Access to be withdrawn, restricted or checked.
    .sample = Close the former trainee’s account
review-field-erasure = Data is deleted on time
    .legal = Storage limitation – Art. 5(1)(e)
    .tip = Yes if data past its retention period has really been deleted.
review-field-erasure-note = What to do about retention periods
    .tip = What still has to be erased, or the period to change.
    .sample = Erase the 2022 applications

## Newer version of a model
review-update-banner =
    { $count ->
         [0] The model “{ $model }” has a newer version; it changes nothing on this sheet.
         [one] The model “{ $model }” has a newer version: one value differs.
        *[other] The model “{ $model }” has a newer version: { $count } values differ.
    }
review-update-banner-answers =
    { $count ->
         [one] Your answers to the guided start have changed: one value on this sheet would be different.
        *[other] Your answers to the guided start have changed: { $count } values on this sheet would be different.
    }
review-update-open = See the differences
review-update-title = Newer version of the model “{ $model }”
review-update-title-answers = Your answers have changed: “{ $model }”
review-update-lead = From version { $from } to version { $to }. Tick what you want to accept; the rest of the sheet stays as it is.
review-update-lead-answers = Tick what you want to accept; the rest of the sheet stays as it is.
review-update-same = The sheet already says what the newer version says.
review-update-before = The model used to say
review-update-now = The sheet says
review-update-after = The model now says
review-update-blank = nothing
review-update-later = Later
review-update-take = Accept what is ticked, decline the rest
review-update-leave = Leave everything as it is
review-update-taken =
    { $count ->
         [0] The sheet stays as it is; these differences will not be suggested again.
         [one] One value accepted from the model, to be confirmed.
        *[other] { $count } values accepted from the model, to be confirmed.
    }

## Security checklist
review-checklist-open = Start from the checklist…
review-checklist-title = Security checklist
review-checklist-lead = Tick what you already do: each ticked line becomes a common measure that every sheet inherits. You do not have to tick everything.
review-checklist-count =
    { $count ->
         [0] Nothing is ticked yet.
         [one] One measure ticked.
        *[other] { $count } measures ticked.
    }
review-checklist-in-use = “{ $name }” is referred to on a sheet: open it under “Organisation” to see where.
review-theme-steering = Governance
review-theme-users = Users
review-theme-equipment = Workstations, network, premises
review-theme-control = Data exchange, providers, end of life
review-theme-incidents = Incident preparation
review-theme-topics = Specific topics
