// What names a record: sheets and other records, each with the way to it.
// Asks for nothing.
import type { Route } from '../../lib/app.svelte';
import type { ActivityLine, Establishment, PartyUse } from '../../lib/model';

/** Something that names a record. */
export interface Use {
  id: string;
  /** Reference of a sheet; empty for anything else. */
  reference: string;
  name: string;
  route: Route;
}

/** The sheets that name this legal person or this place. */
export function sheetsOf(id: string, sheets: readonly ActivityLine[]): Use[] {
  const using = sheets.filter((sheet) => sheet.entity === id || sheet.sites.includes(id));
  return using.map(({ id, reference, name }) => ({ id, reference, name, route: { screen: 'sheet', id } }));
}

/** The places of a legal person. */
export function placesOf(id: string, places: readonly Establishment[]): Use[] {
  const its = places.filter((place) => place.entity === id);
  return its.map(({ id, name }) => ({ id, reference: '', name, route: { screen: 'organisation' } }));
}

/** What names a third party. */
export function usesOf(uses: readonly PartyUse[]): Use[] {
  return uses.map(({ noun, id, reference, name }) => ({
    id,
    reference,
    name,
    route: noun === 'activity' ? { screen: 'sheet', id } : { screen: 'parties', id },
  }));
}
