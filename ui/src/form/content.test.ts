import { describe, expect, it } from 'vitest';
import { afterRemoval, holds, moved } from './content';

describe('whether something was entered', () => {
  it.each([undefined, null, '', '  ', [], {}, { id: 'x' }, { state: 'unknown' }, { id: 'x', text: '', list: [], country: null }])('%j: no', (value) => {
    expect(holds(value)).toBe(false);
  });
  it.each(['a', 0, false, ['a'], { state: 'none' }, { id: 'x', text: 'a' }, { address: { city: 'Ain' } }])('%j: yes', (value) => {
    expect(holds(value)).toBe(true);
  });
});

describe('lines', () => {
  it('move to any place', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b', 'c'], 1, 0)).toEqual(['b', 'a', 'c']);
  });
  it('stay when there is nowhere to go', () => {
    for (const [from, to] of [[0, -1], [2, 3], [1, 1], [5, 0]] as const) expect(moved(['a', 'b', 'c'], from, to)).toEqual(['a', 'b', 'c']);
  });
  it('give the focus to the next one when they go', () => {
    expect(afterRemoval(3, 0)).toBe(0);
    expect(afterRemoval(3, 2), 'the last one gives it to the one before').toBe(1);
    expect(afterRemoval(1, 0), 'no line is left').toBe(-1);
  });
});
