// What was answered in the guided start: by the person, or proposed by the trade, and what is asked for it.
// Pure: knows neither the page nor the program.
import type { Asked, GuideShown, PlanStart, QuestionShown } from '../../lib/model';

/** A question left open on purpose is `unsaid`: what the trade proposes does not come back. */
export type Said = 'yes' | 'no' | 'unsaid';

/** A precision that nobody gave is as one that is not known. */
export type Told = 'yes' | 'no' | 'unknown';

/** What the person chose. */
export interface Draft {
  preset: string | null;
  size: string | null;
  said: Readonly<Record<string, Said>>;
  facts: Readonly<Record<string, Told>>;
}

/** An answer as it is shown. */
export interface Shown {
  value: 'yes' | 'no' | null;
  /** Whether the trade proposes it and nobody has said anything yet. */
  proposed: boolean;
}

/** What the register kept, or nothing. */
export function begun(guide: GuideShown): Draft {
  const { preset, yes, no } = guide.answers;
  const said: Record<string, Said> = {};
  const facts: Record<string, Told> = {};
  for (const code of yes) said[code] = 'yes';
  for (const code of guide.answers.facts) facts[code] = 'yes';
  // One list holds the questions and the facts that were answered by no.
  for (const code of no) {
    if (guide.facts.some((fact) => fact.code === code)) facts[code] = 'no';
    else said[code] = 'no';
  }
  return { preset, size: guide.size ?? null, said, facts };
}

/** The answer to a question. */
export function answerOf(guide: GuideShown, draft: Draft, code: string): Shown {
  const said = draft.said[code];
  if (said !== undefined) return { value: said === 'unsaid' ? null : said, proposed: false };
  const preset = guide.presets.find((one) => one.code === draft.preset);
  if (preset?.yes.includes(code)) return { value: 'yes', proposed: true };
  return preset?.no.includes(code) ? { value: 'no', proposed: true } : { value: null, proposed: false };
}

/** The facts that the trade, the size and a yes state by themselves. */
export function statedFacts(guide: GuideShown, draft: Draft): string[] {
  const preset = guide.presets.find((one) => one.code === draft.preset);
  const size = guide.sizes.find((one) => one.code === draft.size);
  const yes = guide.questions.filter((question) => answerOf(guide, draft, question.code).value === 'yes');
  return [...(preset?.facts ?? []), ...(size?.facts ?? []), ...yes.flatMap((question) => question.states)];
}

/** What only the chosen trade asks for. */
export function askedByTrade(guide: GuideShown, draft: Draft): Asked[] {
  const asks = guide.presets.find((one) => one.code === draft.preset)?.asks ?? [];
  return guide.facts.filter((fact) => asks.includes(fact.code));
}

/** The questions that are asked: those whose conditions hold. */
export function asked(guide: GuideShown, draft: Draft): QuestionShown[] {
  const facts = [...statedFacts(guide, draft), ...told(draft, 'yes')];
  return guide.questions.filter((question) => question.when.every((fact) => facts.includes(fact)));
}

/** The facts that were told so. */
function told(draft: Draft, value: Told): string[] {
  return Object.keys(draft.facts).filter((fact) => draft.facts[fact] === value);
}

/** What the program is asked to plan for: only what is on the screen counts. */
export function planOf(guide: GuideShown, draft: Draft): PlanStart {
  const questions = asked(guide, draft);
  const codes = (value: 'yes' | 'no') =>
    questions.filter((question) => answerOf(guide, draft, question.code).value === value).map((question) => question.code);
  const yes = codes('yes');
  const below = questions.filter((question) => yes.includes(question.code)).flatMap((question) => question.facts);
  const offered = [...below, ...askedByTrade(guide, draft)].map((fact) => fact.code);
  const stated = statedFacts(guide, draft);
  const facts = told(draft, 'yes').filter((fact) => offered.includes(fact));
  const denied = told(draft, 'no').filter((fact) => offered.includes(fact) && !stated.includes(fact));
  return {
    answers: { preset: draft.preset, size: draft.size, facts, yes, no: [...codes('no'), ...denied] },
  };
}

/** How many of the questions have an answer. */
export function answered(guide: GuideShown, draft: Draft): number {
  return asked(guide, draft).filter((question) => answerOf(guide, draft, question.code).value !== null).length;
}
