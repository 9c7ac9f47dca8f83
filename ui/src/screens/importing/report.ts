// What an import does, in the order in which people read it: what it makes of the register, and what to look at.
// Pure: knows no word.
import type { Imported, ImportedRecord, ImportNote } from '../../lib/model';

/** Warnings first; otherwise in the order of reading. */
export function ordered(notes: readonly ImportNote[]): ImportNote[] {
  return [...notes.filter((note) => note.warning), ...notes.filter((note) => !note.warning)];
}

/** The names that a note's sentence mentions. */
export function argsOf(note: ImportNote): Record<string, string> {
  return Object.fromEntries(note.args);
}

export type RecordKind = ImportedRecord['kind'];

/** Sheets first: they are what was brought in; what they lean on after them. */
export const KINDS: readonly RecordKind[] = ['activity', 'notice', 'party', 'entity', 'establishment', 'common_measure', 'attachment', 'register'];

export interface Group {
  kind: RecordKind;
  records: ImportedRecord[];
}

/** The records by kind, kinds without records left out. */
export function grouped(imported: Imported): Group[] {
  return KINDS.map((kind) => ({ kind, records: imported.records.filter((record) => record.kind === kind) })).filter(
    (group) => group.records.length > 0,
  );
}

/** How many sheets are new, and how many change. */
export function counted(imported: Imported): { created: number; updated: number } {
  const sheets = imported.records.filter((record) => record.kind === 'activity');
  return {
    created: sheets.filter((record) => record.change === 'created').length,
    updated: sheets.filter((record) => record.change === 'updated').length,
  };
}

/** Whether importing would change anything. */
export function changesNothing(imported: Imported): boolean {
  return imported.records.length === 0;
}

/** Whether the files hold the model's example, taken or left. */
export function hasExample(imported: Imported, taken: boolean): boolean {
  return taken || imported.notes.some((note) => note.code === 'example-skipped');
}

/** Whether one of the files is a spreadsheet: only its sheets take the status that is chosen. */
export function hasSpreadsheet(names: readonly string[]): boolean {
  return names.some((name) => !name.toLowerCase().endsWith('.json'));
}

/** Where records come from, by the name or reference that a spreadsheet's cells give: « Paie », or the file with it. */
export function origins(imported: Imported): ReadonlyMap<string, readonly string[]> {
  const several = new Set(imported.origin.map((cell) => cell.source)).size > 1;
  const found = new Map<string, string[]>();
  for (const { record, source, cell } of imported.origin) {
    const tab = cell.slice(0, Math.max(0, cell.lastIndexOf('!')));
    const place = [several ? source : '', tab].filter((part) => part !== '').join(' · ');
    const places = found.get(record) ?? [];
    if (place !== '' && !places.includes(place)) found.set(record, [...places, place]);
  }
  return found;
}

/** Those of one record. A sheet bears its reference, then its name; only sheets and those they name come from cells. */
export function originOf(record: ImportedRecord, found: ReadonlyMap<string, readonly string[]>): readonly string[] {
  if (!FROM_CELLS.includes(record.kind)) return [];
  const begins = (name: string) => record.kind === 'activity' && record.name.startsWith(`${name} `);
  return found.get([...found.keys()].find((name) => name === record.name || begins(name)) ?? '') ?? [];
}

const FROM_CELLS: readonly RecordKind[] = ['activity', 'party', 'entity'];
