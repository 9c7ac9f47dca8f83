// A duration that the legal lists know, in the reader's words: its figure, and how far it can be trusted.
// Knows how an entry is said, not what it is used for.
import type { VocabularyEntry } from '../lib/model';
import { day, say, series, t } from '../lib/say.svelte';
import { isPractice } from './known';
import { isObject } from './paths';
import { periodText } from './titles';

/** The figure, its trust and its source, as one text. */
export function entrySaid(entry: VocabularyEntry): string {
  const source = t('review-source', { source: entry.source.text, day: day(entry.source.checked_on) });
  return [`${figureSaid(entry)}.`, trustSaid(entry), source].join(' ');
}

/** How long, from when, in which archive, and whether that is the most or the least. */
export function figureSaid({ facts }: VocabularyEntry): string {
  const words = (name: string): string => {
    const pair = facts[name];
    return isObject(pair) ? say(pair as { fr: string; en: string }) : '';
  };
  const length = typeof facts['active'] === 'string' ? periodText(facts['active']) : '';
  const start = words('start');
  const counted = length !== '' && start !== '' ? t('review-known-from', { period: length, start }) : length;
  const archive = typeof facts['archive'] === 'string' ? t('review-known-archive', { period: periodText(facts['archive']) }) : words('archive_criterion');
  const bound = facts['bound'] === 'maximum' || facts['bound'] === 'minimum' ? t('review-known-bound', { bound: t(`sheet-bound-${facts['bound']}`) }) : '';
  return series([words('criterion'), counted, archive, bound]);
}

/** How far it can be trusted. */
export function trustSaid(entry: VocabularyEntry): string {
  return t(`ui-confidence-${isPractice(entry) ? 'practice' : entry.source.confidence}`);
}

/** Its source, as a rule of conservation that takes it over cites it. */
export function sourceSaid(entry: VocabularyEntry): string {
  if (isPractice(entry)) return t('review-known-practice', { source: entry.source.text });
  return entry.source.confidence === 'to-confirm' ? t('review-known-to-confirm', { source: entry.source.text }) : entry.source.text;
}
