// The four states of an answer, and what becomes of its content when the state changes. Knows no word.
import { holds } from './content';
import { isObject } from './paths';
import type { Kind } from './types';

export const STATES = ['unknown', 'none', 'not_applicable', 'given'] as const;
export type State = (typeof STATES)[number];

export type Answer = { state: 'unknown' } | { state: 'none' } | { state: 'not_applicable'; reason: string } | { state: 'given'; value: unknown };

/** What the record holds, as an answer; not answered where there is nothing yet. */
export function asAnswer(value: unknown): Answer {
  if (!isObject(value)) return { state: 'unknown' };
  const { state, reason } = value;
  if (state === 'none') return { state };
  if (state === 'not_applicable') return { state, reason: typeof reason === 'string' ? reason : '' };
  if (state === 'given') return { state, value: value['value'] };
  return { state: 'unknown' };
}

/** The answer in another state. Content given before, in `kept`, comes back; otherwise it begins as its kind does. */
export function turned(state: State, kind: Kind, kept: unknown, newId: () => string): Answer {
  if (state === 'given') return { state, value: holds(kept) ? kept : beginning(kind, newId) };
  if (state === 'not_applicable') return { state, reason: '' };
  return { state };
}

/** What stands in an answer that was just given: one blank line, a blank group, a blank text. */
function beginning(kind: Kind, newId: () => string): unknown {
  if (kind.is === 'lines') return [{ id: newId() }];
  if (kind.is === 'codes' || kind.is === 'choices' || kind.is === 'texts' || kind.is === 'tags' || kind.is === 'links') return [];
  return kind.is === 'group' || kind.is === 'document' ? {} : '';
}
