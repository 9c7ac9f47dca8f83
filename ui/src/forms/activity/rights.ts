// Information and rights, automated decisions, impact assessment (Art. 12 to 22, 35, 36).
// Knows neither words nor the law, only keys and paths.
import type { Field, Section } from '../../form/types';
import { read, type Plain } from '../../form/paths';
import { among } from './facts';

export const DPIA_STATUSES = ['not_required', 'to_do', 'in_progress', 'done'] as const;
export const RESIDUAL_RISKS = ['low', 'moderate', 'high'] as const;

export const information: Section = {
  id: 'information',
  label: 'sheet-section-information',
  fields: [
    { at: 'information/how', label: 'sheet-information-how', kind: { is: 'long' } },
    { at: 'information/when', label: 'sheet-information-when', kind: { is: 'text' } },
    { at: 'information/rights', label: 'sheet-information-rights', kind: { is: 'long' } },
    { at: 'information/exception', label: 'sheet-information-exception', kind: { is: 'code', list: 'art14-exceptions' }, more: true },
    {
      at: 'information/exception_reason',
      label: 'sheet-information-exception-reason',
      kind: { is: 'long' },
      when: (_, root) => read(root, 'information/exception') != null,
      more: true,
    },
  ],
  asks: ['information/how', 'information/when'],
};

const decision: readonly Field[] = [
  { at: 'profiling', label: 'sheet-automated-profiling', kind: { is: 'yesno' } },
  { at: 'sole_decision', label: 'sheet-automated-sole', kind: { is: 'yesno' } },
  {
    at: 'ai_system',
    label: 'sheet-automated-ai',
    kind: { is: 'answer', of: { is: 'long' }, none: 'sheet-automated-ai-none', given: 'sheet-automated-ai-given' },
  },
  { at: 'logic', label: 'sheet-automated-logic', kind: { is: 'long' } },
  { at: 'consequences', label: 'sheet-automated-consequences', kind: { is: 'long' } },
  { at: 'ground', label: 'sheet-automated-ground', kind: { is: 'code', list: 'automated-decision-grounds' }, when: among('sole_decision', true) },
  { at: 'human_intervention', label: 'sheet-automated-intervention', kind: { is: 'long' } },
];

export const automated: Section = {
  id: 'automated',
  label: 'sheet-section-automated',
  fields: [
    {
      at: 'automated_decision',
      label: 'sheet-automated',
      kind: { is: 'answer', of: { is: 'group', fields: decision }, none: 'sheet-automated-none', given: 'sheet-automated-given' },
    },
  ],
};

const consultation: readonly Field[] = [
  { at: 'asked_on', label: 'sheet-consultation-asked-on', kind: { is: 'date' } },
  { at: 'answered_on', label: 'sheet-consultation-answered-on', kind: { is: 'date' } },
  { at: 'outcome', label: 'sheet-consultation-outcome', kind: { is: 'long' } },
];

function carriedOut(_: Plain, root: Plain): boolean {
  return ['in_progress', 'done'].includes(String(read(root, 'dpia/status')));
}

export const dpia: Section = {
  id: 'dpia',
  label: 'sheet-section-dpia',
  fields: [
    { at: 'dpia/criteria', label: 'sheet-dpia-criteria', kind: { is: 'codes', list: 'dpia-criteria' } },
    { at: 'dpia/required_list', label: 'sheet-dpia-required', kind: { is: 'codes', list: 'dpia-required' } },
    { at: 'dpia/exempt_list', label: 'sheet-dpia-exempt', kind: { is: 'codes', list: 'dpia-exempt' } },
    { at: 'dpia/status', label: 'sheet-dpia-status', kind: { is: 'choice', options: DPIA_STATUSES, words: 'sheet-dpia' } },
    { at: 'dpia/justification', label: 'sheet-dpia-justification', kind: { is: 'long' } },
    { at: 'dpia/done_on', label: 'sheet-dpia-done-on', kind: { is: 'date' }, when: carriedOut },
    { at: 'dpia/document', label: 'sheet-dpia-document', kind: { is: 'document' }, when: carriedOut },
    { at: 'dpia/residual_risk', label: 'sheet-dpia-risk', kind: { is: 'choice', options: RESIDUAL_RISKS, words: 'sheet-risk' }, when: carriedOut },
    {
      at: 'dpia/prior_consultation',
      label: 'sheet-dpia-consultation',
      kind: { is: 'answer', of: { is: 'group', fields: consultation }, none: 'sheet-dpia-consultation-none', given: 'sheet-dpia-consultation-given' },
      when: carriedOut,
    },
  ],
  asks: ['dpia/status', 'dpia/justification'],
};
