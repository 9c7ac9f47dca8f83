// The keys that work everywhere. Inside a text field, its own undo comes first.
import { app } from '../lib/app.svelte';
import { ENTRIES } from './screens';

/** Handles a key pressed anywhere in the window. */
export function onKey(event: KeyboardEvent): void {
  if (!app.register || event.defaultPrevented || document.querySelector('[role=dialog]')) return;
  const action = actionOf(event);
  if (!action) return;
  event.preventDefault();
  void action();
}

function actionOf(event: KeyboardEvent): (() => Promise<void>) | undefined {
  const key = event.key.toLowerCase();
  if (event.altKey && !event.ctrlKey && key === 'arrowleft' && !isText(event.target)) return () => app.back();
  if (key === 'f1') return () => app.go({ screen: 'about' });
  if (!event.ctrlKey && !event.metaKey) return undefined;
  if (event.altKey) return undefined;
  if (key === 's') return () => app.flush();
  if (key === 'z' || key === 'y') return turn(event, key === 'y' || event.shiftKey);
  const entry = ENTRIES[Number(key) - 1];
  return entry ? () => app.go(entry.route) : undefined;
}

/** A field in which something was typed since it was entered undoes that first. */
function turn(event: KeyboardEvent, forward: boolean): (() => Promise<void>) | undefined {
  if (isText(event.target) && typed === event.target) return undefined;
  return () => (forward ? app.redo() : app.undo());
}

let typed: EventTarget | null = null;

function isText(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type));
}

if (typeof document !== 'undefined') {
  document.addEventListener('input', (event) => (typed = event.target), true);
  document.addEventListener('focusin', () => (typed = null), true);
}
