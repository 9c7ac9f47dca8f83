import { describe, expect, it } from 'vitest';
import { LONGEST, MOST, paragraphs } from './pasting';

describe('a text that was pasted', () => {
  it('is taken paragraph by paragraph', () => {
    expect(paragraphs('Qui ?\r\n\r\n  Nous.  \nVous.\r')).toEqual(['Qui ?', 'Nous.', 'Vous.']);
    expect(paragraphs(' \n\n ')).toEqual([]);
  });

  it('has no paragraph longer than a request takes, and loses no word', () => {
    const words = Array.from({ length: 9_000 }, (_, at) => `mot${at}`);
    const found = paragraphs(words.join(' '));
    expect(found.length).toBeGreaterThan(1);
    expect(Math.max(...found.map((one) => one.length))).toBeLessThanOrEqual(LONGEST);
    expect(found.join(' ').split(' ')).toEqual(words);
  });

  it('cuts no character in two where there is no space', () => {
    const found = paragraphs('a' + '😀'.repeat(LONGEST));
    expect(found.join('')).toBe('a' + '😀'.repeat(LONGEST));
    expect(found.filter((one) => /[\ud800-\udbff](?![\udc00-\udfff])/.test(one))).toEqual([]);
  });

  it('has no more of them than a request takes, and loses no line', () => {
    const lines = Array.from({ length: 3 * MOST }, (_, at) => `ligne ${at}`);
    const found = paragraphs(lines.join('\n'));
    expect(found.length).toBeLessThanOrEqual(MOST);
    expect(found.flatMap((one) => one.split('\n'))).toEqual(lines);
  });
});
