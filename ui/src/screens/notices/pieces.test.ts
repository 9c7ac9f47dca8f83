import { describe, expect, it } from 'vitest';
import type { ItemView, PieceView, SectionView, SentenceView } from '../../lib/model';
import { plainly, sentencesOf } from './pieces';

const piece = (text: string): PieceView => ({ text, style: 'plain', uri: null, lang: null });
const sentence = (text: string): SentenceView => ({ clause: text, said: [piece(text)] }) as unknown as SentenceView;
const item = (lead: string[], below: string[] = []): ItemView => ({ lead: lead.map(sentence), below: below.map(sentence) });

describe('the words of a notice', () => {
  it('are one text, whatever its stretches', () => {
    expect(plainly([piece('Nous gardons vos données '), piece('trois ans'), piece('.')])).toBe('Nous gardons vos données trois ans.');
    expect(plainly([])).toBe('');
  });

  it('are read in order, in paragraphs, lists, tables and boxes', () => {
    const sections: SectionView[] = [
      { code: 'who', heading: '', parts: [{ part: 'say', sentence: sentence('a') }] },
      {
        code: 'why',
        heading: '',
        parts: [
          { part: 'table', columns: ['x', 'y'], rows: [[item(['b'], ['c']), item(['d'])], [item(['e']), item([])]] },
          { part: 'apart', title: '', items: [item(['f'])] },
          { part: 'boxes', items: [item(['g', 'h'])] },
          { part: 'list', items: [item(['i'])] },
        ],
      },
    ];
    expect(sentencesOf({ sections }).map((one) => one.clause).join('')).toBe('abcdefghi');
  });
});
