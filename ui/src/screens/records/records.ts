// Records beside sheets: written, added and removed one at a time.
// Knows the commands of the program, not what a record holds.
import type { FieldChange, Saved } from '../../form/editor.svelte';
import type { Plain } from '../../form/paths';
import { app } from '../../lib/app.svelte';
import { call, Refused } from '../../lib/bridge';
import type { ChangedRecord, Issue, Noun, RecordUse, SavedRecord, Written } from '../../lib/model';
import { useOf, type Use } from './uses';

/** Changes fields of a record, as one step. */
export async function setRecord(noun: Noun, id: string, changes: FieldChange[]): Promise<Saved<Issue>> {
  const changed = await call<ChangedRecord>('record_set', { noun, id, changes });
  await app.wrote(changed.written);
  return { value: changed.value as unknown as Plain, issues: changed.issues };
}

/** Adds a record, and gives its identifier; nothing when it was refused, which is said. */
export async function addRecord(noun: Noun, value: Plain): Promise<string | undefined> {
  return attempt(async () => {
    const saved = await call<SavedRecord>('record_put', { noun, value });
    await app.wrote(saved.written);
    return saved.id;
  });
}

/** Removes a record. When it is still named, that is the caller's to explain; any other refusal is said here. */
export async function removeRecord(noun: Noun, id: string): Promise<'gone' | 'in-use' | 'refused'> {
  try {
    await app.flush();
    await app.wrote(await call<Written>('record_delete', { noun, id }));
    return 'gone';
  } catch (error) {
    if (error instanceof Refused && error.code === 'in-use') return 'in-use';
    app.fail(error);
    return 'refused';
  }
}

/** What names a record. */
export async function usesOf(noun: Noun, id: string): Promise<Use[]> {
  return (await call<RecordUse[]>('record_use', { noun, id })).map(useOf);
}

/** Saves what waits, then does the work; a refusal is said as a sentence. */
export async function attempt<Answer>(work: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    await app.flush();
    return await work();
  } catch (error) {
    app.fail(error);
    return undefined;
  }
}
