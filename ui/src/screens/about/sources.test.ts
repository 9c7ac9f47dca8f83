// The summary of the legal lists counts every entry once, and gives the last day of checking.
import { describe, expect, it } from 'vitest';
import type { Vocabulary } from '../../lib/model';
import { lastChecked, summaries } from './sources';

const entry = (checked_on: string, confidence: string): unknown => ({ source: { text: 'x', checked_on, confidence } });

describe('the summary of the legal lists', () => {
  const vocabulary = {
    lists: {
      countries: [entry('2026-01-02', 'primary'), entry('2026-11-22', 'to-confirm'), entry('2026-03-04', 'primary')],
      empty: [],
    },
    versions: { countries: 3, empty: 1, rules: 2 },
    rules: [entry('2026-05-06', 'secondary')],
  } as unknown as Vocabulary;

  it('gives the last check and the counts that are not nil, surest first', () => {
    expect(summaries(vocabulary)[0]).toEqual({
      name: 'countries',
      version: 3,
      entries: 3,
      checkedOn: '2026-11-22',
      counts: [
        { confidence: 'primary', count: 2 },
        { confidence: 'to-confirm', count: 1 },
      ],
    });
  });
  it('gives the last day of all', () => {
    expect(lastChecked(summaries(vocabulary))).toBe('2026-11-22');
    expect(lastChecked([])).toBe('');
  });
  it('has the rules last and no empty list', () => {
    expect(summaries(vocabulary).map((list) => list.name)).toEqual(['countries', 'rules']);
  });
});
