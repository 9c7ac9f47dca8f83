// What a sheet is: reference, role, status, dates, people in charge; scale; joint control (Art. 26, 30(5), 35, 37).
// Knows neither words nor the law, only keys and paths.
import type { Field, Section } from '../../form/types';
import { read, type Plain } from '../../form/paths';

export const ROLES = ['controller', 'joint_controller', 'processor'] as const;
export const STATUSES = ['planned', 'draft', 'in_force', 'suspended', 'ended', 'archived'] as const;

/** Whether the sheet's status is one of these. The fields of a section stand in the sheet itself. */
function status(...values: readonly string[]): (_: Plain, root: Plain) => boolean {
  return (_, root) => values.includes(String(read(root, 'identity/status')));
}

export const identity: Section = {
  id: 'identity',
  label: 'sheet-section-identity',
  fields: [
    { at: 'identity/reference', label: 'sheet-identity-reference', kind: { is: 'text' } },
    { at: 'identity/name', label: 'sheet-identity-name', kind: { is: 'text' } },
    { at: 'identity/role', label: 'sheet-identity-role', kind: { is: 'choice', options: ROLES, words: 'sheet-role', always: true } },
    { at: 'identity/status', label: 'sheet-identity-status', kind: { is: 'choice', options: STATUSES, words: 'sheet-status', always: true } },
    { at: 'identity/planned_on', label: 'sheet-identity-planned-on', kind: { is: 'date' }, when: status('planned') },
    { at: 'identity/in_force_on', label: 'sheet-identity-in-force-on', kind: { is: 'date' }, when: status('in_force', 'suspended', 'ended') },
    { at: 'identity/suspended_on', label: 'sheet-identity-suspended-on', kind: { is: 'date' }, when: status('suspended') },
    { at: 'identity/ended_on', label: 'sheet-identity-ended-on', kind: { is: 'date' }, when: status('ended', 'archived') },
    { at: 'identity/archived_on', label: 'sheet-identity-archived-on', kind: { is: 'date' }, when: status('archived') },
    { at: 'identity/entity', label: 'sheet-identity-entity', kind: { is: 'entity' } },
    { at: 'identity/sites', label: 'sheet-identity-sites', kind: { is: 'sites' } },
    { at: 'identity/service', label: 'sheet-identity-service', kind: { is: 'text' } },
    { at: 'identity/function_in_charge', label: 'sheet-identity-function', kind: { is: 'text' } },
    { at: 'identity/reviewed_on', label: 'sheet-identity-reviewed-on', kind: { is: 'date' } },
    { at: 'identity/review_due_on', label: 'sheet-identity-review-due-on', kind: { is: 'date' } },
    { at: 'identity/notes', label: 'sheet-identity-notes', kind: { is: 'long' } },
    { at: 'identity/tags', label: 'sheet-identity-tags', kind: { is: 'tags' } },
    { at: 'identity/model', label: 'review-model-field', kind: { is: 'model' }, when: (_, root) => read(root, 'identity/model') != null },
    { at: 'identity/version', label: 'sheet-identity-version', kind: { is: 'text' }, more: true },
    { at: 'identity/approved_by', label: 'sheet-identity-approved-by', kind: { is: 'text' }, more: true },
    { at: 'identity/approved_on', label: 'sheet-identity-approved-on', kind: { is: 'date' }, more: true },
    { at: 'identity/created_on', label: 'sheet-identity-created-on', kind: { is: 'date' }, more: true },
    { at: 'identity/updated_on', label: 'sheet-identity-updated-on', kind: { is: 'date' }, more: true },
  ],
  asks: ['identity/reference', 'identity/name'],
};

export const scale: Section = {
  id: 'scale',
  label: 'sheet-section-scale',
  fields: [
    { at: 'scale/occasional', label: 'sheet-scale-occasional', kind: { is: 'yesno' } },
    { at: 'scale/likely_risk', label: 'sheet-scale-risk', kind: { is: 'yesno' } },
    { at: 'scale/risk_note', label: 'sheet-scale-risk-note', kind: { is: 'long' }, when: (_, root) => read(root, 'scale/likely_risk') === true },
    { at: 'scale/large_scale', label: 'sheet-scale-large', kind: { is: 'yesno' } },
    { at: 'scale/scale_note', label: 'sheet-scale-note', kind: { is: 'long' } },
    { at: 'scale/systematic_monitoring', label: 'sheet-scale-monitoring', kind: { is: 'yesno' } },
    { at: 'scale/core_activity', label: 'sheet-scale-core', kind: { is: 'yesno' } },
  ],
  asks: ['scale/occasional', 'scale/likely_risk', 'scale/large_scale', 'scale/systematic_monitoring', 'scale/core_activity'],
};

const jointController: readonly Field[] = [
  { at: 'party', label: 'sheet-joint-party', kind: { is: 'party' } },
  { at: 'entity', label: 'sheet-joint-entity', kind: { is: 'entity' } },
];

const jointControl: readonly Field[] = [
  {
    at: 'controllers',
    label: 'sheet-joint-controllers',
    kind: { is: 'lines', fields: jointController, add: 'sheet-joint-add', empty: 'sheet-joint-empty', title: ['party', 'entity'] },
  },
  { at: 'duties', label: 'sheet-joint-duties', kind: { is: 'long' } },
  { at: 'contact_point', label: 'sheet-joint-contact', kind: { is: 'text' } },
  { at: 'published_at', label: 'sheet-joint-published', kind: { is: 'text' } },
  { at: 'arranged_on', label: 'sheet-joint-arranged-on', kind: { is: 'date' } },
  { at: 'document', label: 'sheet-joint-document', kind: { is: 'document' } },
];

export const joint: Section = {
  id: 'joint',
  label: 'sheet-section-joint',
  fields: [
    {
      at: 'joint_control',
      label: 'sheet-joint',
      kind: { is: 'answer', of: { is: 'group', fields: jointControl }, none: 'sheet-joint-none', given: 'sheet-joint-given' },
    },
  ],
};
