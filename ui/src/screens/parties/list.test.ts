// Searching third parties, and the state of their contracts on a day.
import { describe, expect, it } from 'vitest';
import type { Contract, Party } from '../../lib/model';
import { contractState, found, isNamed } from './list';

function party(name: string, more: object = {}): Party {
  const blank = { registration: '', parent_name: '', notes: '', contact: { phone: '', email: '', web: '' }, parent_country: null };
  const address = { street: '', postcode: '', city: '', country: null };
  return { id: name, name, ...blank, address, roles: [], contracts: [], ...more } as unknown as Party;
}

const contract = (from: string | null, to: string | null): Contract => ({ from, to, reference: '', document: { title: '' } }) as unknown as Contract;
const countries = (code: string): string => (code === 'US' ? 'États-Unis' : code);

describe('searching third parties', () => {
  const parties = [
    party('Éditions Cœur', { roles: ['supplier'] }),
    party('Nuage', { roles: ['processor'], address: { street: '', postcode: '', city: 'Brest', country: 'US' } }),
  ];
  const names = (typed: string, role: Parameters<typeof found>[2] = ''): string[] =>
    found(parties, typed, role, countries).map((one) => one.name);

  it('ignores accents, case and ligatures', () => {
    expect(names('edi COEUR')).toEqual(['Éditions Cœur']);
  });
  it('wants every word, in any field', () => {
    expect(names('nuage brest etats')).toEqual(['Nuage']);
    expect(names('nuage lyon')).toEqual([]);
  });
  it('keeps by role', () => {
    expect(names('', 'supplier')).toEqual(['Éditions Cœur']);
    expect(names('nuage', 'supplier')).toEqual([]);
  });
  it('knows a name that is there already', () => {
    expect([isNamed(parties, ' nuage '), isNamed(parties, 'Nuag')]).toEqual([true, false]);
  });
});

describe('the state of contracts', () => {
  const on = (...contracts: Contract[]): unknown => contractState(contracts, '2026-11-22');

  it('is none, current, still to come, or ended', () => {
    expect(on()).toEqual({ state: 'none', day: null });
    expect(on(contract('2026-01-01', '2026-11-22'))).toEqual({ state: 'current', day: '2026-11-22' });
    expect(on(contract('2027-01-01', null))).toEqual({ state: 'future', day: '2027-01-01' });
    expect(on(contract('2020-01-01', '2024-12-31'), contract(null, '2025-12-31'))).toEqual({ state: 'ended', day: '2025-12-31' });
  });
  it('runs on without a last day, and a current contract outweighs the others', () => {
    expect(on(contract('2020-01-01', '2021-01-01'), contract('2026-01-01', null), contract(null, '2027-01-01'))).toEqual({
      state: 'current',
      day: null,
    });
  });
});
