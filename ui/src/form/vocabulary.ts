// Entries of the legal lists as one chooses among them: what holds today, in the words of the reader.
// Knows no list by name.
import type { VocabularyEntry } from '../lib/model';
import type { Lang } from '../lib/words';
import type { Option } from '../ui/matching';

/** Today, as the reader's own calendar says. */
export function today(now: Date = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Whether something dated holds on a day. `valid_to` is the first day on which it holds no more. */
export function isValid(dated: { valid_from?: unknown; valid_to?: unknown }, on: string): boolean {
  const from = typeof dated.valid_from === 'string' ? dated.valid_from : '';
  const to = typeof dated.valid_to === 'string' ? dated.valid_to : '~';
  return from <= on && on < to;
}

/** The entries to choose among: those that hold, and those already chosen. They are found by their help, their legal
 * term, their other spellings and the other language too. */
export function options(entries: readonly VocabularyEntry[], lang: Lang, chosen: readonly string[], on: string): Option[] {
  const offered = entries.filter((entry) => isValid(entry, on) || chosen.includes(entry.code));
  return offered.map((entry) => ({
    value: entry.code,
    label: entry.words[lang],
    hint: entry.legal?.[lang],
    also: others(entry, lang).join(' '),
  }));
}

function others(entry: VocabularyEntry, lang: Lang): string[] {
  const other = lang === 'fr' ? 'en' : 'fr';
  return [entry.help?.[lang], entry.words[other], entry.legal?.[other], entry.help?.[other], ...entry.labels].filter((text) => text != null);
}
