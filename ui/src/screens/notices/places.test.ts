import { describe, expect, it } from 'vitest';
import type { SourceView } from '../../lib/model';
import { briefly, called, keyText, latest, sinceWhen, spotOf } from './places';

const LINE = '0190a000-0000-7000-8000-000000000001';
const THING = '0190a000-0000-7000-8000-0000000000aa';

function view(of: SourceView['source']['of'], path: string, more: Partial<SourceView> = {}): SourceView {
  const thing = of === 'register' || of === 'law' ? null : THING;
  return { source: { of, thing, path }, reference: of === 'activity' ? 'T-003' : '', name: 'Paie', part: 'Rubrique', ...more };
}

describe('where a sentence comes from', () => {
  it('has a way to the field, wherever it stands; a fact of the law has none', () => {
    const path = `purposes/${LINE}/text`;
    expect(spotOf(view('activity', path))).toEqual({ at: 'sheet', sheet: THING, field: path });
    expect(spotOf(view('entity', 'contact/email'))).toEqual({ at: 'entity', entity: THING, field: 'contact/email' });
    expect(spotOf(view('party', 'name'))).toEqual({ at: 'party', party: THING, field: 'name' });
    expect(spotOf(view('register', ''))).toEqual({ at: 'organisation' });
    expect(spotOf(view('law', 'rights/erasure'))).toBeUndefined();
  });

  it('is called as the form calls the field, whatever its line', () => {
    const said = called(view('activity', `purposes/${LINE}/text`));
    expect(said).toContain('T-003 Paie');
    expect(said).not.toContain('Rubrique');
    expect(said).not.toContain(LINE);
    // What no form has is called as the program calls it.
    expect(called(view('activity', 'elsewhere'))).toContain('Rubrique');
  });

  it('is said in one line, of many sources a few', () => {
    const three = ['A', 'B', 'C'].map((name) => view('law', 'rights/x', { name, part: '' }));
    expect(briefly(three, [])).toBe('A · B · C');
    const five = briefly([...three, ...['D', 'E'].map((name) => view('law', 'rights/x', { name, part: '' }))], ['13(1)(c)']);
    expect(five).toContain('2');
    expect(five).not.toContain('D');
    expect(five).toContain('13(1)(c)');
    expect(briefly([three[0]!, three[0]!], []), 'each once').toBe('A');
  });

  it('says since when by the last change; the law has none', () => {
    const at = (step: number | null) => ({ step, at: step === null ? null : '2026-11-22T09:00:00Z', actor: 'marie', value: null });
    expect(latest([at(2), undefined, at(12), at(null), at(9)])?.step).toBe(12);
    expect(latest([undefined, at(null)])).toBeUndefined();
    expect(sinceWhen(at(12))).toMatch(/12.*2026.*marie/);
    expect(sinceWhen(at(null))).toBe('');
    expect(sinceWhen(undefined)).toBe('');
  });

  it('tells sentences apart by clause and line', () => {
    const key = (clause: string, path: string) => keyText({ clause, source: { of: 'activity', thing: THING, path } });
    expect(new Set([key('a', 'x'), key('b', 'x'), key('a', 'y'), key('a', 'x')]).size).toBe(3);
  });
});
