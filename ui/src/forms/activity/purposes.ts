// Question 1: why. Purposes, and what makes each lawful (Art. 5(1)(b), 6).
// Knows neither words nor the law, only keys and paths.
import type { Field, Section } from '../../form/types';
import { among } from './facts';

export const LEGAL_BASES = ['contract', 'legal_obligation', 'legitimate_interests', 'consent', 'public_task', 'vital_interests'] as const;

const isConsent = among('legal_basis', 'consent');
const isInterest = among('legal_basis', 'legitimate_interests');
const restsOnLaw = among('legal_basis', 'legal_obligation', 'public_task');

const prospecting: readonly Field[] = [
  { at: 'channels', label: 'sheet-prospecting-channels', kind: { is: 'codes', list: 'prospecting-channels' } },
  { at: 'audience', label: 'sheet-prospecting-audience', kind: { is: 'choice', options: ['consumer', 'business', 'both'], words: 'sheet-audience' } },
  { at: 'existing_customers', label: 'sheet-prospecting-existing', kind: { is: 'yesno' } },
];

const purpose: readonly Field[] = [
  { at: 'text', label: 'sheet-purpose-text', kind: { is: 'long' } },
  { at: 'legal_basis', label: 'sheet-purpose-basis', kind: { is: 'listed', options: LEGAL_BASES, list: 'legal-bases' } },
  { at: 'law', label: 'sheet-purpose-law', kind: { is: 'long' }, when: restsOnLaw },
  { at: 'legitimate_interest', label: 'sheet-purpose-interest', kind: { is: 'long' }, when: isInterest },
  { at: 'balancing', label: 'sheet-purpose-balancing', kind: { is: 'long' }, when: isInterest },
  { at: 'consent_wording', label: 'sheet-purpose-consent-wording', kind: { is: 'long' }, when: isConsent },
  { at: 'consent_withdrawal', label: 'sheet-purpose-consent-withdrawal', kind: { is: 'long' }, when: isConsent },
  { at: 'consent_proof', label: 'sheet-purpose-consent-proof', kind: { is: 'long' }, when: isConsent },
  { at: 'sub_purposes', label: 'sheet-purpose-sub', kind: { is: 'texts', add: 'sheet-purpose-sub-add' }, more: true },
  { at: 'balanced_on', label: 'sheet-purpose-balanced-on', kind: { is: 'date' }, when: isInterest, more: true },
  {
    at: 'prospecting',
    label: 'sheet-purpose-prospecting',
    kind: { is: 'answer', of: { is: 'group', fields: prospecting }, none: 'sheet-purpose-prospecting-none', given: 'sheet-purpose-prospecting-given' },
    more: true,
  },
];

export const purposes: Section = {
  id: 'why',
  label: 'sheet-section-why',
  fields: [
    {
      at: 'purposes',
      label: 'sheet-purposes',
      kind: { is: 'lines', fields: purpose, add: 'sheet-purposes-add', empty: 'sheet-purposes-empty', title: ['text'] },
    },
  ],
  asks: ['purposes', 'purposes/*/text', 'purposes/*/legal_basis'],
};
