// The models of sheets by their names, and what one of them says about a sheet that was started from it.
// Knows the commands; neither a sheet's fields nor how anything is shown.
import { call, Refused } from './bridge';
import type { Activity, ModelLine, ShownModel } from './model';
import { speech } from './say.svelte';

class Models {
  /** The models that ship with the program: they do not change while it runs. */
  lines: ModelLine[] = $state.raw([]);
  #reading: Promise<void> | undefined;

  /** Reads the models, once. */
  read(): Promise<void> {
    this.#reading ??= call<ModelLine[]>('model_list').then(
      (lines) => void (this.lines = lines),
      (error: unknown) => {
        this.#reading = undefined;
        throw error;
      },
    );
    return this.#reading;
  }

  /** The model of a code; nothing before `read`, or where the program has no such model any more. */
  line(code: unknown): ModelLine | undefined {
    return this.lines.find((line) => line.code === code);
  }
}

export const models = new Models();

/** What the model of a sheet fills in, with that sheet's paths; nothing where it has none, or one that is gone. */
export async function modelOf({ id, identity }: Pick<Activity, 'id' | 'identity'>): Promise<ShownModel | undefined> {
  if (identity.model === null) return undefined;
  try {
    const [shown] = await Promise.all([
      call<ShownModel>('model_show', { code: identity.model, facts: identity.model_facts, activity: id, lang: speech.lang }),
      models.read(),
    ]);
    return shown;
  } catch (error) {
    if (error instanceof Refused && ['not-found', 'invalid-request'].includes(error.code)) return undefined;
    throw error;
  }
}
