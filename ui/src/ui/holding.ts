// What a control holds that is no value: said once, and taken back when it is corrected or the control is gone.
// Knows no control.
import { onDestroy } from 'svelte';

/** Told that text is held that is no value, or no longer. */
export type OnHold = (on: boolean) => void;

export class Holding {
  #told: OnHold | undefined;

  constructor() {
    onDestroy(() => this.turn(false, undefined));
  }

  /** Says whether such text is held. Who was told that it is, is told that it no longer is. */
  turn(on: boolean, tell: OnHold | undefined): void {
    if (!on) {
      this.#told?.(false);
      this.#told = undefined;
    } else if (!this.#told) {
      this.#told = tell;
      tell?.(true);
    }
  }
}
