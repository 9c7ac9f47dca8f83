// The screens of the navigation, in their order, with their words and icons.
import type { Route } from '../lib/app.svelte';

export interface NavEntry {
  route: Route;
  label: string;
  icon: 'list' | 'check' | 'folder' | 'people' | 'print' | 'say' | 'import' | 'history' | 'save' | 'settings' | 'question';
}

export const ENTRIES: readonly NavEntry[] = [
  { route: { screen: 'register' }, label: 'nav-register', icon: 'list' },
  { route: { screen: 'todo' }, label: 'nav-todo', icon: 'check' },
  { route: { screen: 'organisation' }, label: 'nav-organisation', icon: 'folder' },
  { route: { screen: 'parties' }, label: 'nav-parties', icon: 'people' },
  { route: { screen: 'documents' }, label: 'nav-documents', icon: 'print' },
  { route: { screen: 'notices' }, label: 'nav-notices', icon: 'say' },
  { route: { screen: 'import' }, label: 'nav-import', icon: 'import' },
  { route: { screen: 'history' }, label: 'nav-history', icon: 'history' },
  { route: { screen: 'data' }, label: 'nav-data', icon: 'save' },
  { route: { screen: 'settings' }, label: 'nav-settings', icon: 'settings' },
  { route: { screen: 'about' }, label: 'nav-about', icon: 'question' },
];

/** The screens without an entry of their own, and the one that they belong to. */
const WITHIN: Partial<Record<Route['screen'], Route['screen']>> = {
  sheet: 'register',
  models: 'register',
  start: 'todo',
  confirm: 'todo',
};

/** Whether a place belongs to an entry: a sheet belongs to the list. */
export function belongs(route: Route, entry: NavEntry): boolean {
  return (WITHIN[route.screen] ?? route.screen) === entry.route.screen;
}

/** The digit that goes to an entry with Ctrl; the tenth and those after it have none. */
export function digitOf(at: number): string | undefined {
  return at < 9 ? String(at + 1) : undefined;
}
