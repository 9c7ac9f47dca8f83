// Paths of the journal find their fields and their labels.
import { describe, expect, it } from 'vitest';
import type { Section } from './types';
import { fieldsOf, kindAt, trail } from './fields';

const sections: readonly Section[] = [
  {
    id: 'one',
    label: 'one',
    fields: [
      { at: 'identity/name', label: 'name', kind: { is: 'text' } },
      { at: 'address', label: 'address', kind: { is: 'group', fields: [{ at: 'city', label: 'city', kind: { is: 'text' } }] } },
      {
        at: 'recipients',
        label: 'recipients',
        kind: {
          is: 'answer',
          none: 'none',
          given: 'given',
          of: { is: 'lines', add: 'add', empty: 'empty', title: ['who'], fields: [{ at: 'who', label: 'who', kind: { is: 'text' } }] },
        },
      },
    ],
  },
];
const fields = fieldsOf(sections);

describe('the fields that the journal names', () => {
  it('are found in groups, and in lines within an answer', () => {
    expect([...fields.keys()]).toEqual(['identity/name', 'address', 'address/city', 'recipients', 'recipients/*', 'recipients/*/who']);
  });
  it('are named from the outermost label in, each once', () => {
    expect(trail(fields, 'address/city')).toEqual(['address', 'city']);
    expect(trail(fields, 'recipients/*/who')).toEqual(['recipients', 'who']);
    expect(trail(fields, 'identity/name')).toEqual(['name']);
    expect(trail(fields, 'of/old')).toEqual([]);
  });
  it('hold a group where the path is that of a line', () => {
    expect(kindAt(fields, 'recipients/*')?.is).toBe('group');
    expect(kindAt(fields, 'recipients')?.is).toBe('answer');
    expect(kindAt(fields, 'unknown')).toBeUndefined();
  });
});
