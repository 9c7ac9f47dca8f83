// Sheets as one chooses among them, by reference and name. Knows which of them a notice can tell of.
import type { ActivityLine } from '../lib/model';
import { t } from '../lib/say.svelte';
import type { Option } from '../ui/matching';

/** How a sheet is called in a list. */
export function sheetCalled({ reference, name }: Pick<ActivityLine, 'reference' | 'name'>): string {
  return `${reference} ${name.trim() === '' ? t('list-unnamed') : name}`;
}

/** The sheets that the organisation decides on, to choose by their identifiers: whoever decides informs people (Art. 13).
 * What is chosen stays in the list whatever it is; what the register no longer has is said to be gone. */
export function sheetOptions(lines: readonly ActivityLine[], chosen: readonly string[]): Option[] {
  const offered = lines.filter((line) => line.role !== 'processor' || chosen.includes(line.id));
  const options = offered.map((line) => ({
    value: line.id,
    label: sheetCalled(line),
    hint: t(`sheet-status-${line.status}`),
    also: line.main_purpose,
  }));
  const known = new Set(lines.map((line) => line.id));
  const gone = chosen.filter((id) => !known.has(id)).map((id) => ({ value: id, label: t('notices-sheet-gone') }));
  return [...options, ...gone];
}
