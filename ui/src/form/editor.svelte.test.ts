import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refused } from '../lib/bridge';
import { Editor, type FieldChange, type SaveState } from './editor.svelte';
import { write, type Plain } from './paths';

/** A program that keeps one record, refuses what it is told to, and answers when it is let. */
class Program {
  value: Plain = { name: '', notes: '', lines: [] };
  readonly asked: FieldChange[][] = [];
  refuses: string[] = [];
  #held: (() => void)[] = [];
  holding = false;

  save = async (changes: FieldChange[]): Promise<{ value: Plain; issues: { rule: string; path: string }[] }> => {
    this.asked.push(changes);
    if (this.holding) await new Promise<void>((go) => this.#held.push(go));
    if (changes.some((change) => this.refuses.includes(change.path))) throw new Refused('too-large', { field: 'x' });
    for (const { path, value } of changes) write(this.value, path, value);
    return { value: structuredClone(this.value), issues: [] };
  };

  release(): void {
    this.holding = false;
    for (const go of this.#held.splice(0)) go();
  }
}

let program: Program;
let states: SaveState[];

function editor(readOnly = false): Editor {
  return new Editor({ value: structuredClone(program.value), issues: [], readOnly, save: program.save, onState: (state) => states.push(state) });
}

beforeEach(() => {
  vi.useFakeTimers();
  program = new Program();
  states = [];
});
afterEach(() => {
  vi.useRealTimers();
});

describe('saving', () => {
  it('waits for a pause in typing, then saves once', async () => {
    const form = editor();
    for (const text of ['P', 'Pa', 'Paie']) {
      form.type('name', text);
      await vi.advanceTimersByTimeAsync(900);
    }
    expect(program.asked, 'still typing').toEqual([]);
    expect(form.state).toBe('waiting');
    await vi.advanceTimersByTimeAsync(100);
    expect(program.asked).toEqual([[{ path: 'name', value: 'Paie' }]]);
    expect(form.state).toBe('saved');
    await vi.advanceTimersByTimeAsync(5000);
    expect(program.asked, 'and only once').toHaveLength(1);
  });

  it('happens on leaving, without the pause', async () => {
    const form = editor();
    form.type('name', 'Paie');
    await form.flush();
    await vi.advanceTimersByTimeAsync(5000);
    expect(program.asked).toEqual([[{ path: 'name', value: 'Paie' }]]);
    expect(states).toEqual(['waiting', 'saving', 'saved']);
  });

  it('happens at once for a choice, and takes along what was being typed', async () => {
    const form = editor();
    form.type('name', 'Paie');
    await form.set('status', 'draft');
    expect(program.asked).toEqual([[{ path: 'name', value: 'Paie' }, { path: 'status', value: 'draft' }]]);
  });

  it('sends the whole instead of its parts', async () => {
    const form = editor();
    form.type('group/part', 'a');
    await form.set('group', { part: 'b' });
    expect(program.asked).toEqual([[{ path: 'group', value: { part: 'b' } }]]);
  });

  it('never happens in a register that is only read', async () => {
    const form = editor(true);
    form.type('name', 'Paie');
    await form.flush();
    expect([program.asked.length, form.get('name')]).toEqual([0, '']);
  });

  it('says null for what is taken away', async () => {
    program.value['lines'] = [{ id: 'a' }];
    const form = editor();
    await form.set('lines/a', undefined);
    expect(program.asked).toEqual([[{ path: 'lines/a', value: null }]]);
    expect(form.get('lines')).toEqual([]);
  });
});

describe('while something is being saved', () => {
  it('leaving waits for it', async () => {
    const form = editor();
    program.holding = true;
    form.type('name', 'Paie');
    void form.flush();
    let left = false;
    const leaving = form.flush().then(() => (left = true));
    await vi.advanceTimersByTimeAsync(0);
    expect([left, form.state]).toEqual([false, 'saving']);
    program.release();
    await leaving;
    expect([left, form.state]).toEqual([true, 'saved']);
  });

  it('leaving also saves what came to wait meanwhile', async () => {
    const form = editor();
    program.holding = true;
    form.type('name', 'Paie');
    const leaving = form.flush();
    form.type('name', 'Paie et congés');
    program.release();
    await leaving;
    expect(program.asked.map((changes) => changes[0]?.value)).toEqual(['Paie', 'Paie et congés']);
    expect(form.state).toBe('saved');
  });

  it('what is typed stays on the screen and has a pause of its own', async () => {
    const form = editor();
    program.holding = true;
    form.type('name', 'Paie');
    await vi.advanceTimersByTimeAsync(1000);
    form.type('name', 'Paie et');
    program.release();
    await vi.advanceTimersByTimeAsync(500);
    expect([form.get('name'), form.state, program.asked.length]).toEqual(['Paie et', 'waiting', 1]);
    await vi.advanceTimersByTimeAsync(500);
    expect([program.asked.length, form.state]).toEqual([2, 'saved']);
  });
});

describe('a refusal', () => {
  it('of one change keeps the others, and shows what was refused', async () => {
    const form = editor();
    program.refuses = ['notes'];
    form.type('notes', 'trop long');
    form.type('name', 'Paie');
    await form.flush();
    expect(program.value['name']).toBe('Paie');
    expect(form.get('notes'), 'it stays on the screen').toBe('trop long');
    expect([form.refusedAt('notes')?.code, form.refusedAt('name'), form.state]).toEqual(['too-large', undefined, 'refused']);
  });

  it('stays on the screen while other fields are saved or undone', async () => {
    const form = editor();
    program.refuses = ['notes'];
    await form.set('notes', 'trop long');
    await form.set('name', 'Paie');
    form.adopt({ value: { name: 'Ancien', notes: '', lines: [] }, issues: [] });
    expect([form.get('notes'), form.get('name'), form.state]).toEqual(['trop long', 'Ancien', 'refused']);
  });

  it('goes away when the field is corrected', async () => {
    const form = editor();
    program.refuses = ['notes'];
    await form.set('notes', 'trop long');
    program.refuses = [];
    await form.set('notes', 'court');
    expect([form.refusedAt('notes'), form.state, program.value['notes']]).toEqual([undefined, 'saved', 'court']);
  });

  it('can be tried again as it is', async () => {
    const form = editor();
    program.refuses = ['notes'];
    await form.set('notes', 'disque plein');
    program.refuses = [];
    await form.retry();
    expect([program.value['notes'], form.state]).toEqual(['disque plein', 'saved']);
  });

  it('of another nature than a refusal is one all the same', async () => {
    const form = new Editor({ value: {}, issues: [], readOnly: false, save: () => Promise.reject(new Error('boom')) });
    await form.set('name', 'x');
    expect(form.refusedAt('name')?.code).toBe('internal');
  });
});

describe('what others write', () => {
  it('is taken over, and what waits here is kept', async () => {
    const form = editor();
    form.type('name', 'Paie');
    form.adopt({ value: { name: 'Autre', notes: 'ailleurs', lines: [] }, issues: [{ rule: 'r', path: 'name' }] });
    expect([form.get('name'), form.get('notes'), form.issuesAt('name').length]).toEqual(['Paie', 'ailleurs', 1]);
    await form.flush();
    expect(program.asked).toEqual([[{ path: 'name', value: 'Paie' }]]);
  });

  it('is a copy: the record that was handed in does not change', async () => {
    const value = { name: 'a', lines: [{ id: 'x', text: 'b' }] };
    const form = new Editor({ value, issues: [], readOnly: false, save: program.save });
    form.type('lines/x/text', 'c');
    expect(value.lines[0]?.text).toBe('b');
    await form.flush();
  });

  it('issues are found at a path and under it', () => {
    const form = editor();
    form.adopt({ value: {}, issues: [{ rule: 'r', path: 'lines/x/text' }, { rule: 'r', path: 'linesman' }] });
    expect([form.issuesAt('lines').length, form.issuesUnder('lines').length]).toEqual([0, 1]);
  });
});

describe('what is no value', () => {
  it('is not saved, and said not to be, until it is corrected or gone', async () => {
    const form = editor();
    form.hold('lines/a/from', true);
    expect([form.state, form.holds('lines'), form.holds('line'), form.holds('')]).toEqual(['refused', true, false, true]);
    await form.set('name', 'Paie');
    await form.retry();
    expect([form.state, program.value['name']], 'the rest is saved all the same').toEqual(['refused', 'Paie']);
    expect(form.get('lines'), 'and it is not sent').toEqual([]);
    form.hold('lines/a/from', false);
    expect([form.state, form.holds('')]).toEqual(['saved', false]);
  });

  it('does not hide a refusal', async () => {
    const form = editor();
    program.refuses = ['notes'];
    form.hold('name', true);
    await form.set('notes', 'trop long');
    form.hold('name', false);
    expect(form.state).toBe('refused');
  });
});

describe('what the rules say', () => {
  it('is not said of what is being changed', async () => {
    const form = new Editor({
      value: { group: { name: '' }, notes: '' },
      issues: [{ rule: 'r', path: 'group/name' }, { rule: 'r', path: 'notes' }],
      readOnly: false,
      save: async (changes) => ({ value: (await program.save(changes)).value, issues: [{ rule: 'r', path: 'notes' }] }),
    });
    const said = (): number[] => ['group/name', 'notes'].map((path) => form.settledIssuesAt(path).length);
    expect(said()).toEqual([1, 1]);
    program.holding = true;
    form.type('group/name', 'x');
    expect(said(), 'while it waits').toEqual([0, 1]);
    const saving = form.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(said(), 'while it is saved').toEqual([0, 1]);
    program.release();
    await saving;
    expect(said()).toEqual([0, 1]);
    await form.set('notes', 'y');
    expect(said(), 'and then again').toEqual([0, 1]);
  });
});

it('each try to save is told', async () => {
  const form = editor();
  let tries = 0;
  form.onsend = () => (tries += 1);
  program.refuses = ['notes'];
  await form.setAll([{ path: 'name', value: 'a' }, { path: 'notes', value: 'b' }]);
  expect(tries, 'both, then each alone').toBe(3);
});
