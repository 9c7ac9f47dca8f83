// The security guide beside the common measures: which of its sheets none of them answers yet, and its basic measures to tick.
// Knows the legal lists as data; counts, and judges nothing.
import type { CommonMeasure, VocabularyEntry } from '../../lib/model';
import { fold } from '../../ui/matching';

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

/** A part of the checklist: a part of the guide, with its basic measures. */
export interface Theme {
  /** What its words are under. */
  name: string;
  entries: VocabularyEntry[];
}

/** The parts of the guide, in its order. */
const PARTS = ['steering', 'users', 'equipment', 'control', 'incidents', 'topics'];

/** The basic measures by the part of the guide that they follow from, in the order of the guide. */
export function themes(basics: readonly VocabularyEntry[], guide: readonly VocabularyEntry[]): Theme[] {
  const partOf = (entry: VocabularyEntry): number => {
    const part = guide.find((sheet) => sheet.code === entry.facts['guide_sheet'])?.facts['part'];
    return typeof part === 'number' ? part : 0;
  };
  const found = PARTS.map((name, at) => ({ name, entries: basics.filter((entry) => partOf(entry) === at + 1) }));
  return found.filter((theme) => theme.entries.length > 0);
}

/** The common measure that a basic one has become: the same words, in one language or the other. */
export function measureOf(entry: VocabularyEntry, measures: readonly CommonMeasure[]): CommonMeasure | undefined {
  const words = [fold(entry.words.fr), fold(entry.words.en)];
  return measures.find((measure) => words.includes(fold(measure.description)));
}

/** The common measure that a basic one begins, in these words. */
export function basicMeasure(entry: VocabularyEntry, description: string): { description: string; kind: string | null; guide_sheet: string | null } {
  const code = (name: string): string | null => (typeof entry.facts[name] === 'string' ? entry.facts[name] : null);
  return { description, kind: code('kind'), guide_sheet: code('guide_sheet') };
}
