// The security guide beside the common measures: which of its sheets none of them answers yet.
// Knows the legal lists as data; counts, and judges nothing.
import type { CommonMeasure, VocabularyEntry } from '../../lib/model';

/** The sheets of the guide that no common measure names, in the order of the guide. */
export function openSheets(guide: readonly VocabularyEntry[], measures: readonly CommonMeasure[]): VocabularyEntry[] {
  const named = new Set(measures.map((measure) => measure.guide_sheet));
  return guide.filter((sheet) => !named.has(sheet.code));
}

/** A measure to begin with, for a sheet of the guide: its type where the guide's sheet has one. */
export function measureFor(sheet: VocabularyEntry): { guide_sheet: string; kind: string | null } {
  const kind = sheet.facts['measure_type'];
  return { guide_sheet: sheet.code, kind: typeof kind === 'string' ? kind : null };
}
