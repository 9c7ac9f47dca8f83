# Reading and confirming: the summary, values proposed by a model, rules explained, the review of a sheet.

## The summary
review-title = Read sheet { $reference }: { $name }
review-lead = Here is the whole sheet in plain words. Read it, correct what is not true for you, then confirm.
review-count =
    { $count ->
         [one] One value proposed by the model, to be confirmed
        *[other] { $count } values proposed by the model, to be confirmed
    }
review-legend = They are underlined with dots. The small number leads to their source, at the bottom of the page.
review-legend-of = They come from the model “{ $model }”, version { $version }, and are underlined with dots. The small number leads to their source, at the bottom of the page.
review-nothing = No value of this sheet waits to be confirmed.
review-open-title = What is still open
review-open-questions = Only you can tell. Each question leads to its place in the sheet.
review-open-asked = Article 30 still asks for:
review-practice = Practice, not a rule
review-usual = The model leaves these periods open. Here is what is usually done, or what commentaries say: take it over if it suits you, or open the line to state your own.
review-usual-figure = Usually: { $figure }.
review-usual-reported = According to commentaries, to be checked before relying on it: { $figure }.
review-usual-take = Take over
review-usual-take-for = Take over the usual period for { $name }
review-usual-take-all =
    { $count ->
        [one] Take over this period
       *[other] Take over these { $count } periods
    }
review-usual-taken =
    { $count ->
        [one] One period is written in the sheet.
       *[other] { $count } periods are written in the sheet.
    }
review-article = Article { $article } GDPR
review-part = { $label }: { $value }
review-label = { $label }:
review-part-who = Who is responsible?
review-part-clients = For which clients, and what do you do for them?
review-part-why = Why, and what allows it?
review-part-whom = About whom?
review-part-what = Which data?
review-part-sees = Who receives them?
review-part-outside = Do they leave Europe?
review-part-how-long = How long do you keep them?
review-part-protected = How are they protected?
review-rest = The rest of the sheet
review-unseen = Other proposed values
review-common-measures = Measures common to all sheets
review-duration-open = period to be stated
review-change = Change
review-change-part = Change: { $part }
review-proposed =
    { $count ->
         [0] , proposed by the model
         [one] , proposed by the model, source { $numbers }
        *[other] , proposed by the model, sources { $numbers }
    }
review-sources = Where these values come from
review-source = { $source }, as of { $day }.
review-begins = This activity takes place: the sheet goes from “Being written” to “In force”
review-begins-help = Documents show the sheets in force. Untick it if the activity has not begun, or if the sheet is to be finished.
review-confirm-all =
    { $count ->
         [one] Confirm all (one value)
        *[other] Confirm all ({ $count } values)
    }
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
         [one] One value of this sheet is proposed by a model, and nobody has confirmed it yet.
        *[other] { $count } values of this sheet are proposed by a model, and nobody has confirmed them yet.
    }
review-banner-open = Read and confirm
review-origin = Where this value comes from
review-line-confirm =
    { $count ->
         [one] Confirm “{ $name }”: one value
        *[other] Confirm “{ $name }”: { $count } values
    }
review-model-field = Model it was started from
    .tip = The model that proposed answers at the start. They are yours once you confirm them.
review-model = { $model }, version { $version }
review-model-facts = What was answered by yes:

## Known periods
review-known = Take over a known period
review-known-placeholder = Invoice, CV, video…
review-known-model = That this sheet’s model rests on
review-known-alike = That resemble this sheet
review-known-other = The others
review-known-from = { $period } from: { $start }
review-known-archive = then { $period } set apart
review-known-bound = it is { $bound }
review-known-practice = { $source } (common practice, which no text imposes)
review-known-to-confirm = To be checked: { $source }
review-known-taken = Period taken over: { $name }. Check that it suits you.

## Why? The page of a rule
review-rule-title = Why this point?
review-rule-asks = What asks for it
review-rule-article = Article
review-rule-theme = Subject
review-rule-reads = What the program looks at
review-rule-source = Source
review-rule-trust = Reliability
review-rule-code = Name of the rule
review-rule-yours = The program points out; it judges nothing and prevents nothing. You decide.
review-rule-not-here = Does not apply here…
review-rule-reason = Why this point does not apply to this sheet
review-rule-reason-help = The reason is kept with the sheet and in the history.
review-rule-reason-missing = Write a reason, even a short one: it will help you if somebody asks.
review-rule-put-aside = Put this point aside
review-rule-answered = Point put aside, with its reason. It can be taken back under “What is missing”.
review-rule-because = Put aside because: { $reason }
review-rule-no-reason = Put aside without a written reason: the point is still reported.
review-rule-take-back = Take back
review-rule-take-back-of = Take back: { $rule }
review-rule-taken-back = The point is looked at again.

## How Article 30 stands
review-letters = How each letter of Article 30 stands
review-letter = ({ $letter }) { $name }
review-letter-answered = answered
review-letter-none = none
review-letter-not_applicable = not applicable
review-letter-missing = to be completed

## Review of a sheet
review-read-again = Review the sheet…
review-dialog-title = Review sheet { $reference }
review-dialog-lead = Four questions, about once a year: the “sorting” that the CNIL advises. Answer what you know.
review-unchanged = Nothing has changed
review-unchanged-help = One press is enough if the sheet is still true: the day of the review is noted.
review-ask-minimised = Is each piece of data really needed?
review-ask-sensitive = Are there sensitive data, and are you allowed to have them?
review-ask-access = Do only those who need them see them?
review-ask-erasure = Do data go when their time is over?
review-ask-now = In the sheet: { $text }
review-in-order = In order
review-to-do = To be done
review-note = Note: { $question }
review-note-placeholder = What is to be done, or why it is in order
review-due = Next review on
review-due-help = Without a date: in a year.
review-save = Save the review
review-saved = Review of sheet { $reference } saved.
review-section = Reviews
    .legal = Sorting and keeping up to date – Art. 5(1)
    .help = The reviews of the sheet, with their days. “Review the sheet…”, in the menu “Actions”, adds one.
review-list = Reviews made
    .tip = Each review leaves a dated trace.
review-list-add = Add a review
    .line = Review { $number }
review-list-empty = No review yet.
review-field-day = Made on
    .tip = The day of this review.
review-field-reviewer = By
    .tip = The person who read it again.
    .sample = Camille Durand
review-field-unchanged = Nothing had changed
    .tip = Yes if the sheet was still right as it was.
review-field-minimised = Each piece of data is needed
    .legal = Minimisation – Art. 5(1)(c)
    .tip = Yes if you really use everything that you ask for.
review-field-minimised-note = What is to be done about the data
    .tip = What you will no longer ask for, or what is to be erased.
    .sample = Take the date of birth off the form
review-field-sensitive = Sensitive data absent, or allowed
    .legal = Art. 9
    .tip = Yes if there are none, or if the exception given still holds.
review-field-sensitive-note = What is to be done about sensitive data
    .tip = What you decided about them.
    .sample = Erase the medical certificates already checked
review-field-access = Only those who need them see them
    .legal = Confidentiality – Art. 5(1)(f)
    .tip = Yes if everyone sees only what their work needs.
review-field-access-note = What is to be done about access
    .tip = Access to withdraw, reduce or check.
    .sample = Close the former trainee’s account
review-field-erasure = Data go on time
    .legal = Storage limitation – Art. 5(1)(e)
    .tip = Yes if what is past its time has really gone.
review-field-erasure-note = What is to be done about periods
    .tip = What remains to be erased, or the period to change.
    .sample = Erase the applications of 2022

## Newer version of a model
review-update-banner =
    { $count ->
         [0] The model “{ $model }” has a newer version; it changes nothing in this sheet.
         [one] The model “{ $model }” has a newer version: one value differs.
        *[other] The model “{ $model }” has a newer version: { $count } values differ.
    }
review-update-open = See the differences
review-update-title = Newer version of the model “{ $model }”
review-update-lead = From version { $from } to version { $to }. Tick what you want to take; the rest of the sheet stays as it is.
review-update-same = The sheet already says what the newer version says.
review-update-before = Before, the model said
review-update-now = The sheet says
review-update-after = It now says
review-update-blank = nothing
review-update-later = Later
review-update-take = Take what is ticked, leave the rest
review-update-leave = Leave everything as it is
review-update-taken =
    { $count ->
         [0] The sheet stays as it is; this version of the model will not be proposed again.
         [one] One value taken from the model; it is to be confirmed.
        *[other] { $count } values taken from the model; they are to be confirmed.
    }

## Security checklist
review-checklist-open = Begin with the checklist…
review-checklist-title = Security checklist
review-checklist-lead = Tick what you already do: each line ticked becomes a common measure, taken up by every sheet. Nothing obliges you to tick all.
review-checklist-count =
    { $count ->
         [0] Nothing is ticked yet.
         [one] One measure ticked.
        *[other] { $count } measures ticked.
    }
review-checklist-in-use = “{ $name }” is named in a sheet: open it under “Organisation” to see where.
review-theme-steering = Steering
review-theme-users = Users
review-theme-equipment = Workstations, network, premises
review-theme-control = Exchanges, providers, end of life
review-theme-incidents = Preparing for an incident
review-theme-topics = Special topics
