// The guide's sheets that nothing answers yet, the checklist, and the measure that each begins.
import { describe, expect, it } from 'vitest';
import type { CommonMeasure, VocabularyEntry } from '../../lib/model';
import { basicMeasure, measureFor, measureOf, openSheets, themes } from './measures';

const sheet = (code: string, facts: object = {}): VocabularyEntry => ({ code, facts }) as unknown as VocabularyEntry;
const guide = [sheet('sheet-01'), sheet('sheet-04', { measure_type: 'access-control' }), sheet('sheet-17')];

describe('the security guide', () => {
  it('leaves open what no measure names, in its own order', () => {
    const measures = [{ guide_sheet: 'sheet-04' }, { guide_sheet: null }] as unknown as CommonMeasure[];
    expect(openSheets(guide, measures).map((one) => one.code)).toEqual(['sheet-01', 'sheet-17']);
    expect(openSheets(guide, [])).toHaveLength(3);
  });
  it('gives the type of a measure where it has one', () => {
    expect(guide.map(measureFor)).toEqual([
      { guide_sheet: 'sheet-01', kind: null },
      { guide_sheet: 'sheet-04', kind: 'access-control' },
      { guide_sheet: 'sheet-17', kind: null },
    ]);
  });
});

const basic = (code: string, sheet: string): VocabularyEntry =>
  ({ code, words: { fr: `Mesure « ${code} »`, en: `Measure “${code}”` }, facts: { guide_sheet: sheet, kind: 'backup' } }) as unknown as VocabularyEntry;

describe('the checklist', () => {
  const parts = [sheet('sheet-01', { part: 1 }), sheet('sheet-04', { part: 2 }), sheet('sheet-17', { part: 5 })];
  it('stands by the parts of the guide, in its order, without those that hold nothing', () => {
    const basics = [basic('copies', 'sheet-17'), basic('lead', 'sheet-01'), basic('apart', 'sheet-17')];
    expect(themes(basics, parts).map(({ name, entries }) => [name, entries.map((entry) => entry.code)])).toEqual([
      ['steering', ['lead']],
      ['incidents', ['copies', 'apart']],
    ]);
  });
  it('finds what is already a measure, whatever the language it was ticked in', () => {
    const measures = [{ id: 'm', description: ' measure “COPIES”' }] as unknown as CommonMeasure[];
    expect(measureOf(basic('copies', 'sheet-17'), measures)?.id).toBe('m');
    expect(measureOf(basic('lead', 'sheet-01'), measures)).toBeUndefined();
  });
  it('begins a measure with its kind and its sheet of the guide', () => {
    expect(basicMeasure(basic('copies', 'sheet-17'), 'Copies')).toEqual({ description: 'Copies', kind: 'backup', guide_sheet: 'sheet-17' });
  });
});
