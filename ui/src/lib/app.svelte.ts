// What the whole page shares: the open register, where one is, what is being saved, what was said.
// Knows which screens there are, not what they show.
import type { Editor } from '../form/editor.svelte';
import { call, Refused, start, whenDone } from './bridge';
import { Messages } from './messages.svelte';
import type { JournalState, Todo, Undone, Vocabulary } from './model';
import { day, speech, t } from './say.svelte';
import type { Opened, Recent, Refusal, Settings, Beginning, ToPage } from './shell';

/** The parts of the notices' screen beside the list and one notice: a new one, a page that is checked. */
export type NoticesPart = 'new' | 'check';

/** The parts of the organisation's screen. */
export type OrganisationPart = 'entities' | 'establishments' | 'measures';

export type Route =
  | { screen: 'register' }
  | { screen: 'todo' }
  | { screen: 'start' }
  | { screen: 'models'; code?: string; activity?: string }
  | { screen: 'sheet'; id: string; section?: string }
  | { screen: 'confirm'; id: string }
  | { screen: 'organisation'; part?: OrganisationPart; id?: string }
  | { screen: 'parties'; id?: string }
  | { screen: 'documents' }
  /** One notice; or a part, with the sheets that were chosen for a new notice elsewhere. */
  | { screen: 'notices'; id?: string; part?: NoticesPart; sheets?: string[] }
  | { screen: 'import' }
  | { screen: 'history' }
  | { screen: 'data' }
  | { screen: 'settings' }
  | { screen: 'about' };

/** A long task that is shown with its progress. */
export interface Task {
  id: string;
  label: string;
  phase: string | undefined;
  done: number;
  total: number;
}

/** The sizes of text, from the one that was designed. */
export const TEXT_SIZES: readonly Settings['text_size'][] = ['normal', 'large', 'larger', 'largest'];

/** So many names of what a step touched are said with it; an import touches hundreds. */
const NAMED = 3;

/** Milliseconds without a write after which what is left to do is counted again. */
const CALM = 1500;

class App {
  ready = $state(false);
  begin: Beginning | undefined = $state.raw();
  settings: Settings = $state.raw({ lang: null, theme: 'system', text_size: 'normal', person: '' });
  register: Opened | undefined = $state.raw();
  refusal: Refusal | undefined = $state.raw();
  recents: Recent[] = $state.raw([]);
  vocabulary: Vocabulary | undefined = $state.raw();
  journal: JournalState | undefined = $state.raw();
  /** How many things are left to do on the register, once they were counted. */
  left: number | undefined = $state();
  route: Route = $state.raw({ screen: 'register' });
  readonly messages = new Messages();
  task: Task | undefined = $state();
  /** Files held over the window, and files that were dropped on it. */
  dragging = $state(false);
  dropped: string[] = $state.raw([]);
  /** Counts what changed otherwise than by the editor on the screen: screens read again when it moves. */
  revision = $state(0);
  /** Whether the window was asked to close while something is refused. */
  closing = $state(false);
  /** Whether something was about to take the place of what is refused. */
  leaving = $state(false);
  readonly #editors = new Set<Editor>();
  #counting: ReturnType<typeof setTimeout> | undefined;
  #back: Route[] = [];
  #tasks = 0;
  #then: (() => void) | undefined;
  #stayed: (() => void) | undefined;
  /** Whether the window waits for what is being saved. */
  #awaited = false;

  /** Whether something is not on the disk yet, and why. */
  get saveState(): 'saved' | 'waiting' | 'saving' | 'refused' {
    const states = this.editors.map((editor) => editor.state);
    return (['refused', 'saving', 'waiting'] as const).find((state) => states.includes(state)) ?? 'saved';
  }

  editors: Editor[] = $state.raw([]);

  async start(): Promise<void> {
    try {
      const begin = await start<Beginning, ToPage>((notice) => void this.#hear(notice));
      this.begin = begin;
      this.applySettings(begin.settings);
      this.recents = begin.recents;
      this.refusal = begin.refusal ?? undefined;
      await this.opened(begin.register ?? undefined);
    } catch (error) {
      this.fail(error);
    }
    this.ready = true;
  }

  /** A register was opened, created, restored or closed. */
  async opened(register: Opened | undefined): Promise<void> {
    this.register = register;
    if (register) this.refusal = undefined;
    this.route = { screen: 'register' };
    this.#back = [];
    this.left = undefined;
    this.revision += 1;
    if (register) {
      this.vocabulary ??= await call<Vocabulary>('catalogue_show');
      await this.readJournal();
    }
  }

  async saveSettings(settings: Settings): Promise<void> {
    this.applySettings(await call<Settings>('settings_put', { settings }));
  }

  applySettings(settings: Settings): void {
    this.settings = settings;
    speech.lang = settings.lang ?? this.begin?.lang_default ?? 'fr';
    document.documentElement.dataset['text'] = settings.text_size;
    this.applyTheme();
  }

  /** The theme of the settings, or the system's, which may change while the window is open. */
  applyTheme(): void {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.onchange = () => this.applyTheme();
    const { theme } = this.settings;
    document.documentElement.dataset['theme'] = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
  }

  /** Makes the text larger, smaller, or as designed. */
  async resize(by: -1 | 0 | 1): Promise<void> {
    const at = TEXT_SIZES.indexOf(this.settings.text_size);
    const next = TEXT_SIZES[by === 0 ? 0 : Math.min(Math.max(at + by, 0), TEXT_SIZES.length - 1)] ?? 'normal';
    if (next !== this.settings.text_size) await this.saveSettings({ ...this.settings, text_size: next });
  }

  /** Goes to a screen, once what was being typed is saved. */
  async go(route: Route): Promise<void> {
    await this.leave(() => {
      if (JSON.stringify(route) !== JSON.stringify(this.route)) this.#back.push(this.route);
      this.route = route;
    });
  }

  async back(): Promise<void> {
    await this.leave(() => (this.route = this.#back.pop() ?? { screen: 'register' }));
  }

  /** Saves what waits, then lets something else take its place. What stays refused would be lost with it: asked first;
   * `stayed` is told when one would rather stay. */
  async leave(then: () => void, stayed?: () => void): Promise<void> {
    const back = leaveField();
    await this.retry();
    if (this.saveState !== 'refused') return then();
    back();
    [this.#then, this.#stayed] = [then, stayed ?? this.#stayed];
    this.leaving = true;
  }

  leaveAnyway(): void {
    const then = this.#then;
    this.#then = this.#stayed = undefined;
    then?.();
  }

  /** One stays where one is. */
  stay(): void {
    const stayed = this.#stayed;
    this.#then = this.#stayed = undefined;
    stayed?.();
  }

  /** Sends again what was refused: the other program may be gone, the disk have room. */
  async retry(): Promise<void> {
    await Promise.all(this.editors.map((editor) => editor.retry()));
  }

  /** Takes an editor into account for as long as it is on the screen. */
  watch(editor: Editor): () => void {
    editor.onsend = () => this.#stillSaving();
    this.#editors.add(editor);
    this.editors = [...this.#editors];
    return () => {
      void editor.flush();
      this.#editors.delete(editor);
      this.editors = [...this.#editors];
    };
  }

  async flush(): Promise<void> {
    await Promise.all([...this.#editors].map((editor) => editor.flush()));
  }

  async readJournal(): Promise<void> {
    this.journal = await call<JournalState>('journal_state');
    clearTimeout(this.#counting);
    this.#counting = setTimeout(() => void this.#countLeft(), CALM);
  }

  /** Counts what is left to do, once nothing was written for a moment: only the navigation shows it. */
  async #countLeft(): Promise<void> {
    const { register } = this;
    if (!register) return;
    const left = await call<Todo[]>('todo_list').catch(() => undefined);
    if (this.register === register) this.left = left?.length;
  }

  /** What a write answered: the journal moved; when another program had written, so did everything else. */
  async wrote(written: { reloaded: boolean }): Promise<void> {
    await this.readJournal();
    if (written.reloaded) this.changedElsewhere();
  }

  changedElsewhere(): void {
    this.revision += 1;
    this.tell(t('changed-elsewhere'));
  }

  async undo(): Promise<void> {
    await this.#turn('undo', 'undone');
  }

  async redo(): Promise<void> {
    await this.#turn('redo', 'redone');
  }

  async #turn(command: 'undo' | 'redo', said: 'undone' | 'redone'): Promise<void> {
    await this.flush();
    try {
      const undone = await call<Undone>(command);
      this.revision += 1;
      await this.readJournal();
      this.tell(t(said, { step: stepName(undone) }));
    } catch (error) {
      this.fail(error);
    }
  }

  /** Runs a command that may take long: its progress shows, and it can be cancelled. Nothing comes back when it was. */
  async run<Answer>(label: string, command: string, request: object = {}): Promise<Answer | undefined> {
    const id = `${command}-${(this.#tasks += 1)}`;
    this.task = { id, label, phase: undefined, done: 0, total: 0 };
    try {
      return await call<Answer>(command, request, id);
    } catch (error) {
      this.fail(error);
      return undefined;
    } finally {
      if (this.task?.id === id) this.task = undefined;
    }
  }

  async cancel(): Promise<void> {
    if (this.task) await call('task_cancel', { task: this.task.id });
  }

  tell(text: string): void {
    this.messages.say('done', text);
  }

  /** Shows a refusal as a sentence: what happened, what is safe, what to do. It goes once the same succeeds. */
  fail(error: unknown): void {
    this.messages.say('refused', sentence(error), error instanceof Refused ? error.command : undefined);
  }

  async #hear(notice: ToPage): Promise<void> {
    switch (notice.kind) {
      case 'task':
        if (this.task?.id === notice.task) this.task = { ...this.task, phase: notice.phase, done: notice.done, total: notice.total };
        break;
      case 'drag':
        this.dragging = notice.over;
        break;
      case 'dropped':
        this.dragging = false;
        this.dropped = notice.files;
        if (this.register) await this.go({ screen: 'import' });
        break;
      case 'changed':
        await this.readJournal();
        this.changedElsewhere();
        break;
      case 'opened':
        await this.leave(() => void this.start(), () => void this.#say('register_keep'));
        break;
      case 'failed':
        this.fail(new Refused(notice.error.code, notice.error.args));
        break;
      case 'closing':
        await this.close();
        break;
    }
  }

  /** Saves what waits, then lets the window go; asks when something cannot be saved, and the window waits for that. */
  async close(): Promise<void> {
    const back = leaveField();
    this.#awaited = true;
    this.#stillSaving();
    await this.retry();
    this.#awaited = false;
    if (this.saveState !== 'refused') return this.#say('window_ready');
    await this.#say('window_asks', { what: 'staying' });
    back();
    this.closing = true;
  }

  closeAnyway(): Promise<void> {
    return this.#say('window_ready');
  }

  /** Each try to save may take as long as the window waits for a page that says nothing. */
  #stillSaving(): void {
    if (this.#awaited) void this.#say('window_asks', { what: 'waiting' });
  }

  async #say(command: string, request: object = {}): Promise<void> {
    try {
      await call(command, request);
    } catch (error) {
      this.fail(error);
    }
  }
}

/** Leaves the field of a form that one is in, as if by the pointer: what is typed there counts. Gives the way back. */
function leaveField(): () => void {
  const field = typeof HTMLInputElement === 'undefined' ? null : document.activeElement;
  if (field === null || !(field instanceof HTMLInputElement) || !field.closest('[data-path]')) return () => undefined;
  field.blur();
  return () => field.focus({ preventScroll: true });
}

export const app = new App();
whenDone((command) => app.messages.done(command));

/** An error as a sentence of the program. */
export function sentence(error: unknown): string {
  const refusal = error instanceof Refused ? error : new Refused('internal', {});
  const { day: on, ...args } = refusal.args;
  return t(`error-${refusal.code}`, on === undefined ? args : { ...args, day: day(on) });
}

/** A step of the journal in words: « Modification d’une fiche : T-003 ». */
export function stepName(step: { op: string; touched: string[] }): string {
  const touched = [...new Set(step.touched)].filter((name) => name !== '');
  const op = t(`op-${step.op}`);
  if (touched.length === 0) return op;
  const names = touched.slice(0, NAMED).join(', ');
  return t('step-of', { op, names: touched.length > NAMED ? t('step-names-more', { names }) : names });
}
