// Groups of fields that several records have: address, means of contact, a person who acts for somebody.
// Knows the keys of their words, not the records.
import type { Field, Kind } from '../form/types';

export const address: Kind = {
  is: 'group',
  fields: [
    { at: 'street', label: 'organisation-address-street', kind: { is: 'text' } },
    { at: 'postcode', label: 'organisation-address-postcode', kind: { is: 'text' } },
    { at: 'city', label: 'organisation-address-city', kind: { is: 'text' } },
    { at: 'country', label: 'organisation-address-country', kind: { is: 'country' } },
  ],
};

export const contact: Kind = {
  is: 'group',
  fields: [
    { at: 'email', label: 'organisation-contact-email', kind: { is: 'text' }, wide: true },
    { at: 'web', label: 'organisation-contact-web', kind: { is: 'text' }, wide: true },
    { at: 'phone', label: 'organisation-contact-phone', kind: { is: 'text' } },
  ],
};

export const reach: readonly Field[] = [
  { at: 'contact', label: 'organisation-contact', kind: contact },
  { at: 'address', label: 'organisation-address', kind: address },
];

/** Somebody who acts for an organisation. */
export const representative: Kind = {
  is: 'group',
  fields: [
    { at: 'name', label: 'organisation-person-name', kind: { is: 'text' } },
    { at: 'first_name', label: 'organisation-person-first-name', kind: { is: 'text' } },
    { at: 'function', label: 'organisation-person-function', kind: { is: 'text' } },
    ...reach,
  ],
};
