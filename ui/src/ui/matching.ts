// What matches what one types: every word somewhere in the option, accents and case ignored.
// Knows no list and no component.

/** Something to choose. */
export interface Option {
  value: string;
  label: string;
  hint?: string | undefined;
  group?: string | undefined;
  /** Other text by which it is found. */
  also?: string | undefined;
}

/** A text without accents, case, ligatures or typographic apostrophes. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’‘]/g, "'")
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}

/** The options that match, best first: those that begin so, then those with a word that does, then the others. */
export function matching<O extends Option>(options: readonly O[], typed: string): O[] {
  const query = fold(typed);
  if (query === '') return [...options];
  const words = query.split(' ');
  const found = options
    .map((option, order) => ({ option, order, rank: rank(option, query, words) }))
    .filter((match) => match.rank >= 0);
  // Groups stay together, in their own order.
  const grouped = options.some((option) => option.group !== undefined);
  return found.sort((a, b) => (grouped ? 0 : a.rank - b.rank) || a.order - b.order).map((match) => match.option);
}

/** The option whose label is exactly what was typed. */
export function exact<O extends Option>(options: readonly O[], typed: string): O | undefined {
  const query = fold(typed);
  return query === '' ? undefined : options.find((option) => fold(option.label) === query);
}

function rank(option: Option, query: string, words: string[]): number {
  const label = fold(option.label);
  const all = `${label} ${fold(option.hint ?? '')} ${fold(option.also ?? '')}`;
  if (!words.every((word) => all.includes(word))) return -1;
  if (label.startsWith(query)) return 0;
  if (` ${label}`.includes(` ${query}`)) return 1;
  return words.every((word) => label.includes(word)) ? 2 : 3;
}
