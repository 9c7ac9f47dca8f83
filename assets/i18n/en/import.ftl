# What the import of a spreadsheet noticed. The cell's number says where to look in the spreadsheet.

import-note-nothing-found = No activity was found in this file: the list and the sheets are empty.
import-note-model-skipped = The tab “{ $sheet }” is the CNIL’s empty model: it is not imported.
import-note-example-skipped = The CNIL’s example (tab “{ $sheet }”) is not imported. To have it too, tick “Take the CNIL’s example sheet too” (on the command line: --with-example).
import-note-hidden-sheet = The tab “{ $sheet }” was hidden: it is imported like the others.
import-note-row-without-fiche = “{ $name }” is in the list ({ $cell }) but has no sheet: its sheet holds only what the list says.
import-note-fiche-without-row = “{ $name }” has a sheet (tab “{ $sheet }”) but was not in the list: it is now.
import-note-name-missing = A sheet has no name (tab “{ $sheet }”): give it one.
import-note-same-sheet = A sheet of the same name exists already: “{ $name }” ({ $old }). It is not replaced: the one of the file is added ({ $new }).
import-note-same-sheets = Sheets of this file that are already in the register: { $count }. They will be in it twice. If you had imported this file before, do not import it a second time.
import-note-reference-blank = “{ $name }” had no reference: it becomes { $new }.
import-note-reference-template = “{ $name }” had the model’s reference, “{ $old }”: it becomes { $new }.
import-note-reference-doubled = The reference “{ $old }” is taken: “{ $name }” becomes { $new }.
import-note-list-differs = The list ({ $cell }) says “{ $value }”, the sheet “{ $kept }”: the sheet prevails, the other text is in the internal notes.
import-note-conflict = { $cell }: “{ $value }” is not what stands already, “{ $kept }”, which stays. The text is in the internal notes.
import-note-conflict-none = { $cell }: “{ $value }”, but it is already noted that there is nobody. That stays, the text is in the internal notes.
import-note-of-another = { $cell }: “{ $value }” goes with somebody else than the person noted already. The text is in the internal notes.
import-note-entity-added = “{ $name }” ({ $cell }) is added to the register’s organisations.
import-note-other-controller = The sheets name “{ $name }” ({ $cell }) as controller, but the register is kept by “{ $kept }”: they will be two organisations. If it is the same one, change one of the two names before importing.
import-note-party-added = “{ $name }” ({ $cell }) is added to the register’s third parties.
import-note-said-none = { $cell }: “{ $value }” has no field of its own in the register. It is in the internal notes.
import-note-placeholder = { $cell }: “{ $value }” is read as: not answered yet.
import-note-not-used = { $cell }: “{ $value }” is read as: these data are not used.
import-note-nothing-here = { $cell }: “{ $value }” is read as: nothing to note on this line.
import-note-read-as-none = { $cell }: “{ $value }” is read as: there is none.
import-note-same-as-list = { $cell }: “{ $value }” is read as: the same as in the contact details above the list.
import-note-dpo-internal = { $cell }: “{ $value }” as the DPO’s company is read as: the DPO is a member of the organisation.
import-note-unread-date = { $cell }: “{ $value }” is not a date that can be read. It is in the internal notes: enter the day yourself.
import-note-unknown-choice = { $cell }: “{ $value }” is not in the known lists: the text is kept as it is.
import-note-unknown-country = { $cell }: “{ $value }” is not a known country: the text is kept, choose the country.
import-note-retention-as-written = { $cell }: the period “{ $value }” is kept word for word.
import-note-stale-mechanism = { $cell }: “{ $value }” no longer covers any transfer. It is kept: find another safeguard.
import-note-stale-adequacy = { $cell }: “{ $value }” is not, today, a country found adequate. It is kept: check the safeguard.
import-note-sensitive-contradiction = The list ({ $cell }) says “{ $value }” to sensitive data, the sheet says the opposite: please check.
import-note-sensitive-unclear = The list ({ $cell }) says “{ $value }” to sensitive data: that is neither yes nor no. The question stays without an answer, the text is in the internal notes.
import-note-label-edited = { $cell }: the model’s label had been changed to “{ $value }”. It is in the internal notes.
import-note-unplaced = { $cell }: “{ $value }” has no place in the model. The text is in the internal notes.
import-note-second = { $cell }: “{ $value }” comes on top of an answer already given. The text is in the internal notes.
import-note-annotation = { $cell } has a comment: “{ $value }”. It is in the internal notes.
import-note-covered = { $cell }: “{ $value }” was hidden under merged cells. The text is in the internal notes.
import-note-link-differs = { $cell }: the link leads to “{ $value }”, which the text does not say. It is in the internal notes.
import-note-formula = { $cell }: the formula shows an error, “{ $value }”. Correct it in your spreadsheet program, or enter the answer yourself.
import-note-formula-blank = { $cell }: the formula shows nothing that can be read. Open the file again in your spreadsheet program to recalculate it.
import-note-floating = The tab “{ $sheet }” has a drawing with text: “{ $value }”. It is in the internal notes.
import-note-unknown-sheet = { $kept ->
    [yes] The tab “{ $sheet }” is not part of the CNIL’s model: its filled cells ({ $count }) are in the organisation’s internal notes.
   *[no] The tab “{ $sheet }” is not part of the CNIL’s model, and it is long: its filled cells ({ $count }) are not imported. Keep the file.
}
import-note-text-cut = { $cell }: the text is too long, its end is not imported. Attach it as a document instead.
