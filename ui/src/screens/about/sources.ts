// What the program knows about the law, list by list: how much, when it was checked, how far it can be trusted.
// Knows the shape of the legal lists, not what they say.
import type { Vocabulary } from '../../lib/model';

/** How far a fact can be trusted, the surest first. */
export const CONFIDENCES = ['primary', 'secondary', 'practice', 'to-confirm'] as const;

export type Confidence = (typeof CONFIDENCES)[number];

export interface ListSummary {
  /** Name of the list's file. */
  name: string;
  entries: number;
  /** Version of the list's file. */
  version: number;
  /** The last day on which one of its facts was checked. */
  checkedOn: string;
  /** How many facts there are of each confidence, without those of which there is none. */
  counts: { confidence: Confidence; count: number }[];
}

interface Sourced {
  source: { checked_on: string; confidence: string };
}

/** The lists by name, the rules among them. */
export function summaries(vocabulary: Pick<Vocabulary, 'lists' | 'versions' | 'rules'>): ListSummary[] {
  const all = Object.entries({ ...vocabulary.lists, rules: vocabulary.rules });
  return all.map(([name, entries]) => summary(name, vocabulary.versions[name] ?? 0, entries ?? [])).filter((list) => list.entries > 0);
}

/** The last day on which a fact of any list was checked. */
export function lastChecked(lists: readonly ListSummary[]): string {
  return lists.reduce((last, list) => (list.checkedOn > last ? list.checkedOn : last), '');
}

function summary(name: string, version: number, entries: readonly Sourced[]): ListSummary {
  const counts = CONFIDENCES.map((confidence) => ({
    confidence,
    count: entries.filter((entry) => entry.source.confidence === confidence).length,
  }));
  return {
    name,
    version,
    entries: entries.length,
    checkedOn: entries.reduce((last, entry) => (entry.source.checked_on > last ? entry.source.checked_on : last), ''),
    counts: counts.filter(({ count }) => count > 0),
  };
}
