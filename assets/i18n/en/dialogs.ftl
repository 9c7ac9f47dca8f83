# The system's dialogs: their titles, the kinds of files, and the names that are proposed.

dialog-register-open = Open a register
dialog-register-create = Create a register
dialog-import = Import files
dialog-document = Save the document
dialog-attachment-choose = Attach a file
dialog-attachment-save = Save a copy of the attached file
dialog-page = Choose the published page to compare
dialog-backup = Save a backup
dialog-restore = Choose the backup to restore

dialog-files-register = Registers
dialog-files-import = Spreadsheets and exchange files
dialog-files-pdf = PDF documents
dialog-files-html = Web pages
dialog-files-markdown = Markdown texts
dialog-files-text = Texts
dialog-files-pages = Published pages
dialog-files-json = Exchange files
dialog-files-all = All files

# Proposed file names; $name is the register's name, $day the day (2026-11-22).
dialog-files-zip = ZIP archives
dialog-name-folder = Inspection folder - { $name }
dialog-name-pdf = Record of processing - { $name }
dialog-name-notice = Privacy notice - { $name }
dialog-name-fragment = Privacy notice to insert - { $name }
dialog-name-json = Exchange - { $name }
dialog-name-backup = Backup - { $name } - { $day }
dialog-name-demo = Demonstration
