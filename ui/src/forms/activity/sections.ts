// The whole sheet as sections: the questions, in the order of the sheet's role, then everything else.
// Knows neither words nor how a section is drawn.
import { read, type Plain } from '../../form/paths';
import type { Section } from '../../form/types';
import { identity, joint, scale } from './identity';
import { retention, security, systems } from './keeping';
import { data, people } from './people';
import { processor } from './processor';
import { purposes } from './purposes';
import { documents, formalities, opinions, reviews, ruleAnswers } from './record';
import { automated, dpia, information } from './rights';
import { authorities, sharing } from './sharing';
import { trackers } from './trackers';

const QUESTIONS: readonly Section[] = [purposes, people, data, sharing, retention, security];
const FURTHER: readonly Section[] = [
  identity,
  reviews,
  joint,
  scale,
  authorities,
  systems,
  trackers,
  information,
  automated,
  dpia,
  opinions,
  formalities,
  documents,
  ruleAnswers,
];

/** Every section of a sheet, whatever its role. */
export const activitySections: readonly Section[] = [...QUESTIONS, processor, ...FURTHER];

/** The sections that the law asks of a processor's sheet (Art. 30(2)); the others are answered if they help. */
const OF_PROCESSOR: readonly Section[] = [processor, sharing, security];

export interface Layout {
  questions: readonly Section[];
  further: readonly Section[];
}

/** The sections of a sheet: for a processor, its clients come first. Nothing that is filled is ever left out. */
export function layout(root: Plain): Layout {
  if (role(root) === 'processor') return { questions: [processor, ...QUESTIONS], further: FURTHER };
  const clients = read(root, 'processor_role/clients');
  const others = read(root, 'processor_role/sub_processors/state');
  const held = (Array.isArray(clients) && clients.length > 0) || (others !== undefined && others !== 'unknown');
  return { questions: QUESTIONS, further: held ? [...FURTHER, processor] : FURTHER };
}

/** Whether the register of the sheet's role asks for this section. */
export function isAsked(section: Section, root: Plain): boolean {
  return role(root) === 'processor' ? OF_PROCESSOR.includes(section) : QUESTIONS.includes(section);
}

function role(root: Plain): unknown {
  return read(root, 'identity/role');
}
