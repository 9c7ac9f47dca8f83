// Whether a line is worth opening before anybody asks. Knows values, paths and issues; no field.
import { holds } from './content';
import { isObject, shape, under, type Plain } from './paths';

/** A record of so few lines is at its beginning: there is nothing to find one's way in. */
const FEW = 3;

/** Whether a record has so few lines, at any depth, that each alone in its list may stay open. */
export function isSparse(root: Plain): boolean {
  return countLines(root) <= FEW;
}

function countLines(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, part) => sum + (isObject(part) && 'id' in part ? 1 : 0) + countLines(part), 0);
  if (!isObject(value)) return 0;
  return Object.entries(value).reduce((sum, [name, part]) => sum + (name === 'unconfirmed' ? 0 : countLines(part)), 0);
}

/** Whether Art. 30 asks something of a field in the line at this path. What is asked of the line as a whole is
 * said below its title, open or not. */
export function lacksSomething(
  issues: readonly { rule: string; path: string }[],
  path: string,
  rules: readonly { code: string; severity: string }[],
): boolean {
  const required = (code: string) => rules.find((rule) => rule.code === code)?.severity === 'required';
  return issues.some((issue) => issue.path !== path && under(issue.path, path) && required(issue.rule));
}

/** Whether a field that every line of its list has to answer is blank in this one; `a|b` asks for one of the two. */
export function isUnanswered(line: Plain, path: string, asks: readonly string[]): boolean {
  const begin = `${shape(path)}/`;
  const names = asks.filter((ask) => ask.startsWith(begin)).map((ask) => ask.slice(begin.length).split('|'));
  return names.some((either) => !either.some((name) => holds(line[name])));
}
