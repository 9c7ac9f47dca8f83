// The sheet on the screen: read, saved as it is typed, read again when something else changed it.
// Knows the commands of one sheet; neither its fields nor how they are drawn.
import { Editor } from '../../form/editor.svelte';
import { asPlain } from '../../form/paths';
import { app } from '../../lib/app.svelte';
import { call, Refused } from '../../lib/bridge';
import type { Activity, ChangedActivity, Issue, LetterLine, ModelUpdate, ShownActivity, Source } from '../../lib/model';
import { modelOf } from '../../lib/models.svelte';
import { speech, t } from '../../lib/say.svelte';

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

/** The editor of a sheet that was read: each edit is one step. `onletters` is told how the letters of Art. 30 stand then. */
export function editorOf(id: string, shown: ShownActivity, onletters: (letters: LetterLine[]) => void): Editor<Issue> {
  return new Editor<Issue>({
    value: asPlain(shown.activity),
    issues: shown.issues,
    readOnly: app.register?.read_only ?? false,
    save: async (changes) => {
      const changed = await call<ChangedActivity>('activity_set', { id, changes });
      await app.wrote(changed.written);
      onletters(changed.letters);
      return { value: asPlain(changed.activity), issues: changed.issues };
    },
  });
}

/** Where the values of the sheet's model come from, and what a newer version of it would change. */
export interface FromModel {
  origins: ReadonlyMap<string, Source>;
  update: ModelUpdate | undefined;
}

/** Reads what concerns the model of a sheet; nothing where it was started from none. */
export async function readModel(activity: Pick<Activity, 'id' | 'identity'>): Promise<FromModel | undefined> {
  if (activity.identity.model === null) return undefined;
  const [model, updates] = await Promise.all([modelOf(activity), call<ModelUpdate[]>('model_updates', { lang: speech.lang })]);
  const origins = new Map((model?.origins ?? []).map((origin) => [origin.path, origin.source] as const));
  return { origins, update: updates.find((update) => update.id === activity.id) };
}

/** Shows what undo, or another program, made of the sheet; gives what was read. */
export async function readAgain(id: string, editor: Editor<Issue>): Promise<ShownActivity | undefined> {
  await editor.flush();
  const shown = await readSheet(id);
  if (shown) editor.adopt({ value: asPlain(shown.activity), issues: shown.issues });
  return shown;
}
