// What every part of a form shares: the record being edited, and what the register offers to link to.
// Knows no field.
import { getContext, setContext } from 'svelte';
import type { ActivityLine, Attachment, CommonMeasure, Entity, Establishment, Issue, Party, Source } from '../lib/model';
import type { Editor } from './editor.svelte';
import { Folds } from './folds.svelte';

/** What a record may link to, and what can be made on the way. A reactive object: lists may change under the form. */
export interface Sources {
  parties: Party[];
  entities: Entity[];
  establishments: Establishment[];
  common_measures: CommonMeasure[];
  attachments: Attachment[];
  /** The sheets of the register, where a record names some. */
  sheets?: ActivityLine[] | undefined;
  /** The sections of the notice at hand, in their order. */
  sections?: { code: string; heading: string }[] | undefined;
  /** Creates a third party of that name and gives its identifier. */
  createParty: (name: string) => Promise<string>;
  /** Asks for a file and keeps it in the register; null when nothing was chosen. */
  attach: () => Promise<{ sha256: string; file_name: string } | null>;
  saveAttachment: (sha256: string) => Promise<void>;
}

export type Root = 'activity' | 'entity' | 'establishment' | 'common_measure' | 'party' | 'notice';

export interface Form {
  editor: Editor<Issue>;
  sources: Sources;
  root: Root;
  /** Whether what is missing is shown everywhere; otherwise only where a field was left. */
  showIssues?: boolean | undefined;
  /** Shapes of the fields that every line has to answer (`purposes`, any line, `legal_basis`). */
  asks?: readonly string[] | undefined;
  /** Where the values of the record's model come from, by their paths. */
  origins?: ReadonlyMap<string, Source> | undefined;
  /** Confirms values that a model proposed, and all that lies under these paths, as one step. */
  confirm?: ((paths: string[]) => Promise<void>) | undefined;
}

const KEY = Symbol('form');
const FOLDS = Symbol('folds');

/** Hands the form to its parts; gives which of its cards are open. */
export function provideForm(form: Form): Folds {
  setContext(KEY, form);
  return setContext(FOLDS, new Folds());
}

export function useForm(): Form {
  return getContext<Form>(KEY);
}

/** The form around, where there is one. */
export function formAround(): Form | undefined {
  return getContext<Form | undefined>(KEY);
}

export function useFolds(): Folds {
  return getContext<Folds>(FOLDS);
}
