// The parts of a summary, in the order of the letters of Art. 30, each with the fields that it reads; then everything else.
// Knows the form of a sheet as data; no value and no word.
import { read, under, type Plain } from '../../form/paths';
import type { Field, Section } from '../../form/types';
import { activitySections } from '../../forms/activity/sections';

/** A part of the summary. */
export interface Part {
  /** Its name; its words are under `review-part-<id>` for the letters, under the section's label for the rest. */
  id: string;
  label: string;
  /** The point of Art. 30 that it answers to. */
  article: string | undefined;
  fields: readonly Field[];
  /** The field where it is changed. */
  at: string;
}

interface Letter {
  id: string;
  label: string;
  /** Shapes of the fields, at the root of the sheet. */
  holds: readonly string[];
  at: string;
  controller: string | undefined;
  processor: string | undefined;
}

const WHO = ['identity/name', 'identity/role', 'identity/entity', 'identity/service', 'identity/function_in_charge', 'joint_control'];

const LETTERS: readonly Letter[] = [
  { id: 'who', label: 'review-part-who', holds: WHO, at: 'identity/entity', controller: '30(1)(a)', processor: '30(2)(a)' },
  { id: 'clients', label: 'review-part-clients', holds: ['processor_role/clients', 'processor_role/sub_processors'], at: 'processor_role/clients', controller: undefined, processor: '30(2)(a), 30(2)(b)' },
  { id: 'why', label: 'review-part-why', holds: ['purposes'], at: 'purposes', controller: '30(1)(b)', processor: undefined },
  { id: 'whom', label: 'review-part-whom', holds: ['data_subjects'], at: 'data_subjects', controller: '30(1)(c)', processor: undefined },
  { id: 'what', label: 'review-part-what', holds: ['data_groups', 'sensitive_data'], at: 'data_groups', controller: '30(1)(c)', processor: undefined },
  { id: 'sees', label: 'review-part-sees', holds: ['recipients'], at: 'recipients', controller: '30(1)(d)', processor: undefined },
  { id: 'outside', label: 'review-part-outside', holds: ['transfers'], at: 'transfers', controller: '30(1)(e)', processor: '30(2)(c)' },
  { id: 'how-long', label: 'review-part-how-long', holds: ['retention_rules'], at: 'retention_rules', controller: '30(1)(f)', processor: undefined },
  { id: 'protected', label: 'review-part-protected', holds: ['security/measures'], at: 'security/measures', controller: '30(1)(g)', processor: '30(2)(d)' },
];

/** What names a line of the summary, where the form names it otherwise: a duration says nothing without its data. */
export const TITLES: Readonly<Record<string, readonly string[]>> = {
  retention_rules: ['data_groups', 'active', 'criterion'],
};

/** Read elsewhere: above the summary, among the common measures, or by nobody but the program. */
const ELSEWHERE = ['identity/reference', 'identity/status', 'identity/created_on', 'identity/updated_on', 'identity/model', 'security/excluded', 'reviews', 'rule_answers'];

export interface Parts {
  letters: readonly Part[];
  rest: readonly Part[];
}

/** The parts of a sheet's summary. A processor's clients come second; the parts that Art. 30(2) does not ask for follow. */
export function partsOf(root: Plain, sections: readonly Section[] = activitySections): Parts {
  const isProcessor = read(root, 'identity/role') === 'processor';
  const fields = sections.flatMap((section) => section.fields);
  const part = (letter: Letter): Part => ({
    id: letter.id,
    label: letter.label,
    article: isProcessor ? letter.processor : letter.controller,
    fields: letter.holds.flatMap((at) => fields.find((field) => field.at === at) ?? []),
    at: letter.at,
  });
  const letters = LETTERS.map(part);
  const asked = letters.filter((one) => one.article !== undefined);
  const beside = letters.filter((one) => one.article === undefined);
  const taken = [...LETTERS.flatMap((letter) => letter.holds), ...ELSEWHERE];
  return { letters: asked, rest: [...beside, ...sections.flatMap((section) => restOf(section, taken))] };
}

/** What of a section no letter has taken. */
function restOf(section: Section, taken: readonly string[]): Part[] {
  const fields = section.fields.filter((field) => !taken.includes(field.at));
  const first = fields[0];
  return first ? [{ id: section.id, label: section.label, article: undefined, fields, at: first.at }] : [];
}

/** The part that shows a value. */
export function partOf(path: string, parts: Parts): Part | undefined {
  return [...parts.letters, ...parts.rest].find((part) => part.fields.some((field) => under(path, field.at)));
}
