// Cookies and other trackers (loi 78-17, art. 82).
// Knows neither words nor the law, only keys and paths.
import type { Field, Section } from '../../form/types';
import { several } from './facts';

export const TRACKER_CONSENTS = ['required', 'exempt', 'necessary'] as const;

const tracker: readonly Field[] = [
  { at: 'name', label: 'sheet-tracker-name', kind: { is: 'text' } },
  { at: 'description', label: 'sheet-tracker-description', kind: { is: 'long' } },
  { at: 'consent', label: 'sheet-tracker-consent', kind: { is: 'choice', options: TRACKER_CONSENTS, words: 'sheet-tracker-consent' } },
  { at: 'lifetime', label: 'sheet-tracker-lifetime', kind: { is: 'period' } },
  { at: 'lifetime_note', label: 'sheet-tracker-lifetime-note', kind: { is: 'text' } },
  { at: 'issuer', label: 'sheet-tracker-issuer', kind: { is: 'party' } },
  { at: 'issuer_name', label: 'sheet-tracker-issuer-name', kind: { is: 'text' }, more: true },
  { at: 'purpose', label: 'sheet-tracker-purpose', kind: { is: 'link', to: 'purposes' }, when: several('purposes') },
];

export const trackers: Section = {
  id: 'trackers',
  label: 'sheet-section-trackers',
  fields: [
    {
      at: 'trackers',
      label: 'sheet-trackers',
      kind: {
        is: 'answer',
        of: { is: 'lines', fields: tracker, add: 'sheet-trackers-add', empty: 'sheet-trackers-empty', title: ['name', 'description'] },
        none: 'sheet-trackers-none',
        given: 'sheet-trackers-given',
      },
    },
  ],
};
