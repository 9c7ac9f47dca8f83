// Creating, opening and leaving registers, from the screens on which none is open.
// Knows the commands and what follows them, no words on the screen.
import { app } from '../../lib/app.svelte';
import { call, Refused } from '../../lib/bridge';
import type { Opened, Recent } from '../../lib/shell';
import { chooseOnArrival } from '../importing/arrival';

/** What a new register is wanted for. */
export type Way = 'start' | 'blank' | 'import' | 'dropped';

/** Creates a register of that name; false when the dialog for its place was cancelled, or on a refusal. */
export async function create(name: string, person: string, choose: boolean, way: Way): Promise<boolean> {
  return attempt(async () => {
    await keepPerson(person);
    const opened = await call<Opened | null>('register_create', { name: name.trim(), choose });
    if (!opened) return false;
    await app.opened(opened);
    if (way === 'import') chooseOnArrival();
    if (way === 'start') await app.go({ screen: 'start' });
    else if (way !== 'blank') await app.go({ screen: 'import' });
    return true;
  });
}

/** Opens the demonstration: a made-up organisation, in a file of its own. */
export async function openDemonstration(person: string): Promise<boolean> {
  return attempt(async () => {
    await keepPerson(person);
    await app.opened(await call<Opened>('register_demo'));
    return true;
  });
}

/** Opens a register that a dialog chooses. */
export async function openAnother(): Promise<boolean> {
  return refusable(async () => {
    const opened = await call<Opened | null>('register_choose');
    if (opened) await app.opened(opened);
    return opened !== null;
  });
}

/** Opens a register that was open before. A file that is not there is said where it is listed. */
export async function openRecent(place: number): Promise<'opened' | 'missing' | 'refused'> {
  try {
    await app.opened(await call<Opened>('register_open', { recent: place }));
    return 'opened';
  } catch (error) {
    if (isMissing(error)) {
      await attempt(async () => (await call('register_close'), true));
      return 'missing';
    }
    await showRefusal(error);
    return 'refused';
  }
}

/** Tries the register that was refused again, where it is among those that were open. */
export async function tryAgain(): Promise<void> {
  const place = placeOf(app.refusal, app.recents);
  if (place === undefined) return;
  await refusable(async () => {
    await app.opened(await call<Opened>('register_open', { recent: place }));
    return true;
  });
}

/** Where a refused register stands among those that were open. */
export function placeOf(refused: { file: string; folder: string } | undefined, recents: readonly Recent[]): number | undefined {
  if (!refused) return undefined;
  const place = recents.findIndex((recent) => recent.file === refused.file && recent.folder === refused.folder);
  return place >= 0 ? place : undefined;
}

export async function forget(place: number): Promise<void> {
  await attempt(async () => {
    app.recents = await call<Recent[]>('register_forget', { recent: place });
    return true;
  });
}

/** Puts the register that was refused away, and shows the others. */
export async function leaveRefused(): Promise<void> {
  await attempt(async () => {
    await call('register_close');
    await app.start();
    return true;
  });
}

async function keepPerson(person: string): Promise<void> {
  const named = person.trim();
  if (named !== app.settings.person) await app.saveSettings({ ...app.settings, person: named });
}

async function attempt(action: () => Promise<boolean>): Promise<boolean> {
  try {
    return await action();
  } catch (error) {
    app.fail(error);
    return false;
  }
}

async function refusable(action: () => Promise<boolean>): Promise<boolean> {
  try {
    return await action();
  } catch (error) {
    await showRefusal(error);
    return false;
  }
}

/** What could not be opened gets a screen of its own, with its backups: the program says which. */
async function showRefusal(error: unknown): Promise<void> {
  await app.start();
  if (!app.refusal) app.fail(error);
}

function isMissing(error: unknown): boolean {
  return error instanceof Refused && error.code === 'file-missing';
}
