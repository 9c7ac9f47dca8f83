// Which cards of a form are open: as they begin, then as the reader turns them, whatever is saved, undone or drawn
// again meanwhile. Knows cards by their paths, not what is in them.
import { SvelteMap } from 'svelte/reactivity';

export class Folds {
  readonly #open = new SvelteMap<string, boolean>();
  /** What the reader asked of all of them. */
  #all: boolean | undefined = $state();

  isOpen(path: string): boolean {
    return this.#open.get(path) ?? this.#all ?? false;
  }

  /** A card that is drawn for the first time: one that has to be open is; another one is as its content suggests. */
  begin(path: string, must: boolean, may: boolean): void {
    if (this.#open.has(path)) return;
    if (must) this.#open.set(path, true);
    else if (this.#all === undefined) this.#open.set(path, may);
  }

  turn(path: string, open: boolean): void {
    if (this.isOpen(path) !== open) this.#open.set(path, open);
  }

  /** Opens or closes all, those included that are not drawn yet. */
  turnAll(open: boolean): void {
    this.#open.clear();
    this.#all = open;
  }
}
