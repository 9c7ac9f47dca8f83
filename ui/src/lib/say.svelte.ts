// What the page says, in the language of the moment: words, dates, sizes, legal labels.
// Knows no screen; switching the language redraws whatever used it.
import { Words, type Args, type Lang } from './words';

let lang = $state<Lang>('fr');
const words = $derived(new Words(lang));

export const speech = {
  get lang(): Lang {
    return lang;
  },
  set lang(next: Lang) {
    lang = next;
    document.documentElement.lang = next;
  },
};

/** The message under a key. */
export function t(key: string, args?: Args): string {
  return words.text(key, args);
}

/** An attribute of a message, or nothing. */
export function attr(key: string, name: string, args?: Args): string | undefined {
  return words.attribute(key, name, args);
}

export function has(key: string): boolean {
  return words.has(key);
}

/** Of words in both languages, the ones to show. */
export function say(pair: { fr: string; en: string }): string {
  return pair[lang];
}

/** Several things one after the other, as the language sets them apart; blank ones are left out. */
export function series(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(lang === 'fr' ? '\u00a0; ' : '; ');
}

/** Compares names as a dictionary of the language does. */
export function compare(a: string, b: string): number {
  return collator.compare(a, b);
}

const collator = $derived(new Intl.Collator(lang, { numeric: true, sensitivity: 'base' }));

/** A day (`2026-11-22`) in words: « 22 novembre 2026 ». */
export function day(iso: string): string {
  const [year, month, date] = iso.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return iso;
  return dayFormat.format(Date.UTC(year, month - 1, date));
}

/** An instant, in the reader's own time. */
export function moment(iso: string): string {
  return momentFormat.format(new Date(iso));
}

/** A size in bytes, rounded. */
export function size(bytes: number): string {
  if (bytes < 1024) return t('size-bytes', { count: bytes });
  const kilo = bytes / 1024;
  return kilo < 1024 ? t('size-kilo', { count: number(kilo) }) : t('size-mega', { count: number(kilo / 1024) });
}

export function number(value: number): string {
  return numberFormat.format(value);
}

const locale = $derived(lang === 'fr' ? 'fr-FR' : 'en-GB');
const dayFormat = $derived(new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
const momentFormat = $derived(new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }));
const numberFormat = $derived(new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
