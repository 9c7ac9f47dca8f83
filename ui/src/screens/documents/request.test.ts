import { expect, it } from 'vitest';
import type { ActivityLine } from '../../lib/model';
import { ALL, filterOf, followingOf, isMeant, NOTHING } from './request';

const LINE: ActivityLine = {
  id: '1',
  reference: 'T-001',
  name: 'Paie',
  role: 'controller',
  status: 'in_force',
  main_purpose: '',
  service: 'Paie ',
  tags: ['rh'],
  entity: null,
  sites: [],
  updated_on: '2026-03-31',
  missing: [],
};

it('a sheet is meant when it answers every question that was asked', () => {
  expect(isMeant(LINE, ALL, 'main')).toBe(true);
  expect(isMeant(LINE, { ...ALL, entity: 'main' }, 'main')).toBe(true);
  expect(isMeant(LINE, { ...ALL, entity: 'other' }, 'main')).toBe(false);
  expect(isMeant({ ...LINE, entity: 'other' }, { ...ALL, entity: 'other' }, 'main')).toBe(true);
  expect(isMeant(LINE, { ...ALL, services: ['Paie'], tags: ['rh', 'x'] }, 'main')).toBe(true);
  expect(isMeant(LINE, { ...ALL, services: ['Paie'], tags: ['x'] }, 'main')).toBe(false);
  expect(isMeant(LINE, { ...ALL, since: '2026-03-31' }, 'main')).toBe(true);
  expect(isMeant(LINE, { ...ALL, since: '2026-04-01' }, 'main')).toBe(false);
  expect(isMeant({ ...LINE, updated_on: null }, { ...ALL, since: '2020-01-01' }, 'main')).toBe(false);
});

it('what nobody chose is not in the request', () => {
  expect(filterOf(ALL)).toEqual({ services: [], tags: [] });
  expect(filterOf({ ...ALL, entity: 'a', since: '2026-01-01' })).toEqual({ entity: 'a', services: [], tags: [], updated_since: '2026-01-01' });
  expect(followingOf(NOTHING, false)).toEqual({ annexes: [], issues: false });
});

it('the days of the log go with the log, and the public sees neither security nor issues', () => {
  const days = { ...NOTHING, from: '2026-01-01', to: '2026-02-01', issues: true, attach: false };
  expect(followingOf(days, false)).toEqual({ annexes: [], issues: true, attach: false });
  expect(followingOf({ ...days, annexes: ['security', 'changes'] }, true)).toEqual({
    annexes: ['changes'],
    changes_from: '2026-01-01',
    changes_to: '2026-02-01',
    issues: false,
    attach: false,
  });
});
