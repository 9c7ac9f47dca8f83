// What every control of a field is given, and which controls are one element that a label can name.
import type { Cell } from './cell';
import type { Field, Kind } from './types';

export interface ControlProps<Is extends Kind['is'] = Kind['is']> {
  kind: Extract<Kind, { is: Is }>;
  cell: Cell;
  /** The plain label, for what has no other name. */
  label: string;
  /** The identifier of the control, or of its first part. */
  id: string;
  describedby?: string | undefined;
  invalid: boolean;
}

const SINGLE: readonly Kind['is'][] = ['text', 'long', 'date', 'count', 'period', 'listed', 'code', 'codes', 'country', 'party'];
const SINGLE_TOO: readonly Kind['is'][] = ['entity', 'common_measure', 'rule', 'link', 'tags', 'sheets'];
const BLOCKS: readonly Kind['is'][] = ['lines', 'answer', 'exclusions', 'sections'];

/** Whether a label can point at its control. */
export function isSingle(kind: Kind): boolean {
  return SINGLE.includes(kind.is) || SINGLE_TOO.includes(kind.is);
}

/** Whether a field takes the whole width, its name above. */
export function isBlock(kind: Kind): boolean {
  return BLOCKS.includes(kind.is);
}

const SHORT: readonly Kind['is'][] = ['text', 'date', 'yesno', 'count', 'period', 'party', 'entity', 'country', 'code', 'link'];

/** Whether the lines of these fields are short enough to be rows rather than cards that fold. */
export function isCompact(fields: readonly Field[]): boolean {
  return fields.length <= 3 && fields.every((field) => !field.more && SHORT.includes(field.kind.is));
}
