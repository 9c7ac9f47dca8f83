import { describe, expect, it } from 'vitest';
import type { Imported, ImportedRecord, ImportNote } from '../../lib/model';
import { argsOf, changesNothing, counted, grouped, hasExample, hasSpreadsheet, ordered } from './report';

function note(code: string, warning: boolean): ImportNote {
  return { source: 'a.ods', code, warning, cell: null, args: [['name', 'Paie'], ['new', 'T-002']] };
}

function record(kind: ImportedRecord['kind'], change: ImportedRecord['change'], id: string): ImportedRecord {
  return { kind, id, name: id, change, fields: [] };
}

function imported(records: ImportedRecord[], notes: ImportNote[] = []): Imported {
  return { records, notes, origin: [], written: null };
}

describe('notes', () => {
  it('come with what asks for a look first, each part in the order of reading', () => {
    const notes = [note('a', false), note('b', true), note('c', false), note('d', true)];
    expect(ordered(notes).map((one) => one.code)).toEqual(['b', 'd', 'a', 'c']);
    expect(notes[0]?.code, 'what was given stays as it was').toBe('a');
  });

  it('give the names of their sentence', () => {
    expect(argsOf(note('a', true))).toEqual({ name: 'Paie', new: 'T-002' });
  });
});

describe('records', () => {
  const report = imported([
    record('party', 'created', 'p'),
    record('activity', 'created', 'a'),
    record('activity', 'updated', 'b'),
    record('register', 'updated', 'r'),
    record('entity', 'deleted', 'e'),
  ]);

  it('are grouped, sheets first, empty kinds left out', () => {
    expect(grouped(report).map((group) => group.kind)).toEqual(['activity', 'party', 'entity', 'register']);
    expect(grouped(report)[0]?.records.map((one) => one.id)).toEqual(['a', 'b']);
  });

  it('are counted for sheets only', () => {
    expect(counted(report)).toEqual({ created: 1, updated: 1 });
    expect(changesNothing(report)).toBe(false);
    expect(changesNothing(imported([]))).toBe(true);
  });
});

it('offers the example where there is one, and still once it was taken', () => {
  expect(hasExample(imported([], [note('example-skipped', false)]), false)).toBe(true);
  expect(hasExample(imported([]), true)).toBe(true);
  expect(hasExample(imported([]), false)).toBe(false);
});

it('knows spreadsheets from exchange files', () => {
  expect(hasSpreadsheet(['a.JSON'])).toBe(false);
  expect(hasSpreadsheet(['a.json', 'b.ods'])).toBe(true);
});
