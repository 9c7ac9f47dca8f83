// What the journal says of a sheet reads as the sheet's own words.
import { describe, expect, it } from 'vitest';
import { told } from '../history/steps';

const lists = {
  'legal-bases': [{ code: 'legal-obligation', words: { fr: 'Obligation légale', en: 'Legal obligation' } }],
  'data-categories': [{ code: 'identity', words: { fr: 'Identité et coordonnées', en: 'Identity' } }],
};
const one = (path: string, before: unknown, after: unknown) => told([{ path, before, after }], 'activity', lists)[0];

describe('a change of a sheet', () => {
  it('bears the label of its field, with that of its list', () => {
    expect(one('purposes/*/text', 'a', 'b')).toEqual({ label: 'Objectifs de l’activité › À quoi cela sert', before: 'a', after: 'b' });
    expect(one('identity/status', 'draft', 'in_force')).toMatchObject({ before: 'En cours de rédaction', after: 'En vigueur' });
  });
  it('says codes in words', () => {
    expect(one('purposes/*/legal_basis', null, 'legal_obligation')).toMatchObject({ before: undefined, after: 'Obligation légale' });
    expect(one('data_groups/*/category', null, 'identity')).toMatchObject({ after: 'Identité et coordonnées' });
  });
  it('says answers as they were given', () => {
    const before = { state: 'unknown' };
    expect(one('transfers', before, { state: 'none' })).toMatchObject({ before: undefined, after: 'Aucun transfert hors de l’Union' });
  });
  it('tells a line that was added with its labels', () => {
    const line = { id: '01945eea-ae90-79ff-8d08-184ec153add5', text: 'Payer', legal_basis: 'legal_obligation' };
    const told = one('purposes/*', null, line);
    expect(told?.before).toBeUndefined();
    expect(told?.after).toMatch(/Payer/);
    expect(told?.after).toMatch(/Obligation légale/);
    expect(told?.after).not.toMatch(/01945eea/);
  });
});
