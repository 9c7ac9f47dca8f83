// Showing one field: opens what folds it away, brings it into sight and gives it the focus.
// Knows paths and elements, no field.
import { tick } from 'svelte';
import { under } from './paths';

const shown = $state({ path: '' });

/** Whether the field asked for is here or below: what folds it away opens. */
export function isAsked(path: string): boolean {
  return shown.path !== '' && under(shown.path, path);
}

/** Shows the field at a path, or the nearest above it that is on the screen; false when there is none. */
export async function reveal(path: string): Promise<boolean> {
  shown.path = path;
  await tick();
  const field = nearest(path);
  field?.scrollIntoView({ block: 'center' });
  (field && firstIn(field))?.focus({ preventScroll: true });
  shown.path = '';
  return field !== undefined;
}

/** The first control in an element. */
export function firstIn(holder: HTMLElement): HTMLElement | undefined {
  return holder.querySelector<HTMLElement>(CONTROLS) ?? undefined;
}

/** What can be filled in or pressed. */
export const CONTROLS = ['input', 'textarea', 'select', 'button'].map((name) => `${name}:not(:disabled):not([tabindex="-1"])`).join(',');

function nearest(path: string): HTMLElement | undefined {
  const parts = path.split('/');
  for (let length = parts.length; length > 0; length -= 1) {
    const found = document.getElementById(`field-${parts.slice(0, length).join('/')}`);
    if (found) return found;
  }
  return undefined;
}
