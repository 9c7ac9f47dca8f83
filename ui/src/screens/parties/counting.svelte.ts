// In how many sheets each third party is named, asked for as rows come into sight, one after the other.
// Knows one command; not the list.
import { SvelteMap } from 'svelte/reactivity';
import { call } from '../../lib/bridge';
import type { PartyUse } from '../../lib/model';

export class Counting {
  readonly #uses = new SvelteMap<string, PartyUse[]>();
  readonly #wanted: string[] = [];
  #busy = false;
  #round = 0;

  /** What names a third party, as far as it is known. */
  usesOf(id: string): PartyUse[] | undefined {
    return this.#uses.get(id);
  }

  /** Asks, unless it is known. */
  want(id: string): void {
    if (this.#uses.has(id) || this.#wanted.includes(id)) return;
    this.#wanted.push(id);
    void this.#work();
  }

  /** Everything may have changed. */
  forget(): void {
    this.#round += 1;
    this.#uses.clear();
  }

  async #work(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (let id = this.#wanted.shift(); id !== undefined; id = this.#wanted.shift()) await this.#ask(id);
    this.#busy = false;
  }

  async #ask(id: string): Promise<void> {
    const round = this.#round;
    try {
      const uses = await call<PartyUse[]>('party_use', { id });
      if (round === this.#round) this.#uses.set(id, uses);
    } catch {
      // A third party that has just gone has no uses: its row goes with the next reading.
    }
  }
}
