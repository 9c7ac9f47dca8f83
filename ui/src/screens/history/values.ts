// A value of the journal in words, as the form that holds it would say it.
// Knows kinds of fields; is handed the legal lists, and knows no command.
import { isIdentifier, isObject, type Plain } from '../../form/paths';
import type { Field, Kind } from '../../form/types';
import { day, number, say, t } from '../../lib/say.svelte';

/** What is read of the legal lists. */
export type Lists = Readonly<Record<string, readonly { code: string; words: { fr: string; en: string } }[] | undefined>>;

/** Longer texts are cut in the journal's lines: the sheet shows them whole. */
const LONGEST = 400;

/** A value in words; nothing when there is none. */
export function inWords(value: unknown, kind: Kind | undefined, lists: Lists): string | undefined {
  const text = worded(value, kind, lists).trim();
  if (text === '') return undefined;
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;
}

function worded(value: unknown, kind: Kind | undefined, lists: Lists): string {
  if (value === null || value === undefined) return '';
  if (kind?.is === 'answer' || (isObject(value) && typeof value['state'] === 'string')) return answered(value, kind, lists);
  if (typeof value === 'boolean') return t(value ? 'history-yes' : 'history-no');
  if (typeof value === 'number') return number(value);
  if (typeof value === 'string') return single(value, kind, lists);
  if (Array.isArray(value)) return listed(value, kind, lists);
  return isObject(value) ? composed(value, kind, lists) : '';
}

function answered(value: unknown, kind: Kind | undefined, lists: Lists): string {
  const inner = kind?.is === 'answer' ? kind.of : undefined;
  if (!isObject(value) || !('state' in value)) return worded(value, inner, lists);
  switch (value['state']) {
    case 'none':
      return t(kind?.is === 'answer' ? kind.none : 'history-none');
    case 'not_applicable':
      return t('history-not-applicable', { reason: String(value['reason'] ?? '') });
    case 'given':
      return worded(value['value'], inner, lists);
    default:
      return '';
  }
}

function single(value: string, kind: Kind | undefined, lists: Lists): string {
  switch (kind?.is) {
    case 'date':
      return value === '' ? '' : day(value);
    case 'period':
      return period(value);
    case 'choice':
    case 'choices':
      return kind.options.includes(value) ? t(`${kind.words}-${value}`) : value;
    case 'code':
    case 'codes':
      return entry(lists, kind.list, value);
    case 'listed':
      return entry(lists, kind.list, value.replaceAll('_', '-'));
    case 'country':
      return entry(lists, 'countries', value);
    default:
      return linked(value, kind);
  }
}

/** Links stand as the names of what they point at; what is gone has left its identifier only. */
function linked(value: string, kind: Kind | undefined): string {
  const links = kind === undefined || LINKING.includes(kind.is);
  return links && isIdentifier(value) ? t('history-gone') : value;
}

const LINKING: readonly Kind['is'][] = ['party', 'entity', 'sites', 'common_measure', 'exclusions', 'link', 'links'];

function listed(values: readonly unknown[], kind: Kind | undefined, lists: Lists): string {
  const line: Kind | undefined = kind?.is === 'lines' ? { is: 'group', fields: kind.fields } : kind;
  const texts = values.map((value) => (kind?.is === 'lines' ? titled(value, kind, lists) : worded(value, line, lists)));
  return texts.filter((text) => text !== '').join(kind?.is === 'lines' ? ' · ' : ', ');
}

/** A line by the fields that name it, or by all that it holds. */
function titled(value: unknown, kind: Kind & { is: 'lines' }, lists: Lists): string {
  if (!isObject(value)) return worded(value, undefined, lists);
  const named = kind.fields.filter((field) => kind.title.includes(field.at));
  return joined(value, named, lists, ', ') || joined(value, kind.fields, lists, ', ');
}

function composed(value: Plain, kind: Kind | undefined, lists: Lists): string {
  if (kind?.is === 'group') {
    const parts = kind.fields.map((field) => labelled(value[field.at], field, lists));
    return parts.filter((part) => part !== '').join(' · ');
  }
  const texts = Object.entries(value).filter(([name]) => name !== 'id' && name !== 'sha256');
  return texts
    .map(([, part]) => worded(part, undefined, lists))
    .filter((part) => part !== '')
    .join(', ');
}

function labelled(value: unknown, field: Field, lists: Lists): string {
  const text = worded(value, field.kind, lists);
  return text === '' ? '' : t('history-part', { label: t(field.label), value: text });
}

function joined(value: Plain, fields: readonly Field[], lists: Lists, by: string): string {
  const texts = fields.map((field) => worded(value[field.at], field.kind, lists));
  return texts.filter((text) => text !== '').join(by);
}

function entry(lists: Lists, list: string, code: string): string {
  const found = lists[list]?.find((one) => one.code === code);
  return found ? say(found.words) : code;
}

/** A length of time, written `P5Y` in the register. */
function period(value: string): string {
  const [, count, unit] = /^P(\d+)([DWMY])$/.exec(value) ?? [];
  return count && unit ? t('history-period', { count: Number(count), unit }) : value;
}
