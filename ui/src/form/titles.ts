// How a line is called: by what is in it, in words, or by its place. Knows the kinds of fields, not the records.
import { app } from '../lib/app.svelte';
import { attr, day, number, say, t } from '../lib/say.svelte';
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

/** What names a line: its first telling field; nothing where none is filled. */
export function lineTitle(line: Line, title: readonly string[], fields: readonly Field[], sources: Sources, root?: Plain): string {
  const first = naming(line, title, fields, sources, root);
  return first?.said ?? '';
}

/** What a line holds besides its title, in words, in one line: what would name it, then its other fields; of the finer
 * ones, lengths of time only. */
export function lineSummary(line: Line, title: readonly string[], fields: readonly Field[], sources: Sources, root?: Plain): string {
  const named = naming(line, title, fields, sources, root)?.field.at;
  const others = fields.filter((field) => !title.includes(field.at) && (!field.more || field.kind.is === 'period'));
  const ordered = [...titleFields(title, fields), ...others].filter((field) => field.at !== named);
  const said = ordered.map((field) => {
    const value = heldText(field.kind, line[field.at], sources, root);
    // A length of time says nothing without what it measures.
    return value !== '' && field.kind.is === 'period' && !title.includes(field.at) ? `${t(field.label)} ${value}` : value;
  });
  return said.filter((part) => part !== '').join(' · ');
}

/** What a line without a name is called: « Objectif 1 ». `add` is the key of the button that adds one. */
export function lineNumbered(add: string, at: number): string {
  return attr(add, 'line', { number: at + 1 }) ?? String(at + 1);
}

function naming(line: Line, title: readonly string[], fields: readonly Field[], sources: Sources, root?: Plain): { field: Field; said: string } | undefined {
  const said = titleFields(title, fields).map((field) => ({ field, said: valueText(field.kind, line[field.at], sources, root) }));
  return said.find((each) => each.said !== '');
}

function titleFields(title: readonly string[], fields: readonly Field[]): Field[] {
  return title.flatMap((name) => fields.find((field) => field.at === name) ?? []);
}

/** A value in words as part of a summary: several of them too, lines by their titles. */
function heldText(kind: Kind, value: unknown, sources: Sources, root?: Plain): string {
  switch (kind.is) {
    case 'texts':
    case 'tags':
      return texts(value).join(', ');
    case 'codes':
      return texts(value).map((code) => codeText(kind.list, code)).join(', ');
    case 'choices':
      return texts(value).map((code) => t(`${kind.words}-${code}`)).join(', ');
    case 'links':
      return linked(kind.to, texts(value), root).map(({ line, at }) => shortTitle(kind.to, line, at)).join(', ');
    case 'lines':
      return lines(value).map((line) => lineTitle(line, kind.title, kind.fields, sources, root)).filter((said) => said !== '').join(', ');
    case 'answer':
      return isObject(value) && value['state'] === 'given' ? heldText(kind.of, value['value'], sources, root) : '';
    case 'group':
    case 'yesno':
    case 'count':
      return '';
    default:
      return valueText(kind, value, sources, root);
  }
}

function linkedTexts(to: Linkable, ids: readonly string[], root: Plain): string {
  return linked(to, ids, root).map(({ line, at }) => linkedTitle(to, line, at)).join(', ');
}

function linked(to: Linkable, ids: readonly string[], root: Plain = {}): { line: Line; at: number }[] {
  return lines(root[to]).map((line, at) => ({ line, at })).filter(({ line }) => ids.includes(line.id));
}

/** A length of time (`P5Y`) in words: « 5 ans ». */
export function periodText(iso: string): string {
  const length = parsePeriod(iso);
  return length ? `${number(length.count)} ${t(`ui-unit-${length.unit}`, { count: length.count })}` : iso;
}

const ADD: Record<Linkable, string> = { purposes: 'sheet-purposes-add', data_subjects: 'sheet-subjects-add', data_groups: 'sheet-data-add' };

/** What a line is called where something links to it. */
export function linkedTitle(to: Linkable, line: Line, at: number): string {
  const title = linkedParts(to, line).join(' : ');
  return title === '' ? lineNumbered(ADD[to], at) : title;
}

/** What some lines are called in brief: without what only makes them precise, where the others are called otherwise. */
export function linkedBriefly(to: Linkable, ids: readonly string[], root: Plain): string {
  const brief = lines(root[to]).map((line, at) => shortTitle(to, line, at));
  const called = (line: Line, at: number) => (brief.filter((name) => name === brief[at]).length === 1 ? shortTitle(to, line, at) : linkedTitle(to, line, at));
  return linked(to, ids, root).map(({ line, at }) => called(line, at)).join(', ');
}

/** The same, without what only makes it precise. */
function shortTitle(to: Linkable, line: Line, at: number): string {
  return linkedParts(to, line)[0] ?? linkedTitle(to, line, at);
}

function linkedParts(to: Linkable, line: Line): string[] {
  const lists = { purposes: '', data_subjects: 'data-subjects', data_groups: 'data-categories' } as const;
  const code = text(line['category']);
  const parts = to === 'purposes' ? [text(line['text'])] : [code && codeText(lists[to], code), text(line['description'])];
  return parts.filter((part) => part.trim() !== '');
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
