// Field paths, as the program names fields: parts joined by `/`, lines by their identifier, the layers of an
// answer without a name (`recipients/<id>/kind`). Pure: reads and changes plain values.

export type Plain = Record<string, unknown>;

/** The value at a path; undefined where there is none. */
export function read(root: unknown, path: string): unknown {
  return path === '' ? root : path.split('/').reduce(step, root);
}

/** Writes a value at a path, in place. A path of a list and a new identifier appends a line; undefined takes a line
 * away. What a line that was just added does not have yet is made on the way. */
export function write(root: Plain, path: string, value: unknown): void {
  const parts = path.split('/');
  const last = parts.pop() ?? '';
  const holder = unwrapped(parts.reduce((place: unknown, part, at) => entered(place, part, parts[at + 1] ?? last), root));
  if (Array.isArray(holder)) writeLine(holder, last, value);
  else if (isObject(holder) && !writeOrder(unwrapped(holder[last]), value)) holder[last] = value;
}

/** The lines of a list, or of an answer that holds one. */
export function linesOf(value: unknown): unknown {
  return unwrapped(value);
}

/** Whether a value written over lines only says their order: their identifiers. */
export function isOrder(lines: unknown, value: unknown): value is string[] {
  const some = (list: unknown): list is unknown[] => Array.isArray(list) && list.length > 0;
  return some(lines) && lines.every(isObject) && some(value) && value.every((id) => typeof id === 'string');
}

/** A path without the identifiers of lines: `purposes`, any line, `text`. */
export function shape(path: string): string {
  return path.replace(IDENTIFIER, '*');
}

/** Whether the first path is the second one or lies under it. */
export function under(path: string, above: string): boolean {
  return path === above || path.startsWith(`${above}/`);
}

/** Whether a text is an identifier: as part of a path, that of a line. */
export function isIdentifier(part: string): boolean {
  return part !== '' && part.replace(IDENTIFIER, '') === '';
}

const IDENTIFIER = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

function step(value: unknown, part: string): unknown {
  const holder = unwrapped(value, part);
  if (Array.isArray(holder)) return holder.find((line: unknown) => isObject(line) && line['id'] === part);
  return isObject(holder) ? holder[part] : undefined;
}

/** One step, made where there is nothing yet: a list when a line comes next, a group otherwise. */
function entered(value: unknown, part: string, next: string): unknown {
  const found = step(value, part);
  const holder = unwrapped(value, part);
  if (found !== undefined || !isObject(holder)) return found;
  holder[part] = isIdentifier(next) ? [] : {};
  return holder[part];
}

/** Steps into an answer, unless the part is one of its own (`state`, `reason`, `value`). */
function unwrapped(value: unknown, part?: string): unknown {
  if (!isObject(value) || !('state' in value)) return value;
  return part !== undefined && part in value ? value : value['value'];
}

function writeLine(lines: unknown[], id: string, value: unknown): void {
  const at = lines.findIndex((line) => isObject(line) && line['id'] === id);
  if (value === undefined || value === null) {
    if (at >= 0) lines.splice(at, 1);
  } else if (at >= 0) lines[at] = value;
  else lines.push(value);
}

/** Puts lines in the order of these identifiers; those that it does not name stay behind them. */
function writeOrder(lines: unknown, value: unknown): boolean {
  if (!Array.isArray(lines) || !isOrder(lines, value)) return false;
  const rank = (line: Plain): number => {
    const at = value.indexOf(String(line['id']));
    return at < 0 ? value.length : at;
  };
  lines.sort((a: Plain, b: Plain) => rank(a) - rank(b));
  return true;
}

/** A record as a plain value: its fields are read by their paths. */
export function asPlain(record: object): Plain {
  return record as Plain;
}

export function isObject(value: unknown): value is Plain {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
