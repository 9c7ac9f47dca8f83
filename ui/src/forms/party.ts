// Form of a third party (Art. 26, 28, 30), as data.
// Knows the fields of the model and the keys of their words.
import type { Field, Kind, Section } from '../form/types';
import { reach, representative } from './reach';

/** What a third party may be to the organisation, the most usual first. */
export const PARTY_ROLES = [
  'processor',
  'supplier',
  'client',
  'partner',
  'joint_controller',
  'separate_controller',
  'authority',
  'other',
] as const;

const identity: readonly Field[] = [
  { at: 'name', label: 'party-name', kind: { is: 'text' } },
  { at: 'roles', label: 'party-roles', kind: { is: 'choices', options: PARTY_ROLES, words: 'party-role' } },
  { at: 'registration', label: 'party-registration', kind: { is: 'text' } },
  ...reach,
  { at: 'parent_name', label: 'party-parent-name', kind: { is: 'text' }, more: true },
  { at: 'parent_country', label: 'party-parent-country', kind: { is: 'country' }, more: true },
];

const contracts: Kind = {
  is: 'lines',
  add: 'party-contract-add',
  empty: 'party-contract-empty',
  title: ['reference'],
  fields: [
    { at: 'reference', label: 'party-contract-reference', kind: { is: 'text' } },
    { at: 'from', label: 'party-contract-from', kind: { is: 'date' } },
    { at: 'to', label: 'party-contract-to', kind: { is: 'date' } },
    { at: 'document', label: 'party-contract-document', kind: { is: 'document' } },
    {
      at: 'clauses',
      label: 'party-contract-clauses',
      kind: {
        is: 'answer',
        of: { is: 'codes', list: 'art28-clauses' },
        none: 'party-contract-clauses-none',
        given: 'party-contract-clauses-given',
      },
    },
    {
      at: 'data_fate',
      label: 'party-data-fate',
      kind: {
        is: 'choice',
        options: ['erased', 'returned', 'returned_and_erased', 'kept_by_law'],
        words: 'party-data-fate',
      },
    },
    {
      at: 'data_fate_note',
      label: 'party-data-fate-note',
      kind: { is: 'long' },
      when: (contract) => contract['data_fate'] != null,
    },
  ],
};

const subProcessors: Kind = {
  is: 'lines',
  add: 'party-sub-processor-add',
  empty: 'party-sub-processor-empty',
  title: ['party', 'service'],
  fields: [
    { at: 'party', label: 'party-sub-processor-party', kind: { is: 'party' } },
    { at: 'service', label: 'party-sub-processor-service', kind: { is: 'text' } },
    {
      at: 'authorisation',
      label: 'party-authorisation',
      kind: { is: 'choice', options: ['general', 'specific', 'requested'], words: 'party-authorisation' },
    },
    { at: 'authorised_on', label: 'party-sub-processor-authorised-on', kind: { is: 'date' } },
    { at: 'document', label: 'party-sub-processor-document', kind: { is: 'document' } },
  ],
};

const adequacyChecks: Kind = {
  is: 'lines',
  add: 'party-adequacy-add',
  empty: 'party-adequacy-empty',
  title: ['framework'],
  fields: [
    { at: 'framework', label: 'party-adequacy-framework', kind: { is: 'code', list: 'adequacy-frameworks' } },
    { at: 'covered', label: 'party-adequacy-covered', kind: { is: 'yesno' } },
    { at: 'checked_on', label: 'party-adequacy-checked-on', kind: { is: 'date' } },
    { at: 'note', label: 'party-adequacy-note', kind: { is: 'long' } },
  ],
};

export const partySections: readonly Section[] = [
  { id: 'identity', label: 'party-section-identity', fields: identity },
  {
    id: 'contracts',
    label: 'party-section-contracts',
    fields: [{ at: 'contracts', label: 'party-contracts', kind: contracts }],
  },
  {
    id: 'sub-processors',
    label: 'party-section-sub-processors',
    fields: [
      {
        at: 'sub_processors',
        label: 'party-sub-processors',
        kind: {
          is: 'answer',
          of: subProcessors,
          none: 'party-sub-processors-none',
          given: 'party-sub-processors-given',
        },
      },
    ],
  },
  {
    id: 'adequacy',
    label: 'party-section-adequacy',
    fields: [{ at: 'adequacy_checks', label: 'party-adequacy-checks', kind: adequacyChecks }],
  },
  {
    id: 'people',
    label: 'party-section-people',
    fields: [
      {
        at: 'dpo',
        label: 'party-dpo',
        kind: { is: 'answer', of: representative, none: 'party-dpo-none', given: 'party-dpo-given' },
      },
      {
        at: 'eu_representative',
        label: 'party-eu-representative',
        kind: {
          is: 'answer',
          of: representative,
          none: 'party-eu-representative-none',
          given: 'party-eu-representative-given',
        },
      },
    ],
  },
  {
    id: 'notes',
    label: 'party-section-notes',
    fields: [{ at: 'notes', label: 'party-notes', kind: { is: 'long' } }],
  },
];
