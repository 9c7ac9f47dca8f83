// Which field of which form the shape of a path names, and what it is called.
// Knows forms as data; not how a value is written.
import type { Field, Kind, Section } from './types';

// A line stands in a path as `*`: `contracts/*`, and its fields below.
/** The fields of a form by the shapes of their paths. */
export type Fields = ReadonlyMap<string, Field>;

export function fieldsOf(sections: readonly Section[]): Fields {
  const fields = new Map<string, Field>();
  for (const section of sections) collect(section.fields, '', fields);
  return fields;
}

/** The keys of the labels on the way to a field, the outermost first: « Contrats », « Référence ». */
export function trail(fields: Fields, path: string): string[] {
  const parts = path.split('/');
  const labels = parts.map((_, i) => fields.get(parts.slice(0, i + 1).join('/'))?.label);
  return labels.filter((label, i): label is string => label !== undefined && label !== labels[i - 1]);
}

/** What a path holds: for a line of a list, the fields of the line. */
export function kindAt(fields: Fields, path: string): Kind | undefined {
  const kind = fields.get(path)?.kind;
  if (!path.endsWith('/*')) return kind;
  const lines = kind === undefined ? undefined : unwrapped(kind);
  return lines?.is === 'lines' ? { is: 'group', fields: lines.fields } : lines;
}

function collect(list: readonly Field[], prefix: string, fields: Map<string, Field>): void {
  for (const field of list) {
    const path = `${prefix}${field.at}`;
    fields.set(path, field);
    const kind = unwrapped(field.kind);
    if (kind.is === 'group') collect(kind.fields, `${path}/`, fields);
    if (kind.is === 'lines') {
      fields.set(`${path}/*`, field);
      collect(kind.fields, `${path}/*/`, fields);
    }
  }
}

function unwrapped(kind: Kind): Kind {
  return kind.is === 'answer' ? unwrapped(kind.of) : kind;
}
