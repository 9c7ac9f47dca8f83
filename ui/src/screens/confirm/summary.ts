// A sheet as somebody reads it before confirming: its values in words, which of them a model proposed, and on what source.
// Knows paths and marks; no field by name, no screen.
import { linesSaid, type Reading, type Said, type SaidLine } from '../../form/said';
import { isObject, read, under, type Plain } from '../../form/paths';
import { lines, text } from '../../form/cell';
import type { Source } from '../../lib/model';
import { TITLES, type Part, type Parts } from './groups';

/** A value, with what a model has to do with it. */
export interface Shown extends Said {
  /** Proposed by a model, and confirmed by nobody. */
  proposed: boolean;
  /** The numbers of its sources, from 1. */
  sources: number[];
  /** Whether the line has already named these sources. */
  repeats: boolean;
}

export interface ShownLine {
  path: string;
  head: Shown[];
  details: Shown[];
}

export interface ShownPart {
  part: Part;
  lines: ShownLine[];
}

export interface Summary {
  letters: ShownPart[];
  rest: ShownPart[];
  /** The sources of what is proposed, in the order in which they are first named. */
  sources: Source[];
}

/** Where a value comes from: a path, and its source. */
export interface Origin {
  path: string;
  source: Source;
}

/** The paths of the values that a model proposed and nobody confirmed. */
export function proposedIn(root: Plain): string[] {
  return lines(root['unconfirmed']).map((mark) => text(mark['path']));
}

/** The summary of a sheet. */
export function summaryOf(parts: Parts, reading: Reading, origins: readonly Origin[]): Summary {
  const proposed = proposedIn(reading.root);
  const sources: Source[] = [];
  const numberOf = (source: Source): number => {
    const at = sources.findIndex((one) => same(one, source));
    return at >= 0 ? at + 1 : sources.push(source);
  };
  const shown = (said: Said): Shown => {
    const marked = proposed.filter((path) => under(path, said.path));
    const own = origins.filter((origin) => marked.includes(origin.path)).map((origin) => numberOf(origin.source));
    return { ...said, proposed: marked.length > 0, sources: [...new Set(own)], repeats: false };
  };
  const shownLine = (line: SaidLine): ShownLine => {
    const head = line.head.map(shown);
    const details = line.details.map(shown);
    // One number for the line, where all of it comes from one place.
    const first = head[head.length - 1]?.sources.join() ?? '';
    const again = (value: Shown, of: string): Shown => ({ ...value, repeats: of !== '' && value.sources.join() === of });
    return { path: line.path, head: head.map((value, at) => (at < head.length - 1 ? again(value, first) : value)), details: details.map((value) => again(value, first)) };
  };
  const shownPart = (part: Part): ShownPart => ({ part, lines: linesSaid(part.fields, '', reading, TITLES).map(shownLine) });
  const letters = parts.letters.map(shownPart);
  const rest = parts.rest.map(shownPart).filter((one) => one.lines.length > 0);
  return { letters, rest, sources };
}

function same(a: Source, b: Source): boolean {
  return a.text === b.text && a.checked_on === b.checked_on && a.confidence === b.confidence;
}

/** The proposed values that the summary does not show: none of them may be confirmed unseen. */
export function unseen(summary: Summary, root: Plain): string[] {
  const shown = [...summary.letters, ...summary.rest].flatMap((one) => one.lines.flatMap((line) => [...line.head, ...line.details]));
  return proposedIn(root).filter((path) => !shown.some((value) => value.proposed && under(path, value.path)));
}

/** Whether nobody has answered a question of the model yet: what the model leaves unanswered, the sheet answers. */
export function isOpen(path: string, filled: unknown, root: Plain): boolean {
  const state = (value: unknown) => (isObject(value) ? value['state'] : undefined);
  const before = state(read(filled, path));
  return before !== 'unknown' || state(read(root, path)) === 'unknown';
}
