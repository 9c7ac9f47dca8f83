// The outline says how far a part is filled, and where a missing point is dealt with.
import { describe, expect, it } from 'vitest';
import type { Plain } from '../../form/paths';
import { data, people } from '../../forms/activity/people';
import { identity, scale } from '../../forms/activity/identity';
import { retention, security } from '../../forms/activity/keeping';
import { processor } from '../../forms/activity/processor';
import { purposes } from '../../forms/activity/purposes';
import { isAsked, layout } from '../../forms/activity/sections';
import { sharing } from '../../forms/activity/sharing';
import type { Issue, VocabularyRule } from '../../lib/model';
import { inherited } from './inherited';
import { isFilled, neighbour, sectionAt, sectionOf, sectionState } from './outline';

const A = '01945eea-ae90-79ff-8d08-184ec153add5';
const B = '01945eea-ae90-79ff-8d08-184ec153add6';
const sheet = (part: Plain): Plain => ({ identity: { role: 'controller' }, ...part });

describe('the state of a part', () => {
  it('is empty, in part, then answered', () => {
    expect(sectionState(purposes, sheet({ purposes: [] }))).toBe('empty');
    expect(sectionState(purposes, sheet({ purposes: [{ id: A, text: 'Payer' }] }))).toBe('partly');
    expect(sectionState(purposes, sheet({ purposes: [{ id: A, text: 'Payer', legal_basis: 'contract' }] }))).toBe('answered');
  });
  it('asks every line', () => {
    const lines = [{ id: A, text: 'Payer', legal_basis: 'contract' }, { id: B, text: 'Déclarer' }];
    expect(sectionState(purposes, sheet({ purposes: lines }))).toBe('partly');
  });
  it('takes « none » as an answer, and silence as none', () => {
    const both = { recipients: { state: 'none' }, transfers: { state: 'none' } };
    expect(sectionState(sharing, sheet(both))).toBe('answered');
    expect(sectionState(sharing, sheet({ ...both, transfers: { state: 'unknown' } }))).toBe('partly');
    expect(sectionState(sharing, sheet({ ...both, transfers: { state: 'given', value: [] } }))).toBe('partly');
    expect(sectionState(sharing, sheet({ recipients: { state: 'not_applicable', reason: ' ' }, transfers: { state: 'unknown' } }))).toBe('empty');
  });
  it('accepts a length of time or a criterion', () => {
    const rules = [{ id: A, active: 'P5Y' }, { id: B, criterion: 'client' }];
    expect(sectionState(retention, sheet({ retention_rules: rules }))).toBe('answered');
    expect(sectionState(retention, sheet({ retention_rules: [...rules, { id: A, start_event: 'fin' }] }))).toBe('partly');
  });
  it('counts what the sheet inherits, unless all of it is excluded', () => {
    const root = sheet({ security: { measures: [], excluded: [{ id: A, measure: 'm1', reason: 'papier' }] } });
    expect(sectionState(security, root, inherited(root, [{ id: 'm1' }, { id: 'm2' }]))).toBe('answered');
    expect(sectionState(security, root, inherited(root, [{ id: 'm1' }]))).toBe('partly');
  });
  it('is not moved by what every sheet has from the start', () => {
    expect(sectionState(scale, sheet({ scale: { occasional: null, risk_note: '' } }))).toBe('empty');
    expect(sectionState(scale, sheet({ scale: { occasional: false } }))).toBe('partly');
    expect(isFilled({ title: '', link: '', sha256: null })).toBe(false);
    expect(isFilled({ id: A, kind: null })).toBe(false);
    expect(isFilled([{ id: A, kind: null }]), 'a line that was only added').toBe(false);
  });
});

describe('a missing point', () => {
  const rules = [
    { code: 'r-c', letter: '30-1-c' },
    { code: 'r-f', letter: '30-1-f' },
  ] as unknown as VocabularyRule[];
  const sections = [purposes, people, data, sharing, retention, security];
  const issue = (rule: string, path: string): Issue => ({ rule, path, args: {}, subject: 'register' }) as unknown as Issue;

  it('belongs to the part that holds its field', () => {
    expect(sectionOf(issue('r-c', `data_groups/${A}/description`), sections, rules)).toBe(data);
    expect(sectionAt('security/measures', sections)).toBe(security);
    expect(sectionAt('nowhere', sections)).toBeUndefined();
  });
  it('about a duration is dealt with where durations are', () => {
    expect(sectionOf(issue('r-f', `data_groups/${A}`), sections, rules)).toBe(retention);
  });
});

describe('the order of the parts', () => {
  it('begins with the clients for a processor', () => {
    const root = { identity: { role: 'processor' } };
    expect(layout(root).questions[0]).toBe(processor);
    expect(isAsked(processor, root)).toBe(true);
    expect(isAsked(purposes, root)).toBe(false);
  });
  it('keeps the clients of a sheet that changed its role', () => {
    const held = { identity: { role: 'controller' }, processor_role: { clients: [{ id: A }], sub_processors: { state: 'unknown' } } };
    expect(layout(held).further).toContain(processor);
    expect(layout({ ...held, processor_role: { clients: [], sub_processors: { state: 'unknown' } } }).further).not.toContain(processor);
    expect(layout({ ...held, processor_role: { clients: [], sub_processors: { state: 'none' } } }).further).toContain(processor);
  });
  it('stops at both ends', () => {
    const both = [purposes, identity];
    expect(neighbour(both, 'why', 1)).toBe(identity);
    expect(neighbour(both, 'why', -1)).toBe(purposes);
    expect(neighbour(both, 'identity', 1)).toBe(identity);
  });
});
