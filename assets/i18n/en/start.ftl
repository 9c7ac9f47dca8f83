# The guided start, what is left to do, and models of sheets.

nav-todo = To do
nav-left-more = { $count }+

# The first screen
start-welcome = Guided start
start-welcome-text = Say what you do and answer yes or no: the sheets are prepared for you, and you check them one by one. No legal knowledge is needed.

# The guided start
start-title = Guided start
start-lead = A few answers are enough to prepare your sheets. They are suggestions for you to check: nothing is declared on your behalf, and every answer can be changed later.
start-read-only = This register is open read-only: you can see the answers but not change them.
start-trade = What you do
start-size = How many people you employ
start-questions = A few questions
start-questions-help = Answer what you can; the rest can wait. Keyboard: Tab moves to the next question, the arrow keys answer, Del clears an answer.
start-answered = { $count ->
    [0] None of the { $total } questions answered yet.
    [one] { $count } of { $total } questions answered.
   *[other] { $count } of { $total } questions answered.
}
start-proposed = Suggested from what you do
start-stated = Follows from your other answers
start-take-back = Clear the answer: { $question }
start-take-back-short = Clear the answer
start-precise = Details: { $question }
start-tell = Say what applies to you. Where you skip a point or do not know, the sheet leaves it open:
start-unknown = I don’t know
start-unsaid = no answer
start-prepared = What will be prepared
start-count = { $count ->
    [0] No new sheet.
    [one] { $count } sheet to prepare:
   *[other] { $count } sheets to prepare:
}
start-present = { $count ->
    [one] Already in the register:
   *[other] Already in the register ({ $count }):
}
start-changed = { $count ->
    [one] Your answers would change one sheet:
   *[other] Your answers would change { $count } sheets:
}
start-changed-help = Nothing changes by itself: once your answers are saved, each sheet shows the differences, for you to accept or decline.
start-changed-kept = Nothing has changed by itself: open the sheet to accept or decline each difference.
start-changed-answer = { $question } Before: { $before }. Now: { $after }.
start-changed-fields = { $count ->
    [one] One field would be different.
   *[other] { $count } fields would be different.
}
start-changed-open = Open { $reference }
start-left = { $count ->
    [one] One sheet no longer follows from your answers:
   *[other] { $count } sheets no longer follow from your answers:
}
start-left-help = Nothing is removed. Archive it if you no longer do this.
start-run = Prepare the sheets
start-keep = Save my answers
start-note = The sheets start out as drafts, and a single “Undo” removes them all. Keyboard: Ctrl+Enter.
start-done = { $count ->
    [one] { $count } sheet is ready for you to check.
   *[other] { $count } sheets are ready for you to check.
}
start-done-none = Your answers are saved. There was no new sheet to prepare.

# What is left to do
todo-title = To do
todo-lead = What is waiting for an answer or a check, most important first. Each line takes you to the place where you can deal with it.
todo-read = Check the sheets one by one
todo-made = Check them one by one: each sheet reads straight through, in plain words, and one click confirms it.
todo-take-back = Remove these sheets
todo-group = { $title } ({ $count })
todo-required = What Article 30 requires
todo-required-help = The register must contain these answers.
todo-unconfirmed = Suggestions to check
todo-unconfirmed-help = These values come from a model. They are in the sheets, but nobody has confirmed them yet.
todo-elsewhere = What other provisions require
todo-elsewhere-help = Another article of the GDPR or another law requires it, not Article 30.
todo-review = Sheets due for review
todo-review-help = The date you set for coming back to them has passed.
todo-recommended = Advice and points to consider
todo-recommended-help = Good practice, checks, or what Article 30 requires “where possible”.
todo-review-sheet = Review the sheet: is it still accurate?
todo-confirm = { $count ->
    [one] Check and confirm { $count } suggested value
   *[other] Check and confirm { $count } suggested values
}
todo-article = Article { $article } of the GDPR
todo-sheet = { $reference } – { $name }
todo-organisation = Organisation
todo-all = Show all ({ $count })
todo-fewer = Show only the first { $count }
todo-count = { $count ->
    [0] Nothing to do.
    [one] { $count } item to deal with.
   *[other] { $count } items to deal with.
}
todo-none = Nothing is waiting
todo-none-text = The program’s checks find nothing to complete, and there are no suggestions left to check. They only see what has been written: only you know whether everything is there.
todo-to-list = Go to the register

# Models of sheets
models-from = From a model…
models-complete-with = Complete with a model…
models-title = Start from a model
models-title-for = Complete { $reference } with a model
models-lead = A model is a common sheet that has already been started. Everything it fills in remains a suggestion, for you to check and change.
models-lead-for = The model fills in what is blank on the sheet. What you have written is left alone.
models-search = Search the models
models-keys = E.g. “payroll”, “cameras”, “customers”. Down arrow to move through the list, Enter to open the first one.
models-count = { $count ->
    [0] No model matches.
    [one] { $count } model
   *[other] { $count } models
}
models-there = { $count ->
    [one] Already in the register: { $sheets }
   *[other] Already in the register { $count } times: { $sheets }
}
models-there-text = You can create another sheet from it: for another site or department, for instance.
models-none = No model matches
models-none-text = Try another word, or write the sheet from scratch with the button “New sheet” in the register.
models-clear = Clear the search
models-back = Other models
models-facts = Details
models-begin = To begin
models-facts-help = Say what applies to you: the sheet adapts. What the register already knows is answered beforehand; anything you skip or do not know stays open on the sheet.
models-filled = What the model suggests
models-filled-help = In brief; you can read all of it on the sheet, each value with its source.
models-purposes = What it is for
models-with-basis = { $text } ({ $basis })
models-people = Who it is about
models-data = What data
models-recipients = Who receives the data
models-durations = How long it is kept
models-security = How it is protected
models-sources = All sources ({ $count })
models-source = { $source }, checked on { $day }.
models-open = What the model cannot know
models-open-help = For you to answer, on the sheet.
models-practice = Practice, not a rule: { $text }
models-create = Create the sheet
models-complete = Complete { $reference }
models-complete-text = Only what is blank in { $reference } will be filled in, marked “to be confirmed”.
models-go-help = You then check what is suggested. Keyboard: Ctrl+Enter.
models-created = { $reference } has been created: check what is suggested.
models-completed = { $reference } has been completed: check what is suggested.
models-nothing = The model adds nothing to { $reference }: everything it suggests already has an answer there.
