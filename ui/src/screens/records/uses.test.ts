// Where a record is named, and the way there.
import { describe, expect, it } from 'vitest';
import { useOf } from './uses';

describe('the uses of a record', () => {
  it('lead to the sheet, the third party or the place', () => {
    const use = { id: '1', reference: '', name: 'Nuage', paths: [] };
    const routes = (['activity', 'party', 'establishment'] as const).map((noun) => useOf({ ...use, noun }).route);
    expect(routes.map((route) => route.screen)).toEqual(['sheet', 'parties', 'organisation']);
    expect(routes.map((route) => ('id' in route ? route.id : undefined))).toEqual(['1', '1', '1']);
  });
});
