// The journal is told newest first, by day, with the labels of the forms.
import { describe, expect, it } from 'vitest';
import type { HistoryLine, Touched } from '../../lib/model';
import { byDay, namedOnce, told } from './steps';

const step = (seq: number, at: string): HistoryLine => ({ seq, at }) as unknown as HistoryLine;

describe('the steps of the journal', () => {
  it('are grouped by day, newest first', () => {
    const lines = [step(1, '2026-11-20T08:00'), step(2, '2026-11-21T08:00'), step(3, '2026-11-21T09:00')];
    const days = byDay(lines, (at) => at.slice(0, 10));
    expect(days.map((day) => [day.date, day.steps.map((one) => one.seq)])).toEqual([
      ['2026-11-21', [3, 2]],
      ['2026-11-20', [1]],
    ]);
  });
  it('name a field by its way in the form, and what it was and became', () => {
    const changes = [{ path: 'address/city', before: 'Brest', after: null }];
    expect(told(changes, 'party', {})).toEqual([{ label: 'Adresse › Ville', before: 'Brest', after: undefined }]);
  });
  it('name what they touched once, and a few of many', () => {
    const touched = ['a', 'a', '', '', 'b', 'c', 'd', 'e'].map((name) => ({ name }) as unknown as Touched);
    const names = (all: boolean): string[] => namedOnce(touched, all).map((one) => one.name);
    expect(names(false)).toEqual(['a', '', '', 'b']);
    expect(names(true)).toEqual(['a', '', '', 'b', 'c', 'd', 'e']);
    expect(namedOnce(touched.slice(4), false)).toHaveLength(4);
  });
  it('say a field that no form has, without its code name', () => {
    expect(told([{ path: 'of/old', before: null, after: 'x' }], 'party', {})[0]?.label).toBe('Autre champ');
  });
});
