// What is done to the sheet as a whole: copied, archived, brought back, deleted, made into a PDF.
// Knows the commands, not the screen.
import { app } from '../../lib/app.svelte';
import { call } from '../../lib/bridge';
import type { ChangedActivity, SavedActivity, Written } from '../../lib/model';
import { speech, t } from '../../lib/say.svelte';
import type { Saved } from '../../lib/shell';

/** What names a sheet to the reader. */
export interface Named {
  id: string;
  reference: string;
  role: string;
}

/** Copies the sheet and goes to the copy. */
export async function duplicate({ id, reference }: Named): Promise<void> {
  await attempt(async () => {
    const saved = await call<SavedActivity>('activity_duplicate', { id });
    await app.wrote(saved.written);
    await app.go({ screen: 'sheet', id: saved.id });
    app.tell(t('sheet-duplicated', { reference, copy: saved.reference }));
  });
}

/** Archives the sheet; it stays on the screen. */
export async function archive({ id, reference }: Named): Promise<void> {
  await attempt(async () => {
    const saved = await call<SavedActivity>('activity_archive', { id });
    await settle(saved.written);
    app.tell(t('sheet-archived', { reference }));
  });
}

/** Brings an archived sheet back as a draft: whether it is in force is the reader's to say. */
export async function bringBack({ id, reference }: Named): Promise<void> {
  const changes = [
    { path: 'identity/status', value: 'draft' },
    { path: 'identity/archived_on', value: null },
  ];
  await attempt(async () => {
    const changed = await call<ChangedActivity>('activity_set', { id, changes });
    await settle(changed.written);
    app.tell(t('sheet-brought-back', { reference }));
  });
}

/** Deletes the sheet and goes to the list. */
export async function remove({ id, reference }: Named): Promise<void> {
  await attempt(async () => {
    const written = await call<Written>('activity_delete', { id });
    await dialogsGone();
    await app.go({ screen: 'register' });
    await app.wrote(written);
    app.tell(t('sheet-deleted', { reference }));
  });
}

/** Makes a PDF of this sheet alone, where the reader says, and notes that it was handed over, as every document that is
 * made here. Nothing when the dialog was closed. */
export async function makePdf({ reference, role }: Named): Promise<Saved | undefined> {
  await app.flush();
  const document = { kind: 'pdf', lang: speech.lang, sheets: [reference], processor: role === 'processor', complementary: true };
  const record = app.register?.read_only !== true;
  const saved = await app.run<Saved | null>(t('sheet-making-pdf'), 'export_save', { document, record });
  if (saved?.recorded) await app.readJournal();
  return saved ?? undefined;
}

/** Opens the document that was made, or its folder, with the system. */
export async function show(command: 'document_open' | 'document_show', saved: Saved): Promise<void> {
  await attempt(() => call(command, { token: saved.token }));
}

/** A dialog that closes gives the focus back to its opener: only then can another screen take it. */
async function dialogsGone(): Promise<void> {
  while (document.querySelector('[role=dialog]')) await new Promise(requestAnimationFrame);
}

/** What was done here is shown here too: the screen reads the sheet again. */
async function settle(written: Written): Promise<void> {
  await app.wrote(written);
  app.revision += 1;
}

async function attempt(action: () => Promise<unknown>): Promise<void> {
  try {
    await app.flush();
    await action();
  } catch (error) {
    app.fail(error);
  }
}
