import { describe, expect, it } from 'vitest';
import { parseCount, parsePeriod, writePeriod } from './periods';

describe('lengths of time', () => {
  it.each(['P5Y', 'P18M', 'P30D', 'P2W', 'P0D'])('%s goes both ways', (iso) => {
    const length = parsePeriod(iso);
    expect(length && writePeriod(length)).toBe(iso);
  });
  it('are a number and a unit', () => {
    expect(parsePeriod('P5Y')).toEqual({ count: 5, unit: 'years' });
  });
  it.each(['', 'P', 'PY', '5Y', 'P5', 'P1Y6M', 'P+5D', null, 5])('%s is none', (iso) => {
    expect(parsePeriod(iso)).toBeNull();
  });
});

describe('whole numbers', () => {
  it('are read with the separators that people write', () => {
    expect(parseCount('1 200')).toBe(1200);
    expect(parseCount('1\u202f200')).toBe(1200);
    expect(parseCount('65535')).toBe(65_535);
  });
  it.each(['', '-1', '1,5', '1e3', 'cinq', '65536', '99999999999'])('%s is none', (typed) => {
    expect(parseCount(typed)).toBeNull();
  });
});
