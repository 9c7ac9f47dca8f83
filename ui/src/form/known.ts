// Durations that the legal lists know, as a rule of conservation can take them over: which come first, and what they fill.
// Knows the list of durations as data; no command and no component.
import type { Source, VocabularyEntry } from '../lib/model';
import type { Lang } from '../lib/words';
import { fold } from '../ui/matching';
import type { FieldChange } from './editor.svelte';
import { isObject } from './paths';

/** How near an entry is to the sheet: its own model rests on it, words of the sheet are in it, or neither. */
export type Nearness = 'model' | 'alike' | 'other';

/** An entry, how near it is, and how many words it shares with the sheet. */
export interface Near {
  entry: VocabularyEntry;
  near: Nearness;
  score: number;
}

/** Words shorter than this say nothing of a subject. */
const TELLING = 5;
/** So many entries at most are said to be alike: more would not be a choice. */
const ALIKE = 8;

/** The entries, those of the sheet's model first, then those that share words with the sheet, then the others. */
export function ordered(
  entries: readonly VocabularyEntry[],
  origins: ReadonlyMap<string, Source> | undefined,
  texts: readonly string[],
): Near[] {
  const own = new Set([...(origins ?? [])].filter(([path]) => path.startsWith('retention_rules/')).map(([, source]) => source.text));
  const words = tellingWords(texts);
  const scored = entries.map((entry) => ({ entry, own: own.has(entry.source.text), score: shared(entry, words) }));
  const model = scored.filter((one) => one.own).sort((a, b) => b.score - a.score);
  const alike = scored.filter((one) => !one.own && one.score > 0).sort((a, b) => b.score - a.score).slice(0, ALIKE);
  const other = scored.filter((one) => !model.includes(one) && !alike.includes(one));
  const as = (near: Nearness) => ({ entry, score }: Pick<Near, 'entry' | 'score'>) => ({ entry, near, score });
  return [...model.map(as('model')), ...alike.map(as('alike')), ...other.map(as('other'))];
}

function tellingWords(texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => fold(text).split(/[^\p{L}\p{N}]+/u));
  // Plural and singular are one word.
  return [...new Set(words.map((word) => word.replace(/[sx]$/, '')).filter((word) => word.length >= TELLING))];
}

function shared(entry: VocabularyEntry, words: readonly string[]): number {
  const said = fold(`${entry.words.fr} ${entry.words.en}`);
  return words.filter((word) => said.includes(word)).length;
}

/** What an entry changes in a rule of conservation, in the reader's language: the figures, what they count from, what they
 * rest on. What the entry does not say is emptied, so that nothing of another rule is left beside it. */
export function taken(entry: VocabularyEntry, path: string, lang: Lang, source: string): FieldChange[] {
  const { facts } = entry;
  const say = (name: string): string => {
    const words = facts[name];
    const said = isObject(words) ? words[lang] : undefined;
    return typeof said === 'string' ? said : '';
  };
  const basis = [say('archive_criterion'), say('archive_basis')].filter((text) => text !== '').join(lang === 'fr' ? ' ; ' : '; ');
  const values = {
    active: facts['active'] ?? null,
    criterion: say('criterion'),
    start_event: say('start'),
    archive: facts['archive'] ?? null,
    archive_basis: basis,
    final_fate: facts['fate'] ?? null,
    bound: facts['bound'] ?? null,
    source,
  };
  return Object.entries(values).map(([name, value]) => ({ path: `${path}/${name}`, value }));
}

/** Whether the figure is a habit that no text carries. */
export function isPractice(entry: VocabularyEntry): boolean {
  return entry.facts['practice'] === true || entry.source.confidence === 'practice';
}
