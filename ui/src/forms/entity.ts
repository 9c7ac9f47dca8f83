// Form of a legal person of the register (Art. 30(1)(a), 30(2)(a)), as data.
// Knows the fields of the model and the keys of their words.
import type { Field, Kind, Section } from '../form/types';
import { reach, representative } from './reach';

const identity: readonly Field[] = [
  { at: 'name', label: 'organisation-entity-name', kind: { is: 'text' } },
  { at: 'legal_form', label: 'organisation-entity-legal-form', kind: { is: 'text' } },
  { at: 'siren', label: 'organisation-entity-siren', kind: { is: 'text' } },
  ...reach,
  { at: 'headcount', label: 'organisation-entity-headcount', kind: { is: 'count' } },
  { at: 'public_body', label: 'organisation-entity-public-body', kind: { is: 'yesno' } },
  {
    at: 'public_task',
    label: 'organisation-entity-public-task',
    kind: { is: 'long' },
    when: (entity) => entity['public_body'] === true,
  },
];

const officer: Kind = {
  is: 'group',
  fields: [
    {
      at: 'kind',
      label: 'organisation-dpo-kind',
      kind: { is: 'choice', options: ['internal', 'external'], words: 'organisation-dpo-kind' },
    },
    { at: 'name', label: 'organisation-person-name', kind: { is: 'text' } },
    { at: 'first_name', label: 'organisation-person-first-name', kind: { is: 'text' } },
    {
      at: 'company',
      label: 'organisation-dpo-company',
      kind: { is: 'text' },
      when: (dpo) => dpo['kind'] !== 'internal',
    },
    ...reach,
    { at: 'designated_on', label: 'organisation-dpo-designated-on', kind: { is: 'date' } },
    { at: 'designation_reference', label: 'organisation-dpo-reference', kind: { is: 'text' } },
  ],
};

const rights: Kind = {
  is: 'group',
  fields: [{ at: 'name', label: 'organisation-rights-name', kind: { is: 'text' } }, ...reach],
};

export const entitySections: readonly Section[] = [
  { id: 'identity', label: 'organisation-entity-identity', fields: identity },
  {
    id: 'dpo',
    label: 'organisation-entity-dpo',
    fields: [
      {
        at: 'dpo',
        label: 'organisation-dpo',
        kind: { is: 'answer', of: officer, none: 'organisation-dpo-none', given: 'organisation-dpo-given' },
      },
    ],
  },
  {
    id: 'rights',
    label: 'organisation-entity-rights',
    fields: [{ at: 'rights_contact', label: 'organisation-rights-contact', kind: rights }],
  },
  {
    id: 'representatives',
    label: 'organisation-entity-representatives',
    fields: [
      {
        at: 'legal_representative',
        label: 'organisation-legal-representative',
        kind: {
          is: 'answer',
          of: representative,
          none: 'organisation-legal-representative-none',
          given: 'organisation-legal-representative-given',
        },
      },
      {
        at: 'eu_representative',
        label: 'organisation-eu-representative',
        kind: {
          is: 'answer',
          of: representative,
          none: 'organisation-eu-representative-none',
          given: 'organisation-eu-representative-given',
        },
      },
    ],
  },
  {
    id: 'notes',
    label: 'organisation-entity-notes',
    fields: [{ at: 'notes', label: 'organisation-notes', kind: { is: 'long' } }],
  },
];
