# The register as a spreadsheet, as CSV and as Markdown: the screen of documents and the journal.

documents-table = The register as a table or as text
documents-table-text = The register in a form that you can work on elsewhere. For an inspection, hand over the PDF instead.
documents-table-make = Save the register…
documents-table-making = Register as a table or as text
documents-table-form = Format
documents-ods = Spreadsheet (ODS) of the CNIL’s model
documents-ods-help = The list and one tab an activity, in French as the model is, with rows added where the model is too short. LibreOffice and Excel open it, and it can be imported here again.
documents-csv = CSV
documents-csv-help = One row an activity, to sort, to filter or to take into another tool.
documents-md = Markdown
documents-md-help = Text to read through, to compare or to paste.
documents-kind-ods = Register as spreadsheet (ODS)
documents-kind-csv = Register as CSV
documents-kind-md = Register as Markdown
history-document-ods = record as spreadsheet (ODS)
history-document-csv = record as CSV
history-document-md = record as Markdown
documents-table-count = { $count ->
    [0] The register has no sheet yet.
    [one] One sheet will be written.
   *[other] { $count } sheets will be written.
}
documents-table-none = No sheet to write: the file will have its headings only.

## Inspection folder
documents-folder = Inspection folder
documents-folder-text = Everything that an inspector asks for at once, in a ZIP archive: the records as PDF, the privacy notices, the documents attached to the sheets, the log of changes, an index, and the fingerprint of each file.
documents-folder-make = Put the folder together…
documents-folder-making = Inspection folder
documents-folder-beside = Beside the records
documents-folder-notices = Privacy notices
documents-folder-notices-help = A draft for each organisation, from its sheets in force.
documents-folder-attachments = Attached documents
documents-folder-attachments-help = Only those that the printed record names.
documents-folder-log = Log of changes
documents-folder-log-help = Date, operation, sheets and fields touched. Neither authors nor values.
documents-folder-from = Log since
documents-folder-from-help = Leave blank to go back to the start of the register.
documents-kind-folder = Inspection folder
history-document-folder = inspection folder
