// Which sheet comes after the one that was confirmed. Knows the list of what is left to do, no sheet.
import type { Todo } from '../../lib/model';

/** The next sheet with values to confirm, in the order of the list, beginning after this one and coming round; nothing
 * when there is none left. */
export function nextToConfirm(todos: readonly Todo[], id: string, reference: string): string | undefined {
  const waiting = todos.filter((todo) => typeof todo.what === 'object' && 'confirm' in todo.what && sheetOf(todo) !== id);
  const after = waiting.find((todo) => collator.compare(todo.reference, reference) > 0) ?? waiting[0];
  return after && sheetOf(after);
}

/** The sheet that something is about. */
function sheetOf(todo: Todo): string | undefined {
  return typeof todo.subject === 'object' && 'activity' in todo.subject ? todo.subject.activity : undefined;
}

const collator = new Intl.Collator('fr', { numeric: true });
