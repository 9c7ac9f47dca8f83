// Durations that a model leaves open because no text fixes them, with what is usual for each: those that are still open.
// Pure: knows neither the page nor the program.
import { lines, text } from '../../form/cell';
import type { Plain } from '../../form/paths';
import type { UsualDuration, VocabularyEntry } from '../../lib/model';

/** An open duration of the sheet, what it is about, and what is usual. */
export interface Usual {
  path: string;
  about: string[];
  entry: VocabularyEntry;
}

/** Those of the sheet that still say neither how long nor until when. */
export function stillOpen(durations: readonly UsualDuration[], root: Plain, entries: readonly VocabularyEntry[]): Usual[] {
  const rules = lines(root['retention_rules']);
  const groups = lines(root['data_groups']);
  return durations.flatMap(({ path, reference }) => {
    const rule = rules.find((one) => path === `retention_rules/${one.id}`);
    const entry = entries.find((one) => one.code === reference);
    if (!rule || !entry || rule['active'] != null || text(rule['criterion']).trim() !== '') return [];
    const governed = Array.isArray(rule['data_groups']) ? rule['data_groups'] : [];
    const about = groups.filter((group) => governed.includes(group.id)).map((group) => text(group['description']));
    return [{ path, about, entry }];
  });
}
