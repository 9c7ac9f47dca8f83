// Cards keep the state that the reader gave them.
import { describe, expect, it } from 'vitest';
import { Folds } from './folds.svelte';
import { isSparse, isUnanswered, lacksSomething } from './opening';

const A = '01945eea-ae90-79ff-8d08-184ec153add5';
const B = '01945eea-ae90-79ff-8d08-184ec153add6';

describe('cards', () => {
  it('begin as their content suggests, once', () => {
    const folds = new Folds();
    folds.begin('a', false, true);
    folds.begin('b', false, false);
    expect([folds.isOpen('a'), folds.isOpen('b')]).toEqual([true, false]);
    folds.turn('a', false);
    folds.begin('a', false, true);
    expect(folds.isOpen('a'), 'drawn again, it stays as it was left').toBe(false);
  });
  it('are all opened and all closed, also those that come later', () => {
    const folds = new Folds();
    folds.begin('a', false, false);
    folds.turnAll(true);
    folds.begin('b', false, false);
    expect([folds.isOpen('a'), folds.isOpen('b')]).toEqual([true, true]);
    folds.turnAll(false);
    folds.begin('c', false, true);
    expect(['a', 'b', 'c'].map((path) => folds.isOpen(path))).toEqual([false, false, false]);
    folds.begin('new', true, false);
    expect(folds.isOpen('new'), 'a line that was just added is open all the same').toBe(true);
  });
});

describe('a record', () => {
  it('is sparse while it has a few lines only', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `${A.slice(0, -1)}${at}` }));
    expect(isSparse({ purposes: lines(1), recipients: { state: 'given', value: lines(2) } })).toBe(true);
    expect(isSparse({ purposes: lines(2), recipients: { state: 'given', value: lines(2) } })).toBe(false);
    expect(isSparse({ data_groups: [{ id: A, sources: lines(2) }, { id: B }] }), 'lines in lines count too').toBe(false);
  });
});

describe('a line', () => {
  const rules = [
    { code: 'must', severity: 'required' },
    { code: 'also', severity: 'elsewhere' },
    { code: 'may', severity: 'recommended' },
  ];
  it('lacks something where a rule requires one of its fields', () => {
    const path = `purposes/${A}`;
    const issue = (rule: string, at: string) => ({ rule, path: at });
    expect(lacksSomething([issue('must', `${path}/legal_basis`)], path, rules)).toBe(true);
    expect(lacksSomething([issue('may', `${path}/legal_basis`)], path, rules)).toBe(false);
    expect(lacksSomething([issue('also', `${path}/legal_basis`)], path, rules), 'another text is not Art. 30').toBe(false);
    expect(lacksSomething([issue('must', `purposes/${B}/legal_basis`)], path, rules)).toBe(false);
    expect(lacksSomething([issue('must', path)], path, rules), 'dealt with elsewhere').toBe(false);
  });
  it('is unanswered where a field that is asked of every line is blank', () => {
    const asks = ['purposes', 'purposes/*/text', 'purposes/*/legal_basis', 'retention_rules/*/active|criterion'];
    expect(isUnanswered({ id: A, text: 'Payer' }, `purposes/${A}`, asks)).toBe(true);
    expect(isUnanswered({ id: A, text: 'Payer', legal_basis: 'contract' }, `purposes/${A}`, asks)).toBe(false);
    expect(isUnanswered({ id: A, criterion: 'client' }, `retention_rules/${A}`, asks)).toBe(false);
    expect(isUnanswered({ id: A }, `systems/${A}`, asks), 'nothing is asked there').toBe(false);
  });
});
