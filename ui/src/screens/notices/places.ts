// Where the sentences of a notice come from, in words, and the way to each field. Pure: knows neither page nor program.
import { labelOf } from '../../forms/labels';
import type { SentenceKey, SourceRevision, SourceView } from '../../lib/model';
import { moment, t } from '../../lib/say.svelte';
import type { Spot } from '../records/arriving';

/** The way to a field; nothing for a fact of the law, and for what has no field of its own. */
export function spotOf({ source }: SourceView): Spot | undefined {
  const { of, thing, path } = source;
  if (of === 'register') return { at: 'organisation' };
  if (thing === null) return undefined;
  switch (of) {
    case 'activity':
      return { at: 'sheet', sheet: thing, field: path };
    case 'entity':
      return { at: 'entity', entity: thing, field: path };
    case 'party':
      return { at: 'party', party: thing, field: path };
    default:
      return undefined;
  }
}

/** Whose field it is: « T-003 Paie », the name of a third party, of an article. */
export function whose({ source, reference, name }: SourceView): string {
  const called = name.trim();
  if (source.of === 'activity') return `${reference} ${called === '' ? t('list-unnamed') : called}`.trim();
  if (called !== '') return called;
  return t(source.of === 'law' ? 'notices-source-law' : 'notices-source-organisation');
}

/** What the field is called, as its form calls it. */
export function fieldOf({ source, part }: SourceView): string {
  const { of, path } = source;
  const label = of === 'activity' || of === 'entity' || of === 'party' ? labelOf(of, path) : undefined;
  return label ?? part;
}

/** A source in one line: whose field, and which. */
export function called(view: SourceView): string {
  const field = fieldOf(view);
  return field === '' ? whose(view) : t('notices-source', { whose: whose(view), field });
}

/** More sources than that are counted, not named, in one line. */
const FEW = 3;

/** All that a sentence rests on, in one line. */
export function briefly(sources: readonly SourceView[], items: readonly string[]): string {
  const names = [...new Set(sources.map(called))];
  const shown = names.slice(0, FEW).join(' · ');
  const rest = names.length - FEW;
  const said = rest > 0 ? t('notices-sources-more', { shown, count: rest }) : shown;
  const law = items.length === 0 ? '' : articles(items);
  return [said, law].filter((part) => part !== '').join(' · ');
}

/** Since when a field says so, and by whom; nothing for the law. */
export function sinceWhen(found: SourceRevision | undefined): string {
  if (!found || found.step === null || found.at === null) return '';
  const actor = found.actor.trim();
  return t(actor === '' ? 'notices-since' : 'notices-since-by', { step: Number(found.step), at: moment(found.at), actor });
}

/** The last change beneath a sentence, of those that are known. */
export function latest(found: readonly (SourceRevision | undefined)[]): SourceRevision | undefined {
  const steps = found.filter((one): one is SourceRevision => one !== undefined && one.step !== null);
  return steps.sort((a, b) => Number(b.step) - Number(a.step))[0];
}

/** The points of the law that a sentence answers to: « article 13(1)(c) ». */
export function articles(items: readonly string[]): string {
  return t('notices-items', { items: [...items].join(', '), count: items.length });
}

/** A key as one text, to tell sentences apart. */
export function keyText({ clause, source }: SentenceKey): string {
  return [clause, source.of, source.thing ?? '', source.path].join('|');
}
