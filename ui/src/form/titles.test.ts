// A closed line says in one line what it holds, in words.
import { describe, expect, it } from 'vitest';
import { retention } from '../forms/activity/keeping';
import { purposes } from '../forms/activity/purposes';
import type { Line } from './cell';
import type { Sources } from './context';
import { lineNumbered, lineSummary, lineTitle, linkedTitle } from './titles';
import type { Section } from './types';

const A = '01945eea-ae90-79ff-8d08-184ec153add5';
const B = '01945eea-ae90-79ff-8d08-184ec153add6';
const sources = { parties: [], entities: [], establishments: [], common_measures: [] } as unknown as Sources;

function said(section: Section, line: Line, root = {}): [string, string] {
  const kind = section.fields[0]?.kind;
  if (kind?.is !== 'lines') throw new Error('not a list');
  return [lineTitle(line, kind.title, kind.fields, sources, root), lineSummary(line, kind.title, kind.fields, sources, root)];
}

describe('a closed line', () => {
  it('of a purpose bears its text, then what allows it', () => {
    const line = { id: A, text: 'Payer', legal_basis: 'contract', sub_purposes: ['Remise des bulletins'] };
    expect(said(purposes, line), 'the list of legal bases is not read here: codes stand for themselves').toEqual(['Payer', 'contract']);
  });
  it('of a retention rule says durations in words, and what the second one measures', () => {
    const root = { data_groups: [{ id: A, description: 'Bulletins' }, { id: B, description: 'Contrats' }] };
    const line = { id: A, active: 'P5Y', start_event: 'le départ', data_groups: [A], final_fate: 'erased', archive: 'P6M', source: 'code du travail' };
    expect(said(retention, line, root)).toEqual(['5 ans', 'le départ · Bulletins · Effacées · Puis gardées à part, pendant 6 mois']);
  });
  it('says nothing where it holds nothing', () => {
    expect(said(purposes, { id: A, text: ' ', legal_basis: null, sub_purposes: [] })).toEqual(['', '']);
  });
});

describe('a line without a name', () => {
  it('is called by what it is, and its place', () => {
    expect(lineNumbered('sheet-purposes-add', 0)).toBe('Objectif 1');
    expect(linkedTitle('data_subjects', { id: A }, 1)).toBe('Personnes 2');
  });
});
