// Which rules read a field: what its help says is looked at there. Knows neither fields nor rules: their paths match.
import type { VocabularyRule } from '../lib/model';
import type { Root } from './context';
import { shape } from './paths';
import { isValid } from './vocabulary';

/** A field, as far as rules are about it. */
export interface Place {
  root: Root | undefined;
  path: string;
  /** The role of the sheet that it is in; of no weight elsewhere. */
  role?: unknown;
  /** The day on which rules have to hold. */
  on: string;
}

/** Whether a key asks for the help of what has the focus. A field within, or a control, may have answered. */
export function asksHelp(event: KeyboardEvent): boolean {
  return event.key === 'F1' && !event.defaultPrevented && !event.ctrlKey && !event.altKey && !event.shiftKey && !event.metaKey;
}

/** The records whose fields rules name: a sheet, and the entity that answers for it. A third party has fields of the
 * same names, of which no rule speaks. */
const READ: readonly Root[] = ['activity', 'entity'];

const WEIGHTS: readonly string[] = ['required', 'elsewhere', 'recommended'];

/** The rules that read a field, or any of its lines as a whole; what Art. 30 asks comes first. */
export function rulesAt(rules: readonly VocabularyRule[], { root, path, role, on }: Place): VocabularyRule[] {
  if (!root || !READ.includes(root)) return [];
  const named = shape(path);
  const reads = (rule: VocabularyRule): boolean => rule.paths.some((each) => each === named || each === `${named}/*`);
  const meant = rules.filter((rule) => reads(rule) && isValid(rule, on) && (root === 'entity' || concerns(rule, role)));
  return meant.sort((a, b) => WEIGHTS.indexOf(a.severity) - WEIGHTS.indexOf(b.severity));
}

/** Whether a rule reads the register that a sheet of this role stands in: Art. 30(1), or 30(2) of a processor. */
function concerns(rule: VocabularyRule, role: unknown): boolean {
  return rule.register === 'both' || (rule.register === 'processor') === (role === 'processor');
}
