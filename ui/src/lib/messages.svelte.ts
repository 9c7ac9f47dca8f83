// What was said for a moment: done, or refused. What is done passes, unless one is reading it; what was refused stays
// until it is closed, or until the same succeeds. Knows no screen and no word.

export interface Message {
  id: number;
  tone: 'done' | 'refused';
  text: string;
  /** The command that was refused. */
  about?: string | undefined;
}

/** Milliseconds after which what is done is no longer said; after reading, at least so many are left. */
const LASTS = 8000;
const LEFT = 3000;
/** More than so many at once are not read. */
const MOST = 3;

export class Messages {
  all: Message[] = $state.raw([]);
  #said = 0;
  #held = false;
  /** When each message that passes is due, or how long it still had when it was held. */
  readonly #due = new Map<number, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  say(tone: Message['tone'], text: string, about?: string): void {
    const id = (this.#said += 1);
    // What is said again takes the place of what was said.
    this.all = [...this.all.filter((message) => message.text !== text).slice(1 - MOST), { id, tone, text, about }];
    if (tone === 'done') this.#due.set(id, this.#held ? LASTS : Date.now() + LASTS);
    this.#wait();
  }

  dismiss(id: number): void {
    this.#keep((message) => message.id !== id);
    // What had the focus or lay under the pointer is gone.
    this.release();
  }

  /** The command was carried out: that it was refused before is of no interest any more. */
  done(command: string): void {
    if (this.all.some((message) => message.about === command)) this.#keep((message) => message.about !== command);
  }

  /** One reads: nothing passes meanwhile. */
  hold(): void {
    if (this.#held) return;
    this.#held = true;
    for (const [id, due] of this.#due) this.#due.set(id, due - Date.now());
    this.#wait();
  }

  release(): void {
    if (!this.#held) return;
    this.#held = false;
    for (const [id, left] of this.#due) this.#due.set(id, Date.now() + Math.max(left, LEFT));
    this.#wait();
  }

  #keep(kept: (message: Message) => boolean): void {
    this.all = this.all.filter(kept);
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    for (const id of [...this.#due.keys()]) if (!this.all.some((message) => message.id === id)) this.#due.delete(id);
    if (this.all.length === 0) this.#held = false;
    if (this.#held || this.#due.size === 0) return;
    this.#timer = setTimeout(() => this.#pass(), Math.max(0, Math.min(...this.#due.values()) - Date.now()));
  }

  #pass(): void {
    const now = Date.now();
    this.#keep(({ id }) => (this.#due.get(id) ?? Infinity) > now);
  }
}
