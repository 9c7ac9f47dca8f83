// Keys in a list, and what is chosen when a row goes.
import { describe, expect, it } from 'vitest';
import { neighbour, rowAfter } from './focus';

describe('the rows of a list', () => {
  it('are gone through by key, within the list', () => {
    expect(['ArrowDown', 'ArrowUp', 'Home', 'End'].map((key) => rowAfter(key, 1, 5))).toEqual([2, 0, 0, 4]);
    expect([rowAfter('ArrowDown', 4, 5), rowAfter('ArrowUp', 0, 5), rowAfter('PageDown', 1, 5)]).toEqual([4, 0, 4]);
    expect(rowAfter('a', 1, 5)).toBeUndefined();
    expect(rowAfter('End', 0, 0)).toBeUndefined();
  });
  it('give the place of one that goes to its neighbour', () => {
    expect(neighbour(['a', 'b', 'c'], 'b')).toBe('c');
    expect(neighbour(['a', 'b', 'c'], 'c')).toBe('b');
    expect(neighbour(['a'], 'a')).toBeUndefined();
  });
});
