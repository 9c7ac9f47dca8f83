// Lengths of time, as ISO (`P5Y`) and as a number and a unit. Knows no word and no date.

export const UNITS = ['days', 'weeks', 'months', 'years'] as const;
export type Unit = (typeof UNITS)[number];

export interface Length {
  count: number;
  unit: Unit;
}

const LETTERS: Record<Unit, string> = { days: 'D', weeks: 'W', months: 'M', years: 'Y' };
/** As the program counts: sixteen bits. */
const MOST = 65_535;

/** A period as number and unit; null when it is none. */
export function parsePeriod(iso: unknown): Length | null {
  const parts = typeof iso === 'string' ? iso.match(/^P(\d{1,5})([DWMY])$/) : null;
  const unit = parts && UNITS.find((each) => LETTERS[each] === parts[2]);
  return unit ? { count: Number(parts[1]), unit } : null;
}

export function writePeriod({ count, unit }: Length): string {
  return `P${count}${LETTERS[unit]}`;
}

/** A whole number as people type it, up to a bound; null when it is none. */
export function parseCount(typed: string, most: number = MOST): number | null {
  const digits = typed.replace(/[\s\u00a0\u202f'’]/g, '');
  const count = /^\d{1,10}$/.test(digits) ? Number(digits) : NaN;
  return count <= most ? count : null;
}
