// What is done to a sheet from the list. Knows the commands, not the rows.
import { app } from '../../lib/app.svelte';
import { call } from '../../lib/bridge';
import type { ActivityLine, ChangedActivity, SavedActivity, Written } from '../../lib/model';
import { t } from '../../lib/say.svelte';
import { list } from './list.svelte';

/** Opens a sheet; the list remembers which. */
export async function open(id: string, section?: string): Promise<void> {
  list.active = list.opened = id;
  await app.go({ screen: 'sheet', id, ...(section === undefined ? {} : { section }) });
}

let creating = false;

/** Writes a blank sheet and opens it on its name; once, however often it was asked meanwhile. */
export async function create(): Promise<void> {
  if (creating) return;
  creating = true;
  await attempt(async () => {
    const saved = await call<SavedActivity>('activity_put', { activity: {} });
    await app.wrote(saved.written);
    await open(saved.id, 'identity');
  });
  creating = false;
}

/** Copies a sheet; the copy becomes the row in hand. */
export async function duplicate(line: ActivityLine): Promise<void> {
  await attempt(async () => {
    const saved = await call<SavedActivity>('activity_duplicate', { id: line.id });
    await settle(saved.written);
    list.active = saved.id;
    app.tell(t('list-duplicated', { reference: line.reference, copy: saved.reference }));
  });
}

export async function archive(line: ActivityLine): Promise<void> {
  await attempt(async () => {
    const saved = await call<SavedActivity>('activity_archive', { id: line.id });
    await settle(saved.written);
    app.tell(t('list-archived', { reference: line.reference }));
  });
}

/** Brings a sheet back as a draft: whether it is in force is the reader's to say. */
export async function bringBack(line: ActivityLine): Promise<void> {
  const changes = [
    { path: 'identity/status', value: 'draft' },
    { path: 'identity/archived_on', value: null },
  ];
  await attempt(async () => {
    const changed = await call<ChangedActivity>('activity_set', { id: line.id, changes });
    await settle(changed.written);
    app.tell(t('list-brought-back', { reference: line.reference }));
  });
}

/** Deletes a sheet; gives the step that undoing would take back. */
export async function remove(line: ActivityLine): Promise<number | undefined> {
  let step: number | undefined;
  await attempt(async () => {
    const written = await call<Written>('activity_delete', { id: line.id });
    await settle(written);
    step = written.step ?? undefined;
  });
  return step;
}

async function settle(written: Written): Promise<void> {
  await app.wrote(written);
  await list.read();
}

async function attempt(action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    app.fail(error);
  }
}
