// Questions 5 and 6: for how long, and how protected (Art. 5(1)(e), 30(1)(f) and (g), 32); software and media.
// Knows neither words nor the law, only keys and paths.
import type { Field, Section } from '../../form/types';
import { several } from './facts';

export const FINAL_FATES = ['erased', 'anonymised', 'permanently_archived', 'returned'] as const;
export const SYSTEM_KINDS = ['software', 'online_service', 'paper', 'medium', 'other'] as const;

const rule: readonly Field[] = [
  { at: 'data_groups', label: 'sheet-retention-data', kind: { is: 'links', to: 'data_groups' }, when: several('data_groups') },
  { at: 'active', label: 'sheet-retention-active', kind: { is: 'period' } },
  { at: 'start_event', label: 'sheet-retention-start', kind: { is: 'text' } },
  { at: 'criterion', label: 'sheet-retention-criterion', kind: { is: 'long' } },
  { at: 'final_fate', label: 'sheet-retention-fate', kind: { is: 'choice', options: FINAL_FATES, words: 'sheet-fate' } },
  { at: 'archive', label: 'sheet-retention-archive', kind: { is: 'period' }, more: true },
  { at: 'archive_basis', label: 'sheet-retention-archive-basis', kind: { is: 'long' }, more: true },
  { at: 'bound', label: 'sheet-retention-bound', kind: { is: 'choice', options: ['maximum', 'minimum'], words: 'sheet-bound' }, more: true },
  { at: 'source', label: 'sheet-retention-source', kind: { is: 'long' }, more: true },
  { at: 'purposes', label: 'sheet-retention-purposes', kind: { is: 'links', to: 'purposes' }, when: several('purposes'), more: true },
  { at: 'data_subjects', label: 'sheet-retention-subjects', kind: { is: 'links', to: 'data_subjects' }, when: several('data_subjects'), more: true },
];

export const retention: Section = {
  id: 'how-long',
  label: 'sheet-section-how-long',
  fields: [
    {
      at: 'retention_rules',
      label: 'sheet-retention',
      kind: { is: 'lines', fields: rule, add: 'sheet-retention-add', empty: 'sheet-retention-empty', title: ['criterion', 'active', 'start_event', 'data_groups'], suggests: 'retention' },
    },
  ],
  asks: ['retention_rules', 'retention_rules/*/active|criterion'],
};

const measure: readonly Field[] = [
  { at: 'kind', label: 'sheet-measure-kind', kind: { is: 'code', list: 'measure-types' } },
  { at: 'description', label: 'sheet-measure-description', kind: { is: 'long' } },
  { at: 'guide_sheet', label: 'sheet-measure-guide', kind: { is: 'code', list: 'security-sheets' }, more: true },
];

export const security: Section = {
  id: 'protected',
  label: 'sheet-section-protected',
  fields: [
    { at: 'security/excluded', label: 'sheet-security-common', kind: { is: 'exclusions' } },
    {
      at: 'security/measures',
      label: 'sheet-security-own',
      kind: { is: 'lines', fields: measure, add: 'sheet-security-add', empty: 'sheet-security-empty', title: ['kind', 'description'] },
    },
  ],
  asks: ['security/measures|inherited'],
};

const system: readonly Field[] = [
  { at: 'name', label: 'sheet-system-name', kind: { is: 'text' } },
  { at: 'kind', label: 'sheet-system-kind', kind: { is: 'choice', options: SYSTEM_KINDS, words: 'sheet-system' } },
  { at: 'party', label: 'sheet-system-party', kind: { is: 'party' } },
  { at: 'hosting_country', label: 'sheet-system-hosting', kind: { is: 'country' } },
  { at: 'description', label: 'sheet-system-description', kind: { is: 'long' }, more: true },
];

export const systems: Section = {
  id: 'systems',
  label: 'sheet-section-systems',
  fields: [
    {
      at: 'systems',
      label: 'sheet-systems',
      kind: {
        is: 'answer',
        of: { is: 'lines', fields: system, add: 'sheet-systems-add', empty: 'sheet-systems-empty', title: ['name', 'kind'] },
        none: 'sheet-systems-none',
        given: 'sheet-systems-given',
      },
    },
  ],
};
