// Generated from the Rust types by `UPDATE_GENERATED=1 cargo test -p registre-desk --test page_model`.
// Not edited by hand: the same test compares it.
import type { ClaimSeen, DeliveryLine, ErrorCode, ExportFolder, ExportJson, ExportNotice, ExportPdf, Imported, Lang, Nothing, OneAttachment, OneNotice, PageFound, PageMissing, PageUnknown, ProducedReport, RegisterChoice, RegisterId, Sha256, Since, Status, Verdict, VerifyFinding, Written } from './model';

/** The commands of the window, by name: what each takes and what it answers. */
export interface ShellCommands {
  attachment_choose: { request: Nothing; reply: Attached | null };
  attachment_save: { request: OneAttachment; reply: Saved | null };
  backup_as: { request: Nothing; reply: BackupFile | null };
  backup_list: { request: Nothing; reply: Array<BackupFile> };
  backup_now: { request: Nothing; reply: BackupFile };
  document_check: { request: Nothing; reply: Checked | null };
  document_open: { request: OneDocument; reply: null };
  document_show: { request: OneDocument; reply: null };
  export_save: { request: SaveDocument; reply: Saved | null };
  folder_show: { request: ShowFolder; reply: null };
  import_choose: { request: Nothing; reply: Array<string> | null };
  import_forget: { request: Nothing; reply: null };
  import_preview: { request: ImportChosen; reply: Imported };
  import_run: { request: ImportChosen; reply: Imported };
  page_check: { request: CheckFile; reply: PageChecked | null };
  register_choose: { request: Nothing; reply: Opened | null };
  register_close: { request: Nothing; reply: null };
  register_create: { request: Create; reply: Opened | null };
  register_demo: { request: Nothing; reply: Opened };
  register_forget: { request: OneRecent; reply: Array<Recent> };
  register_info: { request: Nothing; reply: Opened };
  register_keep: { request: Nothing; reply: null };
  register_open: { request: OneRecent; reply: Opened };
  restore_choose: { request: Nothing; reply: LookedInto | null };
  restore_preview: { request: OneBackup; reply: LookedInto };
  restore_run: { request: Nothing; reply: Opened };
  settings_put: { request: PutSettings; reply: Settings };
  start: { request: Nothing; reply: Beginning };
  task_cancel: { request: OneTask; reply: null };
  window_asks: { request: WindowAsks; reply: null };
  window_ready: { request: Nothing; reply: null };
}

/**
 * A file that was attached.
 */
export type Attached = { 
/**
 * Its name.
 */
file_name: string, 
/**
 * Fingerprint of its content: what a field names it by.
 */
sha256: Sha256, 
/**
 * What the journal wrote; no step when it was there already.
 */
written: Written, };

/**
 * A backup that is in a folder.
 */
export type BackupFile = { 
/**
 * Its file name.
 */
file: string, 
/**
 * Its size in bytes.
 */
size: number, 
/**
 * When it was made, as its name says.
 */
made_at: string, 
/**
 * Its place in the list of its folder, from 0, the newest first.
 */
index: number, };

/**
 * What the page begins with.
 */
export type Beginning = { 
/**
 * Version of the program.
 */
version: string, 
/**
 * What it was built from: count and hash of the commit.
 */
build: string, 
/**
 * The language of the system, for who has not chosen one.
 */
lang_default: Lang, 
/**
 * What the person prefers.
 */
settings: Settings, 
/**
 * The register that is open.
 */
register: Opened | null, 
/**
 * The register that could not be opened; then none is open.
 */
refusal: Refusal | null, 
/**
 * The registers that were open, the newest first.
 */
recents: Array<Recent>, 
/**
 * The present instant, with the reader's offset from UTC.
 */
read_at: string, };

/**
 * A page to choose and to hold against a notice, or against every sheet in force.
 */
export type CheckFile = { 
/**
 * Which notice; none means what the register says of every sheet in force.
 */
notice?: OneNotice, 
/**
 * The language of whoever reads.
 */
lang?: Lang, };

/**
 * A document that was judged.
 */
export type Checked = { 
/**
 * The name of its file.
 */
file: string, 
/**
 * What it is.
 */
verdict: Verdict, 
/**
 * SHA-256 of the file.
 */
sha256: Sha256, 
/**
 * Every time that this very file was handed over, by itself or in a folder, the newest first.
 */
deliveries: Array<DeliveryLine>, 
/**
 * Of a file that the journal does not know: every time that a document of the very state and data was handed
 * over from which the file says that it was made, the newest first. The file is none of these.
 */
alike: Array<DeliveryLine>, 
/**
 * Where the file says that it comes from, when it does.
 */
claim: ClaimSeen | null, 
/**
 * What changed since the state that it was made from; nothing where that state is not known.
 */
since: Since | null, 
/**
 * Whether the journal, the tables and the attached files hold: without that, a delivery proves nothing.
 */
journal_holds: boolean, };

/**
 * A new register.
 */
export type Create = { 
/**
 * Name of the organisation.
 */
name: string, 
/**
 * Whether a dialog asks where its file goes; else it goes to the program's own folder.
 */
choose?: boolean, };

/**
 * What is asked for: one document, with its own request.
 */
export type Document = { "kind": "pdf" } & ExportPdf | { "kind": "notice" } & ExportNotice | { "kind": "json" } & ExportJson | { "kind": "ods" } & RegisterChoice | { "kind": "csv" } & RegisterChoice | { "kind": "md" } & RegisterChoice | { "kind": "folder" } & ExportFolder;

/**
 * The folders that can be shown.
 */
export type Folder = "register" | "backups";

/**
 * How the files that were chosen come in.
 */
export type ImportChosen = { 
/**
 * Take the model's example sheet too.
 */
with_example?: boolean, 
/**
 * Status of the sheets that come from a spreadsheet; in force unless said otherwise.
 */
status?: Status, };

/**
 * A backup that was looked into.
 */
export type LookedInto = { 
/**
 * Whether it is of another register than the one whose place it would take. One that could not be opened
 * is known from when it was open last.
 */
other: boolean, 
/**
 * Its file name.
 */
file: string, 
/**
 * Identifier of the register that it is a backup of.
 */
register: RegisterId, 
/**
 * Name of the register.
 */
name: string, 
/**
 * How many sheets it has.
 */
activities: number, 
/**
 * How many third parties it has.
 */
parties: number, 
/**
 * How many steps its journal has.
 */
steps: number, 
/**
 * When the last step was written.
 */
last_at: string | null, 
/**
 * By whom.
 */
last_actor: string, 
/**
 * Whether its journal verifies and its tables agree with it.
 */
sound: boolean, 
/**
 * What does not hold; empty when it is sound.
 */
problems: Array<VerifyFinding>, };

/**
 * One of the backups of the register.
 */
export type OneBackup = { 
/**
 * Its place in the list.
 */
index: number, };

/**
 * A document that was saved.
 */
export type OneDocument = { 
/**
 * What `Saved` called it.
 */
token: string, };

/**
 * One of the registers that were open.
 */
export type OneRecent = { 
/**
 * Its place in the list.
 */
recent: number, };

/**
 * Work that is to stop.
 */
export type OneTask = { 
/**
 * The name that the page gave it.
 */
task: string, };

/**
 * The register that is open.
 */
export type Opened = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its file.
 */
file: string, 
/**
 * The folder of the file.
 */
folder: string, 
/**
 * Its size, in bytes.
 */
size: number, 
/**
 * Whether it may only be read.
 */
read_only: boolean, 
/**
 * The folder of its backups; it may not be there yet.
 */
backups_folder: string, 
/**
 * After a restore: the name, in the same folder, of what the register was before.
 */
set_aside: string | null, };

/**
 * A page that was held against the register.
 */
export type PageChecked = { 
/**
 * The name of its file.
 */
file: string, 
/**
 * The language that the page was read in.
 */
lang: Lang, 
/**
 * What the register says and the page does not, in the order of the register.
 */
missing: Array<PageMissing>, 
/**
 * What both say.
 */
found: Array<PageFound>, 
/**
 * What the page says and the register does not know, in the order of the page.
 */
unknown: Array<PageUnknown>, };

/**
 * What a page does that was told of the closing.
 */
export type PageState = "waiting" | "staying";

/**
 * Where long work stands; its words are under `phase-<code>`.
 */
export type Phase = "composing" | "laying-out" | "writing-pages" | "finishing" | "reading" | "reading-tabs" | "merging" | "saving" | "verifying-steps" | "verifying-tables" | "verifying-files" | "backing-up" | "restoring";

/**
 * What a person prefers from here on.
 */
export type PutSettings = { 
/**
 * All of it.
 */
settings: Settings, };

/**
 * A register that was open. The page names it by its place in the list.
 */
export type Recent = { 
/**
 * Its name when it was last open.
 */
name: string, 
/**
 * Its file.
 */
file: string, 
/**
 * The folder of the file.
 */
folder: string, 
/**
 * When it was last opened.
 */
opened_at: string, };

/**
 * A register that could not be opened. Its file is as it was.
 */
export type Refusal = { 
/**
 * Why.
 */
error: Refused, 
/**
 * Its file.
 */
file: string, 
/**
 * The folder of the file.
 */
folder: string, 
/**
 * The backups that there are of it, the newest first.
 */
backups: Array<BackupFile>, };

/**
 * A refusal: the page shows the words of `error-<code>`.
 */
export type Refused = { 
/**
 * What happened.
 */
code: ErrorCode, 
/**
 * Names that its words mention.
 */
args: { [key in string]: string }, };

/**
 * A document to save where the person says.
 */
export type SaveDocument = { 
/**
 * What.
 */
document: Document, 
/**
 * Whether the journal is to say that it was handed over.
 */
record?: boolean, 
/**
 * To whom it is handed, for the journal; may be empty.
 */
recipient?: string, };

/**
 * A file that was written where a person chose.
 */
export type Saved = { 
/**
 * Its name.
 */
file: string, 
/**
 * Its folder.
 */
folder: string, 
/**
 * What the page calls it by, to open or to show it; until the program ends.
 */
token: string, 
/**
 * What there is to know about it.
 */
report: ProducedReport, 
/**
 * Whether the journal says that it was handed over.
 */
recorded: boolean, 
/**
 * Why the journal does not say so although it was to.
 */
unrecorded: Refused | null, };

/**
 * What a person prefers.
 */
export type Settings = { 
/**
 * The language; nothing means that of the system.
 */
lang: Lang | null, 
/**
 * Light or dark.
 */
theme: Theme, 
/**
 * How large the text is.
 */
text_size: TextSize, 
/**
 * Name of the person at the keyboard, for the journal; may be blank.
 */
person: string, };

/**
 * A folder to show.
 */
export type ShowFolder = { 
/**
 * Which.
 */
what: Folder, };

/**
 * How large the text of the window is.
 */
export type TextSize = "normal" | "large" | "larger" | "largest";

/**
 * Light or dark.
 */
export type Theme = "system" | "light" | "dark";

/**
 * A word to the page. In the page's types a notice is one of the register: this has another name there.
 */
export type ToPage = { "kind": "task", 
/**
 * The name that the page gave it.
 */
task: string, 
/**
 * What is being done; its words are under `phase-<code>`.
 */
phase: Phase, 
/**
 * How much of it is done.
 */
done: number, 
/**
 * How much there is.
 */
total: number, } | { "kind": "dropped", 
/**
 * Their names.
 */
files: Array<string>, } | { "kind": "drag", 
/**
 * Whether they are.
 */
over: boolean, } | { "kind": "closing" } | { "kind": "changed" } | { "kind": "failed", 
/**
 * What did not.
 */
error: Refused, } | { "kind": "opened" };

/**
 * What becomes of the closing of the window.
 */
export type WindowAsks = { 
/**
 * What the page does meanwhile.
 */
what: PageState, };
