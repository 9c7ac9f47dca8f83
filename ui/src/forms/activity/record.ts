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
