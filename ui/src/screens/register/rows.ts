// Which sheets the list shows, in which order, and which of them are on the screen.
// Pure: knows neither the page nor the program.
import type { ActivityLine } from '../../lib/model';

export type Column = 'reference' | 'name' | 'role' | 'status' | 'main_purpose' | 'missing' | 'updated_on';

export const COLUMNS: readonly Column[] = ['reference', 'name', 'role', 'status', 'main_purpose', 'missing', 'updated_on'];
export const ROLES = ['controller', 'joint_controller', 'processor'] as const;
export const STATUSES = ['planned', 'draft', 'in_force', 'suspended', 'ended', 'archived'] as const;

/** What the reader asked to see; the empty text asks nothing. */
export interface Filters {
  role: string;
  /** A status, `all`, or nothing: all but the archived. */
  status: string;
  /** A letter of Art. 30, `any` where something is missing, `none` where nothing is. */
  missing: string;
  service: string;
  tag: string;
}

export const NO_FILTER: Filters = { role: '', status: '', missing: '', service: '', tag: '' };

export interface Sort {
  column: Column;
  descending: boolean;
}

/** Whether a sheet passes the filters, one of them left out when it is being counted. */
export function passes(line: ActivityLine, filters: Filters, except?: keyof Filters): boolean {
  return (Object.keys(filters) as (keyof Filters)[]).every((key) => key === except || holds(line, key, filters[key]));
}

/** Whether a sheet passes one filter. */
export function holds(line: ActivityLine, key: keyof Filters, wanted: string): boolean {
  switch (key) {
    case 'role':
      return wanted === '' || line.role === wanted;
    case 'status':
      return wanted === '' ? line.status !== 'archived' : wanted === 'all' || line.status === wanted;
    case 'missing':
      return holdsMissing(line, wanted);
    case 'service':
      return wanted === '' || line.service === wanted;
    case 'tag':
      return wanted === '' || line.tags.includes(wanted);
  }
}

function holdsMissing(line: ActivityLine, wanted: string): boolean {
  if (wanted === 'any') return line.missing.length > 0;
  if (wanted === 'none') return line.missing.length === 0;
  return wanted === '' || line.missing.includes(wanted);
}

/** The sheets in the order of a column; those that are equal there keep the order in which they came, by reference. */
export function sorted(lines: readonly ActivityLine[], sort: Sort, compare: (a: string, b: string) => number): ActivityLine[] {
  const order = comparison(sort.column, compare);
  const rows = [...lines];
  if (!order) return sort.descending ? rows.reverse() : rows;
  return rows.sort((a, b) => (sort.descending ? order(b, a) : order(a, b)));
}

type Order = (a: ActivityLine, b: ActivityLine) => number;

/** The lines come in the natural order of their references: nothing to compare there. */
function comparison(column: Column, compare: (a: string, b: string) => number): Order | undefined {
  switch (column) {
    case 'reference':
      return undefined;
    case 'role':
      return (a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role);
    case 'status':
      return (a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status);
    case 'missing':
      return (a, b) => a.missing.length - b.missing.length;
    case 'updated_on':
      return (a, b) => byText(a.updated_on ?? '', b.updated_on ?? '');
    default:
      return (a, b) => compare(a[column], b[column]);
  }
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What a click on a column's header asks: that column, then the other way round. */
export function turned(sort: Sort, column: Column): Sort {
  return { column, descending: sort.column === column && !sort.descending };
}

/** The rows to draw: those in sight and a few around them. `top` is how far the list is scrolled, in pixels. */
export function inSight(top: number, height: number, row: number, count: number, around = 8): { from: number; to: number } {
  if (row <= 0) return { from: 0, to: Math.min(count, 2 * around) };
  const from = Math.max(0, Math.floor(top / row) - around);
  const to = Math.min(count, Math.ceil((top + height) / row) + around);
  return { from: Math.min(from, to), to };
}

/** Where a key leads from a row; the same row where it leads nowhere, nothing for any other key. */
export function rowAfter(key: string, at: number, count: number, page: number): number | undefined {
  const target: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  const to = target[key];
  return to === undefined ? undefined : Math.max(0, Math.min(count - 1, to));
}

/** How often each value occurs. */
export function tally(values: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
