// What is left to do, in groups by its weight, and where each thing is dealt with.
// Pure: knows neither the page nor the program.
import type { Todo, VocabularyRule, Weight } from '../../lib/model';

/** The weights, from what Art. 30 asks to what is only advised. */
export const WEIGHTS: readonly Weight[] = ['required', 'unconfirmed', 'elsewhere', 'review', 'recommended'];

/** More than so many of a group are folded away. */
export const FEW = 20;

export interface Group {
  weight: Weight;
  items: Todo[];
}

/** The groups that have something, each in the order in which it came. */
export function groups(items: readonly Todo[]): Group[] {
  return WEIGHTS.map((weight) => ({ weight, items: items.filter((item) => item.weight === weight) })).filter((group) => group.items.length > 0);
}

/** Where something is dealt with. */
export type Place =
  | { at: 'confirm'; sheet: string }
  | { at: 'notice'; notice: string }
  | { at: 'sheet'; sheet: string; field: string }
  | { at: 'entity'; entity: string; field: string }
  | { at: 'organisation' };

/** The place of something left to do. What lacks a duration is dealt with among the durations, as on the sheet. */
export function placeOf(item: Todo, rules: readonly VocabularyRule[]): Place {
  const { subject, what } = item;
  const notice = noticeOf(item);
  if (notice !== undefined) return { at: 'notice', notice };
  if (subject === 'register') return { at: 'organisation' };
  if ('entity' in subject) return { at: 'entity', entity: subject.entity, field: fieldOf(item, rules) };
  const sheet = subject.activity;
  if (typeof what === 'object' && 'confirm' in what) return { at: 'confirm', sheet };
  return { at: 'sheet', sheet, field: fieldOf(item, rules) };
}

/** The notice that something is about. */
export function noticeOf({ what }: Todo): string | undefined {
  if (typeof what !== 'object') return undefined;
  if ('republish' in what) return what.republish.notice;
  return 'review_sentences' in what ? what.review_sentences.notice : undefined;
}

function fieldOf({ what }: Todo, rules: readonly VocabularyRule[]): string {
  if (what === 'review') return 'review';
  if (!('issue' in what)) return '';
  const { path, rule } = what.issue;
  const letter = rules.find((each) => each.code === rule)?.letter;
  return letter === '30-1-f' && !path.startsWith('retention_rules') ? 'retention_rules' : path;
}

/** The sheet to read first: the first whose values wait for somebody to look at them. */
export function firstToConfirm(items: readonly Todo[]): string | undefined {
  const item = items.find(({ what }) => typeof what === 'object' && 'confirm' in what);
  return item && typeof item.subject === 'object' && 'activity' in item.subject ? item.subject.activity : undefined;
}

/** How many of a group are drawn: all of a short one; of a long one a few, or as many as were drawn so far. */
export function drawn(count: number, open: boolean, soFar: number): number {
  if (count <= FEW) return count;
  return open ? Math.min(count, Math.max(soFar, FEW)) : FEW;
}
