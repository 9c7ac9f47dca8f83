import { describe, expect, it } from 'vitest';
import type { Todo, VocabularyRule } from '../../lib/model';
import { drawn, FEW, firstToConfirm, groups, placeOf } from './groups';

const sheet = (weight: Todo['weight'], what: Todo['what'], activity = 'a'): Todo => ({
  weight,
  subject: { activity },
  reference: 'T-001',
  name: 'Paie',
  what,
});
const issue = (rule: string, path: string): Todo['what'] => ({ issue: { subject: { activity: 'a' }, rule, path, args: {} } });
const rules = [
  { code: 'duration', letter: '30-1-f' },
  { code: 'purpose', letter: '30-1-b' },
  { code: 'advice', letter: null },
] as unknown as VocabularyRule[];

describe('what is left to do', () => {
  it('comes by weight, without empty groups, in the order of the sheets', () => {
    const items = [sheet('recommended', 'review'), sheet('required', issue('purpose', 'purposes'), 'a'), sheet('required', issue('purpose', 'purposes'), 'b')];
    expect(groups(items).map(({ weight, items }) => [weight, items.length])).toEqual([
      ['required', 2],
      ['recommended', 1],
    ]);
    expect(groups(items)[0]?.items.map((item) => item.subject)).toEqual([{ activity: 'a' }, { activity: 'b' }]);
    expect(groups([])).toEqual([]);
  });

  it('leads to the field, to the summary, or to the legal person', () => {
    expect(placeOf(sheet('required', issue('purpose', 'purposes/1/text')), rules)).toEqual({ at: 'sheet', sheet: 'a', field: 'purposes/1/text' });
    expect(placeOf(sheet('required', issue('duration', 'data_groups/1')), rules), 'as on the sheet').toEqual({
      at: 'sheet',
      sheet: 'a',
      field: 'retention_rules',
    });
    expect(placeOf(sheet('required', issue('duration', 'retention_rules/2/active')), rules)).toMatchObject({ field: 'retention_rules/2/active' });
    expect(placeOf(sheet('unconfirmed', { confirm: 3 }), rules)).toEqual({ at: 'confirm', sheet: 'a' });
    expect(placeOf(sheet('review', 'review'), rules)).toEqual({ at: 'sheet', sheet: 'a', field: 'review' });
    const entity: Todo = { ...sheet('required', issue('advice', 'dpo')), subject: { entity: 'e' } };
    expect(placeOf(entity, rules)).toEqual({ at: 'entity', entity: 'e', field: 'dpo' });
    expect(placeOf({ ...entity, subject: 'register' }, rules)).toEqual({ at: 'organisation' });
    const notice = (what: Todo['what']) => placeOf({ ...entity, subject: 'register', what }, rules);
    expect(notice({ republish: { notice: 'n', sentences: 2 } })).toEqual({ at: 'notice', notice: 'n' });
    expect(notice({ review_sentences: { notice: 'n', sentences: 1 } })).toEqual({ at: 'notice', notice: 'n' });
  });

  it('begins with the first sheet to confirm', () => {
    expect(firstToConfirm([sheet('required', issue('purpose', 'purposes'), 'a'), sheet('unconfirmed', { confirm: 2 }, 'b')])).toBe('b');
    expect(firstToConfirm([sheet('review', 'review')])).toBeUndefined();
  });

  it('folds long groups, and draws them bit by bit', () => {
    expect(drawn(FEW, false, 0), 'short').toBe(FEW);
    expect(drawn(FEW + 1, false, 500)).toBe(FEW);
    expect(drawn(1000, true, 0)).toBe(FEW);
    expect(drawn(1000, true, 400)).toBe(400);
    expect(drawn(1000, true, 4000)).toBe(1000);
  });
});
