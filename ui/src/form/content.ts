// Whether something was entered, and where. Knows values only, no field.
import { isObject } from './paths';

/** Whether a value says anything: an unanswered question, a blank text, a line of which only the identifier is there do not. */
export function holds(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  if (!isObject(value)) return true;
  if (typeof value['state'] === 'string') return value['state'] !== 'unknown';
  return Object.entries(value).some(([name, part]) => name !== 'id' && holds(part));
}

/** A list with one of its lines elsewhere; the same list when there is nowhere to go. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  if (from < 0 || from >= next.length || to < 0 || to >= next.length || from === to) return next;
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}

/** Which line has the focus once the one at `at` is gone; -1 when none is left. */
export function afterRemoval(count: number, at: number): number {
  return Math.min(at, count - 2);
}
