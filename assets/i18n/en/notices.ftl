# Privacy notices beside their text: where they stand, what is left to do, where a sentence comes from.

## Kinds and states
notice-kind-full = full
notice-kind-short = short
notice-kind-panel = panel
notice-kind-staff = staff
notice-kind-applicants = applicants
notice-kind-footer = e-mail footer
notice-kind-oral = spoken
notice-kind-consent = consent
notice-kind-cookies = cookies
notice-kind-indirect = data from elsewhere
notice-state-draft = draft
notice-state-published = published
notice-state-published-on = published on { $value }
notice-state-withdrawn = withdrawn
notice-column-kind = Kind
notice-column-state = State
notice-column-left = To complete
notice-column-reviews = To look at
notice-column-stale = Out of date

## Answers of the command
notice-list-empty = This register has no notice yet. “registre notice new” prepares one.
notice-created = Notice “{ $name }” added ({ $kind }). Sheets: { $sheets }. Points to complete or to confirm: { $left }.
notice-published = Notice “{ $name }” noted as published (step { $step }). What it says is kept: the register will tell what is no longer true.
notice-withdrawn = Notice “{ $name }” noted as withdrawn (step { $step }).
notice-rewritten = Sentence { $number } replaced ({ $step ->
    [none] it said that already
   *[other] step { $step }
}): “{ $said }”
notice-reviewed = Item { $number } looked at ({ $step ->
    [none] nothing has changed
   *[other] step { $step }
}): “{ $said }”
notice-own = (your words)
notice-left = To do: { $said } ({ $from })
notice-review-changed = To look at again (no. { $number }), the facts have changed: “{ $text }”
notice-review-language = To look at again (no. { $number }), the notice is now in another language: “{ $text }”
notice-review-gone = To look at again (no. { $number }), the sentence that it replaced is no longer in the notice: “{ $text }”
notice-review-twice = To look at again (no. { $number }), another of your sentences stands in its place: “{ $text }”
notice-flag = To look at ({ $kind }): “{ $words }”
notice-flag-vague = vague
notice-flag-endless = period without end
notice-flag-partners = recipients without a name
notice-flag-et-cetera = open list
notice-flag-conditional = what may or may not be
notice-flag-reference = internal reference
notice-flag-other-language = other language
notice-sheet-whole = { $sheet } is about several groups of people and says the same to all: link its data to the people.
notice-tenths = { $whole }.{ $tenth }
notice-ease = { $sentences ->
    [one] { $sentences } sentence
   *[other] { $sentences } sentences
}, { $words } words; { $mean } words a sentence on average; { $percent }% of long sentences.

## What is no longer up to date
notice-stale-facts = The register has changed:
notice-stale-new = The register also says:
notice-stale-gone = The register no longer says:
notice-stale-law = The law has changed:
notice-stale-own = You have chosen other words:
notice-stale-wording = Our words have changed, not the facts (nothing to publish again):
notice-fact-change = { "    " }{ $from }: { $was } → { $is }
notice-fact-absent = nothing
notice-fact-yes = yes
notice-fact-no = no
notice-fact-none = none
notice-fact-unknown = not answered
notice-fact-not-applicable = not applicable

## Where a sentence comes from
notice-part-register = the register
notice-part-entity = the organisation
notice-part-party = the third parties
notice-part-name = Name
notice-part-legal-form = Legal form
notice-part-siren = SIREN number
notice-part-address = Address
notice-part-contact = Means of contact
notice-part-public-body = Public body
notice-part-public-task = Public task
notice-part-dpo = Data protection officer
notice-part-representative = Representative in the European Union
notice-part-rights = Whom to write to about rights
notice-part-law = the law
notice-part-sheet = the sheet
notice-revision = step { $value }
notice-published-since = { $title } – published on { $day }
