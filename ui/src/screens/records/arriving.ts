// The way to a field of the register, wherever it stands: its screen, then the field itself, with the focus.
// Knows which screen shows what; no field.
import { tick } from 'svelte';
import { reveal } from '../../form/reveal.svelte';
import { app, type Route } from '../../lib/app.svelte';

/** Where a field is. */
export type Spot =
  | { at: 'sheet'; sheet: string; field: string }
  | { at: 'entity'; entity: string; field: string }
  | { at: 'party'; party: string; field: string }
  | { at: 'organisation' };

/** How many frames a form may take to be read and drawn. */
const FRAMES = 120;

/** The screen of a spot. A sheet comes to its field by itself. */
export function routeOf(spot: Spot): Route {
  switch (spot.at) {
    case 'sheet':
      return { screen: 'sheet', id: spot.sheet, section: spot.field };
    case 'entity':
      return { screen: 'organisation', part: 'entities', id: spot.entity };
    case 'party':
      return { screen: 'parties', id: spot.party };
    case 'organisation':
      return { screen: 'organisation', part: 'entities' };
  }
}

/** Goes to a field. */
export async function goToSpot(spot: Spot): Promise<void> {
  await app.go(routeOf(spot));
  if (spot.at === 'entity' || spot.at === 'party') await arrive(spot.field);
}

/** Shows a field of a form that is still to be read, once it is on the screen. */
async function arrive(field: string): Promise<void> {
  const [first = field] = field.split('/');
  const { screen } = app.route;
  await tick();
  for (let frame = 0; frame < FRAMES && app.route.screen === screen; frame += 1) {
    if (document.getElementById(`field-${first}`)) return void (await reveal(field));
    await new Promise(requestAnimationFrame);
  }
}
