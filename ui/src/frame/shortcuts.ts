// The keys that work everywhere. Inside a text field, its own undo comes first.
import { app } from '../lib/app.svelte';
import { ENTRIES } from './screens';

/** Handles a key pressed anywhere in the window. */
export function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || document.querySelector('[role=dialog], [role=alertdialog]')) return;
  const action = actionOf(event);
  if (!action) return;
  event.preventDefault();
  void action();
}

type Action = () => Promise<void>;

function actionOf(event: KeyboardEvent): Action | undefined {
  const key = event.key.toLowerCase();
  const control = (event.ctrlKey || event.metaKey) && !event.altKey;
  return (control ? sizeAction(key) : undefined) ?? (app.register ? registerAction(event, key, control) : undefined);
}

function sizeAction(key: string): Action | undefined {
  if (key === '+' || key === '=') return () => app.resize(1);
  if (key === '-') return () => app.resize(-1);
  return key === '0' ? () => app.resize(0) : undefined;
}

function registerAction(event: KeyboardEvent, key: string, control: boolean): Action | undefined {
  if (event.altKey && !event.ctrlKey && key === 'arrowleft' && !isText(event.target)) return () => app.back();
  if (key === 'f1') return () => app.go({ screen: 'about' });
  if (!control) return undefined;
  if (key === 's') return () => app.flush();
  if (key === 'z' || key === 'y') return turn(event, key === 'y' || event.shiftKey);
  const entry = ENTRIES[Number(key) - 1];
  return entry ? () => app.go(entry.route) : undefined;
}

/** What was typed in a field and is not saved yet is the field's own to undo; so is what is never saved: a search. */
function turn(event: KeyboardEvent, forward: boolean): Action {
  const { target } = event;
  const isOwn = isText(target) && typed === target && (app.saveState === 'waiting' || isSearch(target));
  // Not every web view has a key of its own for it.
  if (isOwn) return async () => void document.execCommand(forward ? 'redo' : 'undo');
  return () => (forward ? app.redo() : app.undo());
}

function isSearch(field: HTMLElement): boolean {
  return field.getAttribute('role') === 'combobox' || !field.closest('[data-path]');
}

let typed: EventTarget | null = null;

function isText(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type));
}

if (typeof document !== 'undefined') {
  document.addEventListener('input', (event) => (typed = event.target), true);
  document.addEventListener('focusin', () => (typed = null), true);
}
