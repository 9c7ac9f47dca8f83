// Which sheets a document holds, as its options say; the document itself decides, and says what it left out.
// Pure: knows no word.
import type { ActivityLine } from '../../lib/model';

/** The states that are printed unless all are asked for, as in the program: what is carried out, and what is interrupted. */
const PRINTED: readonly ActivityLine['status'][] = ['in_force', 'suspended'];

/** The sheets of one of both registers: that of the controller, or that of the processor. */
export function ofRegister(lines: readonly ActivityLine[], processor: boolean): ActivityLine[] {
  return lines.filter((line) => (line.role === 'processor') === processor);
}

/** How many sheets a document holds, and how many it leaves out for their state. */
export interface Printed {
  count: number;
  left: number;
}

/** How many sheets of a register are shown; those that are named are, and otherwise those in the states that are asked for. */
export function printed(
  lines: readonly ActivityLine[],
  processor: boolean,
  sheets: readonly string[],
  every: boolean,
  statuses: readonly ActivityLine['status'][] = [],
): Printed {
  const own = ofRegister(lines, processor);
  if (sheets.length > 0) return { count: own.filter((line) => sheets.includes(line.reference)).length, left: 0 };
  const states = statuses.length > 0 ? statuses : PRINTED;
  const all = every && statuses.length === 0;
  const count = all ? own.length : own.filter((line) => states.includes(line.status)).length;
  return { count, left: own.length - count };
}

/** Of chosen references, those of one register, and how many are of the other or gone. */
export function divided(lines: readonly ActivityLine[], sheets: readonly string[], processor: boolean): { kept: string[]; others: number } {
  const known = new Set(ofRegister(lines, processor).map((line) => line.reference));
  const kept = sheets.filter((reference) => known.has(reference));
  return { kept, others: sheets.length - kept.length };
}

/** The beginning of a fingerprint, enough to tell two files apart at a glance. */
export function shortened(fingerprint: string): string {
  return fingerprint.slice(0, 12);
}
