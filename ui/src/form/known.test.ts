// Known durations: what comes first, and what one press fills in.
import { describe, expect, it } from 'vitest';
import type { Source, VocabularyEntry } from '../lib/model';
import { isPractice, ordered, taken } from './known';

const source = (text: string, confidence = 'secondary'): Source => ({ text, checked_on: '2026-11-22', confidence }) as Source;
const entry = (code: string, fr: string, from: Source, facts: object): VocabularyEntry =>
  ({ code, words: { fr, en: code }, help: null, source: from, facts }) as unknown as VocabularyEntry;

const labour = source('Code du travail');
const payslip = entry('payslip', 'Bulletin de paie', labour, {
  active: 'P1M',
  start: { fr: 'la remise', en: 'the handing over' },
  archive: 'P5Y',
  archive_basis: { fr: 'L3243-4', en: 'L3243-4' },
  archive_criterion: { fr: 'au moins', en: 'at least' },
  fate: 'erased',
  bound: 'minimum',
  practice: false,
});
const contact = entry('contact', 'Personnes à prévenir', source('Usage', 'practice'), { criterion: { fr: 'jusqu’au départ', en: 'until leaving' }, practice: true });
const invoices = entry('invoices', 'Factures et pièces comptables', source('Code de commerce'), { active: 'P10Y' });

describe('known durations', () => {
  it('begin with those of the sheet’s own model, then those that share words with it', () => {
    const origins = new Map([
      ['retention_rules/1/active', labour],
      ['purposes/1/text', source('Code de commerce')],
    ]);
    const found = ordered([contact, invoices, payslip], origins, ['Tenir les factures des clients']);
    expect(found.map(({ entry: { code }, near }) => [code, near])).toEqual([
      ['payslip', 'model'],
      ['invoices', 'alike'],
      ['contact', 'other'],
    ]);
  });
  it('are all offered where nothing is known of the sheet', () => {
    expect(ordered([contact, invoices], undefined, ['']).map(({ near }) => near)).toEqual(['other', 'other']);
  });
  it('fill every part of a rule, and empty what they do not say', () => {
    const changes = Object.fromEntries(taken(payslip, 'r', 'fr', 'Code du travail').map(({ path, value }) => [path, value]));
    expect(changes).toEqual({
      'r/active': 'P1M',
      'r/criterion': '',
      'r/start_event': 'la remise',
      'r/archive': 'P5Y',
      'r/archive_basis': 'au moins ; L3243-4',
      'r/final_fate': 'erased',
      'r/bound': 'minimum',
      'r/source': 'Code du travail',
    });
    expect(taken(contact, 'r', 'en', '').find(({ path }) => path === 'r/criterion')?.value).toBe('until leaving');
  });
  it('say a habit to be one', () => {
    expect([payslip, contact].map(isPractice)).toEqual([false, true]);
  });
});
