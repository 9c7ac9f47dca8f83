// What the outline of a sheet says: which parts are answered, and where something is missing.
// Knows neither words nor rules: what is missing comes from the program.
import { isObject, read, under, type Plain } from '../../form/paths';
import type { Section } from '../../form/types';
import type { Issue, VocabularyRule } from '../../lib/model';

export type State = 'answered' | 'partly' | 'empty';

/** Whether a value says something: text, a line, an answer other than "not yet". */
export function isFilled(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.some(isFilled);
  if (!isObject(value)) return true;
  if ('state' in value) return isAnswered(value);
  return Object.entries(value).some(([name, part]) => name !== 'id' && isFilled(part));
}

function isAnswered(answer: Plain): boolean {
  if (answer['state'] === 'none') return true;
  if (answer['state'] === 'not_applicable') return isFilled(answer['reason']);
  return answer['state'] === 'given' && isFilled(answer['value']);
}

/** How far a section is filled. `also` names what is filled elsewhere: what the sheet inherits. */
export function sectionState(section: Section, root: Plain, also: readonly string[] = []): State {
  const any = section.fields.some((field) => isFilled(read(root, field.at)));
  const asks = section.asks;
  if (!asks) return any ? 'answered' : 'empty';
  if (asks.every((ask) => isMet(root, ask, also))) return 'answered';
  return any ? 'partly' : 'empty';
}

/** Whether a shape is filled; `lines/…/a|b` asks for one of the two in every line. */
function isMet(root: Plain, ask: string, also: readonly string[]): boolean {
  const parts = ask.split('/');
  const names = (parts.pop() ?? '').split('|');
  const star = parts.indexOf('*');
  if (star < 0) {
    const paths = names.map((name) => [...parts, name].join('/'));
    return paths.some((path) => also.includes(path) || isFilled(read(root, path)));
  }
  const lines = linesOf(read(root, parts.slice(0, star).join('/')));
  return lines.every((line) => names.some((name) => isFilled(read(line, [...parts.slice(star + 1), name].join('/')))));
}

/** The lines of a list, or of an answer that gives one. */
export function linesOf(value: unknown): Plain[] {
  const inner = isObject(value) && 'state' in value ? value['value'] : value;
  return Array.isArray(inner) ? inner.filter(isObject) : [];
}

/** Which section an issue is dealt with in: that of its field, but the one on durations for a missing duration. */
export function sectionOf(issue: Issue, sections: readonly Section[], rules: readonly VocabularyRule[]): Section | undefined {
  const letter = rules.find((rule) => rule.code === issue.rule)?.letter;
  const path = letter === '30-1-f' ? 'retention_rules' : issue.path;
  return sectionAt(path, sections);
}

/** The section that holds a field. */
export function sectionAt(path: string, sections: readonly Section[]): Section | undefined {
  return sections.find((section) => section.fields.some((field) => under(path, field.at) || under(field.at, path)));
}

/** The next or previous section, staying inside the list. */
export function neighbour(sections: readonly Section[], current: string, step: 1 | -1): Section | undefined {
  const at = sections.findIndex((section) => section.id === current);
  return sections[Math.min(Math.max(at + step, 0), sections.length - 1)];
}
