import { describe, expect, it } from 'vitest';
import { parseDay, writeDay } from './dates';

describe('a day as people write it', () => {
  it.each([
    ['22/11/2026', '2026-11-22'],
    ['22.11.26', '2026-11-22'],
    ['22-11-2026', '2026-11-22'],
    ['22 11 2026', '2026-11-22'],
    ['22112026', '2026-11-22'],
    ['2026-11-22', '2026-11-22'],
    ['2026/1/2', '2026-01-02'],
    [' 1 / 2 / 2026 ', '2026-02-01'],
    ['22 novembre 2026', '2026-11-22'],
    ['22 NOVEMBRE 2026', '2026-11-22'],
    ['22 nov. 26', '2026-11-22'],
    ['1er mars 2026', '2026-03-01'],
    ['lundi 2 mars 2026', '2026-03-02'],
    ['3 août 2026', '2026-08-03'],
    ['3 aout 2026', '2026-08-03'],
    ['14 févr. 2024', '2024-02-14'],
    ['22 November 2026', '2026-11-22'],
    ['22nd November 2026', '2026-11-22'],
    ['November 22, 2026', '2026-11-22'],
    ['2 Aug 2026', '2026-08-02'],
    ['29/02/2024', '2024-02-29'],
    ['01/01/69', '2069-01-01'],
    ['01/01/70', '1970-01-01'],
  ])('%s is %s', (text, iso) => {
    expect(parseDay(text)).toBe(iso);
  });

  it.each(['', 'demain', '31/02/2026', '29/02/2025', '0/1/2026', '13/13/2026', '22 brumaire 2026', '22 ju 2026', '11/2026', '2026', '1/2/3'])(
    '« %s » is none',
    (text) => {
      expect(parseDay(text)).toBeNull();
    },
  );

  it('reads a month only when its beginning means one month', () => {
    expect(parseDay('5 juin 2026')).toBe('2026-06-05');
    expect(parseDay('5 juil 2026')).toBe('2026-07-05');
    expect(parseDay('5 jui 2026'), 'juin or juillet').toBeNull();
    expect(parseDay('5 mar 2026'), 'mars and March are the same month').toBe('2026-03-05');
  });

  it('is written as it is read', () => {
    expect(writeDay('2026-11-22')).toBe('22/11/2026');
    expect(parseDay(writeDay('0999-01-01')), 'a year that nobody means').toBeNull();
    expect(writeDay(null)).toBe('');
    expect(writeDay('soon'), 'what is not a day shows as itself').toBe('soon');
  });
});
