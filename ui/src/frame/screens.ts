// The screens of the navigation, in their order, with their words and icons.
import type { Route } from '../lib/app.svelte';

export interface NavEntry {
  route: Route;
  label: string;
  icon: 'list' | 'folder' | 'people' | 'print' | 'import' | 'history' | 'save' | 'settings' | 'question';
}

export const ENTRIES: readonly NavEntry[] = [
  { route: { screen: 'register' }, label: 'nav-register', icon: 'list' },
  { route: { screen: 'organisation' }, label: 'nav-organisation', icon: 'folder' },
  { route: { screen: 'parties' }, label: 'nav-parties', icon: 'people' },
  { route: { screen: 'documents' }, label: 'nav-documents', icon: 'print' },
  { route: { screen: 'import' }, label: 'nav-import', icon: 'import' },
  { route: { screen: 'history' }, label: 'nav-history', icon: 'history' },
  { route: { screen: 'data' }, label: 'nav-data', icon: 'save' },
  { route: { screen: 'settings' }, label: 'nav-settings', icon: 'settings' },
  { route: { screen: 'about' }, label: 'nav-about', icon: 'question' },
];

/** Whether a place belongs to an entry: a sheet belongs to the list. */
export function belongs(route: Route, entry: NavEntry): boolean {
  return route.screen === entry.route.screen || (route.screen === 'sheet' && entry.route.screen === 'register');
}
