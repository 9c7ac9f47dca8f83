import { describe, expect, it } from 'vitest';
import type { GuideShown, QuestionShown } from '../../lib/model';
import { answered, answerOf, asked, begun, planOf, statedFacts, type Draft } from './answers';

const words = { fr: '', en: '' };
const question = (code: string, when: string[] = [], facts: string[] = []): QuestionShown => ({
  code,
  words,
  why: words,
  when,
  states: [],
  facts: facts.map((fact) => ({ code: fact, ...words })),
});
const guide: GuideShown = {
  presets: [
    { code: 'shop', ...words, facts: ['open-to-public'], models: [], public_body: null, yes: ['consumers'], no: ['members'], asks: ['shared-files'] },
    { code: 'other', ...words, facts: [], models: [], public_body: null, yes: [], no: [], asks: [] },
  ],
  sizes: [
    { code: 'alone', ...words, least: 0, headcount: 0, facts: [], models: [] },
    { code: 'few', ...words, least: 1, headcount: null, facts: ['staff'], models: ['payroll'] },
  ],
  questions: [question('consumers'), question('members'), question('counts-hours', ['staff']), question('cameras', [], ['films-staff'])],
  facts: [
    { code: 'shared-files', ...words },
    { code: 'films-staff', ...words },
  ],
  answers: { preset: null, size: null, facts: [], yes: [], no: [] },
  size: null,
};
const blank: Draft = { preset: null, size: null, said: {}, facts: {} };

describe('answers of the guided start', () => {
  it('proposes what the trade does, until the person speaks', () => {
    const shop = { ...blank, preset: 'shop' };
    expect(answerOf(guide, shop, 'consumers')).toEqual({ value: 'yes', proposed: true });
    expect(answerOf(guide, shop, 'members')).toEqual({ value: 'no', proposed: true });
    expect(answerOf(guide, shop, 'cameras')).toEqual({ value: null, proposed: false });
    expect(answerOf(guide, { ...shop, said: { consumers: 'no' } }, 'consumers')).toEqual({ value: 'no', proposed: false });
    expect(answerOf(guide, { ...shop, said: { consumers: 'unsaid' } }, 'consumers'), 'left open on purpose').toEqual({
      value: null,
      proposed: false,
    });
  });

  it('asks only what the facts call for', () => {
    expect(asked(guide, blank).map(({ code }) => code)).toEqual(['consumers', 'members', 'cameras']);
    expect(asked(guide, { ...blank, size: 'few' }).map(({ code }) => code)).toContain('counts-hours');
    expect(statedFacts(guide, { ...blank, size: 'few', preset: 'shop' })).toEqual(['open-to-public', 'staff']);
    const sells = { ...guide, questions: [{ ...question('consumers'), states: ['private-customers'] }] };
    expect(statedFacts(sells, { ...blank, preset: 'shop' }), 'a yes states facts too').toEqual(['open-to-public', 'private-customers']);
  });

  it('sends what is on the screen and nothing else', () => {
    const draft: Draft = {
      preset: 'shop',
      size: 'alone',
      said: { 'counts-hours': 'yes', cameras: 'yes' },
      facts: { 'films-staff': 'yes', elsewhere: 'yes' },
    };
    expect(planOf(guide, draft)).toEqual({
      answers: { preset: 'shop', size: 'alone', facts: ['films-staff'], yes: ['consumers', 'cameras'], no: ['members'] },
    });
    const shared: Draft = { ...draft, facts: { 'shared-files': 'yes' } };
    expect(planOf(guide, shared).answers.facts, 'the trade asks for it').toEqual(['shared-files']);
    expect(planOf(guide, { ...shared, preset: 'other' }).answers.facts).toEqual([]);
    expect(planOf(guide, { ...draft, said: { cameras: 'no' } }).answers.facts, 'only below a yes').toEqual([]);
    expect(planOf(guide, blank)).toEqual({ answers: { preset: null, size: null, facts: [], yes: [], no: [] } });
    expect(answered(guide, draft)).toBe(3);
  });

  it('tells a no from what nobody told', () => {
    const cameras: Draft = { ...blank, said: { cameras: 'yes' } };
    const sent = (told?: 'yes' | 'no' | 'unknown') => planOf(guide, told ? { ...cameras, facts: { 'films-staff': told } } : cameras).answers;
    expect([sent('yes').facts, sent('yes').no]).toEqual([['films-staff'], []]);
    expect([sent('no').facts, sent('no').no]).toEqual([[], ['films-staff']]);
    expect(sent('unknown'), 'not known is as not told').toEqual(sent());
    expect([sent().facts, sent().no]).toEqual([[], []]);
    expect(planOf(guide, { ...blank, facts: { 'films-staff': 'no' } }).answers.no, 'only below a yes').toEqual([]);
  });

  it('begins with what the register kept', () => {
    const answers = { preset: 'other', size: 'few', facts: ['films-staff'], yes: ['cameras'], no: ['consumers', 'shared-files'] };
    const kept = begun({ ...guide, answers, size: 'few' });
    expect(kept).toEqual({ preset: 'other', size: 'few', said: { cameras: 'yes', consumers: 'no' }, facts: { 'films-staff': 'yes', 'shared-files': 'no' } });
  });
});
