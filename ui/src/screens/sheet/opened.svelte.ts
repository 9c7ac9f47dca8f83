// The sheet on the screen: read, saved as it is typed, read again when something else changed it.
// Knows the commands of one sheet; neither its fields nor how they are drawn.
import { Editor } from '../../form/editor.svelte';
import type { Plain } from '../../form/paths';
import { app } from '../../lib/app.svelte';
import { call, Refused } from '../../lib/bridge';
import type { ChangedActivity, Issue, ShownActivity } from '../../lib/model';
import { t } from '../../lib/say.svelte';

/** What the reader asked to see, from one sheet to the next. */
export const view = $state({ missing: false });

/** Reads a sheet; leaves for the list when it is not there. */
export async function readSheet(id: string): Promise<ShownActivity | undefined> {
  try {
    return await call<ShownActivity>('activity_show', { id });
  } catch (error) {
    if (error instanceof Refused && ['activity-not-found', 'not-found'].includes(error.code)) app.tell(t('sheet-gone'));
    else app.fail(error);
    await app.go({ screen: 'register' });
    return undefined;
  }
}

/** The editor of a sheet that was read: each edit is one step. */
export function editorOf(id: string, shown: ShownActivity): Editor<Issue> {
  return new Editor<Issue>({
    value: asPlain(shown.activity),
    issues: shown.issues,
    readOnly: app.register?.read_only ?? false,
    save: async (changes) => {
      const changed = await call<ChangedActivity>('activity_set', { id, changes });
      await app.wrote(changed.written);
      return { value: asPlain(changed.activity), issues: changed.issues };
    },
  });
}

/** Shows what undo, or another program, made of the sheet. */
export async function readAgain(id: string, editor: Editor<Issue>): Promise<void> {
  await editor.flush();
  const shown = await readSheet(id);
  if (shown) editor.adopt({ value: asPlain(shown.activity), issues: shown.issues });
}

function asPlain(activity: ShownActivity['activity']): Plain {
  return activity as unknown as Plain;
}
