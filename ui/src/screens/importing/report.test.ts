import { describe, expect, it } from 'vitest';
import type { Imported, ImportedRecord, ImportNote } from '../../lib/model';
import { argsOf, changesNothing, counted, grouped, hasExample, hasSpreadsheet, ordered, originOf, origins } from './report';

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

describe('origins', () => {
  const cell = (source: string, at: string, of: string) => ({ source, cell: at, value: '', record: of, path: 'name' });
  const named = (kind: ImportedRecord['kind'], name: string): ImportedRecord => ({ kind, id: name, name, change: 'created', fields: [] });

  it('are the tabs that a record was read in, once each', () => {
    const origin = [cell('a.ods', 'Liste!A2', 'T-001'), cell('a.ods', 'Paie!B2', 'T-001'), cell('a.ods', 'Paie!B3', 'T-001'), cell('a.ods', 'Liste!A1', 'Lumen SARL')];
    const found = origins({ records: [], notes: [], origin, written: null });
    expect(originOf(named('activity', 'T-001 Gestion de la paie'), found)).toEqual(['Liste', 'Paie']);
    expect(originOf(named('entity', 'Lumen SARL'), found)).toEqual(['Liste']);
    expect(originOf(named('register', 'Lumen SARL'), found)).toEqual([]);
    expect(originOf(named('activity', 'T-002'), found)).toEqual([]);
  });

  it('name the file where there are several', () => {
    const origin = [cell('a.ods', 'Paie!B2', 'T-001'), cell('b.ods', 'Paie!B2', 'T-002')];
    const found = origins({ records: [], notes: [], origin, written: null });
    expect(originOf(named('activity', 'T-002 Ventes'), found)).toEqual(['b.ods · Paie']);
  });
});
