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
    [one] One sheet will be written.
   *[other] { $count } sheets will be written.
}
documents-table-none = No sheet to write: the file will have its headings only.
