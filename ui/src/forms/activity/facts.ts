// What the legal lists say about the codes that a sheet holds, as far as a field's presence depends on it.
// Knows no rule: a fact only decides which fields are offered.
import { app } from '../../lib/app.svelte';
import type { Plain } from '../../form/paths';
import type { Linkable } from '../../form/types';

/** A fact of the entry that a code names, or nothing. */
export function fact(list: string, code: unknown, name: string): unknown {
  return app.vocabulary?.lists[list]?.find((entry) => entry.code === code)?.facts[name];
}

/** Whether the data group's category is protected in this way: `special` (Art. 9), `criminal` (Art. 10), `nir` (Art. 87). */
export function protectedAs(kind: 'special' | 'criminal' | 'nir'): (group: Plain) => boolean {
  return (group) => fact('data-categories', group['category'], 'kind') === kind;
}

/** Whether the sheet has several lines of a list: only then does linking to some of them say anything. */
export function several(list: Linkable): (object: Plain, root: Plain) => boolean {
  return (_, root) => {
    const lines = root[list];
    return Array.isArray(lines) && lines.length > 1;
  };
}

/** Whether a field of the object has one of these values. */
export function among(name: string, ...values: readonly unknown[]): (object: Plain) => boolean {
  return (object) => values.includes(object[name]);
}

/** Whether the transfer's tool has this fact; also true as long as no tool was chosen, when `unset` says so. */
export function mechanismHas(name: string, unset: boolean): (transfer: Plain) => boolean {
  return (transfer) => (transfer['mechanism'] == null ? unset : fact('transfer-mechanisms', transfer['mechanism'], name) === true);
}
