// Question 4: who sees the data, outside the Union too (Art. 30(1)(d) and (e), 44 to 49), and authorised third parties (Art. 4(9)).
// Knows neither words nor the law, only keys and paths.
import type { Field, Section } from '../../form/types';
import { among, mechanismHas } from './facts';

const recipient: readonly Field[] = [
  { at: 'kind', label: 'sheet-recipient-kind', kind: { is: 'code', list: 'recipient-types' } },
  { at: 'party', label: 'sheet-recipient-party', kind: { is: 'party' } },
  { at: 'description', label: 'sheet-recipient-description', kind: { is: 'long' } },
  { at: 'data_groups', label: 'sheet-recipient-data', kind: { is: 'links', to: 'data_groups' }, more: true },
];

const isAssessed = mechanismHas('needs_assessment', true);

const transfer: readonly Field[] = [
  { at: 'importer', label: 'sheet-transfer-importer', kind: { is: 'party' } },
  { at: 'country', label: 'sheet-transfer-country', kind: { is: 'country' } },
  { at: 'mechanism', label: 'sheet-transfer-mechanism', kind: { is: 'code', list: 'transfer-mechanisms' } },
  { at: 'module', label: 'sheet-transfer-module', kind: { is: 'code', list: 'scc-modules' }, when: mechanismHas('has_modules', false) },
  { at: 'description', label: 'sheet-transfer-description', kind: { is: 'long' } },
  { at: 'document', label: 'sheet-transfer-document', kind: { is: 'document' }, more: true },
  { at: 'data_groups', label: 'sheet-transfer-data', kind: { is: 'links', to: 'data_groups' }, more: true },
  { at: 'international_organisation', label: 'sheet-transfer-organisation', kind: { is: 'text' }, more: true },
  { at: 'exporter', label: 'sheet-transfer-exporter', kind: { is: 'choice', options: ['us', 'processor'], words: 'sheet-exporter' }, more: true },
  { at: 'exporter_party', label: 'sheet-transfer-exporter-party', kind: { is: 'party' }, when: among('exporter', 'processor'), more: true },
  { at: 'assessed_on', label: 'sheet-transfer-assessed-on', kind: { is: 'date' }, when: isAssessed, more: true },
  { at: 'assessment', label: 'sheet-transfer-assessment', kind: { is: 'long' }, when: isAssessed, more: true },
  { at: 'supplementary_measures', label: 'sheet-transfer-supplementary', kind: { is: 'long' }, when: isAssessed, more: true },
];

export const sharing: Section = {
  id: 'who-sees',
  label: 'sheet-section-who-sees',
  fields: [
    {
      at: 'recipients',
      label: 'sheet-recipients',
      kind: {
        is: 'answer',
        of: { is: 'lines', fields: recipient, add: 'sheet-recipients-add', empty: 'sheet-recipients-empty', title: ['party', 'description', 'kind'] },
        none: 'sheet-recipients-none',
        given: 'sheet-recipients-given',
      },
    },
    {
      at: 'transfers',
      label: 'sheet-transfers',
      kind: {
        is: 'answer',
        of: { is: 'lines', fields: transfer, add: 'sheet-transfers-add', empty: 'sheet-transfers-empty', title: ['importer', 'country'] },
        none: 'sheet-transfers-none',
        given: 'sheet-transfers-given',
      },
    },
  ],
  asks: ['recipients', 'transfers', 'transfers/*/mechanism'],
};

const authority: readonly Field[] = [
  { at: 'name', label: 'sheet-authority-name', kind: { is: 'text' }, wide: true },
  { at: 'law', label: 'sheet-authority-law', kind: { is: 'text' }, wide: true },
];

export const authorities: Section = {
  id: 'authorities',
  label: 'sheet-section-authorities',
  fields: [
    {
      at: 'authorities',
      label: 'sheet-authorities',
      kind: {
        is: 'answer',
        of: { is: 'lines', fields: authority, add: 'sheet-authorities-add', empty: 'sheet-authorities-empty', title: ['name'] },
        none: 'sheet-authorities-none',
        given: 'sheet-authorities-given',
      },
    },
  ],
};
