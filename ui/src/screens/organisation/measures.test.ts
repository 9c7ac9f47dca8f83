// The guide's sheets that nothing answers yet, and the measure that each begins.
import { describe, expect, it } from 'vitest';
import type { CommonMeasure, VocabularyEntry } from '../../lib/model';
import { measureFor, openSheets } from './measures';

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
