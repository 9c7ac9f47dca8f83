// The guided start under way: the questions, what was answered so far, and what that would make. Outlives the screen.
// Knows the commands, not how questions are drawn.
import { app } from '../../lib/app.svelte';
import { call } from '../../lib/bridge';
import type { GuideShown, Planned, PlanStart, Started, StartedSheet } from '../../lib/model';
import { speech, t } from '../../lib/say.svelte';
import { Latest } from '../register/latest';
import { asked, begun, planOf, type Draft, type Said, type Told } from './answers';

class Guided {
  guide: GuideShown | undefined = $state.raw();
  draft: Draft = $state.raw({ preset: null, size: null, said: {}, facts: {} });
  planned: Planned | undefined = $state.raw();
  /** The step that made sheets, and how many: it can be taken back from where one is led. */
  made: { step: number; sheets: number } | undefined = $state.raw();
  /** Sheets that no longer follow from the answers that were just kept. */
  left: readonly StartedSheet[] = $state.raw([]);
  /** Whether what is on the screen is what the register holds. */
  kept = $state(true);
  readonly questions = $derived(this.guide ? asked(this.guide, this.draft) : []);
  readonly #plan = new Latest<PlanStart, Planned>(
    (request) => call('start_plan', request),
    (planned) => (this.planned = planned),
    (error) => app.fail(error),
  );
  #register = '';
  #begun = false;
  #running = false;

  /** Begins afresh when another register is open than the one that the answers were for. */
  belongTo(register: string): void {
    if (register === this.#register) return;
    this.#register = register;
    this.guide = this.planned = this.made = undefined;
    this.left = [];
    this.kept = true;
    this.#begun = false;
  }

  /** Reads the questions; what was answered here and not kept yet stays. */
  async read(): Promise<void> {
    try {
      const guide = await call<GuideShown>('start_show');
      this.guide = guide;
      if (!this.#begun) this.draft = begun(guide);
      this.plan();
    } catch (error) {
      app.fail(error);
    }
  }

  change(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change };
    this.#begun = true;
    this.kept = false;
    this.plan();
  }

  say(code: string, said: Said): void {
    this.change({ said: { ...this.draft.said, [code]: said } });
  }

  tell(fact: string, told: Told): void {
    this.change({ facts: { ...this.draft.facts, [fact]: told } });
  }

  plan(): void {
    if (this.guide) this.#plan.send({ ...planOf(this.guide, this.draft), lang: speech.lang });
  }

  /** Makes the sheets and goes to what is left to do; stays where there is something to tell of sheets that were there. */
  async run(): Promise<void> {
    if (!this.guide || this.#running) return;
    this.#running = true;
    try {
      const { answers } = planOf(this.guide, this.draft);
      const started = await call<Started>('start_run', { answers, lang: speech.lang });
      await app.wrote(started.written);
      // Taken back, the sheets go; what was answered here stays to be changed.
      this.#begun = true;
      const { step } = started.written;
      const sheets = started.sheets.length;
      this.made = sheets > 0 && step !== null ? { step, sheets } : undefined;
      this.left = started.left;
      this.kept = true;
      if (started.updates.length > 0 || started.left.length > 0) this.plan();
      else await app.go({ screen: 'todo' });
      app.tell(sheets > 0 ? t('start-done', { count: sheets }) : t('start-done-none'));
    } catch (error) {
      app.fail(error);
    }
    this.#running = false;
  }
}

export const guided = new Guided();
