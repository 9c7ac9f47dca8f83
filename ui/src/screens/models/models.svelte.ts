// The models of sheets: which there are, what was looked for among them, and what is done with one. Outlives the screen.
// Knows the commands, not how models are drawn.
import { app } from '../../lib/app.svelte';
import { call } from '../../lib/bridge';
import type { ChangedActivity, ModelLine, Role, ShownActivity, ShownModel } from '../../lib/model';
import { compare, say, speech, t } from '../../lib/say.svelte';
import { matching } from '../../ui/matching';
import type { Told } from '../start/answers';

/** A sheet to complete, as far as models look at it. */
export interface Target {
  id: string;
  reference: string;
  role: Role;
}

class Models {
  lines: ModelLine[] | undefined = $state.raw();
  query = $state('');

  async read(): Promise<void> {
    try {
      this.lines = await call<ModelLine[]>('model_list');
    } catch (error) {
      app.fail(error);
    }
  }
}

export const models = new Models();

/** The models that match what one types, in both languages; for a sheet, those of its own register only. */
export function found(lines: readonly ModelLine[], query: string, target?: Target): ModelLine[] {
  const fit = lines.filter((line) => !target || isProcessor(line.role) === isProcessor(target.role));
  const sorted = [...fit].sort((a, b) => compare(say(a.words), say(b.words)));
  const options = sorted.map((line) => ({
    value: line.code,
    label: say(line.words),
    also: [line.help, line.words].flatMap(({ fr, en }) => [fr, en]).join(' '),
    line,
  }));
  return matching(options, query).map((option) => option.line);
}

function isProcessor(role: Role): boolean {
  return role === 'processor';
}

/** Reads the sheet to complete. */
export async function readTarget(id: string): Promise<Target | undefined> {
  try {
    const { activity } = await call<ShownActivity>('activity_show', { id });
    return { id, reference: activity.identity.reference, role: activity.identity.role };
  } catch (error) {
    app.fail(error);
    return undefined;
  }
}

/** What was told of the facts that choose among a model's variants. */
export type Facts = Readonly<Record<string, Told>>;

/** What the register already knows of a model's facts: the start for what one tells here. */
export function knownFacts(line: ModelLine): Facts {
  return Object.fromEntries([...line.yes.map((fact) => [fact, 'yes'] as const), ...line.no.map((fact) => [fact, 'no'] as const)]);
}

/** Facts as the program is told them: what nobody told is as what is not known. */
export function asTold(line: ModelLine, told: Facts): { facts: string[]; unknown: string[] } {
  const codes = line.facts.map((fact) => fact.code);
  return {
    facts: codes.filter((fact) => told[fact] === 'yes'),
    unknown: codes.filter((fact) => (told[fact] ?? 'unknown') === 'unknown'),
  };
}

/** What a model fills in for some facts. */
export function showModel(line: ModelLine, told: Facts): Promise<ShownModel> {
  return call<ShownModel>('model_show', { code: line.code, ...asTold(line, told), lang: speech.lang });
}

let applying = false;

/** Applies a model, once, however often it was asked meanwhile, and goes to the sheet's summary. */
export async function apply(line: ModelLine, told: Facts, target?: Target): Promise<void> {
  if (applying) return;
  applying = true;
  try {
    const request = { code: line.code, ...asTold(line, told), lang: speech.lang, ...(target ? { activity: target.id } : {}) };
    const { activity, written } = await call<ChangedActivity>('model_apply', request);
    await app.wrote(written);
    const { reference } = activity.identity;
    if (written.step === null) app.tell(t('models-nothing', { reference }));
    else {
      await app.go({ screen: 'confirm', id: activity.id });
      app.tell(target ? t('models-completed', { reference }) : t('models-created', { reference }));
    }
  } catch (error) {
    app.fail(error);
  }
  applying = false;
}
