// The steps of the journal as the screen tells them: by day, with what each field was and became.
// Knows the forms of records; asks for nothing.
import type { Section } from '../../form/types';
import { activitySections } from '../../forms/activity/sections';
import { entitySections } from '../../forms/entity';
import { establishmentSections } from '../../forms/establishment';
import { measureSections } from '../../forms/measure';
import { noticeSections } from '../../forms/notice';
import { partySections } from '../../forms/party';
import type { FieldHistory, HistoryLine, RecordKind, Touched } from '../../lib/model';
import { speech, t } from '../../lib/say.svelte';
import { fieldsOf, kindAt, trail, type Fields } from '../../form/fields';
import { inWords, type Lists } from './values';

/** A field that changed, in words. */
export interface FieldTold {
  label: string;
  before: string | undefined;
  after: string | undefined;
}

/** The steps of one day. */
export interface Day {
  date: string;
  steps: HistoryLine[];
}

const register: readonly Section[] = [
  {
    id: 'register',
    label: 'organisation-register-name',
    fields: [
      { at: 'name', label: 'organisation-register-name', kind: { is: 'text' } },
      { at: 'main_entity', label: 'history-main-entity', kind: { is: 'entity' } },
    ],
  },
];

const FORMS: Partial<Record<RecordKind, Fields>> = {
  register: fieldsOf(register),
  entity: fieldsOf(entitySections),
  establishment: fieldsOf(establishmentSections),
  common_measure: fieldsOf(measureSections),
  party: fieldsOf(partySections),
  activity: fieldsOf(activitySections),
  notice: fieldsOf(noticeSections),
};

const UNKNOWN: Fields = new Map();

/** What became of each field, in the order of the journal. */
export function told(changes: readonly FieldHistory[], kind: RecordKind, lists: Lists): FieldTold[] {
  const fields = FORMS[kind] ?? UNKNOWN;
  return changes.map((change) => {
    const held = kindAt(fields, change.path);
    const write = (value: unknown): string | undefined => inWords(value, held, lists);
    return { label: labelOf(fields, change.path), before: write(change.before), after: write(change.after) };
  });
}

function labelOf(fields: Fields, path: string): string {
  if (path === 'unconfirmed' || path.startsWith('unconfirmed/')) return t('history-unconfirmed');
  const labels = trail(fields, path).map((label) => t(label));
  return labels.length > 0 ? labels.join(' › ') : t('history-other-field');
}

/** So many names of what a step touched are said at once: an import touches hundreds. */
const FEW = 4;

/** What is said of what a step touched: each name once, the first few of them unless all are wanted. */
export function namedOnce(touched: readonly Touched[], all: boolean): Touched[] {
  const named = touched.filter((one, at) => one.name === '' || touched.findIndex((other) => other.name === one.name) === at);
  return all || named.length <= FEW + 1 ? named : named.slice(0, FEW);
}

/** Groups steps, oldest first as the program gives them, by day, newest first. */
export function byDay(lines: readonly HistoryLine[], dateOf: (at: string) => string): Day[] {
  const days: Day[] = [];
  for (const line of [...lines].reverse()) {
    const date = dateOf(line.at);
    const last = days.at(-1);
    if (last?.date === date) last.steps.push(line);
    else days.push({ date, steps: [line] });
  }
  return days;
}

/** The day of an instant in the reader's own time, in words. */
export function dateOf(at: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'full' }).format(new Date(at));
}

/** The hour and minute of an instant in the reader's own time. */
export function timeOf(at: string): string {
  return new Intl.DateTimeFormat(locale(), { timeStyle: 'short' }).format(new Date(at));
}

function locale(): string {
  return speech.lang === 'fr' ? 'fr-FR' : 'en-GB';
}
