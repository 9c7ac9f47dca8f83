# The guided start, what is left to do, and models of sheets.

nav-todo = To do
nav-left-more = { $count }+

# The first screen
start-welcome = Start with guidance
start-welcome-text = You say what you do and answer yes or no: the sheets are prepared, and you read them one by one. There is no law to know.

# The guided start
start-title = Guided start
start-lead = A few answers are enough to prepare your sheets. They are proposals, for you to read: nothing is stated in your place, and each answer can be changed later.
start-read-only = This register is open for reading only: the answers can be read, not changed.
start-trade = What you do
start-size = How many people you employ
start-questions = A few questions
start-questions-help = Answer what you know; the rest can wait. By keyboard: Tab to go from one question to the next, the arrows to answer, Del to take an answer back.
start-answered = { $count ->
    [0] No answer yet, of { $total } questions.
    [one] { $count } answer of { $total } questions.
   *[other] { $count } answers of { $total } questions.
}
start-proposed = Proposed from what you do
start-stated = Follows from your first answers
start-take-back = No answer any more: { $question }
start-take-back-short = No answer any more
start-precise = To be precise: { $question }
start-tick = Tick what is true of you:
start-prepared = What we are going to prepare
start-count = { $count ->
    [0] No new sheet.
    [one] { $count } sheet to prepare:
   *[other] { $count } sheets to prepare:
}
start-present = { $count ->
    [one] In the register already:
   *[other] In the register already ({ $count }):
}
start-run = Prepare the sheets
start-keep = Keep my answers
start-note = The sheets begin as drafts, and one “Undo” takes them all back. By keyboard: Ctrl+Enter.
start-done = { $count ->
    [one] { $count } sheet is ready to be read.
   *[other] { $count } sheets are ready to be read.
}
start-done-none = Your answers are kept. There was no new sheet to prepare.

# What is left to do
todo-title = To do
todo-lead = What waits for an answer or for somebody to read it, what matters most first. Each line leads to where it is dealt with.
todo-read = Read the sheets one by one
todo-made = Read them one by one: each sheet reads in one go, in plain words, and is confirmed by one press.
todo-take-back = Take these sheets back
todo-group = { $title } ({ $count })
todo-required = What Article 30 asks for
todo-required-help = The register must bear these answers.
todo-unconfirmed = Proposals to read
todo-unconfirmed-help = These values come from a model. They are in the sheets, but nobody has confirmed them yet.
todo-elsewhere = What another text asks for
todo-elsewhere-help = Another article of the GDPR or a law asks for it, not Article 30.
todo-review = Sheets to review
todo-review-help = The day on which you meant to come back to them has passed.
todo-recommended = Advice and questions to ask yourself
todo-recommended-help = Good habits, checks, or what Article 30 asks for “where possible”.
todo-review-sheet = Review the sheet: is it still right?
todo-confirm = { $count ->
    [one] Read and confirm { $count } proposed value
   *[other] Read and confirm { $count } proposed values
}
todo-article = Article { $article } of the GDPR
todo-sheet = { $reference } – { $name }
todo-organisation = Organisation
todo-all = Show all ({ $count })
todo-fewer = Show only { $count }
todo-count = { $count ->
    [0] Nothing to do.
    [one] { $count } thing to do.
   *[other] { $count } things to do.
}
todo-none = Nothing waits
todo-none-text = The program’s checks find nothing to complete, and no proposal is left to read. They only see what is written: you alone know whether all of it is there.
todo-to-list = See the register

# Models of sheets
models-from = From a model…
models-complete-with = Complete with a model…
models-title = Start from a model
models-title-for = Complete { $reference } with a model
models-lead = A model is a common sheet, already begun. All that it fills in stays a proposal, to be read and changed.
models-lead-for = The model fills in what is blank in the sheet. What you have written is not touched.
models-search = Look for a model
models-keys = E.g. “payroll”, “cameras”, “customers”. Down arrow to go through the list, Enter to open the first.
models-count = { $count ->
    [0] No model matches.
    [one] { $count } model
   *[other] { $count } models
}
models-there = { $count ->
    [one] In the register already: { $sheets }
   *[other] In the register { $count } times already: { $sheets }
}
models-there-text = You can make another sheet of it: for another place or another department, for instance.
models-none = No model matches
models-none-text = Try another word, or write the sheet from nothing: button “New sheet” of the register.
models-clear = Clear the search
models-back = Other models
models-facts = To be precise
models-begin = To begin
models-facts-help = Tick what is true of you: the sheet adapts. Nothing is ticked beforehand.
models-filled = What the model proposes
models-filled-help = In brief; all of it is read on the sheet, each value with its source.
models-purposes = What it is for
models-with-basis = { $text } ({ $basis })
models-people = About whom
models-data = Which data
models-recipients = Who receives them
models-durations = For how long
models-security = How they are protected
models-sources = All sources ({ $count })
models-source = { $source }, checked on { $day }.
models-open = What the model cannot know
models-open-help = Yours to answer, on the sheet.
models-practice = Practice, not a rule: { $text }
models-create = Create the sheet
models-complete = Complete { $reference }
models-complete-text = Only what is blank in { $reference } will be filled in, and marked “to confirm”.
models-go-help = You then read what is proposed. By keyboard: Ctrl+Enter.
models-created = { $reference } is created: read what is proposed.
models-completed = { $reference } is completed: read what is proposed.
models-nothing = The model adds nothing to { $reference }: all that it proposes has an answer there already.
