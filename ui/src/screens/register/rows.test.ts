import { describe, expect, it } from 'vitest';
import type { ActivityLine } from '../../lib/model';
import { inSight, NO_FILTER, passes, rowAfter, sorted, tally, turned } from './rows';

function line(reference: string, more: Partial<ActivityLine> = {}): ActivityLine {
  return {
    id: reference,
    reference,
    name: reference,
    role: 'controller',
    status: 'in_force',
    main_purpose: '',
    service: '',
    tags: [],
    entity: null,
    sites: [],
    updated_on: null,
    missing: [],
    ...more,
  };
}

const names = (lines: ActivityLine[]): string[] => lines.map((one) => one.reference);
const plain = (a: string, b: string): number => a.localeCompare(b);

describe('filters', () => {
  it('hide the archived until they are asked for', () => {
    const archived = line('T-001', { status: 'archived' });
    expect(passes(archived, NO_FILTER)).toBe(false);
    expect(passes(archived, { ...NO_FILTER, status: 'all' })).toBe(true);
    expect(passes(archived, { ...NO_FILTER, status: 'archived' })).toBe(true);
    expect(passes(line('T-002'), { ...NO_FILTER, status: 'archived' })).toBe(false);
  });

  it('hold all together', () => {
    const sheet = line('T-001', { role: 'processor', service: 'Paie', tags: ['rh'], missing: ['30-2-b'] });
    const asked = { role: 'processor', status: '', missing: '30-2-b', service: 'Paie', tag: 'rh' };
    expect(passes(sheet, asked)).toBe(true);
    for (const key of ['role', 'missing', 'service', 'tag'] as const) {
      expect(passes(sheet, { ...asked, [key]: 'x' }), key).toBe(false);
      expect(passes(sheet, { ...asked, [key]: 'x' }, key), `${key} left out`).toBe(true);
    }
  });

  it('know what lacks something from what lacks nothing', () => {
    const [whole, lacking] = [line('T-001'), line('T-002', { missing: ['30-1-f'] })];
    expect([whole, lacking].filter((one) => passes(one, { ...NO_FILTER, missing: 'any' }))).toEqual([lacking]);
    expect([whole, lacking].filter((one) => passes(one, { ...NO_FILTER, missing: 'none' }))).toEqual([whole]);
  });
});

describe('order', () => {
  const lines = [
    line('T-2', { name: 'b', missing: ['x'], updated_on: '2026-01-02', status: 'draft' }),
    line('T-10', { name: 'a', missing: ['x'], updated_on: null, status: 'archived' }),
    line('T-11', { name: 'b', missing: [], updated_on: '2025-12-31', status: 'planned' }),
  ];

  it('of references is the one they came in, not that of the alphabet', () => {
    expect(names(sorted(lines, { column: 'reference', descending: false }, plain))).toEqual(['T-2', 'T-10', 'T-11']);
    expect(names(sorted(lines, { column: 'reference', descending: true }, plain))).toEqual(['T-11', 'T-10', 'T-2']);
  });

  it('keeps equals by reference, both ways', () => {
    expect(names(sorted(lines, { column: 'name', descending: false }, plain))).toEqual(['T-10', 'T-2', 'T-11']);
    expect(names(sorted(lines, { column: 'name', descending: true }, plain))).toEqual(['T-2', 'T-11', 'T-10']);
    expect(names(sorted(lines, { column: 'missing', descending: true }, plain))).toEqual(['T-2', 'T-10', 'T-11']);
  });

  it('of statuses is that of their life, of days that of the calendar', () => {
    expect(names(sorted(lines, { column: 'status', descending: false }, plain))).toEqual(['T-11', 'T-2', 'T-10']);
    expect(names(sorted(lines, { column: 'updated_on', descending: true }, plain))).toEqual(['T-2', 'T-11', 'T-10']);
  });

  it('leaves what it was given as it was', () => {
    sorted(lines, { column: 'name', descending: false }, plain);
    expect(names(lines)).toEqual(['T-2', 'T-10', 'T-11']);
  });

  it('turns round at the second click on the same header only', () => {
    const once = turned({ column: 'reference', descending: false }, 'name');
    expect(once).toEqual({ column: 'name', descending: false });
    expect(turned(once, 'name').descending).toBe(true);
    expect(turned(turned(once, 'name'), 'name').descending).toBe(false);
    expect(turned(turned(once, 'name'), 'role')).toEqual({ column: 'role', descending: false });
  });
});

describe('rows in sight', () => {
  it('are few whatever the length of the list', () => {
    const { from, to } = inSight(20_000, 800, 50, 1000);
    expect(from).toBe(392);
    expect(to).toBe(424);
  });

  it('stop at both ends, and never run backwards', () => {
    expect(inSight(0, 800, 50, 5)).toEqual({ from: 0, to: 5 });
    expect(inSight(-300, 800, 50, 1000).from).toBe(0);
    expect(inSight(90_000, 800, 50, 10), 'scrolled beyond a list that became short').toEqual({ from: 10, to: 10 });
    expect(inSight(0, 800, 0, 1000), 'before a row was measured').toEqual({ from: 0, to: 16 });
  });
});

describe('keys', () => {
  it('move along the rows and stop at the ends', () => {
    expect(rowAfter('ArrowDown', 3, 10, 5)).toBe(4);
    expect(rowAfter('ArrowUp', 0, 10, 5)).toBe(0);
    expect(rowAfter('PageDown', 7, 10, 5)).toBe(9);
    expect(rowAfter('Home', 7, 10, 5)).toBe(0);
    expect(rowAfter('End', 0, 10, 5)).toBe(9);
    expect(rowAfter('a', 0, 10, 5)).toBeUndefined();
  });
});

it('counts what occurs', () => {
  expect([...tally(['a', 'b', 'a'])]).toEqual([['a', 2], ['b', 1]]);
});
