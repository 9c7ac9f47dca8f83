// What a person chooses for a register document, and the request that it makes. Pure: knows no word.
import type { ActivityLine, Annex, Entity, ExportPdf, Lang, RegisterChoice, SheetFilter, Status } from '../../lib/model';
import { divided, printed, type Printed } from './sheets';

/** The annexes, in the order in which they are printed. */
export const ANNEXES: readonly Annex[] = ['processors', 'transfers', 'retention', 'security', 'changes', 'glossary'];

/** Which sheets, by what they have in common; what is empty asks nothing. */
export interface Narrowed {
  /** In one of these states, instead of those that are printed otherwise. */
  statuses: Status[];
  /** The identifier of a body, whose register alone is meant. */
  entity: string;
  services: string[];
  tags: string[];
  /** Day of the last update, at the earliest. */
  since: string | null;
}

/** Which part of the register a document shows. */
export interface Asked {
  /** The register of what is done for others, instead of what is decided here. */
  processor: boolean;
  /** More than the mentions of Article 30. */
  complete: boolean;
  /** Sheets of every state. */
  every: boolean;
  /** For the public. */
  open: boolean;
  /** The day at whose end the register is shown; today's otherwise. */
  asOf: string | null;
  narrowed: Narrowed;
  /** References of the sheets that were chosen one by one, of either register. */
  sheets: string[];
  lang: Lang;
}

/** What a document holds beside its sheets. */
export interface Following {
  annexes: Annex[];
  /** The days of the log of changes; none means all up to the day of the document. */
  from: string | null;
  to: string | null;
  issues: boolean;
  /** Whether its data go inside it; undefined leaves that to the program. */
  attach: boolean | undefined;
}

export const ALL: Narrowed = { statuses: [], entity: '', services: [], tags: [], since: null };
export const NOTHING: Following = { annexes: [], from: null, to: null, issues: false, attach: undefined };

/** What is asked of a document until somebody says otherwise. */
export function usual(lang: Lang, sheets: string[] = []): Asked {
  return { processor: false, complete: false, every: false, open: false, asOf: null, narrowed: ALL, sheets, lang };
}

/** How many sheets a document shows of those that are here, as far as its options say. */
export function counted(lines: readonly ActivityLine[], asked: Asked, main: string | undefined): Printed {
  const { kept } = divided(lines, asked.sheets, asked.processor);
  // Sheets that are named are meant whatever they have in common.
  const meant = kept.length > 0 ? lines : lines.filter((line) => isMeant(line, asked.narrowed, main));
  return printed(meant, asked.processor, kept, asked.every, asked.narrowed.statuses);
}

/** Whether the register that is asked for is a public body's, which anybody may ask for. */
export function isPublicBody(entities: readonly Entity[], asked: Asked, main: string | undefined): boolean {
  const body = asked.narrowed.entity === '' ? main : asked.narrowed.entity;
  return entities.some((entity) => entity.id === body && entity.public_body === true);
}

/** Which part of the register is shown, as the commands take it; `sheets` are those of the register that is meant. */
export function choiceOf(asked: Asked, sheets: string[]): RegisterChoice {
  const { lang, processor, complete, every, open, asOf, narrowed } = asked;
  return {
    lang,
    processor,
    sheets,
    complementary: complete && !open,
    all_statuses: every && narrowed.statuses.length === 0,
    public: open,
    ...(asOf === null ? {} : { as_of: asOf }),
    ...(sheets.length > 0 ? {} : { filter: filterOf(narrowed) }),
  };
}

/** Whether a sheet is among those that are meant, whatever its state. `main` is the body of sheets without one of their own. */
export function isMeant(line: ActivityLine, asked: Narrowed, main: string | undefined): boolean {
  const body = line.entity ?? main;
  if (asked.entity !== '' && body !== asked.entity) return false;
  if (asked.services.length > 0 && !asked.services.includes(line.service.trim())) return false;
  if (asked.tags.length > 0 && !line.tags.some((tag) => asked.tags.includes(tag))) return false;
  return asked.since === null || (line.updated_on !== null && line.updated_on >= asked.since);
}

/** The filter as the commands take it. */
export function filterOf(asked: Narrowed): SheetFilter {
  const { statuses, entity, services, tags, since } = asked;
  return { statuses, ...(entity === '' ? {} : { entity }), services, tags, ...(since === null ? {} : { updated_since: since }) };
}

/** What follows the sheets, as the command takes it. Security is not for the public. */
export function followingOf(asked: Following, isPublic: boolean): Pick<ExportPdf, 'annexes' | 'changes_from' | 'changes_to' | 'issues' | 'attach'> {
  const { from, to, issues, attach } = asked;
  const annexes = asked.annexes.filter((annex) => !isPublic || annex !== 'security');
  const logs = annexes.includes('changes');
  return {
    annexes,
    ...(logs && from !== null ? { changes_from: from } : {}),
    ...(logs && to !== null ? { changes_to: to } : {}),
    issues: issues && !isPublic,
    ...(attach === undefined ? {} : { attach }),
  };
}
