// How a line is called: by what is in it, in words, or by its place. Knows the kinds of fields, not the records.
import { app } from '../lib/app.svelte';
import { day, number, say, t } from '../lib/say.svelte';
import { lines, text, texts, type Line } from './cell';
import type { Sources } from './context';
import { isObject, type Plain } from './paths';
import { parsePeriod } from './periods';
import type { Field, Kind, Linkable } from './types';

/** The words of a code in a legal list; the code itself where the list does not know it. */
export function codeText(list: string, code: string): string {
  const entry = app.vocabulary?.lists[list]?.find((each) => each.code === code);
  return entry ? say(entry.words) : code;
}

/** A value in words, as far as it can name a line. `root` holds the lines that it may link to. */
export function valueText(kind: Kind, value: unknown, sources: Sources, root: Plain = {}): string {
  const plain = text(value).trim();
  if (kind.is === 'links') return linkedTexts(kind.to, texts(value), root);
  if (kind.is === 'document') return isObject(value) ? text(value['title']) || text(value['link']) : '';
  if (plain === '') return typeof value === 'number' ? String(value) : '';
  switch (kind.is) {
    case 'code':
      return codeText(kind.list, plain);
    case 'listed':
      return codeText(kind.list, plain.replaceAll('_', '-'));
    case 'country':
      return codeText('countries', plain);
    case 'choice':
      return t(`${kind.words}-${plain}`);
    case 'date':
      return day(plain);
    case 'party':
      return nameIn(sources.parties, plain);
    case 'entity':
      return nameIn(sources.entities, plain);
    case 'common_measure':
      return measureText(sources, plain);
    case 'rule': {
      const rule = app.vocabulary?.rules.find((each) => each.code === plain);
      return rule ? `${rule.article} · ${plain}` : plain;
    }
    case 'link':
      return linkedTexts(kind.to, [plain], root);
    case 'period':
      return periodText(plain);
    default:
      return plain;
  }
}

/** What names a line: its first telling field, and the rest. */
export function lineTitle(line: Line, title: readonly string[], fields: readonly Field[], sources: Sources, root?: Plain): { main: string; rest: string } {
  const parts = title.map((name) => {
    const field = fields.find((each) => each.at === name);
    return field ? valueText(field.kind, line[name], sources, root) : text(line[name]);
  });
  const [main = '', ...rest] = parts.filter((part) => part !== '');
  return { main, rest: rest.join(' · ') };
}

function linkedTexts(to: Linkable, ids: readonly string[], root: Plain): string {
  const named = lines(root[to]).map((line, at) => ({ id: line.id, title: linkedTitle(to, line, at) }));
  return named
    .filter((line) => ids.includes(line.id))
    .map((line) => line.title)
    .join(', ');
}

function periodText(iso: string): string {
  const length = parsePeriod(iso);
  return length ? `${number(length.count)} ${t(`ui-unit-${length.unit}`, { count: length.count })}` : iso;
}

/** What a line is called where something links to it. */
export function linkedTitle(to: Linkable, line: Line, at: number): string {
  const lists = { purposes: '', data_subjects: 'data-subjects', data_groups: 'data-categories' } as const;
  const code = text(line['category']);
  const parts = to === 'purposes' ? [text(line['text'])] : [code && codeText(lists[to], code), text(line['description'])];
  const title = parts.filter((part) => part.trim() !== '').join(' : ');
  return title === '' ? t('ui-line', { number: at + 1 }) : title;
}

/** What a common measure is called. */
export function measureText(sources: Sources, id: string): string {
  const measure = sources.common_measures.find((each) => each.id === id);
  if (!measure) return '';
  return measure.description.trim() || (measure.kind ? codeText('measure-types', measure.kind) : '') || t('ui-measure-unnamed');
}

function nameIn(list: readonly { id: string; name: string }[], id: string): string {
  return list.find((each) => each.id === id)?.name ?? '';
}
