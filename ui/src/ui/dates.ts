// Days as people write them, in French or English, to and from ISO (`2026-11-22`).
// Knows no clock: a year of two digits is read within fixed bounds.
import type { Lang } from '../lib/words';
import { fold } from './matching';

/** The day that a text means, as ISO; null when it means none. The day comes before the month, as on both sides of the Channel. */
export function parseDay(text: string): string | null {
  const plain = fold(text).replace(/(\d)\s*([/.-])\s*(?=\d)/g, '$1$2');
  return isoForm(plain) ?? numbers(plain) ?? words(plain);
}

/** A day as it is written in a field: `22/11/2026`. */
export function writeDay(iso: string | null): string {
  const parts = iso?.match(/^(\d{4})-(\d{2})-(\d{2})$/);
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : (iso ?? '');
}

function isoForm(text: string): string | null {
  const parts = text.match(/^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/);
  return parts ? day(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

function numbers(text: string): string | null {
  const parts = text.match(/^(\d{1,2})[/. -](\d{1,2})[/. -](\d{2}|\d{4})$/) ?? text.match(/^(\d{2})(\d{2})(\d{4})$/);
  return parts ? day(year(parts[3]), Number(parts[2]), Number(parts[1])) : null;
}

/** « 22 novembre 2026 », « 1er mars 26 », “22nd November 2026”, “November 22, 2026”, « lundi 2 mars 2026 ». */
function words(text: string): string | null {
  const french = text.match(/(?:^|[a-z]+[ ,]+)(\d{1,2})(?:er|e|st|nd|rd|th)? (?:of )?([a-z]+)\.?,? (\d{2}|\d{4})$/);
  const american = text.match(/^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/);
  if (french) return day(year(french[3]), month(french[2]), Number(french[1]));
  if (american) return day(year(american[3]), month(american[1]), Number(american[2]));
  return null;
}

/** The month that a name begins, in either language, when it begins only one. */
function month(name: string | undefined): number {
  if (!name || name.length < 3) return 0;
  const found = new Set(MONTHS.filter(([folded]) => folded.startsWith(name)).map(([, number]) => number));
  return found.size === 1 ? [...found][0]! : 0;
}

const MONTHS: [string, number][] = (['fr', 'en'] satisfies Lang[]).flatMap((lang) => {
  const format = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, at): [string, number] => [fold(format.format(Date.UTC(2001, at, 1))), at + 1]);
});

/** Two digits: 1970 to 2069, as spreadsheets read them. */
function year(text: string | undefined): number {
  const value = Number(text);
  if (text?.length !== 2) return value;
  return value < 70 ? 2000 + value : 1900 + value;
}

function day(year: number, month: number, date: number): string | null {
  const made = new Date(Date.UTC(year, month - 1, date));
  const real = year >= 1000 && made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
  return real ? made.toISOString().slice(0, 10) : null;
}
