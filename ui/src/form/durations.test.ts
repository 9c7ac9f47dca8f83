// A known duration is suggested in the help of the fields that it fills in, and taken over by one press.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { app } from '../lib/app.svelte';
import type { Vocabulary, VocabularyEntry } from '../lib/model';
import type { Form, Root } from './context';
import { durationsAt, takeOver } from './durations';
import { read } from './paths';

const RULE = 'retention_rules/01945eea-ae90-79ff-8d08-184ec153add5';
const source = { text: 'Code du travail', checked_on: '2026-11-22', confidence: 'secondary' };
const entry = (code: string, fr: string, facts: object = {}): VocabularyEntry =>
  ({ code, words: { fr, en: code }, legal: null, help: null, labels: [], source, facts }) as unknown as VocabularyEntry;
const payslip = entry('payslip', 'Bulletin de paie, double de l’employeur', { active: 'P1M', start: { fr: 'la remise', en: 'the handing over' } });
const past = entry('past', 'Bulletin d’autrefois');
Object.assign(past, { valid_to: '2000-01-01' });

function form(readOnly = false, root: Root = 'activity'): { form: Form; setAll: ReturnType<typeof vi.fn> } {
  const setAll = vi.fn();
  const value = {
    identity: { name: 'Paie' },
    data_groups: [{ id: '01945eea-ae90-79ff-8d08-184ec153add6', description: 'Bulletins du mois', category: null }],
    retention_rules: [{ id: RULE.split('/')[1], data_groups: [] }],
  };
  const editor = { readOnly, setAll, get: (path: string) => read(value, path) };
  return { form: { editor, root } as unknown as Form, setAll };
}

beforeEach(() => {
  app.vocabulary = { rules: [], lists: { retention: [entry('badge', 'Accès aux locaux'), past, payslip] } } as unknown as Vocabulary;
});

describe('known durations', () => {
  it('are suggested in each field that they fill in, those only that are near to the sheet and hold today', () => {
    for (const field of ['active', 'start_event', 'criterion', 'archive_basis', 'source']) {
      expect(durationsAt(form().form, `${RULE}/${field}`).map((one) => one.code), field).toEqual(['payslip']);
    }
  });
  it('are those of the rule’s own words where it has any, rather than of the sheet', () => {
    const { form: one } = form();
    const get = one.editor.get.bind(one.editor);
    Object.assign(one.editor, { get: (path: string) => (path === RULE ? { criterion: 'Accès aux locaux' } : get(path)) });
    expect(durationsAt(one, `${RULE}/active`).map((each) => each.code)).toEqual(['badge']);
  });
  it('are suggested nowhere else', () => {
    for (const path of ['retention_rules', RULE, `${RULE}/data_groups`, 'identity/name']) {
      expect(durationsAt(form().form, path), path).toEqual([]);
    }
    expect(durationsAt(form(true).form, `${RULE}/active`), 'a register that is only read').toEqual([]);
    expect(durationsAt(form(false, 'party').form, `${RULE}/active`), 'another record').toEqual([]);
  });
  it('fill the rule of the field, as one edit', () => {
    const { form: one, setAll } = form();
    takeOver(one, `${RULE}/criterion`, payslip);
    takeOver(one, RULE, payslip);
    expect(setAll).toHaveBeenCalledTimes(2);
    for (const [changes] of setAll.mock.calls) {
      expect(changes).toContainEqual({ path: `${RULE}/active`, value: 'P1M' });
      expect(changes).toContainEqual({ path: `${RULE}/start_event`, value: 'la remise' });
    }
  });
});
