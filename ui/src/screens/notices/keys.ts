// The keys of the words for what a notice, a sentence or a change is. Knows codes and keys, no word.
import type { LeftWhy, NoticeState, ReviewWhy, SentenceState, StaleWhy } from '../../lib/model';

export const STATES: Record<NoticeState, string> = {
  draft: 'notices-state-draft',
  published: 'notices-state-published',
  withdrawn: 'notices-state-withdrawn',
};

/** A sentence in two or three words, beside where it comes from. */
export const SENTENCES: Record<Exclude<SentenceState, 'ours'>, string> = {
  own: 'notices-sentence-own',
  review: 'notices-sentence-review',
  left: 'notices-sentence-left',
};

/** The same in a sentence. */
export const SENTENCE_TEXTS: Record<Exclude<SentenceState, 'ours'>, string> = {
  own: 'notices-sentence-own-text',
  review: 'notices-sentence-review-text',
  left: 'notices-sentence-left-text',
};

export const LEFT: Record<LeftWhy, string> = { gap: 'notices-left-gap', confirm: 'notices-left-confirm' };

export const REVIEWS: Record<ReviewWhy, string> = {
  changed: 'notices-review-changed',
  language: 'notices-review-language',
  gone: 'notices-review-gone',
  twice: 'notices-review-twice',
};

export const STALE: Record<StaleWhy, string> = {
  facts: 'notices-stale-facts',
  new: 'notices-stale-new',
  gone: 'notices-stale-gone',
  law: 'notices-stale-law',
  own: 'notices-stale-own',
  wording: 'notices-stale-wording',
};

const FLAGS: Readonly<Record<string, string>> = {
  vague: 'notices-flag-vague',
  endless: 'notices-flag-endless',
  partners: 'notices-flag-partners',
  'et-cetera': 'notices-flag-et-cetera',
  conditional: 'notices-flag-conditional',
  reference: 'notices-flag-reference',
  'other-language': 'notices-flag-other-language',
};

/** Why words deserve a second look. */
export function flagKey(kind: string): string {
  return FLAGS[kind] ?? 'notices-flag-vague';
}
