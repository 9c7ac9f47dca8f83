// Form of a privacy notice (Art. 12 to 14), as data: for whom, about what, in which order.
// Knows the fields of the model and the keys of their words; no sentence of a notice.
import type { Plain } from '../form/paths';
import type { Section } from '../form/types';

/** What a notice is, in the order in which one chooses. */
export const NOTICE_KINDS = ['full', 'short', 'panel', 'staff', 'applicants', 'footer', 'oral', 'consent', 'cookies', 'indirect'] as const;

/** Those that say what comes first, and leave the rest to a full notice. */
const FIRST: readonly unknown[] = ['short', 'panel', 'footer', 'oral', 'consent'];

const isSpoken = ({ kind }: Plain): boolean => kind === 'panel' || kind === 'oral';
const isByHand = ({ scope }: Plain): boolean => scope === 'hand';

export const noticeSections: readonly Section[] = [
  {
    id: 'about',
    label: 'notices-form-about',
    fields: [
      { at: 'name', label: 'notices-field-name', kind: { is: 'text' } },
      { at: 'kind', label: 'notices-field-kind', kind: { is: 'choice', options: NOTICE_KINDS, words: 'notices-kind', always: true } },
      { at: 'audiences', label: 'notices-field-audiences', kind: { is: 'codes', list: 'notice-audiences' } },
      { at: 'scope', label: 'notices-field-scope', kind: { is: 'choice', options: ['rule', 'hand'], words: 'notices-scope', always: true } },
      { at: 'activities', label: 'notices-field-activities', kind: { is: 'sheets' }, when: isByHand },
      { at: 'left_out', label: 'notices-field-left-out', kind: { is: 'sheets' }, when: (notice) => !isByHand(notice) },
      { at: 'lang', label: 'notices-field-lang', kind: { is: 'choice', options: ['fr', 'en'], words: 'notices-lang', always: true } },
      { at: 'entity', label: 'notices-field-entity', kind: { is: 'entity' }, more: true },
    ],
  },
  {
    id: 'words',
    label: 'notices-form-words',
    fields: [
      { at: 'title', label: 'notices-field-title', kind: { is: 'text' } },
      { at: 'introduction', label: 'notices-field-introduction', kind: { is: 'long' } },
      { at: 'full_text_at', label: 'notices-field-full-text', kind: { is: 'text' }, when: ({ kind }) => FIRST.includes(kind) },
      { at: 'phone', label: 'notices-field-phone', kind: { is: 'text' }, when: isSpoken },
      { at: 'sections', label: 'notices-field-sections', kind: { is: 'sections' }, more: true },
      { at: 'notes', label: 'notices-field-notes', kind: { is: 'long' }, more: true },
    ],
  },
];
