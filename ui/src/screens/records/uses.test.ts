// Where a record is named, and the way there.
import { describe, expect, it } from 'vitest';
import type { ActivityLine, Establishment, PartyUse } from '../../lib/model';
import { placesOf, sheetsOf, usesOf } from './uses';

describe('the uses of a record', () => {
  const sheets = [
    { id: '1', reference: 'T-001', name: 'Paie', entity: 'e', sites: ['s'] },
    { id: '2', reference: 'T-002', name: 'Ventes', entity: null, sites: [] },
  ] as unknown as ActivityLine[];

  it('are the sheets of a legal person, or of a place', () => {
    expect(sheetsOf('e', sheets).map((use) => use.reference)).toEqual(['T-001']);
    expect(sheetsOf('s', sheets).map((use) => use.route)).toEqual([{ screen: 'sheet', id: '1' }]);
    expect(sheetsOf('x', sheets)).toEqual([]);
  });
  it('are the places of a legal person', () => {
    const places = [{ id: 'p', entity: 'e', name: 'Nantes' }] as unknown as Establishment[];
    expect(placesOf('e', places).map((use) => use.name)).toEqual(['Nantes']);
    expect(placesOf('x', places)).toEqual([]);
  });
  it('lead to a sheet, or to another third party', () => {
    const uses = [
      { noun: 'activity', id: '1', reference: 'T-001', name: 'Paie', paths: [] },
      { noun: 'party', id: '2', reference: '', name: 'Nuage', paths: [] },
    ] as unknown as PartyUse[];
    expect(usesOf(uses).map((use) => use.route.screen)).toEqual(['sheet', 'parties']);
  });
});
