# The frame of the window: navigation, saving, undoing, messages.

opening = Opening the register…
drop-here = Drop a spreadsheet or an exchange file here to import it.
nav = Screens
# The title of the page, which screen readers announce.
page-title = { $screen } – Registre
nav-register = Register
nav-organisation = Organisation
nav-parties = Third parties
nav-documents = Documents
nav-import = Import
nav-history = History
nav-data = File and backups
nav-settings = Settings
nav-about = About

state-saved = Saved
state-waiting = Being edited
state-saving = Saving…
state-refused = Not saved
state-read-only = Read only
state-retry = Try again

undo = Undo
redo = Redo
undo-step = Undo: { $step }
redo-step = Redo: { $step }
undo-nothing = Undo: nothing to undo
redo-nothing = Redo: nothing to redo
undone = Undone: { $step }.
redone = Done again: { $step }.
step-of = { $op } ({ $names })
# A step that touches more things than are named.
step-names-more = { $names } and others
changed-elsewhere = Another program changed the register: it was read again, and what you were typing is kept.

messages = Messages
dismiss = Close the message
cancel = Stop
phase-begin = Preparing…
closing = Close without saving everything?
closing-text = Something you typed could not be saved: it is still on the screen, and would be lost. The rest of the register is safe.
closing-anyway = Close anyway
leaving = Leave this screen without saving everything?
leaving-anyway = Leave anyway
size-bytes = { $count } bytes
size-kilo = { $count } KB
size-mega = { $count } MB

# What every screen has in common: buttons, lists, dates, fields of sheets.

ui-close = Close
ui-cancel = Cancel
ui-keep = Change nothing
ui-clear = Clear
ui-remove = Remove
ui-reading = Reading…
ui-unread = This screen could not be read. The register is safe.

ui-combo-add = Add…
ui-combo-chosen = { $label }: what is chosen
ui-combo-clear = Clear “{ $label }”
ui-combo-create = Create “{ $text }”
ui-combo-drop = Remove “{ $name }”
ui-combo-nothing = Nothing matches.
ui-combo-unknown = “{ $text }” is not in the list, so it is not saved.

ui-date-open = Pick from a calendar
ui-date-pick = { $label }: pick from a calendar
ui-date-calendar = Calendar
ui-date-before = Previous month
ui-date-after = Next month
ui-date-month = Month
ui-date-year = Year
ui-date-wrong = “{ $text }” is not a date, so it is not saved. Write for example 22/11/2026 or 22 November 2026.

ui-yes = Yes
ui-no = No
ui-not-said = Not specified
ui-example = E.g. { $example }
ui-help-of = Help: { $label }
ui-help-known = A known duration
ui-help-known-say = Taking it over fills in the whole rule; each value is yours to correct.
ui-help-known-take = Take over: { $name }
ui-help-known-key = Enter
ui-help-rules = What the program checks here
ui-help-rules-say = Depending on what is filled in, it may say:
ui-help-rule = What this rule looks at
ui-more = More details ({ $count })
ui-less = Fewer details
ui-why = Learn more
ui-unconfirmed = From a model, to be confirmed
ui-confirm = Confirm
ui-unanswered = Not answered
ui-not-applicable = Not applicable
ui-not-applicable-reason = Why the question does not arise

ui-line-up = Move “{ $name }” up
ui-line-down = Move “{ $name }” down
ui-line-remove = Remove “{ $name }”
ui-line-drag = Drag to move
ui-line-unconfirmed = To confirm
ui-line-missing = { $count ->
    [one] { $count } point missing
   *[other] { $count } points missing
}
ui-row = { $label }, line { $number }
ui-row-remove = Remove line { $number }: { $text }
ui-links-all = All

ui-count-wrong = “{ $text }” is not a whole number, so it is not saved. Write digits only.
ui-unit = { $label }: unit
ui-unit-days = { $count ->
    [one] day
   *[other] days
}
ui-unit-weeks = { $count ->
    [one] week
   *[other] weeks
}
ui-unit-months = { $count ->
    [one] month
   *[other] months
}
ui-unit-years = { $count ->
    [one] year
   *[other] years
}

ui-entry-source = Where this comes from: { $name }
ui-entry-source-short = Where this comes from
ui-entry-ended = “{ $name }” is no longer in force.
ui-confidence-primary = Read in the text itself.
ui-confidence-secondary = Read in somebody else’s account.
ui-confidence-practice = Common practice, which no text requires.
ui-confidence-to-confirm = To be checked before relying on it.
ui-country-eea = In the European Economic Area.
ui-country-adequate = Protection found adequate by the European Commission ({ $decision }).
ui-country-partly-adequate = Protection found adequate by the European Commission for some recipients only ({ $decision }).

ui-party-open = Open the page of “{ $name }”
ui-party-unnamed = Unnamed third party
ui-entity-unnamed = Unnamed entity
ui-site-unnamed = Unnamed establishment
ui-sites-none = No establishment is described under “Organisation”: there is nothing to choose.
ui-measure-unnamed = Unnamed measure
ui-measures-none = No common measure: those that you describe under “Organisation” will hold for every sheet.
ui-measures-open = Open the organisation
ui-measure-reason = Why “{ $name }” does not apply here

ui-document-title = Title
ui-document-link = Address or place
ui-file-attach = Attach a file…
ui-file-save = Save a copy…
ui-file-remove = Remove the file “{ $name }”
ui-file-unnamed = Unnamed file
