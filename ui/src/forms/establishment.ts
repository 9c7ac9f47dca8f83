// Form of a place of business, as data.
// Knows the fields of the model and the keys of their words.
import type { Section } from '../form/types';
import { address } from './reach';

export const establishmentSections: readonly Section[] = [
  {
    id: 'establishment',
    label: 'organisation-establishment',
    fields: [
      { at: 'name', label: 'organisation-establishment-name', kind: { is: 'text' } },
      { at: 'entity', label: 'organisation-establishment-entity', kind: { is: 'entity' } },
      { at: 'siret', label: 'organisation-establishment-siret', kind: { is: 'text' } },
      { at: 'address', label: 'organisation-address', kind: address },
    ],
  },
];
