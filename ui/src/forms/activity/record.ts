// What was said and filed about a sheet: opinions, formalities, documents, answers to rules.
// Knows neither words nor the law, only keys and paths.
import type { Field, Section } from '../../form/types';

const opinion: readonly Field[] = [
  { at: 'author_kind', label: 'sheet-opinion-author-kind', kind: { is: 'code', list: 'opinion-authors' } },
  { at: 'author', label: 'sheet-opinion-author', kind: { is: 'text' } },
  { at: 'given_on', label: 'sheet-opinion-given-on', kind: { is: 'date' } },
  { at: 'text', label: 'sheet-opinion-text', kind: { is: 'long' } },
  { at: 'follow_up', label: 'sheet-opinion-follow-up', kind: { is: 'long' } },
];

export const opinions: Section = {
  id: 'opinions',
  label: 'sheet-section-opinions',
  fields: [
    {
      at: 'opinions',
      label: 'sheet-opinions',
      kind: { is: 'lines', fields: opinion, add: 'sheet-opinions-add', empty: 'sheet-opinions-empty', title: ['author_kind', 'author'] },
    },
  ],
};

const formality: readonly Field[] = [
  { at: 'kind', label: 'sheet-formality-kind', kind: { is: 'code', list: 'formalities' } },
  { at: 'reference', label: 'sheet-formality-reference', kind: { is: 'text' } },
  { at: 'done_on', label: 'sheet-formality-done-on', kind: { is: 'date' } },
  { at: 'expires_on', label: 'sheet-formality-expires-on', kind: { is: 'date' } },
  { at: 'document', label: 'sheet-formality-document', kind: { is: 'document' } },
];

export const formalities: Section = {
  id: 'formalities',
  label: 'sheet-section-formalities',
  fields: [
    {
      at: 'formalities',
      label: 'sheet-formalities',
      kind: {
        is: 'answer',
        of: { is: 'lines', fields: formality, add: 'sheet-formalities-add', empty: 'sheet-formalities-empty', title: ['kind', 'reference'] },
        none: 'sheet-formalities-none',
        given: 'sheet-formalities-given',
      },
    },
  ],
};

const attached: readonly Field[] = [
  { at: 'document', label: 'sheet-document', kind: { is: 'document' } },
  { at: 'description', label: 'sheet-document-description', kind: { is: 'text' } },
];

export const documents: Section = {
  id: 'documents',
  label: 'sheet-section-documents',
  fields: [
    {
      at: 'documents',
      label: 'sheet-documents',
      kind: { is: 'lines', fields: attached, add: 'sheet-documents-add', empty: 'sheet-documents-empty', title: ['document', 'description'] },
    },
  ],
};

const ruleAnswer: readonly Field[] = [
  { at: 'rule', label: 'sheet-rule-answer-rule', kind: { is: 'rule' } },
  { at: 'reason', label: 'sheet-rule-answer-reason', kind: { is: 'long' } },
];

export const ruleAnswers: Section = {
  id: 'rules',
  label: 'sheet-section-rules',
  fields: [
    {
      at: 'rule_answers',
      label: 'sheet-rule-answers',
      kind: { is: 'lines', fields: ruleAnswer, add: 'sheet-rule-answers-add', empty: 'sheet-rule-answers-empty', title: ['rule', 'reason'] },
    },
  ],
};

const review: readonly Field[] = [
  { at: 'reviewed_on', label: 'review-field-day', kind: { is: 'date' } },
  { at: 'reviewer', label: 'review-field-reviewer', kind: { is: 'text' } },
  { at: 'unchanged', label: 'review-field-unchanged', kind: { is: 'yesno' } },
  { at: 'minimised', label: 'review-field-minimised', kind: { is: 'yesno' } },
  { at: 'minimised_note', label: 'review-field-minimised-note', kind: { is: 'long' } },
  { at: 'sensitive_justified', label: 'review-field-sensitive', kind: { is: 'yesno' } },
  { at: 'sensitive_note', label: 'review-field-sensitive-note', kind: { is: 'long' } },
  { at: 'access_limited', label: 'review-field-access', kind: { is: 'yesno' } },
  { at: 'access_note', label: 'review-field-access-note', kind: { is: 'long' } },
  { at: 'erased_on_time', label: 'review-field-erasure', kind: { is: 'yesno' } },
  { at: 'erasure_note', label: 'review-field-erasure-note', kind: { is: 'long' } },
];

export const reviews: Section = {
  id: 'reviews',
  label: 'review-section',
  fields: [
    {
      at: 'reviews',
      label: 'review-list',
      kind: { is: 'lines', fields: review, add: 'review-list-add', empty: 'review-list-empty', title: ['reviewed_on', 'reviewer'], made: true },
    },
  ],
};
