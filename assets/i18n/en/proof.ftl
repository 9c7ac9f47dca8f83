# What a document proves: verifying a document, its deliveries, what has changed since.

cli-verify-about = Says whether a document was handed over by this register, untouched, to whom and when
cli-verify-usage = registre verify FILE DOCUMENT [--json]
cli-arg-document = The document to verify (PDF, spreadsheet, text)
cli-value-document = DOCUMENT

proof-help = What this proves: each step of the journal is bound to the one before by a fingerprint, and each document prints that of the state it was made from. As long as a fingerprint that was handed to somebody is found in the journal, the register was not changed outside the program up to there. What it does not prove: a date towards a third party. The time is that of the computer, and the journal has no key: whoever holds the file can make it again as a whole, and only a fingerprint that was handed over before would show it. For a date that others must accept, have the document time-stamped, or hand its fingerprint to somebody who keeps it.

proof-verdict-delivered = This document was handed over by this register, and is untouched.
proof-verdict-unrecorded = This document says that it comes from this register, in a state that the journal knows; but the journal does not note that it was handed over. It may have been made from a backup or a read-only file, or without being noted. Nothing proves that it is untouched: whoever can write a PDF can make the name again that says so.
proof-verdict-altered = This document says that it comes from this register, but it was changed after it was made.
proof-verdict-other = This document is not one that this register handed over.
proof-verdict-not-a-document = This file is no document that Registre hands over: no PDF, no spreadsheet, no text.

proof-other-nothing = Nothing in the file says where it comes from: it comes from elsewhere, or another program wrote it anew.
proof-other-register = It says that it comes from another register.
proof-other-state = It says that it comes from this register, but from a state that this journal does not hold: a copy that went its own way, or the time before a restore.

proof-kind-pdf = register as PDF
proof-kind-json = exchange file
proof-kind-notice = privacy notice
proof-kind-ods = register as a spreadsheet (ODS)
proof-kind-csv = register as CSV
proof-kind-md = register as Markdown
proof-kind-folder = inspection folder
proof-kind-other = document of a newer version
proof-nobody = nobody is named

proof-delivery = Delivery noted on { $at } (step { $step }), by { $actor }: { $document }
proof-in-folder = It was part of the folder, under the name { $name }.
proof-part = { $name }: { $made }
proof-alike = The journal notes the delivery of a document of the same state and the same data, of which this file is no copy:
proof-recipient = To: { $recipient }
proof-role-controller = Controller’s register
proof-role-processor = Processor’s register
proof-scope-art30 = mentions of Article 30
proof-scope-complete = with the complementary fields
proof-sheets = { $shown ->
    [0] no sheet
    [one] { $shown } sheet
   *[other] { $shown } sheets
} of { $total }
proof-sheets-named = chosen: { $sheets }
proof-filtered = chosen by a filter
proof-public = version for the public
proof-as-of = as at the end of { $day }
proof-state = state of step { $step }, fingerprint { $chain }
proof-claim = It says that it comes from step { $step }, fingerprint { $chain }

proof-since-none = Nothing has changed in the register since.
proof-since = Since then, { $steps ->
    [one] one step has changed
   *[other] { $steps } steps have changed
} the register.
proof-since-back = Since then, { $steps ->
    [one] one step has changed
   *[other] { $steps } steps have changed
} the register, which is again what it was.
proof-change-created = sheet added
proof-change-updated = sheet changed
proof-change-deleted = sheet deleted
proof-since-others = The organisation, third parties, common measures or attached files have changed too.
proof-journal-broken = Careful: the journal or the register was changed outside the program. What is said here is not certain. “registre verify-journal” shows where.
proof-fingerprint = SHA-256: { $sha256 }

dialog-verify = Document to verify
dialog-files-documents = Documents
proof-title = Verify a document
proof-text = Choose a file: the register says whether it handed it over, whether it is untouched, to whom and when, and what has changed since.
proof-choose = Choose a document
proof-checking = Verifying the document
proof-to-whom = Handed to
proof-as-of-day = As it was at the end of
proof-as-of-help = Without a date: as it stands. The document says of which day it is.
proof-as-of-count = The sheets as they were on { $day }.
