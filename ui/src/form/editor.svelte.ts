// The record being edited: what is on the screen, what waits to be saved, what was refused.
// An edit is saved when the field is left, after a second without typing, or when the window closes.
// Knows no field and no command: it is handed how to save.
import { Refused } from '../lib/bridge';
import { afterClick } from '../ui/pointer';
import { isOrder, linesOf, read, under, write, type Plain } from './paths';

export interface FieldChange {
  path: string;
  value: unknown;
}

/** Something that a rule found missing, as the program says it. */
export interface FieldIssue {
  rule: string;
  path: string;
}

export interface Saved<Issue extends FieldIssue> {
  value: Plain;
  issues: Issue[];
}

export interface Options<Issue extends FieldIssue> {
  value: Plain;
  issues: Issue[];
  readOnly: boolean;
  /** Saves changes as one step and gives the record as it then is. */
  save: (changes: FieldChange[]) => Promise<Saved<Issue>>;
  /** Told whenever the state of saving changes. */
  onState?: (state: SaveState) => void;
  /** Milliseconds without typing after which an edit is saved. */
  pause?: number;
}

export type SaveState = 'saved' | 'waiting' | 'saving' | 'refused';

const PAUSE = 1000;

export class Editor<Issue extends FieldIssue = FieldIssue> {
  /** The record as shown, with what is not saved yet. */
  value: Plain = $state({});
  issues: Issue[] = $state.raw([]);
  /** What was refused, by path; it stays on the screen until it is corrected. */
  refused: Record<string, Refused> = $state({});
  /** Told before each try to save. */
  onsend: (() => void) | undefined;
  readonly readOnly: boolean;
  #state: SaveState = $state('saved');
  /** Paths whose controls show what is no value: no one has it but the screen. */
  #held: string[] = $state.raw([]);
  /** Paths that wait or are being saved: what the rules said of them is of before. */
  #pending: string[] = $state.raw([]);
  #sending: string[] = [];
  readonly #options: Options<Issue>;
  #waiting = new Map<string, unknown>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | undefined;

  constructor(options: Options<Issue>) {
    this.#options = options;
    this.readOnly = options.readOnly;
    this.value = structuredClone(options.value);
    this.issues = options.issues;
  }

  get state(): SaveState {
    return this.#held.length > 0 ? 'refused' : this.#state;
  }

  get(path: string): unknown {
    return read(this.value, path);
  }

  /** The control at a path shows text that is no value, or no longer: it is not saved, and would be lost unasked. */
  hold(path: string, on: boolean): void {
    const others = this.#held.filter((other) => other !== path);
    this.#held = on ? [...others, path] : others;
    this.#options.onState?.(this.state);
  }

  /** Whether something at a path or below is held so. */
  holds(path: string): boolean {
    return this.#held.some((held) => path === '' || under(held, path));
  }

  /** Text being typed. */
  type(path: string, value: unknown): void {
    this.#note(path, value);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#saveOnce(), this.#options.pause ?? PAUSE);
  }

  /** A choice, a line added, moved or removed: saved at once. */
  set(path: string, value: unknown): Promise<void> {
    this.#note(path, value);
    return this.flush();
  }

  /** Several fields at once, as one step. */
  setAll(changes: FieldChange[]): Promise<void> {
    for (const { path, value } of changes) this.#note(path, value);
    return this.flush();
  }

  issuesAt(path: string): Issue[] {
    return this.issues.filter((issue) => issue.path === path);
  }

  /** The issues at a path, unless what they are about is being changed. */
  settledIssuesAt(path: string): Issue[] {
    const changing = this.#pending.some((pending) => under(path, pending) || under(pending, path));
    return changing ? [] : this.issuesAt(path);
  }

  /** The issues at a path and below. */
  issuesUnder(path: string): Issue[] {
    return this.issues.filter((issue) => under(issue.path, path));
  }

  refusedAt(path: string): Refused | undefined {
    return this.refused[path];
  }

  /** Saves what waits, and whatever comes to wait meanwhile. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    do await this.#saveOnce();
    while (this.#waiting.size > 0);
  }

  /** Takes what somebody else made of the record (undo, another program), keeping what waits or was refused here. */
  adopt(saved: Saved<Issue>): void {
    const refused = Object.keys(this.refused).map((path) => [path, $state.snapshot(this.get(path))] as const);
    this.value = structuredClone(saved.value);
    // What the rules say makes the page longer or shorter, where a pointer may be about to click.
    afterClick(() => (this.issues = saved.issues));
    for (const [path, value] of [...refused, ...this.#waiting]) write(this.value, path, structuredClone(value));
  }

  /** After the pause, what waits then: what is typed while it is being saved waits for its own pause. */
  async #saveOnce(): Promise<void> {
    while (this.#saving) await this.#saving;
    if (this.#waiting.size === 0) return;
    clearTimeout(this.#timer);
    this.#saving = this.#saveAll().finally(() => (this.#saving = undefined));
    await this.#saving;
  }

  #note(path: string, value: unknown): void {
    if (this.readOnly) return;
    const plain = $state.snapshot(value);
    const order = isOrder(linesOf(this.get(path)), plain);
    write(this.value, path, plain);
    // What was noted deeper inside is part of the whole that replaces it; a new order replaces nothing.
    if (!order) for (const other of this.#waiting.keys()) if (other !== path && under(other, path)) this.#waiting.delete(other);
    this.#waiting.delete(path);
    this.#waiting.set(path, structuredClone(plain));
    for (const bad of Object.keys(this.refused)) if (under(bad, path)) delete this.refused[bad];
    afterClick(() => this.#mark());
    this.#become('waiting');
  }

  #mark(): void {
    this.#pending = [...new Set([...this.#sending, ...this.#waiting.keys()])];
  }

  async #saveAll(): Promise<void> {
    const changes = [...this.#waiting].map(([path, value]) => ({ path, value: value === undefined ? null : value }));
    this.#sending = changes.map((change) => change.path);
    this.#waiting.clear();
    this.#become('saving');
    const refusal = await this.#send(changes);
    if (refusal && changes.length > 1) {
      // One of them is refused: the others must not be lost with it.
      for (const change of changes) {
        const alone = await this.#send([change]);
        if (alone) this.#refuse([change], alone);
      }
    } else if (refusal) this.#refuse(changes, refusal);
    this.#sending = [];
    afterClick(() => this.#mark());
    this.#become(Object.keys(this.refused).length > 0 ? 'refused' : this.#waiting.size > 0 ? 'waiting' : 'saved');
  }

  async #send(changes: FieldChange[]): Promise<Refused | undefined> {
    try {
      this.onsend?.();
      this.adopt(await this.#options.save(changes));
      return undefined;
    } catch (refusal) {
      return refusal instanceof Refused ? refusal : new Refused('internal', {});
    }
  }

  #refuse(changes: FieldChange[], refusal: Refused): void {
    for (const { path, value } of changes) {
      if (!this.#waiting.has(path)) write(this.value, path, value);
      this.refused[path] = refusal;
    }
  }

  /** Sends again what was refused: the disk has room again, the other program is gone. What is no value stays held. */
  retry(): Promise<void> {
    for (const path of Object.keys(this.refused)) this.#note(path, this.get(path));
    return this.flush();
  }

  #become(state: SaveState): void {
    this.#state = state;
    this.#options.onState?.(this.state);
  }
}
