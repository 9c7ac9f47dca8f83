// Questions 2 and 3: about whom, and which data (Art. 30(1)(c), 9, 10, 13, 14).
// Knows neither words nor the law, only keys and paths.
import type { Field, Section } from '../../form/types';
import { among, protectedAs, several } from './facts';

export const SOURCE_KINDS = ['person', 'third_party', 'public', 'derived'] as const;

const subject: readonly Field[] = [
  { at: 'category', label: 'sheet-subject-category', kind: { is: 'code', list: 'data-subjects' } },
  { at: 'description', label: 'sheet-subject-description', kind: { is: 'text' } },
  { at: 'vulnerable', label: 'sheet-subject-vulnerable', kind: { is: 'yesno' }, more: true },
  { at: 'approximate_count', label: 'sheet-subject-count', kind: { is: 'count' }, more: true },
];

export const people: Section = {
  id: 'whom',
  label: 'sheet-section-whom',
  fields: [
    {
      at: 'data_subjects',
      label: 'sheet-subjects',
      kind: { is: 'lines', fields: subject, add: 'sheet-subjects-add', empty: 'sheet-subjects-empty', title: ['category', 'description'] },
    },
  ],
  asks: ['data_subjects', 'data_subjects/*/category'],
};

const source: readonly Field[] = [
  { at: 'kind', label: 'sheet-source-kind', kind: { is: 'choice', options: SOURCE_KINDS, words: 'sheet-source' } },
  { at: 'party', label: 'sheet-source-party', kind: { is: 'party' }, when: among('kind', 'third_party') },
  { at: 'description', label: 'sheet-source-description', kind: { is: 'text' } },
];

const condition: readonly Field[] = [
  { at: 'condition', label: 'sheet-condition-code', kind: { is: 'code', list: 'art9-conditions' } },
  { at: 'purpose', label: 'sheet-condition-purpose', kind: { is: 'link', to: 'purposes' } },
  { at: 'description', label: 'sheet-condition-description', kind: { is: 'text' } },
];

const group: readonly Field[] = [
  { at: 'category', label: 'sheet-data-category', kind: { is: 'code', list: 'data-categories' } },
  { at: 'description', label: 'sheet-data-description', kind: { is: 'long' } },
  {
    at: 'special_conditions',
    label: 'sheet-conditions',
    kind: { is: 'lines', fields: condition, add: 'sheet-conditions-add', empty: 'sheet-conditions-empty', title: ['condition'] },
    when: protectedAs('special'),
  },
  { at: 'offence_authority', label: 'sheet-data-offences', kind: { is: 'text' }, when: protectedAs('criminal') },
  { at: 'nir_text', label: 'sheet-data-nir', kind: { is: 'text' }, when: protectedAs('nir') },
  {
    at: 'sources',
    label: 'sheet-sources',
    kind: { is: 'lines', fields: source, add: 'sheet-sources-add', empty: 'sheet-sources-empty', title: ['kind', 'description'] },
    more: true,
  },
  { at: 'necessity', label: 'sheet-data-necessity', kind: { is: 'long' }, more: true },
  { at: 'mandatory', label: 'sheet-data-mandatory', kind: { is: 'yesno' }, more: true },
  { at: 'consequence', label: 'sheet-data-consequence', kind: { is: 'text' }, when: among('mandatory', true), more: true },
  { at: 'purposes', label: 'sheet-data-purposes', kind: { is: 'links', to: 'purposes' }, when: several('purposes'), more: true },
  { at: 'data_subjects', label: 'sheet-data-subjects', kind: { is: 'links', to: 'data_subjects' }, when: several('data_subjects'), more: true },
];

export const data: Section = {
  id: 'what',
  label: 'sheet-section-what',
  fields: [
    {
      at: 'data_groups',
      label: 'sheet-data',
      kind: { is: 'lines', fields: group, add: 'sheet-data-add', empty: 'sheet-data-empty', title: ['category', 'description'] },
    },
    {
      at: 'sensitive_data',
      label: 'sheet-sensitive',
      kind: { is: 'answer', of: { is: 'long' }, none: 'sheet-sensitive-none', given: 'sheet-sensitive-given' },
    },
  ],
  asks: ['sensitive_data', 'data_groups', 'data_groups/*/category', 'data_groups/*/description'],
};
