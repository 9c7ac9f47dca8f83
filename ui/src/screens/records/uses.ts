// What names a record: sheets and other records, each with the way to it.
// Asks for nothing.
import type { Route } from '../../lib/app.svelte';
import type { RecordUse, RecordUser } from '../../lib/model';

/** Something that names a record. */
export interface Use {
  id: string;
  /** Reference of a sheet; empty for anything else. */
  reference: string;
  name: string;
  route: Route;
}

/** What names a record, with the way there. */
export function useOf({ noun, id, reference, name }: RecordUse): Use {
  const routes: Record<RecordUser, Route> = {
    activity: { screen: 'sheet', id },
    establishment: { screen: 'organisation', part: 'establishments', id },
    party: { screen: 'parties', id },
    notice: { screen: 'notices', id },
  };
  return { id, reference, name, route: routes[noun] };
}
