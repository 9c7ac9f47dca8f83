import { describe, expect, it } from 'vitest';
import type { ActivityLine, NoticeLine } from '../../lib/model';
import { beginning, listed, numbered, ofKind, recordOf, tellable } from './kinds';

const line = (name: string, more: Partial<NoticeLine> = {}): NoticeLine => ({
  id: name,
  name,
  kind: 'full',
  audiences: [],
  lang: 'fr',
  state: 'draft',
  sheets: [],
  left: 0,
  reviews: 0,
  stale: 0,
  refused: null,
  published_on: null,
  place: '',
  ...more,
});

describe('a new notice', () => {
  it('begins by rule, or by hand with the sheets that were chosen elsewhere', () => {
    expect(beginning('fr', [])).toMatchObject({ kind: 'full', scope: 'rule', sheets: [] });
    expect(beginning('en', ['a'])).toMatchObject({ scope: 'hand', sheets: ['a'], lang: 'en' });
  });

  it('proposes whom a kind is for, and takes only that back', () => {
    const staff = ofKind({ ...beginning('fr', []), audiences: ['customers'] }, 'staff');
    expect(staff.audiences).toEqual(['customers', 'employees']);
    expect(ofKind(staff, 'applicants').audiences).toEqual(['customers', 'applicants']);
    expect(ofKind(staff, 'full').audiences).toEqual(['customers']);
    expect(ofKind(ofKind(staff, 'staff'), 'staff').audiences).toEqual(['customers', 'employees']);
  });

  it('is written without the sheets that the rule takes by itself', () => {
    const begun = { ...beginning('fr', ['a']), scope: 'rule' as const };
    expect(recordOf(begun, 'Clients')).toEqual({ name: 'Clients', kind: 'full', audiences: [], scope: 'rule', lang: 'fr', activities: [] });
    expect(recordOf({ ...begun, scope: 'hand' }, 'x')['activities']).toEqual(['a']);
  });

  it('is called as no other notice is', () => {
    expect(numbered('Salariés', [])).toBe('Salariés');
    expect(numbered('Salariés', ['salaries', 'Clients'])).toBe('Salariés (2)');
    expect(numbered('Salariés', ['Salariés', 'SALARIÉS (2)', 'Salariés (4)'])).toBe('Salariés (3)');
  });

  it('can tell of what is in force and decided here', () => {
    const sheet = (role: ActivityLine['role'], status: ActivityLine['status']) => ({ role, status }) as ActivityLine;
    expect(tellable([sheet('controller', 'in_force'), sheet('processor', 'in_force'), sheet('joint_controller', 'draft')])).toBe(1);
  });
});

describe('the list', () => {
  it('has first what is to be published again, last what was withdrawn', () => {
    const lines = [
      line('b'),
      line('a', { state: 'withdrawn', stale: 4 }),
      line('z', { state: 'published', stale: 2 }),
      line('y', { reviews: 1 }),
      line('a2'),
    ];
    expect(listed(lines, (a, b) => a.localeCompare(b)).map((one) => one.name)).toEqual(['z', 'y', 'a2', 'b', 'a']);
  });
});
