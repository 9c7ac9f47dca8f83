// One notice that is on the screen: its record, its text, what was published of it, and what is done with it.
// Knows the commands; not how anything is shown.
import { isObject, type Plain } from '../../form/paths';
import { app } from '../../lib/app.svelte';
import { call } from '../../lib/bridge';
import type {
  NoticeSource,
  NoticeView,
  Publication,
  Rewrite,
  SentenceKey,
  ShownRecord,
  SourceRevision,
  StaleView,
  Written,
} from '../../lib/model';
import { speech } from '../../lib/say.svelte';
import { keyText } from './places';

/** Where somebody went from a notice: coming back, one is there again. */
export interface Gone {
  notice: string;
  /** The place in the list of what is left, the sentence, or the sheet by its reference. */
  left?: number;
  sentence?: string;
  sheet?: string;
  scroll: number;
}

let gone: Gone | undefined;

/** Remembers where one leaves a notice from. */
export function remember(from: Gone): void {
  gone = from;
}

/** Where one left this notice from; told once. */
export function comeBack(notice: string): Gone | undefined {
  const found = gone?.notice === notice ? gone : undefined;
  gone = undefined;
  return found;
}

export class OpenNotice {
  /** Its record, as its form takes it. */
  value: Plain | undefined = $state.raw();
  view: NoticeView | undefined = $state.raw();
  stale: StaleView[] = $state.raw([]);
  /** Moves when the record was read again. */
  version = $state(0);
  /** Whether it could not be read. */
  unread = $state(false);
  #asked = 0;
  #revisions = new Map<string, Promise<SourceRevision>>();

  constructor(readonly id: string) {}

  get readOnly(): boolean {
    return app.register?.read_only === true;
  }

  get rewrites(): Rewrite[] {
    return listOf<Rewrite>(this.value?.['rewrites']);
  }

  get publications(): Publication[] {
    return listOf<Publication>(this.value?.['publications']);
  }

  /** Reads everything. What was asked for later is not overwritten by what was asked for before. */
  async read(): Promise<void> {
    const turn = (this.#asked += 1);
    try {
      const [shown, view, stale] = await Promise.all([
        call<ShownRecord>('record_show', { noun: 'notice', id: this.id }),
        this.#text(),
        this.#stale(),
      ]);
      if (turn !== this.#asked) return;
      this.value = shown.value as unknown as Plain;
      this.version += 1;
      this.#take(view, stale);
      this.unread = false;
    } catch (error) {
      this.unread = this.view === undefined;
      app.fail(error);
    }
  }

  /** Reads the text again after its record was saved from its form. */
  async followed(value: Plain): Promise<void> {
    this.value = value;
    const turn = (this.#asked += 1);
    try {
      const [view, stale] = await Promise.all([this.#text(), this.#stale()]);
      if (turn === this.#asked) this.#take(view, stale);
    } catch (error) {
      app.fail(error);
    }
  }

  /** Puts a sentence into one's own words. */
  rewrite(key: SentenceKey, text: string): Promise<boolean> {
    return this.#write('notice_rewrite', { id: this.id, key, text });
  }

  /** Keeps an own sentence, in other words where some are given; or takes the program's. */
  review(rewrite: string, keep: boolean, text?: string): Promise<boolean> {
    return this.#write('notice_review', { id: this.id, rewrite, keep, ...(text === undefined ? {} : { text }) });
  }

  publish(on: string, place: string): Promise<boolean> {
    return this.#write('notice_publish', { notice: { id: this.id }, on, place });
  }

  withdraw(on: string): Promise<boolean> {
    return this.#write('notice_withdraw', { notice: { id: this.id }, on });
  }

  /** Since when a field says what it says. */
  revision(source: NoticeSource): Promise<SourceRevision> {
    const key = keyText({ clause: '', source });
    const known = this.#revisions.get(key) ?? call<SourceRevision>('notice_source', { source });
    this.#revisions.set(key, known);
    return known;
  }

  /** Writes, then reads again; whether it went through. Why not is said. */
  async #write(command: string, request: object): Promise<boolean> {
    try {
      await app.flush();
      const { written } = await call<{ written: Written } | Written>(command, request).then(asWritten);
      await app.wrote(written);
    } catch (error) {
      app.fail(error);
      return false;
    }
    await this.read();
    return true;
  }

  #text(): Promise<NoticeView> {
    return call<NoticeView>('notice_text', { notice: { id: this.id }, lang: speech.lang });
  }

  #stale(): Promise<StaleView[]> {
    return call<StaleView[]>('notice_stale', { notice: { id: this.id }, lang: speech.lang });
  }

  #take(view: NoticeView, stale: StaleView[]): void {
    this.view = view;
    this.stale = stale;
    this.#revisions.clear();
  }
}

/** What the journal wrote, by itself or beside something else. */
function asWritten(answer: { written: Written } | Written): { written: Written } {
  return 'written' in answer ? answer : { written: answer };
}

/** A list of the record, which its form holds as plain values. */
function listOf<Line>(value: unknown): Line[] {
  return Array.isArray(value) ? value.filter((line): line is Line => isObject(line)) : [];
}
