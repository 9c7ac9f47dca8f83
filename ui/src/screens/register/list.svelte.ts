// The list of sheets as the reader left it: search, filters, order, rows chosen, place. Outlives the screen.
// Knows how sheets are read, not how they are drawn.
import { app } from '../../lib/app.svelte';
import { call } from '../../lib/bridge';
import type { ActivityLine } from '../../lib/model';
import { compare, speech } from '../../lib/say.svelte';
import { Latest } from './latest';
import { NO_FILTER, passes, sorted, type Filters, type Sort } from './rows';

class List {
  /** Every sheet, in the order of references; nothing before the first answer. */
  lines: ActivityLine[] | undefined = $state.raw();
  /** Whether there is nothing to show because the sheets could not be read. */
  unread = $state(false);
  /** The sheets in which the words looked for occur. */
  found: ReadonlySet<string> | undefined = $state.raw();
  query = $state('');
  filters: Filters = $state.raw(NO_FILTER);
  sort: Sort = $state.raw({ column: 'reference', descending: false });
  chosen: ReadonlySet<string> = $state.raw(new Set());
  /** The row that has the focus, or had it last. */
  active: string | undefined = $state();
  /** The row that was opened: coming back, the focus returns there. */
  opened: string | undefined;
  /** How far the screen was scrolled, in pixels. */
  scroll = 0;

  /** The sheets that the search leaves. */
  matches: ActivityLine[] = $derived.by(() => {
    const { lines = [], found } = this;
    return found ? lines.filter((line) => found.has(line.id)) : lines;
  });
  rows: ActivityLine[] = $derived(
    sorted(this.matches.filter((line) => passes(line, this.filters)), this.sort, compare),
  );
  chosenLines: ActivityLine[] = $derived((this.lines ?? []).filter((line) => this.chosen.has(line.id)));
  filtered: boolean = $derived(this.query.trim() !== '' || Object.values(this.filters).some((wanted) => wanted !== ''));

  #register = '';
  readonly #search = new Latest<string, ActivityLine[]>(
    (search) => call('activity_list', { search }),
    (lines) => {
      // What was looked for may have been cleared meanwhile.
      if (this.query.trim() !== '') this.found = new Set(lines.map((line) => line.id));
    },
    (error) => app.fail(error),
  );

  /** Begins afresh when another register is open than the one that the list was of. */
  belongTo(register: string): void {
    if (register === this.#register) return;
    this.#register = register;
    this.lines = undefined;
    this.unread = false;
    this.scroll = 0;
    this.active = this.opened = undefined;
    this.chosen = new Set();
    this.sort = { column: 'reference', descending: false };
    this.clear();
  }

  async read(): Promise<void> {
    try {
      const lines = await call<ActivityLine[]>('activity_list');
      this.lines = lines;
      this.unread = false;
      const there = new Set(lines.map((line) => line.id));
      if ([...this.chosen].some((id) => !there.has(id))) this.chosen = new Set([...this.chosen].filter((id) => there.has(id)));
      if (this.query.trim() !== '') this.#search.send(this.query);
    } catch (error) {
      this.unread = this.lines === undefined;
      app.fail(error);
    }
  }

  search(query: string): void {
    this.query = query;
    if (query.trim() !== '') this.#search.send(query);
    else this.#forget();
  }

  filter(change: Partial<Filters>): void {
    this.filters = { ...this.filters, ...change };
  }

  clear(): void {
    this.filters = NO_FILTER;
    this.query = '';
    this.#forget();
  }

  #forget(): void {
    this.#search.drop();
    this.found = undefined;
  }

  choose(id: string, on: boolean): void {
    const chosen = new Set(this.chosen);
    if (on) chosen.add(id);
    else chosen.delete(id);
    this.chosen = chosen;
  }

  chooseAll(on: boolean): void {
    this.chosen = on ? new Set(this.rows.map((line) => line.id)) : new Set();
  }
}

export const list = new List();

const days = $derived(new Intl.DateTimeFormat(speech.lang === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'short', timeZone: 'UTC' }));

/** A day (`2026-11-22`) in figures, as a column has room for. */
export function shortDay(iso: string): string {
  return days.format(new Date(iso));
}
