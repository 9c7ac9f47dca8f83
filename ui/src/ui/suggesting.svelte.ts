// The state of a list that opens under what one types: what matches, which one is active, what the keys do.
// Knows neither what is chosen nor how it looks.
import { exact, fold, matching, type Option } from './matching';

/** A row of the list: an option, or the offer to create what was typed. */
export type Row = { is: 'option'; option: Option } | { is: 'create'; text: string };

export interface Source {
  options: () => readonly Option[];
  /** Whether what matches nothing can be created. */
  creates: () => boolean;
  pick: (row: Row) => void;
  /** The value to begin at when the list opens. */
  chosen?: () => string | null;
}

/** Beyond this many rows, one types a little more. */
const MOST = 300;

export class Suggesting {
  open = $state(false);
  /** What is being typed; null when nothing is. */
  typed: string | null = $state(null);
  active = $state(-1);
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
  }

  readonly rows: Row[] = $derived.by(() => (this.open ? this.#find() : []));

  #find(): Row[] {
    const typed = this.typed ?? '';
    const found = matching(this.#source.options(), typed).slice(0, MOST);
    const rows: Row[] = found.map((option) => ({ is: 'option', option }));
    const creates = this.#source.creates() && fold(typed) !== '' && !exact(this.#source.options(), typed);
    if (creates) rows.push({ is: 'create', text: typed.trim() });
    return rows;
  }

  type(text: string): void {
    this.typed = text;
    this.open = true;
    this.active = fold(text) === '' ? -1 : 0;
  }

  show(): void {
    if (this.open) return;
    this.open = true;
    const chosen = this.#source.chosen?.() ?? null;
    this.active = this.typed === null ? this.rows.findIndex((row) => row.is === 'option' && row.option.value === chosen) : 0;
  }

  close(): void {
    this.open = false;
    this.active = -1;
  }

  /** Closes and forgets what was typed. */
  reset(): void {
    this.close();
    this.typed = null;
  }

  pick(row: Row | undefined): void {
    if (!row) return;
    this.reset();
    this.#source.pick(row);
  }

  /** What a key does; true when it was for the list. */
  key(event: KeyboardEvent): boolean {
    if (event.isComposing) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.#move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter' && this.open && this.rows[this.active]) this.pick(this.rows[this.active]);
    else if (event.key === 'Escape' && (this.open || this.typed !== null)) this.reset();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  /** Opened by a key, something is in hand at once: what is chosen, or the first. */
  #unfold(): void {
    this.show();
    if (this.active < 0 && this.rows.length > 0) this.active = 0;
  }

  #move(by: number): void {
    if (!this.open) return this.#unfold();
    const count = this.rows.length;
    if (count > 0) this.active = (Math.max(this.active, by > 0 ? -1 : 0) + by + count) % count;
  }
}
