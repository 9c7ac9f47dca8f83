// Nothing is confirmed that was not on the screen as far as its last line.
import { describe, expect, it } from 'vitest';
import { isOnScreen, wasRead } from './read';

describe('the last line', () => {
  it('is on the screen above what stays at its foot', () => {
    expect(isOnScreen({ last: 600, foot: 620, edge: 800 })).toBe(true);
    expect(isOnScreen({ last: 700, foot: 620, edge: 800 }), 'under the foot').toBe(false);
  });
  it('is not while it lies below the edge, where the foot comes after it', () => {
    expect(isOnScreen({ last: 1900, foot: 1920, edge: 800 })).toBe(false);
    expect(isOnScreen({ last: 790, foot: 810, edge: 800 })).toBe(true);
  });
  it('is there though a magnified page has half pixels', () => {
    expect(isOnScreen({ last: 620.6, foot: 620, edge: 800 })).toBe(true);
  });
});

describe('a summary', () => {
  it('was read once its last line was on the screen', () => {
    expect(wasRead(['a', 'b'], undefined)).toBe(false);
    expect(wasRead(['a', 'b'], ['a', 'b'])).toBe(true);
    expect(wasRead(['a'], ['a', 'b']), 'one was confirmed meanwhile').toBe(true);
  });
  it('was not where a value was proposed since', () => {
    expect(wasRead(['a', 'c'], ['a', 'b'])).toBe(false);
  });
});
