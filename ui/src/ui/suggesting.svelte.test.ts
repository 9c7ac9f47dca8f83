import { beforeEach, describe, expect, it } from 'vitest';
import type { Option } from './matching';
import { Suggesting, type Row } from './suggesting.svelte';

const options: Option[] = ['Alpha', 'Beta', 'Gamma'].map((label) => ({ value: label.toLowerCase(), label }));
let picked: Row[] = [];
let creates = false;
let chosen: string | null = null;

function list(): Suggesting {
  return new Suggesting({ options: () => options, creates: () => creates, pick: (row) => picked.push(row), chosen: () => chosen });
}

function press(suggesting: Suggesting, key: string): boolean {
  let prevented = false;
  const event = { key, isComposing: false, preventDefault: () => (prevented = true), stopPropagation: () => undefined };
  const handled = suggesting.key(event as unknown as KeyboardEvent);
  expect(prevented, 'a key that the list takes does nothing else').toBe(handled);
  return handled;
}

beforeEach(() => {
  picked = [];
  creates = false;
  chosen = null;
});

describe('a list under what is typed', () => {
  it('takes the first match on Enter', () => {
    const suggesting = list();
    suggesting.type('et');
    expect(suggesting.rows).toHaveLength(1);
    press(suggesting, 'Enter');
    expect(picked).toEqual([{ is: 'option', option: options[1] }]);
    expect([suggesting.open, suggesting.typed]).toEqual([false, null]);
  });
  it('turns around at both ends', () => {
    const suggesting = list();
    press(suggesting, 'ArrowDown');
    expect([suggesting.open, suggesting.active], 'opens with the first in hand').toEqual([true, 0]);
    press(suggesting, 'ArrowUp');
    expect(suggesting.active).toBe(2);
    press(suggesting, 'ArrowDown');
    expect(suggesting.active).toBe(0);
  });
  it('begins at what is chosen', () => {
    chosen = 'gamma';
    const suggesting = list();
    suggesting.show();
    expect(suggesting.active).toBe(2);
  });
  it('offers to create only what is not there', () => {
    creates = true;
    const suggesting = list();
    suggesting.type('Bet');
    expect(suggesting.rows.map((row) => row.is)).toEqual(['option', 'create']);
    suggesting.type('beta');
    expect(suggesting.rows.map((row) => row.is), 'it is there, whatever the case').toEqual(['option']);
    suggesting.type(' Delta ');
    press(suggesting, 'Enter');
    expect(picked).toEqual([{ is: 'create', text: 'Delta' }]);
  });
  it('leaves keys alone that are not for it', () => {
    const suggesting = list();
    expect(press(suggesting, 'Enter')).toBe(false);
    expect(press(suggesting, 'Escape')).toBe(false);
    suggesting.type('zzz');
    expect(press(suggesting, 'Enter'), 'nothing to take').toBe(false);
    expect(press(suggesting, 'Escape')).toBe(true);
    expect(suggesting.typed).toBeNull();
  });
});
