import { describe, expect, it } from 'vitest';
import type { Activity, ModelLine } from '../../lib/model';
import { brief, sourcesOf } from './brief';
import { asTold, found, knownFacts } from './models.svelte';

const source = { text: 'CNIL', checked_on: '2026-11-22', confidence: 'primary' } as const;
const model = (code: string, fr: string, help: string, role: ModelLine['role'] = 'controller'): ModelLine => ({
  code,
  version: 1,
  role,
  words: { fr, en: code },
  help: { fr: help, en: '' },
  source,
  facts: [],
  yes: [],
  no: [],
  sheets: [],
});
const lines = [
  model('video-surveillance', 'Caméras de surveillance', 'Dès qu’une caméra filme.'),
  model('payroll', 'Gestion de la paie', 'Bulletins et virements.'),
  model('processing-for-clients', 'Traitements pour vos clients', '', 'processor'),
];

describe('models', () => {
  it('are found by name, by help and in the other language, accents ignored', () => {
    const codes = (query: string) => found(lines, query).map(({ code }) => code);
    expect(codes('')).toEqual(['video-surveillance', 'payroll', 'processing-for-clients']);
    expect(codes('camera')).toEqual(['video-surveillance']);
    expect(codes('virement')).toEqual(['payroll']);
    expect(codes('payroll')).toEqual(['payroll']);
    expect(codes('xyz')).toEqual([]);
  });

  it('begin with what the register knows, and leave open what nobody told', () => {
    const facts = ['public', 'staff', 'cards'].map((code) => ({ code, fr: '', en: '' }));
    const line = { ...model('shop', '', ''), facts, yes: ['staff'], no: ['public'] };
    const known = knownFacts(line);
    expect(known).toEqual({ staff: 'yes', public: 'no' });
    expect(asTold(line, known)).toEqual({ facts: ['staff'], unknown: ['cards'] });
    expect(asTold(line, { ...known, cards: 'unknown' })).toEqual({ facts: ['staff'], unknown: ['cards'] });
    expect(asTold(line, { ...known, cards: 'no' })).toEqual({ facts: ['staff'], unknown: [] });
  });

  it('complete only a sheet of their own register', () => {
    const target = (role: ModelLine['role']) => ({ id: 'a', reference: 'T-001', role });
    expect(found(lines, '', target('processor')).map(({ code }) => code)).toEqual(['processing-for-clients']);
    expect(found(lines, '', target('joint_controller'))).toHaveLength(2);
  });

  it('are shown in brief: filled groups only, each line once', () => {
    const sheet = {
      purposes: [
        { text: 'Payer', legal_basis: null },
        { text: 'Payer', legal_basis: null },
      ],
      data_subjects: [{ category: 'employees', description: '' }],
      data_groups: [],
      recipients: { state: 'unknown' },
      retention_rules: [{ active: 'P5Y', criterion: '', start_event: 'Départ' }, { active: null, criterion: 'Contrat', start_event: '' }],
      security: { measures: [] },
    } as unknown as Activity;
    const groups = brief(sheet);
    expect(groups).toHaveLength(3);
    expect(groups[0]?.lines).toEqual(['Payer']);
    expect(groups[1]?.lines, 'the code where the list is not there').toEqual(['employees']);
    expect(groups[2]?.lines).toEqual(['5 ans, Départ', 'Contrat']);
  });

  it('name each source once', () => {
    expect(sourcesOf([{ source }, { source: { ...source } }, { source: { ...source, confidence: 'practice' } }])).toHaveLength(2);
  });
});
