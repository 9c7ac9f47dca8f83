// The values of a record in words, one by one, each with its path: what a person reads before saying that it is right.
// Knows the kinds of fields, no field and no screen.
import { day, number, series, t } from '../lib/say.svelte';
import { asAnswer } from './answers';
import { join, lines, text, texts, type Line } from './cell';
import { holds } from './content';
import type { Sources } from './context';
import { isObject, read, type Plain } from './paths';
import { codeText, lineNumbered, linkedBriefly, valueText } from './titles';
import type { Field, Kind } from './types';

/** A value in words. */
export interface Said {
  path: string;
  /** What it is called. */
  label: string;
  text: string;
}

/** What belongs together: a line of a list, or a field by itself. */
export interface SaidLine {
  path: string;
  /** What names it: the values of its title; of a field by itself, the field. */
  head: Said[];
  details: Said[];
}

/** What values are read with. */
export interface Reading {
  root: Plain;
  sources: Sources;
}

/** Everything that is filled in some fields of the object at a base. `titles` names other fields to name the lines of a
 * list by than those of its form. */
export function linesSaid(fields: readonly Field[], base: string, reading: Reading, titles: Readonly<Record<string, readonly string[]>> = {}): SaidLine[] {
  return fields.flatMap((field) => fieldSaid(field, join(base, field.at), reading, titles));
}

function fieldSaid(field: Field, path: string, reading: Reading, titles: Readonly<Record<string, readonly string[]>>): SaidLine[] {
  const value = read(reading.root, path);
  if (!holds(value)) return [];
  const { kind } = field;
  const given = kind.is === 'answer' ? asAnswer(value) : undefined;
  const inner = kind.is === 'answer' && given?.state === 'given' ? kind.of : kind;
  if (inner.is === 'lines') return listSaid(inner, path, reading, titles[path] ?? inner.title);
  if (inner.is === 'group') return linesSaid(inner.fields, path, reading, titles);
  const said = valueSaid(field, value, path, reading);
  return said ? [{ path, head: [said], details: [] }] : [];
}

function listSaid(kind: Extract<Kind, { is: 'lines' }>, path: string, reading: Reading, title: readonly string[]): SaidLine[] {
  return lines(givenOf(read(reading.root, path))).map((line, at) => lineSaid(kind, line, at, `${path}/${line.id}`, reading, title));
}

function lineSaid(kind: Extract<Kind, { is: 'lines' }>, line: Line, at: number, path: string, reading: Reading, title: readonly string[]): SaidLine {
  const said = (field: Field) => valueSaid(field, line[field.at], `${path}/${field.at}`, reading);
  const head = title.flatMap((name) => kind.fields.filter((field) => field.at === name).flatMap((field) => said(field) ?? []));
  const details = kind.fields.filter((field) => !title.includes(field.at)).flatMap((field) => said(field) ?? []);
  // A line that nothing names is called by its place.
  const numbered = { path, label: '', text: lineNumbered(kind.add, at) };
  return { path, head: head.length > 0 ? head : [numbered], details };
}

function valueSaid(field: Field, value: unknown, path: string, reading: Reading): Said | undefined {
  const said = holds(value) ? wholeText(field.kind, value, reading) : '';
  return said === '' ? undefined : { path, label: t(field.label), text: said };
}

/** A value in words, whatever its kind; several of them in one line. */
export function wholeText(kind: Kind, value: unknown, reading: Reading): string {
  const { root, sources } = reading;
  switch (kind.is) {
    case 'answer':
      return answerText(kind, value, reading);
    case 'yesno':
      return typeof value === 'boolean' ? t(value ? 'ui-yes' : 'ui-no') : '';
    case 'count':
      return typeof value === 'number' ? number(value) : '';
    case 'date':
      return text(value) === '' ? '' : day(text(value));
    case 'texts':
    case 'tags':
      return texts(value).join(', ');
    case 'codes':
      return texts(value).map((code) => codeText(kind.list, code)).join(', ');
    case 'choices':
      return texts(value).map((code) => t(`${kind.words}-${code}`)).join(', ');
    case 'sites':
      return texts(value).map((id) => sources.establishments.find((site) => site.id === id)?.name ?? '').join(', ');
    case 'links':
      return linkedBriefly(kind.to, texts(value), root);
    case 'lines':
      return series(lines(value).map((line) => lineText(kind.fields, line, reading)));
    case 'group':
      return isObject(value) ? groupText(kind.fields, value, reading) : '';
    default:
      return valueText(kind, value, sources, root);
  }
}

function answerText(kind: Extract<Kind, { is: 'answer' }>, value: unknown, reading: Reading): string {
  const answer = asAnswer(value);
  switch (answer.state) {
    case 'none':
      return t(kind.none);
    case 'not_applicable':
      return answer.reason.trim() === '' ? t('ui-not-applicable') : t('review-part', { label: t('ui-not-applicable'), value: answer.reason });
    case 'given':
      return wholeText(kind.of, answer.value, reading) || t(kind.given);
    default:
      return '';
  }
}

function groupText(fields: readonly Field[], value: Plain, reading: Reading): string {
  const parts = fields.map((field) => ({ label: t(field.label), said: wholeText(field.kind, value[field.at], reading) }));
  return parts.filter(({ said }) => said !== '').map(({ label, said }) => labelled(label, said)).join(' · ');
}

/** A label that asks needs no colon. */
function labelled(label: string, value: string): string {
  return label.endsWith('?') ? `${label} ${value}` : t('review-part', { label, value });
}

/** A line inside a line: its values one after the other, the longer names left out. */
function lineText(fields: readonly Field[], line: Line, reading: Reading): string {
  return fields.map((field) => wholeText(field.kind, line[field.at], reading)).filter((said) => said !== '').join(' – ');
}

/** What an answer gives, or the value itself where there is no answer around it. */
function givenOf(value: unknown): unknown {
  return isObject(value) && 'state' in value ? value['value'] : value;
}
