// The list of third parties: found by what is typed, kept by role, with the state of their contracts.
// Pure: knows parties as data, and asks for nothing.
import type { Contract, Party, PartyRole } from '../../lib/model';

/** Where the contracts with a third party stand on a day. */
export interface ContractState {
  state: 'none' | 'current' | 'future' | 'ended';
  /** Last day of the current contract that runs longest, of the last one that ended, or first day of the next. */
  day: string | null;
}

/** A text without accents nor case, as it is compared. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/gi, 'oe').replace(/æ/gi, 'ae').toLowerCase();
}

/** The parties in which every word that was typed occurs, and that play the role. */
export function found(parties: readonly Party[], typed: string, role: PartyRole | '', countryOf: (code: string) => string): Party[] {
  const words = folded(typed).split(/\s+/).filter((word) => word !== '');
  return parties.filter((party) => {
    if (role !== '' && !party.roles.includes(role)) return false;
    const text = words.length === 0 ? '' : folded(textOf(party, countryOf));
    return words.every((word) => text.includes(word));
  });
}

/** Where the contracts stand on a day (`2026-11-22`). */
export function contractState(contracts: readonly Contract[], today: string): ContractState {
  const current = contracts.filter((contract) => starts(contract) <= today && ends(contract) >= today);
  if (current.length > 0) return { state: 'current', day: last(current.map((contract) => contract.to)) };
  const future = contracts.flatMap((contract) => (contract.from !== null && contract.from > today ? [contract.from] : []));
  if (future.length > 0) return { state: 'future', day: [...future].sort()[0] ?? null };
  return contracts.length > 0 ? { state: 'ended', day: last(contracts.map((contract) => contract.to)) } : { state: 'none', day: null };
}

/** Whether there is a party of exactly this name. */
export function isNamed(parties: readonly Party[], name: string): boolean {
  return parties.some((party) => folded(party.name.trim()) === folded(name.trim()));
}

function textOf(party: Party, countryOf: (code: string) => string): string {
  const countries = [party.address.country, party.parent_country].filter((code) => code !== null);
  const contracts = party.contracts.flatMap((contract) => [contract.reference, contract.document.title]);
  return [
    party.name,
    party.registration,
    party.parent_name,
    party.notes,
    ...Object.values(party.contact),
    party.address.street,
    party.address.postcode,
    party.address.city,
    ...countries.map(countryOf),
    ...contracts,
  ].join('\n');
}

function starts(contract: Contract): string {
  return contract.from ?? '';
}

/** A contract without a last day runs on. */
function ends(contract: Contract): string {
  return contract.to ?? '9999-12-31';
}

/** The last of the days; nothing when one of them is open. */
function last(days: readonly (string | null)[]): string | null {
  return days.includes(null) ? null : ([...days].sort().at(-1) ?? null);
}
