import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Editor } from '../form/editor.svelte';
import { app, stepName } from './app.svelte';
import { Refused } from './bridge';
import type { ToPage } from './shell';

const asked = vi.hoisted(() => ({ all: [] as string[], hear: undefined as ((notice: unknown) => void) | undefined }));
vi.mock('./bridge', async (original) => ({
  ...(await original<object>()),
  call: async (command: string, request: { what?: string }) => void asked.all.push([command, request?.what].filter(Boolean).join(' ')),
  start: async (hear: (notice: unknown) => void) => {
    asked.hear = hear;
    asked.all.push('start');
    throw new Error('nothing is open here');
  },
}));

let held: boolean;
let unwatch: () => void;
let editor: Editor;

function hear(notice: ToPage): void {
  asked.hear?.(notice);
}

const settled = (): Promise<void> => new Promise((next) => setTimeout(next));

beforeEach(async () => {
  held = false;
  editor = new Editor({
    value: { name: '', notes: '' },
    issues: [],
    readOnly: false,
    save: async (changes) => {
      asked.all.push(`save ${changes.map((change) => change.path).join(' ')}`);
      if (held) throw new Refused('locked', { file: 'a.registre' });
      return { value: Object.fromEntries(changes.map((change) => [change.path, change.value])), issues: [] };
    },
  });
  await app.start();
  unwatch = app.watch(editor);
  asked.all.length = 0;
});
afterEach(() => {
  unwatch();
  [app.closing, app.leaving] = [false, false];
});

describe('closing the window', () => {
  it('saves what waits, and says that it is at it', async () => {
    editor.type('name', 'Paie');
    hear({ kind: 'closing' });
    await settled();
    expect(asked.all).toEqual(['window_asks waiting', 'window_asks waiting', 'save name', 'window_ready']);
  });

  it('asks when something cannot be saved, and stays for that', async () => {
    held = true;
    editor.type('name', 'Paie');
    editor.type('notes', 'x');
    await app.close();
    const tries = ['save name notes', 'save name', 'save notes'].flatMap((save) => ['window_asks waiting', save]);
    expect(asked.all).toEqual(['window_asks waiting', ...tries, 'window_asks staying']);
    expect(app.closing).toBe(true);
    asked.all.length = 0;
    await app.closeAnyway();
    expect(asked.all).toEqual(['window_ready']);
  });

  it('tries again what was refused before', async () => {
    held = true;
    await editor.set('name', 'Paie');
    held = false;
    await app.close();
    expect([asked.all.at(-1), app.closing]).toEqual(['window_ready', false]);
  });

  it('asks about text that is no value', async () => {
    editor.hold('name', true);
    await app.close();
    expect([asked.all.at(-1), app.closing]).toEqual(['window_asks staying', true]);
  });
});

describe('leaving the screen', () => {
  it('asks about what is no value, and goes on when that is given up', async () => {
    let gone = 0;
    editor.hold('name', true);
    await app.leave(() => (gone += 1));
    expect([app.leaving, gone]).toEqual([true, 0]);
    app.leaveAnyway();
    app.leaveAnyway();
    expect(gone, 'once').toBe(1);
  });

  it('for another register that was wanted: staying gives it up', async () => {
    editor.hold('name', true);
    hear({ kind: 'opened' });
    await settled();
    expect(app.leaving).toBe(true);
    app.stay();
    app.stay();
    expect(asked.all).toEqual(['register_keep']);
    app.leaveAnyway();
    expect(asked.all, 'and nothing is opened later').toEqual(['register_keep']);
  });

  it('for another register that was wanted: it is opened when one leaves', async () => {
    editor.hold('name', true);
    hear({ kind: 'opened' });
    await settled();
    app.leaveAnyway();
    app.stay();
    expect(asked.all).toEqual(['start']);
  });
});

it('what nobody asked for and failed is said', () => {
  const told = vi.spyOn(app.messages, 'say');
  hear({ kind: 'failed', error: { code: 'backup-failed', args: {} } });
  expect(told).toHaveBeenCalledWith('refused', expect.stringContaining('sauvegarde automatique'), undefined);
});

describe('a step in words', () => {
  it('names the first things it touched, each once, and says that there are others', () => {
    const op = 'edit_activity';
    expect(stepName({ op, touched: ['T-001', '', 'T-001'] })).toBe('Modification d’une fiche (T-001)');
    expect(stepName({ op, touched: ['A', 'B', 'C'] })).toBe('Modification d’une fiche (A, B, C)');
    expect(stepName({ op, touched: ['A', 'B', 'C', 'D'] })).toBe('Modification d’une fiche (A, B, C et d’autres)');
  });
});
