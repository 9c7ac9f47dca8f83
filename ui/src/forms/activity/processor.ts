// The processor's side of a sheet (Art. 28, 30(2)): clients, what is done for them, other processors.
// Knows neither words nor the law, only keys and paths.
import type { Field, Section } from '../../form/types';

export const AUTHORISATIONS = ['general', 'specific', 'requested'] as const;

const client: readonly Field[] = [
  { at: 'party', label: 'sheet-client-party', kind: { is: 'party' } },
  { at: 'categories', label: 'sheet-client-categories', kind: { is: 'texts', add: 'sheet-client-categories-add' } },
  { at: 'instructions', label: 'sheet-client-instructions', kind: { is: 'long' }, more: true },
  { at: 'from', label: 'sheet-client-from', kind: { is: 'date' }, more: true },
  { at: 'to', label: 'sheet-client-to', kind: { is: 'date' }, more: true },
  { at: 'final_controller', label: 'sheet-client-final', kind: { is: 'party' }, more: true },
];

const subProcessor: readonly Field[] = [
  { at: 'party', label: 'sheet-sub-processor-party', kind: { is: 'party' } },
  { at: 'service', label: 'sheet-sub-processor-service', kind: { is: 'text' } },
  { at: 'authorisation', label: 'sheet-sub-processor-authorisation', kind: { is: 'choice', options: AUTHORISATIONS, words: 'sheet-authorisation' } },
  { at: 'authorised_on', label: 'sheet-sub-processor-authorised-on', kind: { is: 'date' }, more: true },
  { at: 'document', label: 'sheet-sub-processor-document', kind: { is: 'document' }, more: true },
];

export const processor: Section = {
  id: 'clients',
  label: 'sheet-section-clients',
  fields: [
    {
      at: 'processor_role/clients',
      label: 'sheet-clients',
      kind: { is: 'lines', fields: client, add: 'sheet-clients-add', empty: 'sheet-clients-empty', title: ['party'] },
    },
    {
      at: 'processor_role/sub_processors',
      label: 'sheet-sub-processors',
      kind: {
        is: 'answer',
        of: { is: 'lines', fields: subProcessor, add: 'sheet-sub-processors-add', empty: 'sheet-sub-processors-empty', title: ['party', 'service'] },
        none: 'sheet-sub-processors-none',
        given: 'sheet-sub-processors-given',
      },
    },
  ],
  asks: ['processor_role/clients', 'processor_role/clients/*/party', 'processor_role/clients/*/categories', 'processor_role/sub_processors'],
};
