# The screen of privacy notices: their list, one notice, a new one, the comparison of a published page.

nav-notices = Notices

## The list
notices-title = Privacy notices
notices-lead = The texts that you owe to people (Articles 12 to 14), taken from your sheets. When a sheet changes, the program says which sentence is no longer true.
notices-new = New notice
notices-check = Compare a published page
notices-unnamed = Notice without a name
notices-everybody = everybody
notices-about = { $kind } · { $people } · { $count ->
    [0] no sheet
    [one] { $count } sheet
   *[other] { $count } sheets
}
notices-count = { $count ->
    [0] No notice.
    [one] { $count } notice.
   *[other] { $count } notices.
} { $due ->
    [0] { "" }
    [one] { $due } is to be published again.
   *[other] { $due } are to be published again.
}
notices-due = { $count ->
    [one] { $count } published notice no longer says what the register says. Open it: the old text and the new one are side by side.
   *[other] { $count } published notices no longer say what the register says. Open them: the old text and the new one are side by side.
}
notices-empty = No notice yet
notices-empty-text = A notice tells people what you do with their data. Choose whom it is for: the program writes it from your sheets, and you read it through.
notices-empty-no-sheet = A notice is taken from the sheets in force, and none is. Put a sheet in force first, then come back.
notices-empty-new = Write a first notice
notices-back = All notices

## Where a notice stands
notices-state-draft = Draft
notices-state-published = Published
notices-state-published-on = Published on { $day }
notices-state-withdrawn = Withdrawn
notices-republish = { $count ->
    [one] To publish again: { $count } sentence
   *[other] To publish again: { $count } sentences
}
notices-to-review = { $count ->
    [one] { $count } sentence to review
   *[other] { $count } sentences to review
}
notices-to-complete = { $count ->
    [one] { $count } point to complete
   *[other] { $count } points to complete
}
notices-without-text = No text for now

## A new notice
notices-new-title = New notice
notices-new-lead = Three questions are enough. Everything can be changed afterwards, and “Undo” takes the notice back.
notices-new-kind = Which text do you need?
notices-new-people = For whom?
notices-new-people-help = The notice will only say what concerns these people. Tick none to address everybody.
notices-new-sheets = From which sheets?
notices-new-name = What to call it?
notices-new-name-help = This name is never printed. Without one, it will be called “{ $name }”.
notices-name-proposed = { $kind } – { $people }
notices-new-create = Create the notice
notices-new-keys = With the keyboard: Ctrl+Enter.
notices-new-no-sheet = Choose at least one sheet.
notices-new-none-in-force = No sheet is in force: the notice will have no text until one is.
notices-kind-full = Full notice
    .help = The “Your data” page of your site: all that Article 13 asks for.
notices-kind-short = Short notice
    .help = Under a form: what matters most, with a link to the full notice.
notices-kind-panel = Video surveillance panel
    .help = At the entrance of the places that are filmed.
notices-kind-staff = Notice for employees
    .help = What you do with the data of your staff.
notices-kind-applicants = Notice for applicants
    .help = What becomes of applications.
notices-kind-footer = E-mail footer
    .help = Two sentences at the bottom of a message.
notices-kind-oral = Telephone announcement
    .help = To be read or played before a call is recorded.
notices-kind-consent = Consent wording
    .help = One box for each use, never ticked beforehand, and how to withdraw.
notices-kind-cookies = Cookies and trackers
    .help = The page or the section of your site, with the table of cookies.
notices-kind-indirect = Data from elsewhere
    .help = When the data do not come from the person (Article 14): it says which and from where.
notices-scope-rule = All those that concern these people
notices-scope-rule-help = The sheets in force, today and tomorrow: a sheet that is added enters the notice by itself.
notices-scope-hand = Those that I choose
notices-scope-hand-help = A sheet that is added later will not enter it.

## The settings of a notice
notices-settings = Settings of the notice
notices-form-about = About what and for whom
notices-form-words = Your words
notices-lang-fr = French
notices-lang-en = English
notices-field-name = Name of the notice
    .help = To find it here. It is never printed.
    .sample = Website, customers
notices-field-kind = Kind of text
    .legal = Art. 12 to 14, two levels of information
    .tip = Full or short, on a wall, on the telephone: the kind decides which sections the notice has.
notices-field-audiences = For whom
    .legal = data subjects
    .help = The notice keeps from the sheets only what concerns these people. Empty: everybody.
notices-field-scope = Sheets taken
    .tip = “All” follows the register: a sheet that comes into force enters the notice. “Those that I choose” never moves by itself.
notices-field-activities = Sheets chosen
    .tip = The notice tells of these sheets, and of no other.
notices-field-left-out = Sheets left out
    .tip = They concern these people, but you tell of them elsewhere. The notice says nothing of them.
notices-field-lang = Language of the notice
    .tip = The program’s sentences are in this language; what you wrote in the sheets stays as it is.
notices-field-entity = Body that speaks
    .legal = controller, Art. 13(1)(a)
    .tip = Empty: the main body of the register.
notices-field-title = Printed title
    .tip = Empty: the usual title of this kind of text.
    .sample = Your data and us
notices-field-introduction = Introduction
    .help = Your first words, printed as they are at the top.
    .sample = At Martin’s, we only ask for what we need to deliver to you.
notices-field-full-text = Where to read the full notice
    .help = The address of the page, or the place where it is found.
    .sample = www.example.fr/your-data
notices-field-phone = Telephone
    .tip = The number to call, on the panel or on the telephone. Empty: that of the organisation.
    .sample = 04 00 00 00 00
notices-field-sections = Order of the sections
    .tip = Move up what would surprise your readers. No section is ever hidden.
notices-field-notes = Internal notes
    .tip = For you alone: they never leave the register.
    .sample = Read by Camille before the new site went online
notices-sections-none = The notice has no sections to order yet.
notices-sheets-add = Add a sheet…
notices-sheet-gone = A sheet that is no longer in the register

## The sheets of a notice
notices-sheets = { $count ->
    [0] No sheet
    [one] From one sheet
   *[other] From { $count } sheets
}
notices-sheets-none = No sheet in force concerns these people. Change “For whom” or “Sheets taken” in the settings, or put a sheet in force.
notices-sheets-gone = { $count ->
    [one] { $count } chosen sheet is no longer in the register.
   *[other] { $count } chosen sheets are no longer in the register.
}
notices-sheet-not-in-force = Not in force
notices-sheet-leave-out = Leave out: { $name }
notices-sheet-left-out = Left out: { $name }.
notices-sheets-whole = { $count ->
    [one] Sheet { $references } concerns several kinds of people and says the same to all. For everybody to read only what concerns them, link its data to people, in the sheet.
   *[other] Sheets { $references } concern several kinds of people and say the same to all. For everybody to read only what concerns them, link their data to people, in the sheets.
}

## What is left before publishing
notices-left = { $count ->
    [one] { $count } point to complete
   *[other] { $count } points to complete
}
notices-left-none = Nothing to complete
notices-left-text = Each line leads to its field. Complete the sheet, not the notice: both will say the same.
notices-left-none-text = Sentences remain to be reviewed, on the other side, before publishing.
notices-left-ready = The notice can be published. Read it through: you alone know whether all is there.
notices-left-published = What is published is what the register says. The program will tell you when that is no longer true.
notices-left-gap = { $what }
notices-left-confirm = { $what } – proposed by a model, to confirm
notices-left-show = Show in the text: { $what }
notices-to-text = Go to the text

## The text
notices-text = The text
notices-text-keys = Click a sentence to see where it comes from and to rewrite it. With the keyboard: ↑ ↓ from sentence to sentence, Enter for its sources, F2 to rewrite it.
notices-text-keys-read = Click a sentence to see where it comes from. With the keyboard: ↑ ↓ from sentence to sentence, Enter for its sources.
notices-text-none = There is nothing to read for now.
notices-box = Box to tick, never ticked beforehand:
notices-sentence-own = your words
notices-sentence-review = your words, to review
notices-sentence-left = to complete
notices-sentence-flagged = to read again
notices-sentence-own-text = This sentence is yours. The program leaves it alone.
notices-sentence-review-text = This sentence is yours, and what it says has changed in the register.
notices-sentence-left-text = An answer is missing, or a confirmation.
notices-looked = Where this sentence comes from
notices-looked-close = Close “Where this sentence comes from”
notices-source = { $whose } › { $field }
notices-source-law = The law
notices-source-organisation = The organisation
notices-sources-more = { $shown } and { $count ->
    [one] { $count } other
   *[other] { $count } others
}
notices-items = { $count ->
    [one] Article { $items }
   *[other] Articles { $items }
}
notices-since = step { $step }, { $at }
notices-since-by = step { $step }, { $at }, by { $actor }
notices-rewrite = Rewrite
notices-rewrite-again = Change my words
notices-take = Take the program’s sentence again
notices-taken = The program’s sentence is back. “Undo” returns yours.
notices-rewrite-title = Say this sentence in your words
notices-rewrite-text = Your words will be printed as they are. If the facts beneath change, the program will show you the old and the new, and ask.
notices-program-says = The program’s sentence
notices-own-words = Your words
notices-rewrite-blank = Write a few words.
notices-rewrite-hint = Say the same, no more and no less. With the keyboard: Ctrl+Enter to save.
notices-rewrite-save = Save my words
notices-rewritten = Your words are in the notice.

## Sentences to review
notices-reviews = { $count ->
    [one] { $count } of your sentences is to be reviewed
   *[other] { $count } of your sentences are to be reviewed
}
notices-reviews-text = These words are yours, and what they say has changed in the register. Nothing is replaced without you.
notices-review-changed = The facts have changed
notices-review-language = The notice is now in another language than your sentence.
notices-review-gone = This sentence has no place in the notice any more: it is kept, and not printed
notices-review-twice = Another of your sentences says the same: this one is kept, and not printed
notices-review-said = The program said
notices-review-now = It would say today
notices-review-now-none = Nothing more: the register no longer says it.
notices-review-own = Your sentence
notices-review-keep = Keep my sentence
notices-review-edit = Change it…
notices-review-take = Take the program’s
notices-review-drop = Remove my sentence
notices-review-kept = Your sentence is kept.
notices-review-go = See what has changed
notices-fact-gone = is no longer there
notices-fact-blank = no answer

## What is no longer true
notices-stale = { $count ->
    [one] { $count } published sentence is no longer true
   *[other] { $count } published sentences are no longer true
}
notices-stale-text = What people read no longer says what the register says. Publish the new text in place of the old one, then note it here.
notices-stale-none = What is published is still true
notices-stale-none-text = Only the way of saying it has changed. Nothing obliges you to publish again.
notices-stale-others = { $count ->
    [one] { $count } sentence said in another way, with the same facts
   *[other] { $count } sentences said in another way, with the same facts
}
notices-stale-facts = The sheet has changed
notices-stale-new = To add
notices-stale-gone = To remove
notices-stale-law = The rule of law has changed
notices-stale-own = You have changed your words
notices-stale-wording = The program’s words have changed
notices-stale-was = Published
notices-stale-was-on = Published on { $day }
notices-stale-is = Today
notices-stale-not-there = Was not there.
notices-stale-no-more = Is no longer there.
notices-stale-show = See in the text

## Publishing, withdrawing, deleting
notices-menu = Other actions on this notice
notices-publish = Note its publication…
notices-publish-again = Note a new publication…
notices-publish-not-yet = { $count ->
    [0] The notice has no text yet.
    [one] { $count } point remains to be settled before publishing.
   *[other] { $count } points remain to be settled before publishing.
}
notices-publish-title = Where do you publish “{ $name }”?
notices-publish-text = The program publishes nothing itself: it keeps what the notice says today, and will tell you when that is no longer true.
notices-publish-place = Place
notices-publish-place-help = The address of the page, the wall where the panel hangs, the form.
notices-publish-confirm = Note the publication
notices-published = The publication is noted.
notices-place-missing = Say where it can be read.
notices-day-missing = Say which day.
notices-day-to-come = This day has not come yet.
notices-day = Day
notices-day-unknown = Unknown day
notices-withdraw = Note its withdrawal…
notices-withdraw-title = Withdraw “{ $name }”?
notices-withdraw-text = Note the day from which people could no longer read it. The notice stays in the register, and can be published again.
notices-withdraw-confirm = Note the withdrawal
notices-withdrawn = The withdrawal is noted.
notices-withdrawn-on = Withdrawn on { $day }.
notices-delete = Delete the notice
notices-delete-text = Its settings and your sentences leave the register. “Undo” brings it back, and the history keeps it. What you published elsewhere stays there.
notices-publications = { $count ->
    [one] Published once
   *[other] Published { $count } times
}
notices-publications-text = The text of each publication is kept in the register.

## How it reads
notices-ease = Does it read well?
notices-ease-words = Words
notices-ease-sentences = Sentences
notices-ease-mean = Mean length
notices-ease-ours = The program’s sentences
notices-ease-mean-value = { $count } words a sentence (aim at { $aim } at most)
notices-ease-long = Long sentences
notices-ease-long-value = { $share }% have more than 20 words
notices-ease-hard = The sentences are long. Cut those of your sheets, or rewrite some here.
notices-flags = { $count ->
    [one] { $count } passage to read again
   *[other] { $count } passages to read again
}
notices-flags-text = Words that supervisory authorities find too vague, or that have no place here. It is for you to judge.
notices-flag = “{ $words }”: { $why }
notices-flag-words = “{ $words }”
notices-flag-vague = a vague phrase
notices-flag-endless = a duration without an end
notices-flag-partners = recipients without names
notices-flag-et-cetera = a list that does not end
notices-flag-conditional = perhaps yes, perhaps no
notices-flag-reference = an internal reference
notices-flag-other-language = in another language

## Taking the notice out
notices-out = Take the notice out
notices-out-form = Form
notices-out-html = Whole web page
notices-out-html-help = An HTML page of its own: light or dark as its reader likes, printable, without script.
notices-out-fragment = Piece of a web page
notices-out-fragment-help = HTML without style, to insert into a page of your site; its anchors do not change.
notices-out-markdown = Markdown text
notices-out-markdown-help = For a site, a wiki or a repository of documents.
notices-out-pdf = PDF
notices-out-pdf-help = To print, put up or hand over; fit for archives and accessible.
notices-out-text = Plain text
notices-out-text-help = To paste under a form or into an e-mail, or to read on the telephone.
notices-out-level = Level of the first heading
notices-out-level-value = Heading of level { $level } (h{ $level })
notices-out-level-help = The page around it already has one above.
notices-out-last = Without the mark “Draft”
notices-out-last-help = Ready to publish. The delivery is noted in the journal.
notices-out-last-left = { $count ->
    [0] The notice has no text yet.
    [one] { $count } point remains to be settled: the file will bear “Draft” on every page.
   *[other] { $count } points remain to be settled: the file will bear “Draft” on every page.
}
notices-out-sources = Add where each sentence comes from
notices-out-sources-help = A table at the end: sheet, field, step of the journal. For you, not for the public.
notices-out-save = Save…
notices-out-making = Privacy notice
notices-copy = Copy
notices-copied = The notice is copied, with its headings and lists.
notices-copied-draft = The draft is copied, with its headings and lists.
notices-not-copied = The clipboard cannot be reached here. Save the notice instead.

## Comparing a published page
notices-check-title = Compare a published page
notices-check-lead = The program reads the page that you give it, offline, and compares it with the register.
notices-check-what = Which page, and with what?
notices-check-against = Compare with
notices-check-all = All sheets in force
notices-check-all-help = All that the sheets in force have to tell people.
notices-check-one-help = Only what this notice has to say.
notices-check-paste = Text of the page
notices-check-paste-help = Paste the whole text of the page here, or open its file.
notices-check-pasted = Compare this text
notices-check-file = Open a file (HTML, PDF, text)…
notices-checking = Comparison of the page
notices-check-result = What the comparison shows
notices-check-result-of = What the comparison of “{ $file }” shows
notices-check-words = The program compares words, not their meaning: what is said in another way may escape it. This is no legal opinion.
notices-check-counts = On the page, unknown to the register: { $unknown }. In the register, not found on the page: { $missing }. Found: { $found }.
notices-check-missing = In the register, not on the page ({ $count })
notices-check-missing-text = To be added to the page, unless it says so in other words.
notices-check-missing-none = All that the register says was found on the page.
notices-check-unknown = On the page, not in the register ({ $count })
notices-check-unknown-text = Durations, countries or names that the register does not know: the page is out of date, or a sheet is missing.
notices-check-unknown-none = The page names nothing that the register does not know.
notices-check-found = Found on the page ({ $count })
notices-check-found-text = What the register and the page say, with the passage.
notices-check-found-none = Nothing that the register says was found.
notices-check-show = Show
notices-check-hide = Hide
notices-check-page = page { $number }
notices-check-paragraph = paragraph { $number }
notices-check-kind-purpose = Purposes ({ $count })
notices-check-kind-recipient = Recipients ({ $count })
notices-check-kind-country = Countries ({ $count })
notices-check-kind-duration = Durations ({ $count })
notices-check-kind-right = Rights ({ $count })
notices-check-kind-contact = Contact details ({ $count })
notices-check-kind-organisation = Organisations ({ $count })

## Elsewhere in the program
notices-in = { $count ->
    [one] In { $count } notice
   *[other] In { $count } notices
}
notices-in-due = { $count ->
    [one] In { $count } notice
   *[other] In { $count } notices
}, { $due ->
    [one] { $due } to publish again
   *[other] { $due } to publish again
}
notices-in-one-due = { $name } (to publish again)
notices-todo = Notice “{ $name }”
notices-todo-republish = { $count ->
    [one] { $count } published sentence no longer says what the register says: publish again.
   *[other] { $count } published sentences no longer say what the register says: publish again.
}
notices-todo-review = { $count ->
    [one] { $count } of your sentences is to be reviewed: the facts have changed.
   *[other] { $count } of your sentences are to be reviewed: the facts have changed.
}
documents-notice-go = Go to the notices

# The keys, on the screen “About”.
about-keys-notice = In a notice
about-key-sentence = Go from sentence to sentence
    .keys = ↑ ↓
about-key-beneath = Go to the sources of the sentence, and back
    .keys = Enter, Escape
about-key-rewrite = Say the sentence in your words
    .keys = F2
