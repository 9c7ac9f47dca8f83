# Where long work stands: the name of the present phase, without the count.

phase-composing = Preparing the document
phase-laying-out = Laying out
phase-writing-pages = Writing pages
phase-finishing = Putting the file together
phase-reading = Reading files
phase-reading-tabs = Reading the spreadsheet’s tabs
phase-merging = Comparing with the register
phase-saving = Saving
phase-verifying-steps = Verifying the journal
phase-verifying-tables = Comparing the register with its journal
phase-verifying-files = Verifying attached files
phase-backing-up = Copying, and checking the copy
phase-restoring = Checking and copying the backup
