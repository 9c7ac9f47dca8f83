// The durations that the legal lists know, as a rule of conservation of a form may take one over.
// Knows the form and the list of durations; how they are shown is elsewhere.
import { app } from '../lib/app.svelte';
import type { VocabularyEntry } from '../lib/model';
import { say, speech, t } from '../lib/say.svelte';
import { lines, text, texts, type Line } from './cell';
import type { Form } from './context';
import { sourceSaid } from './figure';
import { ordered, taken, type Near } from './known';
import { isObject } from './paths';
import { codeText } from './titles';
import { isValid, today } from './vocabulary';

/** So many at most are a suggestion: more would be a list to choose from. */
const AT_MOST = 3;
/** The fields of a rule that an entry fills in; the list of rules itself has no line to write to. */
const FILLED = /^(retention_rules\/[^/]+)\/(?:active|start_event|criterion|final_fate|archive|archive_basis|bound|source)$/;

/** All of them for the rule at this path: those that share words with the rule itself first, else with its sheet. */
export function allDurations(form: Form, rule: string): Near[] {
  const entries = (app.vocabulary?.lists['retention'] ?? []).filter((entry) => isValid(entry, today()));
  const own = ordered(entries, form.origins, aboutRule(form, rule));
  return own.some((one) => one.score > 0) ? own : ordered(entries, form.origins, aboutSheet(form));
}

/** Those that the help of this field suggests, the nearest only: nothing for another field, nor where no entry is near to the sheet. */
export function durationsAt(form: Form, path: string): VocabularyEntry[] {
  const rule = form.root === 'activity' && !form.editor.readOnly ? FILLED.exec(path)?.[1] : undefined;
  if (rule === undefined) return [];
  const near = allDurations(form, rule).filter((one) => one.near !== 'other');
  const best = Math.max(...near.map((one) => one.score));
  return near.filter((one) => one.score === best).slice(0, AT_MOST).map(({ entry }) => entry);
}

/** Fills the rule at this path, or that of the field at this path, with what an entry says. */
export function takeOver(form: Form, path: string, entry: VocabularyEntry): void {
  const rule = FILLED.exec(path)?.[1] ?? path;
  void form.editor.setAll(taken(entry, rule, speech.lang, sourceSaid(entry)));
  app.tell(t('review-known-taken', { name: say(entry.words) }));
}

/** What the rule is about, in words: its own, and those of the data that it names. */
function aboutRule({ editor }: Form, rule: string): string[] {
  const line = editor.get(rule);
  if (!isObject(line)) return [];
  const chosen = texts(line['data_groups']);
  const meant = lines(editor.get('data_groups')).filter((group) => chosen.includes(group.id));
  return [text(line['criterion']), text(line['start_event']), ...meant.flatMap(groupWords)];
}

/** What the sheet is about, in words. */
function aboutSheet({ editor }: Form): string[] {
  const purposes = lines(editor.get('purposes')).map((purpose) => text(purpose['text']));
  return [text(editor.get('identity/name')), ...purposes, ...lines(editor.get('data_groups')).flatMap(groupWords)];
}

function groupWords(group: Line): string[] {
  return [text(group['description']), codeText('data-categories', text(group['category']))];
}
