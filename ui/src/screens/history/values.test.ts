// Values of the journal become words, whatever the form says that they are.
import { describe, expect, it } from 'vitest';
import type { Kind } from '../../form/types';
import { partySections } from '../../forms/party';
import { fieldsOf, kindAt } from '../../form/fields';
import { inWords, type Lists } from './values';

const lists: Lists = {
  countries: [{ code: 'FR', words: { fr: 'France', en: 'France' } }],
  'art28-clauses': [{ code: 'duration', words: { fr: 'Durée', en: 'Duration' } }],
};
const party = fieldsOf(partySections);
const at = (path: string, value: unknown): string | undefined => inWords(value, kindAt(party, path), lists);

describe('a value in words', () => {
  it('is nothing where nothing is', () => {
    for (const value of [null, undefined, '', [], {}, { state: 'unknown' }]) expect(inWords(value, undefined, lists)).toBeUndefined();
  });
  it('is worded as its form words it', () => {
    expect(at('address/country', 'FR')).toBe('France');
    expect(at('address/country', 'ZZ')).toBe('ZZ');
    expect(at('contracts/*/to', '2027-12-31')).toBe('31 décembre 2027');
    expect(at('roles', ['processor', 'supplier'])).toBe('Sous-traitant, Fournisseur');
    expect(at('contracts/*/data_fate', 'erased')).toBe('Effacées');
    expect(inWords('P5Y', { is: 'period' }, lists)).toBe('5 ans');
    expect(inWords(false, { is: 'yesno' }, lists)).toBe('non');
  });
  it('tells the states of an answer apart', () => {
    expect(at('sub_processors', { state: 'none' })).toBe('Pas de sous-traitant ultérieur');
    expect(at('sub_processors', { state: 'not_applicable', reason: 'client' })).toBe('sans objet\u00a0: client');
    expect(at('contracts/*/clauses', { state: 'given', value: ['duration'] })).toBe('Durée');
  });
  it('names a line by its title, and tells a line with its labels', () => {
    const line = { id: '0', reference: 'C-1', from: '2026-01-01' };
    expect(at('contracts', [line, { ...line, reference: 'C-2' }])).toBe('C-1 · C-2');
    expect(at('contracts/*', line)).toMatch(/^[^·]+\u00a0: C-1 · [^·]+\u00a0: 1 janvier 2026$/);
  });
  it('says that what a link points at is gone, and leaves texts alone', () => {
    const id = '01900000-0000-7000-8000-000000000001';
    expect(inWords(id, { is: 'party' }, lists)).toBe('élément supprimé depuis');
    expect(inWords(['Clients', id], { is: 'links', to: 'data_groups' }, lists)).toBe('Clients, élément supprimé depuis');
    expect(inWords(id, { is: 'text' }, lists)).toBe(id);
  });
  it('never shows an identifier or a fingerprint of something unknown', () => {
    expect(inWords({ id: '01', name: 'Nuage', sha256: 'ab' }, undefined, lists)).toBe('Nuage');
  });
  it('cuts what is too long', () => {
    const long: Kind = { is: 'long' };
    expect(inWords('a'.repeat(5000), long, lists)?.length).toBe(401);
  });
});
