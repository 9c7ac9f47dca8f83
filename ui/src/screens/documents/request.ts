// What a person chooses for a register document, and the request that it makes. Pure: knows no word.
import type { ActivityLine, Annex, ExportPdf, SheetFilter } from '../../lib/model';

/** The annexes, in the order in which they are printed. */
export const ANNEXES: readonly Annex[] = ['processors', 'transfers', 'retention', 'security', 'changes', 'glossary'];

/** Which sheets, by what they have in common; what is empty asks nothing. */
export interface Narrowed {
  /** The identifier of a body, whose register alone is meant. */
  entity: string;
  services: string[];
  tags: string[];
  /** Day of the last update, at the earliest. */
  since: string | null;
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

export const ALL: Narrowed = { entity: '', services: [], tags: [], since: null };
export const NOTHING: Following = { annexes: [], from: null, to: null, issues: false, attach: undefined };

/** Whether a sheet is among those that are meant. `main` is the body of sheets without one of their own. */
export function isMeant(line: ActivityLine, asked: Narrowed, main: string | undefined): boolean {
  const body = line.entity ?? main;
  if (asked.entity !== '' && body !== asked.entity) return false;
  if (asked.services.length > 0 && !asked.services.includes(line.service.trim())) return false;
  if (asked.tags.length > 0 && !line.tags.some((tag) => asked.tags.includes(tag))) return false;
  return asked.since === null || (line.updated_on !== null && line.updated_on >= asked.since);
}

/** The filter as the commands take it. */
export function filterOf(asked: Narrowed): SheetFilter {
  const { entity, services, tags, since } = asked;
  return { ...(entity === '' ? {} : { entity }), services, tags, ...(since === null ? {} : { updated_since: since }) };
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
