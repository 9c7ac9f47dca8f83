// Form of a security measure of the whole organisation (Art. 32), as data.
// Knows the fields of the model and the keys of their words.
import type { Section } from '../form/types';

export const measureSections: readonly Section[] = [
  {
    id: 'measure',
    label: 'organisation-measure',
    fields: [
      { at: 'description', label: 'organisation-measure-description', kind: { is: 'long' } },
      { at: 'kind', label: 'organisation-measure-kind', kind: { is: 'code', list: 'measure-types' } },
      { at: 'guide_sheet', label: 'organisation-measure-guide-sheet', kind: { is: 'code', list: 'security-sheets' } },
      { at: 'since', label: 'organisation-measure-since', kind: { is: 'date' } },
    ],
  },
];
