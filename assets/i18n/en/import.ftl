# What the import of a spreadsheet noticed. The cell's number says where to look in the spreadsheet.

import-note-nothing-found = No activity was found in this file: the list and the sheets are empty.
import-note-model-skipped = The tab “{ $sheet }” is the CNIL’s empty model: it is not imported.
import-note-example-skipped = The CNIL’s example (tab “{ $sheet }”) is not imported. Ask for it if you want it.
import-note-hidden-sheet = The tab “{ $sheet }” was hidden: it is imported like the others.
import-note-row-without-fiche = “{ $name }” is in the list ({ $cell }) but has no sheet: its sheet holds only what the list says.
import-note-fiche-without-row = “{ $name }” has a sheet (tab “{ $sheet }”) but was not in the list: it is now.
import-note-name-missing = A sheet has no name (tab “{ $sheet }”): give it one.
import-note-reference-blank = “{ $name }” had no reference: it becomes { $new }.
import-note-reference-template = “{ $name }” had the model’s reference, “{ $old }”: it becomes { $new }.
import-note-reference-doubled = The reference “{ $old }” is taken: “{ $name }” becomes { $new }.
import-note-list-differs = The list ({ $cell }) says “{ $value }”, the sheet “{ $kept }”: the sheet prevails, the other text is in the internal notes.
import-note-conflict = { $cell }: “{ $value }” is not what stands already, “{ $kept }”, which stays. The text is in the internal notes.
import-note-entity-added = “{ $name }” ({ $cell }) is added to the register’s organisations.
import-note-party-added = “{ $name }” ({ $cell }) is added to the register’s third parties.
import-note-said-none = { $cell }: “{ $value }” has no field of its own in the register. It is in the internal notes.
import-note-unread-date = { $cell }: “{ $value }” is not a date that can be read. It is in the internal notes: enter the day yourself.
import-note-unknown-choice = { $cell }: “{ $value }” is not in the known lists: the text is kept as it is.
import-note-unknown-country = { $cell }: “{ $value }” is not a known country: the text is kept, choose the country.
import-note-retention-as-written = { $cell }: the period “{ $value }” is kept word for word.
import-note-stale-mechanism = { $cell }: “{ $value }” no longer covers any transfer. It is kept: find another safeguard.
import-note-stale-adequacy = { $cell }: “{ $value }” is not, today, a country found adequate. It is kept: check the safeguard.
import-note-sensitive-contradiction = The list ({ $cell }) says “{ $value }” to sensitive data, but the sheet describes some: please check.
import-note-label-edited = { $cell }: the model’s label had been changed to “{ $value }”. It is in the internal notes.
import-note-unplaced = { $cell }: “{ $value }” has no place in the model. The text is in the internal notes.
import-note-second = { $cell }: “{ $value }” comes on top of an answer already given. The text is in the internal notes.
import-note-annotation = { $cell } has a comment: “{ $value }”. It is in the internal notes.
import-note-covered = { $cell }: “{ $value }” was hidden under merged cells. The text is in the internal notes.
import-note-link-differs = { $cell }: the link leads to “{ $value }”, which the text does not say. It is in the internal notes.
import-note-formula = { $cell }: the formula has no result that can be read (“{ $value }”). Open the file again in your spreadsheet program to recalculate it.
import-note-floating = The tab “{ $sheet }” has a drawing with text: “{ $value }”. It is in the internal notes.
import-note-unknown-sheet = { $kept ->
    [yes] The tab “{ $sheet }” is not part of the CNIL’s model: its filled cells ({ $count }) are in the organisation’s internal notes.
   *[no] The tab “{ $sheet }” is not part of the CNIL’s model, and it is long: its filled cells ({ $count }) are not imported. Keep the file.
}
import-note-text-cut = { $cell }: the text is too long, its end is not imported. Attach it as a document instead.
