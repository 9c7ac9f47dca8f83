import { describe, expect, it } from 'vitest';
import type { VocabularyEntry } from '../lib/model';
import { isValid, options, today } from './vocabulary';

function entry(code: string, extra: object = {}): VocabularyEntry {
  const words = { fr: `fr ${code}`, en: `en ${code}` };
  const source = { text: 's', checked_on: '2026-01-01', confidence: 'primary' };
  return { code, words, help: null, legal: null, labels: [], source, valid_from: null, valid_to: null, facts: {}, ...extra } as unknown as VocabularyEntry;
}

describe('entries of a legal list', () => {
  it('hold from their first day to the day before their last', () => {
    expect(isValid({ valid_from: '2026-01-01', valid_to: '2026-02-01' }, '2026-01-31')).toBe(true);
    expect(isValid({ valid_from: '2026-01-01', valid_to: '2026-02-01' }, '2026-02-01')).toBe(false);
    expect(isValid({ valid_from: '2026-01-01', valid_to: null }, '2025-12-31')).toBe(false);
    expect(isValid({}, '2026-01-01')).toBe(true);
  });
  it('are offered while they hold, or when they are chosen already', () => {
    const entries = [entry('a'), entry('b', { valid_to: '2020-01-01' })];
    expect(options(entries, 'fr', [], '2026-11-22').map((option) => option.value)).toEqual(['a']);
    expect(options(entries, 'fr', ['b'], '2026-11-22').map((option) => option.value)).toEqual(['a', 'b']);
  });
  it('are found by the other language, the legal term and other spellings', () => {
    const [option] = options([entry('a', { legal: { fr: 'terme', en: 'term' }, labels: ['autre'] })], 'fr', [], '2026-11-22');
    expect(option?.label).toBe('fr a');
    for (const word of ['en a', 'term', 'autre']) expect(option?.also).toContain(word);
    expect(option?.hint).toBe('terme');
  });
});

it('today is the day of the reader’s own calendar', () => {
  expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
