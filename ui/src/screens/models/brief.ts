// What a model fills in, in a few words a group: enough to choose by. The whole is read on the sheet's summary.
// Knows the fields of a sheet, not the screen.
import { codeText } from '../../form/titles';
import { parsePeriod } from '../../form/periods';
import type { Activity, RetentionRule, Source } from '../../lib/model';
import { number, t } from '../../lib/say.svelte';

export interface Brief {
  title: string;
  lines: string[];
}

/** The groups that the model fills, in the order in which one asks. */
export function brief(sheet: Activity): Brief[] {
  const groups: Brief[] = [
    { title: t('models-purposes'), lines: sheet.purposes.map((one) => withBasis(one.text, one.legal_basis)) },
    { title: t('models-people'), lines: sheet.data_subjects.map((one) => named('data-subjects', one.category, one.description)) },
    { title: t('models-data'), lines: sheet.data_groups.map((one) => named('data-categories', one.category, one.description)) },
    { title: t('models-recipients'), lines: (sheet.recipients.value ?? []).map((one) => named('recipient-types', one.kind, one.description)) },
    { title: t('models-durations'), lines: sheet.retention_rules.map(duration) },
    { title: t('models-security'), lines: sheet.security.measures.map((one) => one.description) },
  ];
  return groups.map(({ title, lines }) => ({ title, lines: distinct(lines) })).filter(({ lines }) => lines.length > 0);
}

function withBasis(text: string, basis: string | null): string {
  return basis === null ? text : t('models-with-basis', { text, basis: codeText('legal-bases', basis.replaceAll('_', '-')) });
}

function named(list: string, code: string | null, description: string): string {
  return description.trim() === '' && code !== null ? codeText(list, code) : description;
}

function duration(rule: RetentionRule): string {
  const length = parsePeriod(rule.active);
  const kept = length ? `${number(length.count)} ${t(`ui-unit-${length.unit}`, { count: length.count })}` : rule.criterion;
  return [kept, rule.start_event].filter((part) => part.trim() !== '').join(', ');
}

function distinct(lines: readonly string[]): string[] {
  return [...new Set(lines.map((line) => line.trim()))].filter((line) => line !== '');
}

/** The sources of the values, each once, in the order in which they come. */
export function sourcesOf(origins: readonly { source: Source }[]): Source[] {
  const seen = new Map(origins.map(({ source }) => [`${source.text} ${source.confidence}`, source]));
  return [...seen.values()];
}
