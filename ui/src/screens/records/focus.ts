// Puts the focus where a person goes on after something was added or removed.
// Knows that fields carry the ids of their paths.
import { tick } from 'svelte';
import { CONTROLS } from '../../form/reveal.svelte';

/** Focuses the control of a field, once it is drawn. */
export async function focusField(path: string): Promise<void> {
  await tick();
  const field = document.getElementById(`field-${path}`);
  const control = field?.matches(CONTROLS) ? field : field?.querySelector<HTMLElement>(CONTROLS);
  control?.focus();
}

/** Focuses the element of an id, once it is drawn. */
export async function focusElement(id: string): Promise<void> {
  await tick();
  document.getElementById(id)?.focus();
}

/** Brings an element into sight, once it is drawn, where it is not: the form under a list in a narrow window. */
export async function showElement(id: string): Promise<void> {
  await tick();
  document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
}

/** Which row has the focus after a key, or nothing when the key is not of the list. */
export function rowAfter(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  const rows: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: count - 1, PageDown: at + 10, PageUp: at - 10 };
  const row = rows[key];
  return row === undefined ? undefined : Math.max(0, Math.min(count - 1, row));
}

/** Which row is chosen once the chosen one is gone: the next, else the one before. */
export function neighbour(ids: readonly string[], gone: string): string | undefined {
  const at = ids.indexOf(gone);
  return ids[at + 1] ?? ids[at - 1];
}
