// What is usual is offered for a rule that says nothing, and for no other.
import { describe, expect, it } from 'vitest';
import type { VocabularyEntry } from '../../lib/model';
import { stillOpen } from './usual';

const entry = { code: 'survey', words: { fr: '', en: '' } } as unknown as VocabularyEntry;
const root = (rule: object) => ({
  data_groups: [
    { id: 'g1', description: 'Avis' },
    { id: 'g2', description: 'Commandes' },
  ],
  retention_rules: [{ id: 'r1', data_groups: ['g1'], active: null, criterion: '', ...rule }],
});
const durations = [{ path: 'retention_rules/r1', reference: 'survey' }];

describe('what is usual', () => {
  it('is offered where the rule says neither how long nor until when, with what the rule is about', () => {
    expect(stillOpen(durations, root({}), [entry])).toEqual([{ path: 'retention_rules/r1', about: ['Avis'], entry }]);
  });
  it('is not offered once the rule says something', () => {
    expect(stillOpen(durations, root({ active: 'P1Y' }), [entry])).toEqual([]);
    expect(stillOpen(durations, root({ criterion: 'Le temps du bilan' }), [entry])).toEqual([]);
  });
  it('is not offered for a rule that is gone, nor without an entry', () => {
    expect(stillOpen([{ path: 'retention_rules/r2', reference: 'survey' }], root({}), [entry])).toEqual([]);
    expect(stillOpen(durations, root({}), [])).toEqual([]);
  });
});
