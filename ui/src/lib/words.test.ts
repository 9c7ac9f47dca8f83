import { describe, expect, it } from 'vitest';
import { newId } from './ids';
import { Words } from './words';

describe('words', () => {
  it('are read whole in both languages', () => {
    for (const lang of ['fr', 'en'] as const) {
      const words = new Words(lang);
      for (const key of ['nav-register', 'error-internal', 'op-undo']) expect(words.has(key), `${lang} ${key}`).toBe(true);
    }
  });

  it('name a missing key instead of stopping anybody', () => {
    expect(new Words('fr').text('no-such-key')).toBe('[no-such-key]');
  });

  it('have no isolation marks around what is inserted', () => {
    expect(new Words('en').text('undone', { step: 'x' })).toBe('Undone: x.');
  });
});

describe('identifiers', () => {
  it('are UUIDs of version 7 that sort by time', () => {
    const [earlier, later] = [newId(1_700_000_000_000), newId(1_700_000_000_001)];
    expect(earlier).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(earlier < later).toBe(true);
    expect(earlier.startsWith('018bcfe5-6800')).toBe(true);
  });
});
