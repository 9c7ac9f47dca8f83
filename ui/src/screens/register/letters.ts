// The letters of Art. 30 as people read them. Knows no sheet.
import { app } from '../../lib/app.svelte';
import { has, t } from '../../lib/say.svelte';

/** The letters that rules look at, in the order of the rules. */
export function letters(): string[] {
  return [...new Set(app.vocabulary?.rules.flatMap((rule) => rule.letter ?? []) ?? [])];
}

/** What a letter is about, in plain words; the article for one that has none yet. */
export function letterName(letter: string): string {
  return has(`list-letter-${letter}`) ? t(`list-letter-${letter}`) : articleOf(letter);
}

/** The article of a letter: `30(1)(d)`. */
export function articleOf(letter: string): string {
  return app.vocabulary?.rules.find((rule) => rule.letter === letter)?.article ?? letter;
}
