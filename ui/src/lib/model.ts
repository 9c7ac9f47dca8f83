// Generated from the Rust types by `UPDATE_GENERATED=1 cargo test -p registre-tests --test scenarios types`.
// Not edited by hand: the same test compares it.

/** The commands of the register, by name: what each takes and what it answers. */
export interface Commands {
  organisation_show: { request: Nothing; reply: Organisation };
  register_rename: { request: RenameRegister; reply: Written };
  party_list: { request: Nothing; reply: Array<PartyLine> };
  record_show: { request: OneRecord; reply: ShownRecord };
  record_use: { request: OneRecord; reply: Array<RecordUse> };
  record_put: { request: PutRecord; reply: SavedRecord };
  record_set: { request: SetRecord; reply: ChangedRecord };
  record_delete: { request: OneRecord; reply: Written };
  activity_list: { request: ListActivities; reply: Array<ActivityLine> };
  activity_show: { request: OneActivity; reply: ShownActivity };
  activity_put: { request: PutActivity; reply: SavedActivity };
  activity_set: { request: SetActivity; reply: ChangedActivity };
  activity_duplicate: { request: OneActivity; reply: SavedActivity };
  activity_archive: { request: OneActivity; reply: SavedActivity };
  activity_delete: { request: OneActivity; reply: Written };
  register_check: { request: Nothing; reply: Array<Issue> };
  catalogue_show: { request: Nothing; reply: Vocabulary };
  activity_review: { request: ReviewActivity; reply: ChangedActivity };
  notice_list: { request: Nothing; reply: Array<NoticeLine> };
  notice_text: { request: ShowNotice; reply: NoticeView };
  notice_source: { request: AskSource; reply: SourceRevision };
  notice_rewrite: { request: RewriteSentence; reply: Written };
  notice_review: { request: ReviewSentence; reply: Written };
  notice_publish: { request: PublishNotice; reply: Written };
  notice_withdraw: { request: WithdrawNotice; reply: Written };
  notice_stale: { request: ShowNotice; reply: Array<StaleView> };
  notice_affected: { request: AffectedBy; reply: Array<NoticeLine> };
  notice_copy: { request: CopyNotice; reply: CopiedNotice };
  model_list: { request: Nothing; reply: Array<ModelLine> };
  model_show: { request: ShowModel; reply: ShownModel };
  model_apply: { request: ApplyModel; reply: ChangedActivity };
  model_confirm: { request: ConfirmValues; reply: ChangedActivity };
  model_updates: { request: ListUpdates; reply: Array<ModelUpdate> };
  model_take: { request: TakeUpdate; reply: ChangedActivity };
  start_show: { request: Nothing; reply: GuideShown };
  start_plan: { request: PlanStart; reply: Planned };
  start_run: { request: RunStart; reply: Started };
  todo_list: { request: Nothing; reply: Array<Todo> };
  journal_state: { request: Nothing; reply: JournalState };
  journal_history: { request: History; reply: Array<HistoryLine> };
  journal_verify: { request: Nothing; reply: Verified };
  undo: { request: Nothing; reply: Undone };
  redo: { request: Nothing; reply: Undone };
  delivery_record: { request: Delivery; reply: Written };
  document_verify: { request: Nothing; reply: DocumentVerdict };
  notice_check: { request: CheckPage; reply: PageReport };
  delivery_list: { request: Nothing; reply: Array<DeliveryLine> };
  attachment_list: { request: Nothing; reply: Array<Attachment> };
  attachment_remove: { request: OneAttachment; reply: Written };
  attachment_read: { request: OneAttachment; reply: ProducedReport };
  attachment_add: { request: AddAttachment; reply: AddedAttachment };
  export_pdf: { request: ExportPdf; reply: ProducedReport };
  export_notice: { request: ExportNotice; reply: ProducedReport };
  export_json: { request: ExportJson; reply: ProducedReport };
  export_ods: { request: RegisterChoice; reply: ProducedReport };
  export_csv: { request: RegisterChoice; reply: ProducedReport };
  export_md: { request: RegisterChoice; reply: ProducedReport };
  export_folder: { request: ExportFolder; reply: ProducedReport };
  import: { request: Import; reply: Imported };
}

/** What a register is. */
export type About = {
  /** Identifier. */
  id: RegisterId;
  /** Name of the register, usually that of the organisation. */
  name: string;
  /** The main entity. */
  main_entity: EntityId | null;
  /** When the register was created. */
  created_at: string;
  /** What was answered to the guided start. */
  start: Start;
};

/** A processing activity. Every group may be blank: an incomplete sheet is valid data. */
export type Activity = {
  /** Identifier. */
  id: ActivityId;
  /** Reference, role, status, dates. */
  identity: Identity;
  /** Occasional, risky, large: what Art. 30(5), 35 and 37 turn on. */
  scale: Scale;
  /** Joint controllers (Art. 26). */
  joint_control: Answer<JointControl>;
  /** Purposes; the first is the main one. */
  purposes: Array<Purpose>;
  /** Categories of data subjects. */
  data_subjects: Array<DataSubject>;
  /** Whether sensitive data are processed, in the words of whoever answered; the data groups say which. */
  sensitive_data: Answer<string>;
  /** Groups of data. */
  data_groups: Array<DataGroup>;
  /** How long what is kept. */
  retention_rules: Array<RetentionRule>;
  /** Recipients. */
  recipients: Answer<Array<Recipient>>;
  /** Authorities that may ask in a particular inquiry (not recipients, Art. 4(9)). */
  authorities: Answer<Array<Authority>>;
  /** Transfers outside the European Economic Area. */
  transfers: Answer<Array<Transfer>>;
  /** Security measures. */
  security: Security;
  /** Software and media. */
  systems: Answer<Array<System>>;
  /** Cookies and other trackers (loi 78-17, art. 82). */
  trackers: Answer<Array<Tracker>>;
  /** Information and rights. */
  information: Information;
  /** Automated decisions, profiling, AI. */
  automated_decision: Answer<AutomatedDecision>;
  /** Impact assessment. */
  dpia: Dpia;
  /** Opinions. */
  opinions: Array<Opinion>;
  /** Formalities outside the GDPR. */
  formalities: Answer<Array<Formality>>;
  /** The processor's side. */
  processor_role: ProcessorRole;
  /** Documents. */
  documents: Array<AttachedDocument>;
  /** Rules answered with a reason. */
  rule_answers: Array<RuleAnswer>;
  /** Reviews: whether each piece of data is still needed, and goes when it should. */
  reviews: Array<Review>;
  /** Values from a model that nobody has confirmed. */
  unconfirmed: Array<Unconfirmed>;
};

/** A processing activity, that is one sheet of the register. */
export type ActivityId = string;

/** A line of the list of sheets. */
export type ActivityLine = {
  /** Identifier. */
  id: ActivityId;
  /** Reference. */
  reference: string;
  /** Name. */
  name: string;
  /** Role of the organisation. */
  role: Role;
  /** Where it stands. */
  status: Status;
  /** Main purpose. */
  main_purpose: string;
  /** Service in charge. */
  service: string;
  /** Free tags. */
  tags: Array<string>;
  /** Its own entity; none means the main one. */
  entity: EntityId | null;
  /** Places where it is carried out; none means all. */
  sites: Array<EstablishmentId>;
  /** Last update of the sheet. */
  updated_on: string | null;
  /** Letters of Art. 30 under which a rule finds something missing (`30-1-d`). */
  missing: Array<string>;
};

/** A file to keep; its content comes beside the request. */
export type AddAttachment = {
  /** Media type ("application/pdf"); may be blank. */
  media_type?: string;
};

/** A file that was added. */
export type AddedAttachment = {
  /** Fingerprint of its content: what a field names it by. */
  sha256: Sha256;
  /** What the journal wrote; no step when it was there already. */
  written: Written;
};

/** A postal address. Every part may be blank. */
export type Address = {
  /** Number, street and anything before the postcode. */
  street: string;
  /** Postcode, as text: "01000" keeps its zero. */
  postcode: string;
  /** Town. */
  city: string;
  /** Country. */
  country: CountryCode | null;
};

/** That somebody looked whether a partial adequacy decision reaches this party, and when. */
export type AdequacyCheck = {
  /** Identifier. */
  id: LineId;
  /** Framework (catalogue: `dpf`, `pipeda`). */
  framework: Code | null;
  /** Whether the party is covered. */
  covered: boolean | null;
  /** Day of the check. */
  checked_on: string | null;
  /** Where it was checked, and its scope. */
  note: string;
};

/** The thing whose notices are asked for: a sheet, a legal person or a third party. */
export type AffectedBy = {
  /** Its identifier. */
  thing: string;
};

/** An annex. */
export type Annex = "processors" | "transfers" | "retention" | "security" | "changes" | "glossary";

/**
 * An answer to a question of the sheet. A blank cell of a spreadsheet means any of these;
 * here, and on every document, they are told apart.
 */
export type Answer<T> = {
  /** What was answered. */
  state: State;
  /** Why the question does not arise; only with `not_applicable`. */
  reason?: string | null;
  /** The value; only with `given`. */
  value?: T | null;
};

/** A record of one of the nouns. */
export type AnyRecord = Entity | Establishment | CommonMeasure | Party | Notice;

/** A model to apply. */
export type ApplyModel = {
  /** The model. */
  code: Code;
  /** The facts that hold for the organisation or the activity; none by default. */
  facts?: Array<Code>;
  /** The facts that nobody could answer: what rests on them stays open; none by default. */
  unknown?: Array<Code>;
  /** The sheet to complete; a new one by default. */
  activity?: ActivityId;
  /** The language of the values, where the model has it; French by default. */
  lang?: Lang;
};

/** A name in the words of an issue. */
export type Arg = { "text": string } | { "data_category": string } | { "listed": Listed } | { "day": string } | { "number": number };

/** Which field to look up in the journal. */
export type AskSource = {
  /** The field. */
  source: NoticeSource;
};

/** A fact as a question, to be answered by yes, by no, or not at all. */
export type Asked = {
  /** The fact. */
  code: Code;
  /** The question in French. */
  fr: string;
  /** The question in English. */
  en: string;
};

/** A document attached to the sheet. */
export type AttachedDocument = {
  /** Identifier. */
  id: LineId;
  /** The document. */
  document: DocumentRef;
  /** Precision. */
  description: string;
};

/** A file kept in the register. */
export type Attachment = {
  /** Fingerprint of the content; also its identifier. */
  sha256: Sha256;
  /** Name of the file when it was attached. */
  file_name: string;
  /** Media type ("application/pdf"). */
  media_type: string;
  /** Size in bytes. */
  size: number;
};

/** Who is solicited. */
export type Audience = "business" | "consumer" | "both";

/** A controller's written authorisation to use another processor (Art. 28(2)). */
export type Authorisation = "general" | "specific" | "requested";

/** An authority that may ask for data in a particular inquiry: not a recipient (Art. 4(9)). */
export type Authority = {
  /** Identifier. */
  id: LineId;
  /** Which authority. */
  name: string;
  /** The text that lets it ask. */
  law: string;
};

/** A decision based on automated processing, profiling, or an AI system (Art. 13(2)(f), 22). */
export type AutomatedDecision = {
  /** Whether people are profiled (Art. 4(4)). */
  profiling: boolean | null;
  /** Whether decisions with legal or similar effects are taken without a person (Art. 22(1)). */
  sole_decision: boolean | null;
  /** The AI system, if any: which, and what it does. */
  ai_system: Answer<string>;
  /** The logic involved. */
  logic: string;
  /** Significance and envisaged consequences. */
  consequences: string;
  /** Ground of Art. 22(2) (catalogue). */
  ground: Code | null;
  /** How a person intervenes (Art. 22(3)). */
  human_intervention: string;
};

/** An answer of the sheet, and what it says. */
export type Because = {
  /** The field; for what the sheet's legal person answered, the path is in the entity. */
  path: FieldPath;
  /** Code of the reason, whose words are in the catalogue. */
  reason: string;
};

/** How a duration binds. */
export type Bound = "maximum" | "minimum";

/** The cell that a value comes from. */
export type CellOrigin = {
  /** The file. */
  source: string;
  /** The cell (`Paie!B12`). */
  cell: string;
  /** The text of the cell. */
  value: string;
  /** What it goes into: a sheet's reference, or the name of a legal person or third party. */
  record: string;
  /** The field in it. */
  path: string;
};

/** What becomes of a record. */
export type Change = "created" | "updated" | "deleted";

/** A fact that has changed. */
export type ChangeView = {
  /** The field. */
  source: SourceView;
  /** What it said then, for a person; nothing where it was not there. */
  was: string | null;
  /** What it says today; nothing where it is gone. */
  is: string | null;
};

/** A sheet of which fields were changed. */
export type ChangedActivity = {
  /** The sheet as it now stands. */
  activity: Activity;
  /** Issues, by field. */
  issues: Array<Issue>;
  /** Where it stands on each letter of Art. 30. */
  letters: Array<LetterLine>;
  /** What its answers suggest to look at for an impact assessment; the user decides. */
  suggestions: Array<Suggestion>;
  /** What the journal wrote; no step when nothing changed. */
  written: Written;
};

/** An answer to the guided start that has changed since a sheet was filled in; nothing is "no answer". */
export type ChangedAnswer = {
  /** The fact, or the question. */
  code: Code;
  /** The question. */
  words: Words;
  /** The answer before. */
  before: boolean | null;
  /** The answer now. */
  after: boolean | null;
};

/** A record of which fields were changed. */
export type ChangedRecord = {
  /** The record as it now stands. */
  value: AnyRecord;
  /** Issues about it; only legal persons have some. */
  issues: Array<Issue>;
  /** What the journal wrote. */
  written: Written;
};

/** What is compared. */
export type CheckKind = "purpose" | "recipient" | "country" | "duration" | "right" | "contact" | "organisation";

/** Which page to hold against what. The page is the file that comes with the request, or the text in it. */
export type CheckPage = {
  /** The notice whose sheets the page should tell of; every sheet in force where none is named. */
  notice?: OneNotice;
  /** The language of whoever reads the report; French where nobody says. */
  lang?: Lang;
  /** A page that was pasted, one text a paragraph; blank where a file comes with the request. */
  text?: Array<string>;
};

/** Where a file says that it comes from, beside what the journal says of that. */
export type ClaimSeen = {
  /** Whether it names this register. */
  here: boolean;
  /** Whether the journal holds that step with that chain. */
  known: boolean;
  /** The last step that had changed the register. */
  step: number;
  /** When that was, where it is known. */
  at: string | null;
  /** The chain of the journal at that step. */
  chain: string;
  /** Which register it is, where the program knows its kind. */
  role: DeliveredRole | null;
};

/** A controller on whose behalf the organisation acts (Art. 30(2)(a) and (b)). */
export type Client = {
  /** Identifier. */
  id: LineId;
  /** The client. */
  party: PartyId | null;
  /** The final controller, when the client is itself a processor. */
  final_controller: PartyId | null;
  /** First day. */
  from: string | null;
  /** Last day. */
  to: string | null;
  /** Categories of processing carried out (Art. 30(2)(b)). */
  categories: Array<string>;
  /** Documented instructions (Art. 28(3)(a)). */
  instructions: string;
};

/** The code of an entry of a catalogue (`assets/legal`): `data-category`, `measure-type`… */
export type Code = string;

/** A security measure of the whole organisation: every sheet inherits it unless it says otherwise (Art. 32). */
export type CommonMeasure = {
  /** Identifier. */
  id: CommonMeasureId;
  /** Type (catalogue of measure types). */
  kind: Code | null;
  /** Sheet of the CNIL's security guide that it answers to (catalogue). */
  guide_sheet: Code | null;
  /** What is done. */
  description: string;
  /** Since when. */
  since: string | null;
};

/** A security measure that every sheet inherits. */
export type CommonMeasureId = string;

/** How far a fact can be trusted; the window and the documents show it. */
export type Confidence = "primary" | "secondary" | "practice" | "to-confirm";

/** Values to confirm. */
export type ConfirmValues = {
  /** The sheet. */
  id: ActivityId;
  /** The values, or groups and lines of values; all of the sheet by default. */
  paths?: Array<FieldPath>;
  /** Whether the activity takes place, so that a draft becomes a sheet in force; not by default. */
  begins?: boolean;
};

/** Means of contact. Every one may be blank. */
export type Contact = {
  /** Telephone number, as written. */
  phone: string;
  /** E-mail address. */
  email: string;
  /** Web page or form. */
  web: string;
};

/** A contract with a third party (Art. 28(3) where it is a processor). */
export type Contract = {
  /** Identifier. */
  id: ContractId;
  /** Reference or title. */
  reference: string;
  /** First day. */
  from: string | null;
  /** Last day. */
  to: string | null;
  /** The contract itself. */
  document: DocumentRef;
  /** Items of Art. 28(3) that it contains (catalogue); unanswered until somebody has read it. */
  clauses: Answer<Array<Code>>;
  /** What becomes of the data at its end (Art. 28(3)(g)). */
  data_fate: DataFate | null;
  /** Precision on the fate of the data. */
  data_fate_note: string;
};

/** A contract with a third party. */
export type ContractId = string;

/** A notice for the clipboard. */
export type CopiedNotice = {
  /** As rich text: the fragment for a site's page. */
  html: string;
  /** As plain text. */
  plain: string;
};

/** Which notice to copy. */
export type CopyNotice = {
  /** Which notice. */
  notice: OneNotice;
};

/** A country, ISO 3166-1 alpha-2. */
export type CountryCode = string;

/** How much a register holds. */
export type Counts = {
  /** Sheets. */
  activities: number;
  /** Third parties. */
  parties: number;
  /** Files kept. */
  attachments: number;
};

/** What becomes of the data when a service ends (Art. 28(3)(g)). */
export type DataFate = "erased" | "returned" | "returned_and_erased" | "kept_by_law";

/** A group of data of one category. */
export type DataGroup = {
  /** Identifier. */
  id: DataGroupId;
  /** Category (catalogue: the union of the CNIL's two models, the NIR, Art. 9 and Art. 10 data). */
  category: Code | null;
  /** Which data. */
  description: string;
  /** Purposes that they serve; none means all. */
  purposes: Array<PurposeId>;
  /** People whom they concern; none means all. */
  data_subjects: Array<DataSubjectId>;
  /** Where they come from. */
  sources: Array<DataSource>;
  /** Whether people must give them (Art. 13(2)(e)). */
  mandatory: boolean | null;
  /** What happens when they do not (Art. 13(2)(e)). */
  consequence: string;
  /** Why they are needed (Art. 5(1)(c)). */
  necessity: string;
  /** Conditions of Art. 9(2), by purpose. */
  special_conditions: Array<SpecialCondition>;
  /** Authority for data on offences (Art. 10). */
  offence_authority: string;
  /** Text that allows the national number, NIR (Art. 87; décret n° 2019-341). */
  nir_text: string;
};

/** A data group of a sheet. */
export type DataGroupId = string;

/** Where a group of data comes from (Art. 14(2)(f)). */
export type DataSource = {
  /** Identifier. */
  id: LineId;
  /** Kind of source. */
  kind: SourceKind | null;
  /** The third party, when it is one. */
  party: PartyId | null;
  /** Precision. */
  description: string;
};

/** A category of people whose data are processed. */
export type DataSubject = {
  /** Identifier. */
  id: DataSubjectId;
  /** Category (catalogue). */
  category: Code | null;
  /** Precision. */
  description: string;
  /** Whether they are vulnerable (children, patients, employees…; WP248, criterion 7). */
  vulnerable: boolean | null;
  /** About how many people. */
  approximate_count: number | null;
};

/** A category of data subjects of a sheet. */
export type DataSubjectId = string;

/** Of what a register document was made: enough to say later what was handed over, and to make it again. */
export type Delivered = {
  /** Which register. */
  role: DeliveredRole;
  /** How much of each sheet. */
  scope: DeliveredScope;
  /** References of the sheets that were named; none when none were. */
  sheets: Array<string>;
  /** Whether sheets of every status were asked for. */
  all_statuses: boolean;
  /** How many sheets it shows. */
  shown: number;
  /** How many sheets that register had. */
  total: number;
  /** Its language. */
  lang: Lang;
  /** The day at whose end the register is shown, when it was not that of the making. */
  as_of: string | null;
  /** The last step that had changed the register. */
  step: number;
  /** The chain of the journal at that step, as the document prints it. */
  chain: string;
  /** SHA-256 of the data that it shows; empty in deliveries of older versions. */
  fingerprint: string;
  /** What else chose the sheets. */
  filter: SheetFilter | null;
  /** Whether it was for the public. */
  public: boolean;
  /** What follows the sheets, by code. */
  annexes: Array<string>;
  /** Between which days its annex of changes looks, where it has one. */
  changes: [string, string] | null;
  /** Whether it lists what the rules find missing. */
  issues: boolean;
  /** Whether its data travel inside it. */
  attached: boolean;
  /** Pages, when it has pages. */
  pages: number | null;
};

/** A file of a folder that was handed over. */
export type DeliveredFile = {
  /** Its name in the folder. */
  name: string;
  /** SHA-256 of its content. */
  sha256: Sha256;
  /** Of what it was made, where it is a register. */
  delivered?: Delivered;
};

/** The registers that are handed over. */
export type DeliveredRole = "controller" | "processor";

/** How much of each sheet is handed over. */
export type DeliveredScope = "art30" | "complete";

/** A handed-over file, to record in the journal. */
export type Delivery = {
  /** What it is. */
  kind: DocumentKind;
  /** SHA-256 of the file. */
  sha256: Sha256;
  /** To whom, in the words of whoever hands it over; may be empty. */
  recipient?: string;
  /** Of what it was made, as its report says. */
  delivered?: Delivered;
  /** Every file inside it, where it is a folder: each is known again by itself. */
  files?: Array<DeliveredFile>;
};

/** A document that was handed over. */
export type DeliveryLine = {
  /** Number of the step. */
  seq: number;
  /** When. */
  at: string;
  /** Who. */
  actor: string;
  /** What it was; nothing for a kind that only a newer version knows. */
  kind: DocumentKind | null;
  /** SHA-256 of the file. */
  sha256: Sha256;
  /** To whom; empty when nobody said. */
  recipient: string;
  /** Of what it was made; nothing for what is no register, and for deliveries of older versions. */
  delivered: Delivered | null;
  /** The files inside it, where it was a folder. */
  files: Array<DeliveredFile>;
};

/** The documents that are handed over. */
export type DocumentKind = "pdf" | "json" | "notice" | "ods" | "csv" | "md" | "folder";

/** A document that backs a field: a title, and either a link or a file kept in the register. */
export type DocumentRef = {
  /** What it is ("Contract of 23 January 2018"). */
  title: string;
  /** Where it is, when it is not kept in the register: address or filing reference. */
  link: string;
  /** The file kept in the register. */
  sha256: Sha256 | null;
};

/** What a register has to say about a file. */
export type DocumentVerdict = {
  /** What it is. */
  verdict: Verdict;
  /** SHA-256 of the file. */
  sha256: Sha256;
  /** Every time that this very file was handed over, by itself or in a folder, the newest first. */
  deliveries: Array<DeliveryLine>;
  /**
   * Of a file that the journal does not know: every time that a document of the very state and data was handed
   * over from which the file says that it was made, the newest first. The file is none of these.
   */
  alike: Array<DeliveryLine>;
  /** Where the file says that it comes from, when it does. */
  claim: ClaimSeen | null;
  /** What changed since the state that it was made from; nothing where that state is not known. */
  since: Since | null;
  /** Whether the journal, the tables and the attached files hold: without that, a delivery proves nothing. */
  journal_holds: boolean;
};

/** The impact assessment of a sheet. */
export type Dpia = {
  /** Criteria that the user finds met, of the nine of WP248 (catalogue). */
  criteria: Array<Code>;
  /** Entries of the CNIL's list of processing that requires an assessment (catalogue). */
  required_list: Array<Code>;
  /** Entries of the CNIL's list of processing that does not (catalogue). */
  exempt_list: Array<Code>;
  /** Where it stands. */
  status: DpiaStatus | null;
  /** Day on which it was completed. */
  done_on: string | null;
  /** The assessment itself. */
  document: DocumentRef;
  /** Risk that remains. */
  residual_risk: ResidualRisk | null;
  /** Consultation of the CNIL beforehand (Art. 36). */
  prior_consultation: Answer<PriorConsultation>;
  /** Why one is, or is not, carried out. */
  justification: string;
};

/** Where an impact assessment stands. */
export type DpiaStatus = "not_required" | "to_do" | "in_progress" | "done";

/** A data protection officer (Art. 37 to 39). */
export type Dpo = {
  /** Whether the officer is a member of the staff or works under a service contract (Art. 37(6)). */
  kind: DpoKind | null;
  /** Family name, or the name of a legal person. */
  name: string;
  /** First name. */
  first_name: string;
  /** Company, when external. */
  company: string;
  /** Address. */
  address: Address;
  /** Means of contact (Art. 37(7)). */
  contact: Contact;
  /** Day of designation. */
  designated_on: string | null;
  /** Reference of the designation at the CNIL ("DPO-12345"). */
  designation_reference: string;
};

/** Where the data protection officer stands. */
export type DpoKind = "internal" | "external";

/** How a text reads. */
export type EaseView = {
  /** How many sentences. */
  sentences: number;
  /** How many words. */
  words: number;
  /** The mean length of a sentence, in tenths of a word. */
  mean_tenths: number;
  /** How many sentences of a hundred are longer than 20 words. */
  long_percent: number;
};

/** A legal person of the register: the controller, or the processor, of its sheets (Art. 30(1)(a), 30(2)(a)). */
export type Entity = {
  /** Identifier. */
  id: EntityId;
  /** Name or business name. */
  name: string;
  /** Legal form ("SARL", "association loi 1901"…). */
  legal_form: string;
  /** SIREN, nine digits as written. */
  siren: string;
  /** Registered address. */
  address: Address;
  /** Means of contact. */
  contact: Contact;
  /** Number of employees; under 250, Art. 30(5) may apply. */
  headcount: number | null;
  /** Whether it is a public authority or body (Art. 37(1)(a)). */
  public_body: boolean | null;
  /** The public task or authority that it exercises (Art. 6(1)(e)). */
  public_task: string;
  /** The natural person who represents it in law. */
  legal_representative: Answer<Representative>;
  /** Its representative in the Union, when it is established outside (Art. 27). */
  eu_representative: Answer<Representative>;
  /** Its data protection officer (Art. 37): none, not yet said, or who. */
  dpo: Answer<Dpo>;
  /** Where data subjects send their requests (Art. 12(2)). */
  rights_contact: RightsContact;
  /** Internal notes; they never leave the register. */
  notes: string;
};

/** A legal person of the register (controller or processor: "us"). */
export type EntityId = string;

/** The closed list of what a host may be told. */
export type ErrorCode = "not-a-register" | "newer-schema" | "damaged" | "diverged" | "unproven" | "locked" | "read-only" | "is-a-backup" | "disk-full" | "replaced" | "changed-elsewhere" | "file-missing" | "folder-missing" | "file-exists" | "is-a-register" | "not-a-plain-file" | "file-unusable" | "activity-not-found" | "entity-not-found" | "other-register" | "not-found" | "duplicate-reference" | "in-use" | "broken-link" | "nothing-to-undo" | "nothing-to-redo" | "unknown-command" | "invalid-request" | "unknown-field" | "not-json" | "not-toml" | "unknown-answer" | "answers-conflict" | "answers-empty" | "too-large" | "file-too-large" | "name-missing" | "not-text" | "unknown-format" | "source-damaged" | "source-encrypted" | "not-the-model" | "newer-format" | "document-failed" | "notice-empty" | "notice-processor" | "notice-controllers" | "notice-not-found" | "notice-nothing" | "notice-unfinished" | "notice-name-taken" | "notice-not-published" | "notice-withdrawn-early" | "page-unreadable" | "before-register" | "as-of-future" | "days-reversed" | "folder-in-use" | "backup-failed" | "cancelled" | "internal";

/** A place of business of an entity. */
export type Establishment = {
  /** Identifier. */
  id: EstablishmentId;
  /** The entity that it belongs to. */
  entity: EntityId;
  /** Name ("Boutique de Nantes"). */
  name: string;
  /** SIRET, fourteen digits as written. */
  siret: string;
  /** Address. */
  address: Address;
};

/** A place of business of an entity. */
export type EstablishmentId = string;

/** A common measure that does not apply to a sheet. */
export type ExcludedMeasure = {
  /** Identifier. */
  id: LineId;
  /** The common measure. */
  measure: CommonMeasureId;
  /** Why it does not apply. */
  reason: string;
};

/** What is asked of an inspection folder. */
export type ExportFolder = {
  /** What both registers show; which of the two it asks for does not matter. */
  register?: ExportPdf;
  /** What is left out. */
  without?: Array<FolderPart>;
};

/** What is asked of an exchange file. */
export type ExportJson = {
  /** Add the journal. */
  with_history?: boolean;
};

/** What is asked of a privacy notice: one that the register keeps, or one made for the occasion. */
export type ExportNotice = {
  /** Which notice of the register. Nothing means one for the occasion, and only then do the next four count. */
  notice?: OneNotice;
  /** What the one for the occasion is. */
  notice_kind?: NoticeKind;
  /** Whom it informs; nobody named means everybody. */
  audiences?: Array<Code>;
  /** Its language. */
  lang?: Lang;
  /** References of the activities that it covers; none means every sheet in force of the main legal person. */
  sheets?: Array<string>;
  /** Form of the file. */
  format: NoticeFormat;
  /** Whether it is to be published: it is refused while something is left to do. Otherwise it is a draft. */
  last?: boolean;
  /** Whether a table says where each sentence comes from; a fragment has none. */
  sources?: boolean;
  /** The level of a fragment's first heading, 1 to 6; 2 where nobody says. */
  level?: number;
};

/** What is asked of a PDF register. */
export type ExportPdf = {
  /** What follows the sheets. */
  annexes?: Array<Annex>;
  /** First day of the annex of changes; that of the register unless said otherwise. */
  changes_from?: string;
  /** Last day of the annex of changes; that of the document unless said otherwise. */
  changes_to?: string;
  /** Print what the rules find missing. */
  issues?: boolean;
  /** Put the data that the document shows inside it; unless said otherwise, where it has the complementary fields. */
  attach?: boolean;
  /** Language of the headings and of the words of choices. */
  lang?: Lang;
  /** The processor's register instead of the controller's. */
  processor?: boolean;
  /** References of the sheets to show; none means all. One alone is printed without contents and list. */
  sheets?: Array<string>;
  /** Which sheets, beside that. */
  filter?: SheetFilter;
  /** Add the fields that Art. 30 does not ask for. */
  complementary?: boolean;
  /** Show every status, drafts included. */
  all_statuses?: boolean;
  /** For the public: without security measures, complementary fields, issues. */
  public?: boolean;
  /** The day at whose end the register is shown; as it stands unless said otherwise. */
  as_of?: string;
};

/** Who sends data abroad. */
export type Exporter = "us" | "processor";

/** A field to change. */
export type FieldChange = {
  /**
   * The field (`identity/name`, `purposes/<id>/text`). The layers of an answer have no name:
   * `recipients` is the whole answer, `recipients/<id>/kind` a field of one of its lines.
   */
  path: FieldPath;
  /**
   * What it becomes, in the exchange format. On the path of a line: the line, which is added at the
   * end when it is not there, or null to remove it. On the path of a list of lines: all its lines in
   * their order, or only their identifiers, which moves them and leaves what is in them.
   */
  value: unknown;
};

/** A field that a step changed. */
export type FieldHistory = {
  /**
   * The field as the exchange format names it, lines as a star. The path of a line
   * when a line was added or removed, of a list when its lines changed their order.
   */
  path: string;
  /**
   * What it was; null when it was not there, or when its content was cleared. Links stand as the names
   * of what they point at.
   */
  before: unknown;
  /** What it became; null when it is gone. */
  after: unknown;
};

/**
 * A path through a sheet: names of the exchange format joined by `/`, lines by their identifier
 * (`identity/name`, `retention_rules/0192…/active`, `recipients`).
 */
export type FieldPath = string;

/** What becomes of data when their time is over. */
export type FinalFate = "erased" | "anonymised" | "permanently_archived" | "returned";

/** Words that deserve a second look. */
export type FlagView = {
  /** The sentence. */
  key: SentenceKey;
  /** Why: `vague`, `endless`, `partners`, `et-cetera`, `conditional`, `reference`, `other-language`. */
  kind: string;
  /** The words. */
  words: string;
};

/** What a folder holds beside the registers. */
export type FolderPart = "notices" | "attachments" | "log";

/** A formality outside the GDPR: prefect's authorisation, works council, HDS certificate… */
export type Formality = {
  /** Identifier. */
  id: LineId;
  /** Type (catalogue). */
  kind: Code | null;
  /** Reference. */
  reference: string;
  /** Day. */
  done_on: string | null;
  /** Expires on. */
  expires_on: string | null;
  /** The paper itself. */
  document: DocumentRef;
};

/** What the guided start asks, and what was answered. */
export type GuideShown = {
  /** Trades and kinds of bodies. */
  presets: Array<Preset>;
  /** Sizes. */
  sizes: Array<Size>;
  /** Questions. */
  questions: Array<QuestionShown>;
  /** Facts as questions: those that a trade asks for are among them. */
  facts: Array<Asked>;
  /** What was answered before. */
  answers: Start;
  /** The size that was answered, or that the organisation's number of employees has. */
  size: Code | null;
};

/** Which steps to show; by default all. */
export type History = {
  /**
   * Only the steps that touched this sheet, named by its identifier or by a reference that it has or
   * once had, and of these only what they did to it.
   */
  sheet?: string;
  /** Only the steps before this one. */
  before?: number;
  /** At most so many: the last of them. */
  limit?: number;
  /** Only steps of this kind. */
  kind?: StepKind;
  /**
   * Language of the words that stand for a link to a line without a name of its own; French unless
   * said otherwise.
   */
  lang?: Lang;
};

/** A step of the journal, as people read it. */
export type HistoryLine = {
  /** Its number. */
  seq: number;
  /** When. */
  at: string;
  /** Who. */
  actor: string;
  /** Code of the operation; its words are under `op-<code>`. */
  op: string;
  /** A word of the user's, or the files that came in. */
  comment: string;
  /** The step that it undoes or does again. */
  undoes: number | null;
  /** Whether it records a fact (a delivery, a backup) instead of an edit. */
  fact: boolean;
  /** What it touched; at most so much as a person reads. */
  touched: Array<Touched>;
  /** Whether it touched more than is said here: an import of a whole register. */
  more: boolean;
  /**
   * What a fact is about: kind, fingerprint and recipient of a document, and of what it was made; file of a
   * backup.
   */
  subject: Record<string, unknown> | null;
  /** Fingerprint of the journal up to here. */
  chain: string;
};

/** The head of a sheet. */
export type Identity = {
  /** Reference, unique in the register (`T-001`). */
  reference: string;
  /** Name of the processing activity. */
  name: string;
  /** In which role the organisation acts. */
  role: Role;
  /** The entity that is the controller, or the processor in that role. */
  entity: EntityId | null;
  /** Places where it is carried out; none means all. */
  sites: Array<EstablishmentId>;
  /** Where the activity stands. */
  status: Status;
  /** Planned to start on. */
  planned_on: string | null;
  /** In force since. */
  in_force_on: string | null;
  /** Suspended since. */
  suspended_on: string | null;
  /** Ended on. */
  ended_on: string | null;
  /** Archived on. */
  archived_on: string | null;
  /** Day on which the sheet was created. */
  created_on: string | null;
  /** Day of the last update of the sheet. */
  updated_on: string | null;
  /** Day of the last review. */
  reviewed_on: string | null;
  /** Next review due on. */
  review_due_on: string | null;
  /** Version of the sheet, as the organisation numbers it. */
  version: string;
  /** Who approved it. */
  approved_by: string;
  /** When it was approved. */
  approved_on: string | null;
  /** Service in charge. */
  service: string;
  /** Function in charge. */
  function_in_charge: string;
  /** Free tags. */
  tags: Array<string>;
  /** Model that the sheet was started from. */
  model: Code | null;
  /** Version of that model. */
  model_version: number | null;
  /**
   * Facts that chose among the model's variants; `unknown-` stands before those that nobody could answer,
   * and a mark says where they come from.
   */
  model_facts: Array<Code>;
  /** Internal notes; they never leave the register. */
  notes: string;
};

/** How to bring files in. */
export type Import = {
  /** Only show what would be created. */
  dry_run?: boolean;
  /** Take the model's example sheet too. */
  with_example?: boolean;
  /** Status of the sheets that come from a spreadsheet; in force unless said otherwise. */
  status?: Status;
};

/** Something that the reader should know about an import. */
export type ImportNote = {
  /** The file. */
  source: string;
  /** Code of the note; its words are under `import-note-<code>`. */
  code: string;
  /** Whether it asks for a look. */
  warning: boolean;
  /** The cell, if it is about one (`Paie!B12`). */
  cell: string | null;
  /** Names that its words mention. */
  args: Array<[string, string]>;
};

/** What an import does, or would do. */
export type Imported = {
  /** What is new, what changes and what goes. */
  records: Array<ImportedRecord>;
  /** What the reader should know, in the order of reading. */
  notes: Array<ImportNote>;
  /** Where each value of a spreadsheet comes from. */
  origin: Array<CellOrigin>;
  /** What the journal wrote; nothing for a preview. */
  written: Written | null;
};

/** A record that an import creates, changes or deletes. */
export type ImportedRecord = {
  /** What it is. */
  kind: RecordKind;
  /** Its identifier, or the fingerprint of a file. */
  id: string;
  /** Its name; reference and name of a sheet. */
  name: string;
  /** What becomes of it. */
  change: Change;
  /** The fields that change, as the exchange format names them, lines as `*`. */
  fields: Array<string>;
};

/** Information and rights of a sheet. Direct or indirect collection is derived from the data's sources. */
export type Information = {
  /** How people are informed (form, site, poster, contract…). */
  how: string;
  /** When they are informed (Art. 13(1), 14(3)). */
  when: string;
  /** Exception to informing them (catalogue: Art. 14(5)). */
  exception: Code | null;
  /** Why the exception holds. */
  exception_reason: string;
  /** Particular points on rights. */
  rights: string;
};

/** Something that a rule found missing. It never blocks anything. */
export type Issue = {
  /** What it is about. */
  subject: Subject;
  /** Code of the rule: its words, severity, article and source are in the catalogue. */
  rule: string;
  /** The field to look at; for an entity, the path is in the entity. */
  path: FieldPath;
  /** Names that the rule's words mention. */
  args: { [key in string]: Arg };
};

/** An item of a list, a box, or a cell of a table. */
export type ItemView = {
  /** Its paragraphs. */
  lead: Array<SentenceView>;
  /** A list below them. */
  below: Array<SentenceView>;
};

/** The arrangement between joint controllers. */
export type JointControl = {
  /** The others who decide. */
  controllers: Array<JointController>;
  /** Day of the arrangement. */
  arranged_on: string | null;
  /** The arrangement itself. */
  document: DocumentRef;
  /** Who does what: information, rights, security, breaches. */
  duties: string;
  /** Contact point for data subjects (Art. 26(1)). */
  contact_point: string;
  /** Where the essence of the arrangement is made available (Art. 26(2)). */
  published_at: string;
};

/** One of the others who decide: a third party, or another entity of this register. */
export type JointController = {
  /** Identifier. */
  id: LineId;
  /** The third party. */
  party: PartyId | null;
  /** The entity of this register. */
  entity: EntityId | null;
};

/** Where the journal stands. */
export type JournalState = {
  /** What would be undone. */
  undo: StepName | null;
  /** What would be done again. */
  redo: StepName | null;
  /** How many steps there are. */
  steps: number;
  /** Fingerprint at the last edit, as documents print it. */
  head: string;
};

/** A language in which the catalogue speaks. French is the reference. */
export type Lang = "fr" | "en";

/** Something left to complete or to confirm. */
export type LeftView = {
  /** Why. */
  why: LeftWhy;
  /** The sentence where it stands. */
  key: SentenceKey;
  /** What is printed in its place. */
  said: string;
  /** The field to go to. */
  source: SourceView;
};

/** Why something is left to do on a notice. */
export type LeftWhy = "gap" | "confirm";

/** The six legal bases of Art. 6(1), points (a) to (f). */
export type LegalBasis = "consent" | "contract" | "legal_obligation" | "vital_interests" | "public_task" | "legitimate_interests";

/** Where a sheet stands on one letter. */
export type LetterLine = {
  /** The letter, as `30-1-d`. */
  letter: string;
  /** Where it stands. */
  state: LetterState;
};

/** The states of a letter. */
export type LetterState = "answered" | "none" | { "not_applicable": string } | "missing";

/** Any other line of a sheet, a party or a notice. */
export type LineId = string;

/** Which sheets to list; by default all. */
export type ListActivities = {
  /** Only these statuses. */
  statuses?: Array<Status>;
  /** Only the sheets in which each of these words occurs, whatever the case and the accents. */
  search?: string;
};

/** Which updates to list. */
export type ListUpdates = {
  /** The language of the values; French by default. */
  lang?: Lang;
};

/** Codes of one list of the catalogue. */
export type Listed = {
  /** The list, by its subject (`dpia-criteria`). */
  list: string;
  /** The codes. */
  codes: Array<string>;
};

/** A security measure. */
export type Measure = {
  /** Identifier. */
  id: LineId;
  /** Type (catalogue: the seven of the CNIL's spreadsheet). */
  kind: Code | null;
  /** Sheet of the CNIL's security guide (catalogue). */
  guide_sheet: Code | null;
  /** What is done. */
  description: string;
};

/** A character that no font of a document has: its number stands in its place. */
export type MissingCharacter = {
  /** The character. */
  character: string;
  /** The heading and the label above it, as they are printed. */
  place: string;
  /** The text around it. It is the user's own: for the person at the keyboard, never for a log. */
  excerpt: string;
};

/** A model in the list. */
export type ModelLine = {
  /** Its name for the program. */
  code: Code;
  /** Its version. */
  version: number;
  /** The register that its sheets belong to. */
  role: Role;
  /** Name of the activity. */
  words: Words;
  /** When somebody needs it. */
  help: Words;
  /** Where it comes from. */
  source: Source;
  /** The questions that choose among its variants. */
  facts: Array<Asked>;
  /** Those of them that the guided start, or the organisation, answered by yes. */
  yes: Array<Code>;
  /** Those that they answered by no. */
  no: Array<Code>;
  /** References of the sheets that were started from it. */
  sheets: Array<string>;
};

/** What only the organisation can say. */
export type ModelQuestion = {
  /** The group of the sheet that holds the answer. */
  path: string;
  /** The question. */
  words: Words;
  /** What is usual, as a practice; never filled in. */
  practice: Words | null;
};

/** A sheet whose model, or whose answers, have changed since. */
export type ModelUpdate = {
  /** The sheet. */
  id: ActivityId;
  /** Its reference. */
  reference: string;
  /** Its name. */
  name: string;
  /** The model's name. */
  model: Words;
  /** The version that the sheet was started from. */
  from: number;
  /** The version that the program has. */
  to: number;
  /** The answers of the guided start that are no longer those that the sheet was filled in with. */
  answers: Array<ChangedAnswer>;
  /** The differences, field by field; none when the sheet has what the model says now. */
  fields: Array<UpdatedField>;
};

/** A request without fields. */
export type Nothing = Record<string, never>;

/** A privacy notice (Art. 12 to 14): what it is about; its sentences are composed from the sheets each time. */
export type Notice = {
  /** Identifier. */
  id: NoticeId;
  /** How the organisation calls it; never printed. */
  name: string;
  /** What it is. */
  kind: NoticeKind;
  /** Whom it informs (catalogue `notice-audiences`); nobody named means everybody whom its sheets concern. */
  audiences: Array<Code>;
  /** Its language. */
  lang: Lang;
  /** Whose notice it is; nothing means the main entity. */
  entity: EntityId | null;
  /** How its sheets are chosen. */
  scope: NoticeScope;
  /** The sheets chosen by hand. One that has gone stays named here, so that the notice can say so. */
  activities: Array<ActivityId>;
  /** Sheets left out although the rule takes them. */
  left_out: Array<ActivityId>;
  /** Its title; blank means that of its kind. */
  title: string;
  /** The organisation's own first words, printed as they are. */
  introduction: string;
  /** The order of the sections, by code; those that are not named follow in the usual order. */
  sections: Array<Code>;
  /** Where the full notice is, for kinds that say only what comes first. */
  full_text_at: string;
  /** Telephone number for a panel or a spoken notice; blank means the entity's. */
  phone: string;
  /** Sentences in the organisation's own words. */
  rewrites: Array<Rewrite>;
  /** When and where it was published, in the order of writing. */
  publications: Array<Publication>;
  /** When it was withdrawn. */
  withdrawn_on: string | null;
  /** Internal notes; they never leave the register. */
  notes: string;
};

/** What a field said. */
export type NoticeFact = {
  /** Identifier. */
  id: LineId;
  /** Which field. */
  source: NoticeSource;
  /** Its value as JSON, its keys in order; at most [`Fact::LONGEST`] bytes of it. */
  value: string;
};

/** The forms of a notice. */
export type NoticeFormat = "html" | "fragment" | "markdown" | "pdf" | "text";

/** A privacy notice. */
export type NoticeId = string;

/** What a notice is. */
export type NoticeKind = "full" | "short" | "panel" | "staff" | "applicants" | "footer" | "oral" | "consent" | "cookies" | "indirect";

/** A line of the list of notices. */
export type NoticeLine = {
  /** Identifier. */
  id: NoticeId;
  /** Name. */
  name: string;
  /** What it is. */
  kind: NoticeKind;
  /** Whom it informs. */
  audiences: Array<Code>;
  /** Its language. */
  lang: Lang;
  /** Where it stands. */
  state: NoticeState;
  /** The sheets that it tells of, by reference. */
  sheets: Array<string>;
  /** How many places are left to complete or to confirm. */
  left: number;
  /** How many own sentences are to be looked at again. */
  reviews: number;
  /**
   * How many sentences of what was published are no longer what the register says; nothing for what is not
   * published. Only changes of facts count, not those of our own words.
   */
  stale: number;
  /** Why it has no text today: an error code. */
  refused: ErrorCode | null;
  /** When it was published last. */
  published_on: string | null;
  /** Where it was published last. */
  place: string;
};

/** How the sheets of a notice are chosen. */
export type NoticeScope = "rule" | "hand";

/** A field that a sentence rests on. */
export type NoticeSource = {
  /** Whose it is. */
  of: NoticeSourceOf;
  /** Which of them; nothing for the register and the law. */
  thing: string | null;
  /** Which field. */
  path: FieldPath;
};

/** Whose field it is. */
export type NoticeSourceOf = "register" | "entity" | "activity" | "party" | "law";

/** Where a notice stands. It follows from what was written of it. */
export type NoticeState = "draft" | "published" | "withdrawn";

/** A notice as it stands: its text, what is left to do on it, what it rests on. */
export type NoticeView = {
  /** Its line in the list. */
  line: NoticeLine;
  /** Its title, as it is printed. */
  title: string;
  /** Its sections; none where it has no text today. */
  sections: Array<SectionView>;
  /** What is to be completed or confirmed, in the order of the text. */
  left: Array<LeftView>;
  /** Own sentences to look at again. */
  reviews: Array<ReviewView>;
  /** What deserves a second look. */
  flags: Array<FlagView>;
  /** How the whole reads. */
  ease: EaseView;
  /** How our own sentences read. */
  ours: EaseView;
  /** The sheets that it tells of. */
  sheets: Array<SheetTold>;
  /** Sheets that it names and that the register no longer has. */
  gone: Array<ActivityId>;
  /** The last step of the journal that it rests on. */
  revision: number;
  /** Whether it may be published: nothing is left, nothing is to be looked at again. */
  ready: boolean;
};

/** What can be saved and deleted beside sheets. */
export type Noun = "entity" | "establishment" | "common_measure" | "party" | "notice";

/** Names one sheet: by its identifier, or by its reference. */
export type OneActivity = {
  /** Identifier. */
  id?: ActivityId;
  /** Reference. */
  reference?: string;
};

/** Names one file. */
export type OneAttachment = {
  /** Fingerprint of its content. */
  sha256: Sha256;
};

/** Names one notice: by its identifier, or by its name. */
export type OneNotice = {
  /** Identifier. */
  id?: NoticeId;
  /** Its name, as it is written in the register. */
  name?: string;
};

/** Names a record. */
export type OneRecord = {
  /** Which noun. */
  noun: Noun;
  /** Its identifier. */
  id: string;
};

/** An opinion on the processing (DPO: Art. 35(2), 39(1); data subjects: Art. 35(9); works council). */
export type Opinion = {
  /** Identifier. */
  id: LineId;
  /** Day. */
  given_on: string | null;
  /** Who speaks (catalogue). */
  author_kind: Code | null;
  /** Name of the author. */
  author: string;
  /** What was said. */
  text: string;
  /** What was done with it. */
  follow_up: string;
};

/** The organisation that keeps the register. */
export type Organisation = {
  /** What the register is. */
  about: About;
  /** Legal persons. */
  entities: Array<Entity>;
  /** Places of business. */
  establishments: Array<Establishment>;
  /** Common security measures. */
  common_measures: Array<CommonMeasure>;
  /** How many sheets, parties and files there are. */
  counts: Counts;
  /** Issues about the register and its legal persons. */
  issues: Array<Issue>;
};

/** What both say. */
export type PageFound = {
  /** What it is. */
  kind: CheckKind;
  /** In words. */
  said: string;
  /** Where the register says it. */
  sources: Array<SourceView>;
  /** Where the page says it. */
  passage: PassageView;
};

/** What the register says and the page does not. */
export type PageMissing = {
  /** What it is. */
  kind: CheckKind;
  /** In words. */
  said: string;
  /** Where the register says it. */
  sources: Array<SourceView>;
};

/** Where a passage stands, for a person to find it again. */
export type PagePlace = { "paragraph": number } | { "page": number };

/** A page held against the register. It compares words and is no legal opinion: hosts say so beside it. */
export type PageReport = {
  /** The language that the page was read in. */
  lang: Lang;
  /** What the register says and the page does not, in the order of the register. */
  missing: Array<PageMissing>;
  /** What both say. */
  found: Array<PageFound>;
  /** What the page says and the register does not know, in the order of the page. */
  unknown: Array<PageUnknown>;
};

/** What the page says and the register does not know. */
export type PageUnknown = {
  /** A duration, a country or an organisation. */
  kind: CheckKind;
  /** In words. */
  said: string;
  /** Where the page says it. */
  passage: PassageView;
};

/** A piece of a section. */
export type PartView = { "part": "say"
/** What it says. */
sentence: SentenceView, } | { "part": "list"
/** Its items. */
items: Array<ItemView>, } | { "part": "table"
/** The headings of its columns. */
columns: Array<string>
/** Its rows, of as many cells as there are columns. */
rows: Array<Array<ItemView>>, } | { "part": "apart"
/** Its title. */
title: string
/** What it says. */
items: Array<ItemView>, } | { "part": "boxes"
/** What stands beside each. */
items: Array<ItemView>, };

/** A third party of the register. */
export type Party = {
  /** Identifier. */
  id: PartyId;
  /** Name. */
  name: string;
  /** Registration number (SIREN or foreign). */
  registration: string;
  /** Address; its country is where the party is established. */
  address: Address;
  /** Means of contact. */
  contact: Contact;
  /** Parent company. */
  parent_name: string;
  /** Country of the parent company, whose law may reach the data. */
  parent_country: CountryCode | null;
  /** Its own data protection officer. */
  dpo: Answer<Representative>;
  /** Its representative in the Union (Art. 27). */
  eu_representative: Answer<Representative>;
  /** Roles that it plays. */
  roles: Array<PartyRole>;
  /** Contracts with it. */
  contracts: Array<Contract>;
  /** Processors that it uses in turn (Art. 28(2) and (4)). */
  sub_processors: Answer<Array<SubProcessor>>;
  /** Checks that a partial adequacy decision reaches it (Data Privacy Framework, PIPEDA). */
  adequacy_checks: Array<AdequacyCheck>;
  /** Internal notes; they never leave the register. */
  notes: string;
};

/** A third party. */
export type PartyId = string;

/** A third party in a list. */
export type PartyLine = {
  /** It. */
  party: Party;
  /** How many sheets name it. */
  sheets: number;
};

/** What a third party is to the organisation. */
export type PartyRole = "processor" | "joint_controller" | "separate_controller" | "partner" | "client" | "supplier" | "authority" | "other";

/** A stretch of a page, with what stands around it. */
export type PassageView = {
  /** Where it stands. */
  place: PagePlace;
  /** What stands before it. */
  before: string;
  /** The words themselves. */
  words: string;
  /** What stands after them. */
  after: string;
};

/** A number of days, weeks, months or years; written in ISO 8601 (`P5Y`, `P18M`, `P30D`). */
export type Period = string;

/** How a stretch of a sentence looks. */
export type PieceStyle = "plain" | "strong" | "emphasis" | "muted" | "missing";

/** A stretch of a sentence. */
export type PieceView = {
  /** Its words. */
  text: string;
  /** Its look. */
  style: PieceStyle;
  /** Where it leads (`https:`, `mailto:`). */
  uri: string | null;
  /** Its language, where it is not the notice's. */
  lang: Lang | null;
};

/** Answers to plan for. */
export type PlanStart = {
  /** Trade, size, facts, and the questions answered by yes and by no. */
  answers: Start;
  /** The language of the values; French by default. */
  lang?: Lang;
};

/** What answers would make. */
export type Planned = {
  /** Sheets that would be made. */
  sheets: Array<PlannedSheet>;
  /** Sheets that are there already. */
  present: Array<PlannedSheet>;
  /** What the answers would change in sheets that are there, to take or leave afterwards. */
  updates: Array<ModelUpdate>;
  /** Sheets that earlier answers had brought and that would not follow from these. */
  left: Array<StartedSheet>;
};

/** A sheet that a model is for. */
export type PlannedSheet = {
  /** The model. */
  model: Code;
  /** Name of the activity. */
  words: Words;
  /** When somebody needs it. */
  help: Words;
};

/** A trade or a kind of body. */
export type Preset = {
  /** Its name. */
  code: Code;
  /** In French. */
  fr: string;
  /** In English. */
  en: string;
  /** Facts that follow. */
  facts: Array<Code>;
  /** Models of the trade. */
  models: Array<Code>;
  /** Whether it is a public body, where the trade says so. */
  public_body: boolean | null;
  /** Questions for which it proposes yes. */
  yes: Array<Code>;
  /** Questions for which it proposes no. */
  no: Array<Code>;
  /** Facts that are asked for below the trade, because they choose among variants. */
  asks: Array<Code>;
};

/** Consultation of the supervisory authority (Art. 36). */
export type PriorConsultation = {
  /** Day on which it was asked for. */
  asked_on: string | null;
  /** Day of the answer. */
  answered_on: string | null;
  /** What was answered. */
  outcome: string;
};

/** What Art. 30(2) asks of a processor; blank in the other roles. */
export type ProcessorRole = {
  /** Controllers on whose behalf the activity is carried out. */
  clients: Array<Client>;
  /** Other processors engaged (Art. 28(2) and (4)). */
  sub_processors: Answer<Array<SubProcessor>>;
};

/** What there is to know about a file that a use case made. */
export type ProducedReport = {
  /** SHA-256 of the content. */
  sha256: Sha256;
  /** Pages, when it has pages. */
  pages: number | null;
  /** Characters that no font of the document has, each with the place where it stands. */
  missing_glyphs: Array<MissingCharacter>;
  /** How many places are left to complete in a notice. */
  to_complete: number;
  /** How many own sentences of a notice are to be looked at again. */
  reviews: number;
  /** References of the activities of a notice that are not in force. */
  not_in_force: Array<string>;
  /** Of what a register document was made: a delivery of it is recorded with this. */
  delivered: Delivered | null;
  /** Every file inside it, where it is a folder. */
  files: Array<DeliveredFile>;
};

/** Answers that the trade gave, because nobody else had. */
export type ProposedAnswers = {
  /** Questions answered by yes. */
  yes: Array<Code>;
  /** Questions answered by no. */
  no: Array<Code>;
};

/** Direct marketing (French CPCE, art. L34-5; consumer code, art. L223-1). */
export type Prospecting = {
  /** Channels (catalogue): e-mail, SMS, telephone, post… */
  channels: Array<Code>;
  /** To whom. */
  audience: Audience | null;
  /** Whether only to existing customers for similar goods or services. */
  existing_customers: boolean | null;
};

/** That a notice was published. */
export type Publication = {
  /** Identifier. */
  id: LineId;
  /** When. */
  published_on: string | null;
  /** Where: the address of a page, the place of a panel. */
  place: string;
  /** The last step of the journal that its words rest on. */
  step: number;
  /** What it said, sentence by sentence, with the facts beneath: a file kept in the register. */
  said: DocumentRef;
};

/** That a notice has been put where people can read it. */
export type PublishNotice = {
  /** Which notice. */
  notice: OneNotice;
  /** The day. */
  on: string;
  /** The place: the address of a page, the wall where a panel hangs. */
  place: string;
};

/** Why data are processed; the first of a sheet is the main one. */
export type Purpose = {
  /** Identifier. */
  id: PurposeId;
  /** The purpose, in a sentence. */
  text: string;
  /** Secondary purposes. */
  sub_purposes: Array<string>;
  /** Legal basis (Art. 6(1)). */
  legal_basis: LegalBasis | null;
  /** The law cited: legal obligation or public task (Art. 6(3)). */
  law: string;
  /** The legitimate interest pursued (Art. 6(1)(f), 13(1)(d)). */
  legitimate_interest: string;
  /** Day of the balancing test. */
  balanced_on: string | null;
  /** Outcome of the balancing test. */
  balancing: string;
  /** How consent is worded (Art. 7(2)). */
  consent_wording: string;
  /** How consent is proved (Art. 7(1)). */
  consent_proof: string;
  /** How consent is withdrawn (Art. 7(3)). */
  consent_withdrawal: string;
  /** Direct marketing: whether, and how. */
  prospecting: Answer<Prospecting>;
};

/** A purpose of a sheet. */
export type PurposeId = string;

/** A sheet to save. */
export type PutActivity = {
  /**
   * The sheet in the exchange format. Without identifier it is new; lines without one get one;
   * without reference it gets the next free `T-nnn`.
   */
  activity: unknown;
};

/** A record to save. */
export type PutRecord = {
  /** Which noun. */
  noun: Noun;
  /** It, in the exchange format; without identifier it is new. */
  value: unknown;
};

/** A question of the guided start. */
export type QuestionShown = {
  /** Its name. */
  code: Code;
  /** The question. */
  words: Words;
  /** Why it is asked. */
  why: Words;
  /** Facts that must hold for it to be asked. */
  when: Array<Code>;
  /** Facts that a yes states. */
  states: Array<Code>;
  /** What only matters when the answer is yes, and chooses among variants. */
  facts: Array<Asked>;
};

/** Somebody to whom data are disclosed. */
export type Recipient = {
  /** Identifier. */
  id: LineId;
  /** Type (catalogue). */
  kind: Code | null;
  /** The third party, when it is named. */
  party: PartyId | null;
  /** Which service, which category, what for. */
  description: string;
  /** Data groups that they receive; none means all. */
  data_groups: Array<DataGroupId>;
};

/** The kinds of records. */
export type RecordKind = "register" | "entity" | "establishment" | "common_measure" | "party" | "attachment" | "activity" | "notice";

/** Something that names a record. */
export type RecordUse = {
  /** What it is. */
  noun: RecordUser;
  /** Its identifier. */
  id: string;
  /** Reference of the sheet; empty for anything else. */
  reference: string;
  /** Its name. */
  name: string;
  /** The fields that name the record. */
  paths: Array<FieldPath>;
};

/** What may name a record. */
export type RecordUser = "activity" | "establishment" | "party" | "notice";

/**
 * Which part of the register a document shows, and in which language: what every form of it is asked.
 * 
 * This alone is what is asked of the register as a spreadsheet, as CSV or as Markdown. The CNIL's model is French, and
 * so is its spreadsheet, whatever the language asked for.
 */
export type RegisterChoice = {
  /** Language of the headings and of the words of choices. */
  lang?: Lang;
  /** The processor's register instead of the controller's. */
  processor?: boolean;
  /** References of the sheets to show; none means all. One alone is printed without contents and list. */
  sheets?: Array<string>;
  /** Which sheets, beside that. */
  filter?: SheetFilter;
  /** Add the fields that Art. 30 does not ask for. */
  complementary?: boolean;
  /** Show every status, drafts included. */
  all_statuses?: boolean;
  /** For the public: without security measures, complementary fields, issues. */
  public?: boolean;
  /** The day at whose end the register is shown; as it stands unless said otherwise. */
  as_of?: string;
};

/** A register: one file, one organisation. */
export type RegisterId = string;

/** The name and the main entity of the register, to change. */
export type RenameRegister = {
  /** New name of the register. */
  name?: string;
  /** New main entity. */
  main_entity?: EntityId;
};

/** Somebody who acts for an entity or a third party. */
export type Representative = {
  /** Family name, or the name of a legal person. */
  name: string;
  /** First name. */
  first_name: string;
  /** Function ("gérante", "présidente"…). */
  function: string;
  /** Address. */
  address: Address;
  /** Means of contact. */
  contact: Contact;
};

/** Risk that remains after the measures. */
export type ResidualRisk = "low" | "moderate" | "high";

/** One rule: it links data groups, purposes and people to a duration. */
export type RetentionRule = {
  /** Identifier. */
  id: LineId;
  /** Data groups that it governs; none means all. */
  data_groups: Array<DataGroupId>;
  /** Purposes that it governs; none means all. */
  purposes: Array<PurposeId>;
  /** People that it governs; none means all. */
  data_subjects: Array<DataSubjectId>;
  /** How long in active use. */
  active: Period | null;
  /** The criterion, when it is not a number; or the rule in the words of its author. */
  criterion: string;
  /** What starts the count ("end of the contract"). */
  start_event: string;
  /** How long in intermediate archive after that. */
  archive: Period | null;
  /** The text or limitation period that justifies the archive. */
  archive_basis: string;
  /** What happens at the end. */
  final_fate: FinalFate | null;
  /** Whether the duration is the most or the least allowed. */
  bound: Bound | null;
  /** Where the figure comes from. */
  source: string;
};

/**
 * A review of a sheet: the CNIL's second step (« triez »). Each question is answered by yes (in order) or no
 * (something is to be done), with a note; a review that only says that nothing has changed answers none.
 */
export type Review = {
  /** Identifier. */
  id: LineId;
  /** Day. */
  reviewed_on: string | null;
  /** Who reviewed. */
  reviewer: string;
  /** Whether nothing has changed since the review before. */
  unchanged: boolean | null;
  /** Whether every piece of data is needed (Art. 5(1)(c)). */
  minimised: boolean | null;
  /** What is to be done, or why it is in order. */
  minimised_note: string;
  /** Whether sensitive data are absent, or allowed (Art. 9). */
  sensitive_justified: boolean | null;
  /** What is to be done, or why it is in order. */
  sensitive_note: string;
  /** Whether only those who need the data see them (Art. 5(1)(f)). */
  access_limited: boolean | null;
  /** What is to be done, or why it is in order. */
  access_note: string;
  /** Whether data go when their time is over (Art. 5(1)(e)). */
  erased_on_time: boolean | null;
  /** What is to be done, or why it is in order. */
  erasure_note: string;
};

/** A review to write down. */
export type ReviewActivity = {
  /** The sheet. */
  id: ActivityId;
  /**
   * The answers; identifier, day and reviewer are given where they are left out. Nothing answered means
   * that nothing has changed.
   */
  review?: Review;
  /** When the next one is due; a year later by default. */
  due_on?: string;
};

/** What to do with an own sentence. */
export type ReviewSentence = {
  /** The notice. */
  id: NoticeId;
  /** The rewrite. */
  rewrite: LineId;
  /** Whether to keep it, as right in spite of what has changed; otherwise the program's words come back. */
  keep: boolean;
  /** Other words in its place, when it is kept. */
  text?: string;
};

/** An own sentence to look at again. */
export type ReviewView = {
  /** Which rewrite. */
  rewrite: LineId;
  /** The sentence that it stands for. */
  key: SentenceKey;
  /** Why. */
  why: ReviewWhy;
  /** Their words. */
  text: string;
  /** The program's words when they were written. */
  said: string;
  /** The program's words today; nothing where the sentence is gone. */
  now: Array<PieceView> | null;
  /** The facts that have changed. */
  facts: Array<ChangeView>;
};

/** Why an own sentence is to be looked at again. */
export type ReviewWhy = "changed" | "language" | "gone" | "twice";

/** A sentence in the organisation's own words. The program never changes one, and never drops one. */
export type Rewrite = {
  /** Identifier. */
  id: LineId;
  /** Which sentence it stands for. */
  key: SentenceKey;
  /** Their words. */
  text: string;
  /** The program's words at that time. */
  said: string;
  /** The language of the notice at that time; nothing where nobody noted it. */
  lang: Lang | null;
  /** The facts beneath them at that time, in the order of their sources. */
  facts: Array<NoticeFact>;
};

/** A sentence to put into one's own words. */
export type RewriteSentence = {
  /** The notice. */
  id: NoticeId;
  /** The sentence. */
  key: SentenceKey;
  /** The words, not blank. */
  text: string;
};

/** Where data subjects exercise their rights (Art. 12(2), 13(2)(b)). */
export type RightsContact = {
  /** Service or person. */
  name: string;
  /** Address. */
  address: Address;
  /** Means of contact. */
  contact: Contact;
};

/** In which role the organisation carries out the activity. */
export type Role = "controller" | "joint_controller" | "processor";

/** That a rule's remark does not apply to this sheet, and why. */
export type RuleAnswer = {
  /** Identifier. */
  id: LineId;
  /** Code of the rule. */
  rule: Code | null;
  /** Why it does not apply here. */
  reason: string;
};

/** Which register a rule reads. */
export type RuleRegister = "controller" | "processor" | "both";

/** Answers to make sheets from. */
export type RunStart = {
  /** The answers. */
  answers: Start;
  /** The language of the values, where models have it; French by default. */
  lang?: Lang;
  /** Whether the trade answers what the answers do not, but for these questions; not by default. */
  proposals_but?: Array<Code>;
};

/** A sheet that was saved. */
export type SavedActivity = {
  /** Identifier. */
  id: ActivityId;
  /** Reference. */
  reference: string;
  /** Whether the sheet is new. */
  created: boolean;
  /** What the journal wrote. */
  written: Written;
};

/** A record that was saved. */
export type SavedRecord = {
  /** Its identifier. */
  id: string;
  /** What the journal wrote. */
  written: Written;
};

/** What Art. 30(5), 35 and 37 turn on. */
export type Scale = {
  /** Whether the processing is occasional (Art. 30(5)). */
  occasional: boolean | null;
  /** Whether it is likely to result in a risk to people (Art. 30(5)). */
  likely_risk: boolean | null;
  /** Which risk. */
  risk_note: string;
  /** Whether it is on a large scale (Art. 35(3), 37(1)). */
  large_scale: boolean | null;
  /** What that rests on: numbers, duration, area. */
  scale_note: string;
  /** Whether it monitors people regularly and systematically (Art. 37(1)(b)). */
  systematic_monitoring: boolean | null;
  /** Whether it belongs to the core activities (Art. 37(1)(b) and (c)). */
  core_activity: boolean | null;
};

/** A section of a notice. */
export type SectionView = {
  /** Its name, by which links reach it and notices order it. */
  code: string;
  /** Its heading, as it is printed; blank where none is. */
  heading: string;
  /** What it says. */
  parts: Array<PartView>;
};

/** How the data of a sheet are protected. */
export type Security = {
  /** Measures of this activity, on top of the common ones. */
  measures: Array<Measure>;
  /** Common measures that do not apply here. */
  excluded: Array<ExcludedMeasure>;
};

/** What tells a sentence of a notice from every other, today and after the sheets have changed. */
export type SentenceKey = {
  /** The clause that it says, or the field whose words it repeats. */
  clause: string;
  /** The line that it is about; the register itself where it sums up many, or rests on the law. */
  source: NoticeSource;
};

/** Whose words a sentence is in, and whether something is to be done about it. */
export type SentenceState = "ours" | "own" | "review" | "left";

/** A sentence of a notice. */
export type SentenceView = {
  /** What tells it from every other. */
  key: SentenceKey;
  /** Its clause; nothing for a value of the register on its own. */
  clause: string | null;
  /** The points of the law that it answers to (`13(1)(a)`). */
  items: Array<string>;
  /** Its words. */
  said: Array<PieceView>;
  /** The rewrite that stands here. */
  own: LineId | null;
  /** Whose words it is in, and whether something is to be done. */
  state: SentenceState;
  /** What it rests on. */
  sources: Array<SourceView>;
};

/** Fields of a sheet to change. */
export type SetActivity = {
  /** The sheet. */
  id: ActivityId;
  /** The fields, in the order in which they are changed. */
  changes: Array<FieldChange>;
  /** A word of the user's for the journal. */
  comment?: string;
};

/** Fields of a record to change. */
export type SetRecord = {
  /** Which noun. */
  noun: Noun;
  /** Its identifier. */
  id: string;
  /** The fields, in the order in which they are changed. */
  changes: Array<FieldChange>;
};

/** What a text asks; never a verdict. The three are kept apart everywhere and never added up. */
export type Severity = "required" | "elsewhere" | "recommended";

/** The SHA-256 of a file's content, in hexadecimal. */
export type Sha256 = string;

/** Which sheets are looked for; what is left empty asks nothing. */
export type SheetFilter = {
  /** In one of these states, instead of those that are printed otherwise. */
  statuses?: Array<Status>;
  /** The register of this entity alone: its identifier or its name. */
  entity?: string;
  /** Of one of these services, whatever the case. */
  services?: Array<string>;
  /** With one of these tags. */
  tags?: Array<string>;
  /** Updated on this day or since. */
  updated_since?: string;
};

/** A sheet that is not what it was. */
export type SheetSince = {
  /** Its reference: the present one, or the last that it had. */
  reference: string;
  /** Its name, likewise. */
  name: string;
  /** What became of it. */
  change: Change;
};

/** A sheet of a notice. */
export type SheetTold = {
  /** Identifier. */
  id: ActivityId;
  /** Reference. */
  reference: string;
  /** Name. */
  name: string;
  /** Whether it is in force. */
  in_force: boolean;
  /**
   * Whether it is about several kinds of people of whom the notice informs some, and nothing in it says which of
   * its lines are about whom: all of it stands in the notice.
   */
  whole: boolean;
};

/** Which model to show, filled in for which facts. */
export type ShowModel = {
  /** The model. */
  code: Code;
  /** The facts that hold; none by default. */
  facts?: Array<Code>;
  /** The facts that nobody could answer: what rests on them stays open; none by default. */
  unknown?: Array<Code>;
  /** The sheet that it was applied to, so that values and origins have that sheet's paths. */
  activity?: ActivityId;
  /** The language of its texts, where they exist in it; French by default. */
  lang?: Lang;
};

/** Which notice to read, and in which language to name what is not part of it. */
export type ShowNotice = {
  /** Which notice. */
  notice: OneNotice;
  /** The language of whoever reads; French where nobody says. */
  lang?: Lang;
};

/** A sheet and what the rules find about it. */
export type ShownActivity = {
  /** The sheet. */
  activity: Activity;
  /** Issues, by field. */
  issues: Array<Issue>;
  /** Where it stands on each letter of Art. 30. */
  letters: Array<LetterLine>;
  /** What its answers suggest to look at for an impact assessment; the user decides. */
  suggestions: Array<Suggestion>;
};

/** A model, filled in. */
export type ShownModel = {
  /** The sheet as the model fills it in; it is not written anywhere. */
  activity: Activity;
  /** Where each value comes from. */
  origins: Array<ValueOrigin>;
  /** What the model leaves open for these facts. */
  questions: Array<ModelQuestion>;
  /** The durations that it leaves open, with what is usual for each. */
  durations: Array<UsualDuration>;
};

/** A record as it stands. */
export type ShownRecord = {
  /** The record. */
  value: AnyRecord;
};

/** What changed since a state of the register. */
export type Since = {
  /** The last step of that state. */
  step: number;
  /** How many steps changed the register since, undone ones among them. */
  steps: number;
  /** The sheets that are not what they were, in the order of their references. */
  sheets: Array<SheetSince>;
  /** Whether something beside the sheets is not what it was: organisation, third parties, measures, files. */
  others: boolean;
};

/** How many people work there. */
export type Size = {
  /** Its name. */
  code: Code;
  /** In French. */
  fr: string;
  /** In English. */
  en: string;
  /** The least number of employees. */
  least: number;
  /** The number of employees, where the choice says it. */
  headcount: number | null;
  /** Facts that follow. */
  facts: Array<Code>;
  /** Models that it calls for. */
  models: Array<Code>;
};

/** Where a fact comes from. */
export type Source = {
  /** Reference to the text, in its own language. */
  text: string;
  /** The day on which the fact was set down from that text. */
  checked_on: string;
  /** How far it can be trusted. */
  confidence: Confidence;
};

/** Kinds of sources; anything but the person makes the collection indirect (Art. 14). */
export type SourceKind = "person" | "third_party" | "public" | "derived";

/** Since when a field says what it says. */
export type SourceRevision = {
  /** The step of the journal that last changed it; nothing for the law, and for what the register no longer has. */
  step: number | null;
  /** When. */
  at: string | null;
  /** Who was at the keyboard. */
  actor: string;
  /** What it says, for a person. */
  value: string | null;
};

/** A field that a sentence rests on, with names for a person. */
export type SourceView = {
  /** The field. */
  source: NoticeSource;
  /** Reference of the sheet; blank for anything else. */
  reference: string;
  /** Name of the sheet, the legal person, the third party, or the fact of the law. */
  name: string;
  /** The part of the sheet or of the organisation where the field stands, in the reader's language. */
  part: string;
};

/** The exception of Art. 9(2) that allows sensitive data for a purpose. */
export type SpecialCondition = {
  /** Identifier. */
  id: LineId;
  /** The purpose; none means every purpose of the group. */
  purpose: PurposeId | null;
  /** The exception (catalogue). */
  condition: Code | null;
  /** Precision: the law, the agreement. */
  description: string;
};

/** A published sentence that is not what the program says today. */
export type StaleView = {
  /** The sentence. */
  key: SentenceKey;
  /** Why. */
  why: StaleWhy;
  /** Whether it makes the notice one to publish again. */
  republish: boolean;
  /** What was published; nothing where it is new. */
  was: Array<PieceView> | null;
  /** What the program says today; nothing where it is gone. */
  is: Array<PieceView> | null;
  /** The facts that have changed. */
  facts: Array<ChangeView>;
};

/** Why a published sentence is not what the program says today. */
export type StaleWhy = "facts" | "new" | "gone" | "law" | "own" | "wording";

/** The answers to the guided start; each can be changed later. */
export type Start = {
  /** Trade or kind of body, by the code of its preset. */
  preset: Code | null;
  /** Size, by its code. */
  size: Code | null;
  /** Facts stated beside the questions. */
  facts: Array<Code>;
  /** Codes of the questions answered by yes. */
  yes: Array<Code>;
  /** Codes of the questions, and of the facts stated beside them, answered by no. */
  no: Array<Code>;
};

/** What the guided start made, and what it tells of the sheets that were there. */
export type Started = {
  /** The sheets. */
  sheets: Array<StartedSheet>;
  /** How many models had a sheet already. */
  present: number;
  /** What the answers would change in sheets that were there; nothing of it is written. */
  updates: Array<ModelUpdate>;
  /** Sheets that earlier answers had brought and that do not follow from these; they stay as they are. */
  left: Array<StartedSheet>;
  /** What the trade answered. */
  proposed: ProposedAnswers;
  /** What the journal wrote. */
  written: Written;
};

/** A sheet that the guided start made. */
export type StartedSheet = {
  /** Identifier. */
  id: ActivityId;
  /** Reference. */
  reference: string;
  /** Name. */
  name: string;
  /** Its model. */
  model: Code;
};

/** The four states of an [`Answer`]. */
export type State = "unknown" | "none" | "not_applicable" | "given";

/** Where an activity stands. */
export type Status = "planned" | "draft" | "in_force" | "suspended" | "ended" | "archived";

/** Whether a step changed the register. */
export type StepKind = "edit" | "fact";

/** A step as a button names it. */
export type StepName = {
  /** Its number. */
  seq: number;
  /** Code of the operation; its words are under `op-<code>`. */
  op: string;
  /** References or names of what it touched; the first ones when it touched a lot. */
  touched: Array<string>;
  /** When. */
  at: string;
  /** Who. */
  actor: string;
};

/** A processor engaged by a processor (Art. 28(2) and (4)). */
export type SubProcessor = {
  /** Identifier. */
  id: LineId;
  /** Who it is. */
  party: PartyId | null;
  /** What it does. */
  service: string;
  /** How its use was authorised. */
  authorisation: Authorisation | null;
  /** Day of the authorisation. */
  authorised_on: string | null;
  /** The authorisation itself. */
  document: DocumentRef;
};

/** What an issue is about. */
export type Subject = "register" | { "entity": EntityId } | { "activity": ActivityId };

/** The list of a suggestion. */
export type Suggested = "criterion" | "required" | "exempt";

/** Something to look at, and what brings it to mind. */
export type Suggestion = {
  /** Which list it stands in. */
  list: Suggested;
  /** Its code there. */
  code: string;
  /** The sheet's answers that bring it to mind. */
  because: Array<Because>;
};

/** Software or a medium that holds the data. */
export type System = {
  /** Identifier. */
  id: LineId;
  /** What it is. */
  kind: SystemKind | null;
  /** Name ("Sage Paie", "armoire du bureau 2"). */
  name: string;
  /** Who supplies or runs it. */
  party: PartyId | null;
  /** Where the data are hosted. */
  hosting_country: CountryCode | null;
  /** Precision. */
  description: string;
};

/** What holds data. */
export type SystemKind = "software" | "online_service" | "paper" | "medium" | "other";

/** What to take of a newer version; the rest is left, and the sheet is of that version from then on. */
export type TakeUpdate = {
  /** The sheet. */
  id: ActivityId;
  /** The fields to take. */
  paths: Array<FieldPath>;
  /** The language of the values; French by default. */
  lang?: Lang;
};

/** Something left to do, one click from its field. */
export type Todo = {
  /** How much it weighs; the least first. */
  weight: Weight;
  /** What it is about. */
  subject: Subject;
  /** Reference of the sheet; empty for anything else. */
  reference: string;
  /** Name of the sheet or of the legal person. */
  name: string;
  /** What to do. */
  what: What;
};

/** What a step touched: a sheet, or something else of the register. */
export type Touched = {
  /** What it is. */
  kind: RecordKind;
  /** Its identifier, or the fingerprint of a file. */
  id: string;
  /** Reference of the sheet, or name; empty when it has none. */
  name: string;
  /** What became of it. */
  change: Change;
  /** The fields that changed, when it was there before and still is. */
  changes: Array<FieldHistory>;
};

/** A cookie or another tracker. */
export type Tracker = {
  /** Identifier. */
  id: LineId;
  /** Its name, as a browser shows it. */
  name: string;
  /** The purpose of the sheet that it serves. */
  purpose: PurposeId | null;
  /** What it does, in plain words. */
  description: string;
  /** Who leaves it, where that is a third party of the register. */
  issuer: PartyId | null;
  /** The same by name; blank means the organisation itself. */
  issuer_name: string;
  /** How long it stays on the device. */
  lifetime: Period | null;
  /** The same in words, where no number says it ("until the browser is closed"). */
  lifetime_note: string;
  /** Whether people are asked first. */
  consent: TrackerConsent | null;
};

/** Whether a tracker waits for consent (loi 78-17, art. 82; CNIL, guidelines of 17 September 2020). */
export type TrackerConsent = "required" | "exempt" | "necessary";

/** A transfer to a third country or an international organisation. */
export type Transfer = {
  /** Identifier. */
  id: LineId;
  /** Who sends. */
  exporter: Exporter | null;
  /** The processor that sends, when it is one. */
  exporter_party: PartyId | null;
  /** Who receives. */
  importer: PartyId | null;
  /** Country that they go to. */
  country: CountryCode | null;
  /** International organisation, when it is one. */
  international_organisation: string;
  /** Data groups that are sent; none means all. */
  data_groups: Array<DataGroupId>;
  /** Mechanism (catalogue: Art. 45, 46, 47, 49). */
  mechanism: Code | null;
  /** Module of the standard clauses (catalogue). */
  module: Code | null;
  /** Precision. */
  description: string;
  /** Where the safeguards are to be read (Art. 13(1)(f), 30(1)(e)). */
  document: DocumentRef;
  /** Day of the transfer impact assessment. */
  assessed_on: string | null;
  /** Its conclusion. */
  assessment: string;
  /** Supplementary measures. */
  supplementary_measures: string;
};

/** A value taken from a model that nobody has confirmed: it is marked everywhere, documents included. */
export type Unconfirmed = {
  /** Identifier. */
  id: LineId;
  /** The field. */
  path: FieldPath;
  /** The model that it comes from. */
  model: Code | null;
};

/** A step that was undone or done again. */
export type Undone = {
  /** Code of the operation that was undone or done again. */
  op: string;
  /** References or names of what it touched; the first ones when it touched a lot. */
  touched: Array<string>;
  /** What the journal wrote. */
  written: Written;
};

/** A field that would be filled in differently. */
export type UpdatedField = {
  /** The field, or the whole line that comes or goes. */
  path: FieldPath;
  /** What the earlier version said. */
  before: unknown;
  /** What the newer version says. */
  after: unknown;
  /** What the sheet says now. */
  now: unknown;
};

/** A duration that no text carries. */
export type UsualDuration = {
  /** The retention rule in the sheet. */
  path: FieldPath;
  /** The entry of the list `retention` that says what is usual. */
  reference: string;
};

/** Where a value comes from. */
export type ValueOrigin = {
  /** The value. */
  path: FieldPath;
  /** Its source. */
  source: Source;
};

/** What a file is to a register; its words are under `proof-verdict-<code>`. */
export type Verdict = "delivered" | "unrecorded" | "altered" | "other" | "not-a-document";

/** What verifying found. */
export type Verified = {
  /** How many steps were looked at. */
  steps: number;
  /** Fingerprint at the last edit, as documents print it. */
  head: string;
  /** What does not hold; empty when everything does. */
  findings: Array<VerifyFinding>;
};

/** Something in the journal or in the tables that does not hold. */
export type VerifyFinding = {
  /** Code; its words are under `finding-<code>`. */
  code: string;
  /** Where: a step, or a table and a row. */
  place: string;
};

/** Everything that the program knows about the law. */
export type Vocabulary = {
  /** The lists, by the names of their files (`data-categories`), each in the order of its file. */
  lists: { [key in string]: Array<VocabularyEntry> };
  /** The version of each list and of the rules (`rules`); it grows with each change of the file. */
  versions: { [key in string]: number };
  /** The rules on the register. */
  rules: Array<VocabularyRule>;
};

/** An entry of a list. */
export type VocabularyEntry = {
  /** What a register stores. */
  code: string;
  /** Short label. */
  words: Words;
  /** Plain explanation. */
  help: Words | null;
  /** The legal term where the label is a plain one. */
  legal: Words | null;
  /** Other spellings, for recognising what is typed. */
  labels: Array<string>;
  /** Where the entry comes from. */
  source: Source;
  /** First day on which it holds. */
  valid_from: string | null;
  /** First day on which it holds no more. */
  valid_to: string | null;
  /** What only this list says. */
  facts: Record<string, unknown>;
};

/** A rule on the register. */
export type VocabularyRule = {
  /** What an issue names. */
  code: string;
  /** What is missing and what to do; names that it mentions stand as `{ $name }`. */
  words: Words;
  /** Plain explanation with an example. */
  help: Words | null;
  /** The legal term. */
  legal: Words | null;
  /** Where the rule comes from. */
  source: Source;
  /** First day on which it holds. */
  valid_from: string | null;
  /** First day on which it holds no more. */
  valid_to: string | null;
  /** Letter of Art. 30 whose answer is missing when the rule speaks (`30-1-d`); only rules of Art. 30 have one. */
  letter: string | null;
  /** Theme that it is listed under. */
  theme: string;
  /** Point of the regulation (`30(1)(d)`). */
  article: string;
  /** Whether Art. 30 asks for it, another text does, or it is good practice: three things kept apart. */
  severity: Severity;
  /** Which register it reads. */
  register: RuleRegister;
  /** The field paths that it reads, lines as `*`. */
  paths: Array<string>;
};

/** Why something comes before something else. */
export type Weight = "required" | "unconfirmed" | "elsewhere" | "review" | "recommended";

/** What is left to do. */
export type What = { "issue": Issue } | { "confirm": number } | "review" | { "republish": {
/** Which notice. */
notice: NoticeId
/** How many sentences. */
sentences: number, } } | { "review_sentences": {
/** Which notice. */
notice: NoticeId
/** How many sentences. */
sentences: number, } };

/** That people can no longer read it. */
export type WithdrawNotice = {
  /** Which notice. */
  notice: OneNotice;
  /** The day. */
  on: string;
};

/** The same words in both languages. */
export type Words = {
  /** French, never empty. */
  fr: string;
  /** English, never empty. */
  en: string;
};

/** What an operation that writes did. */
export type Written = {
  /** The journal's step; nothing when nothing changed. */
  step: number | null;
  /** Whether another program had changed the register since this session last looked. */
  reloaded: boolean;
};
