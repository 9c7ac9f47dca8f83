import { expect, it } from 'vitest';
import type { ActivityLine, Entity } from '../../lib/model';
import { ALL, choiceOf, counted, filterOf, followingOf, isMeant, isPublicBody, NOTHING, usual } from './request';

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
  expect(filterOf(ALL)).toEqual({ statuses: [], services: [], tags: [] });
  expect(filterOf({ ...ALL, entity: 'a', since: '2026-01-01' })).toEqual({ statuses: [], entity: 'a', services: [], tags: [], updated_since: '2026-01-01' });
  expect(followingOf(NOTHING, false)).toEqual({ annexes: [], issues: false });
});

it('states that are chosen stand in the place of those that are printed otherwise', () => {
  const draft = { ...LINE, reference: 'T-002', status: 'draft' as const };
  const lines = [LINE, draft, { ...LINE, reference: 'T-003', status: 'archived' as const }];
  const asked = usual('fr');
  expect(counted(lines, asked, 'main')).toEqual({ count: 1, left: 2 });
  expect(counted(lines, { ...asked, every: true }, 'main')).toEqual({ count: 3, left: 0 });
  const drafts = { ...asked, every: true, narrowed: { ...ALL, statuses: ['draft' as const] } };
  expect(counted(lines, drafts, 'main')).toEqual({ count: 1, left: 2 });
  expect(choiceOf(drafts, [])).toMatchObject({ all_statuses: false, filter: { statuses: ['draft'] } });
  // A sheet that is named is printed whatever is looked for.
  expect(counted(lines, { ...drafts, sheets: ['T-003'] }, 'main')).toEqual({ count: 1, left: 0 });
  expect(choiceOf({ ...drafts, sheets: ['T-003'] }, ['T-003'])).not.toHaveProperty('filter');
});

it('the version for the public is that of a public body, and has no complementary field', () => {
  const entities = [
    { id: 'town', public_body: true },
    { id: 'club', public_body: null },
  ] as Entity[];
  const asked = usual('fr');
  expect(isPublicBody(entities, asked, 'town')).toBe(true);
  expect(isPublicBody(entities, asked, 'club')).toBe(false);
  expect(isPublicBody(entities, { ...asked, narrowed: { ...ALL, entity: 'town' } }, 'club')).toBe(true);
  expect(choiceOf({ ...asked, complete: true, open: true }, [])).toMatchObject({ public: true, complementary: false });
  expect(choiceOf({ ...asked, complete: true }, [])).toMatchObject({ public: false, complementary: true });
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
