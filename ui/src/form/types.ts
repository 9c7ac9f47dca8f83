// How forms are described: fields as data, drawn by one engine. Knows neither the law nor the words, only keys.
import type { Plain } from './paths';

/** A field of a form. */
export interface Field {
  /** Where it is in its object, as a field path: `text`, `identity/name`. */
  at: string;
  /** Key of its words: the message is the plain label; `.legal` the legal term, `.help` a sentence, `.example` an example,
   * always shown; `.tip` and `.sample` the same where they are shown on demand only. */
  label: string;
  kind: Kind;
  /** Whether it is shown for this object; a field that holds something is always shown. */
  when?: (object: Plain, root: Plain) => boolean;
  /** A finer field: under "more details" of its object, which is open when something in it is filled. */
  more?: true;
  /** What one writes in it is long: it takes the whole width where fields stand side by side. */
  wide?: true;
}

/** What the lists of a sheet are called when something links to their lines. */
export type Linkable = 'purposes' | 'data_subjects' | 'data_groups';

export type Kind =
  /** One line, or several, of text. */
  | { is: 'text' }
  | { is: 'long' }
  /** A day; yes, no or not said; a whole number; a length of time (`P5Y`). */
  | { is: 'date' }
  | { is: 'yesno' }
  | { is: 'count' }
  | { is: 'period' }
  /** A closed list of the program: the words of a code are under `${words}-${code}`; `always`
   * where one of them is always chosen. */
  | { is: 'choice'; options: readonly string[]; words: string; always?: true }
  | { is: 'choices'; options: readonly string[]; words: string }
  /** A closed list of the program whose words, with their explanations, are in a legal list: `legal_obligation` is
   * the entry `legal-obligation`. */
  | { is: 'listed'; options: readonly string[]; list: string }
  /** An entry, or several, of a legal list, suggested as one types. */
  | { is: 'code'; list: string }
  | { is: 'codes'; list: string }
  | { is: 'country' }
  /** A third party, an entity, sites, common measures of the register. */
  | { is: 'party' }
  | { is: 'entity' }
  | { is: 'sites' }
  | { is: 'common_measure' }
  /** Sheets of the register, by name; the order of the sections of a notice. */
  | { is: 'sheets' }
  | { is: 'sections' }
  /** The common measures that a sheet inherits, each with a way to exclude it and say why: lines `{id, measure, reason}`. */
  | { is: 'exclusions' }
  /** A rule of `app.vocabulary.rules`, by its code. */
  | { is: 'rule' }
  /** Lines of the same sheet. */
  | { is: 'link'; to: Linkable }
  | { is: 'links'; to: Linkable }
  /** A list of short texts; free tags. */
  | { is: 'texts'; add: string }
  | { is: 'tags' }
  /** A document: title, link or file kept in the register. */
  | { is: 'document' }
  | { is: 'group'; fields: readonly Field[] }
  /** Lines that are added, moved and removed. `add` is the key of the button; `title` the field that names a line.
   * `suggests` offers what the legal lists know for a line; lines that are `made` elsewhere are only read and corrected here. */
  | { is: 'lines'; fields: readonly Field[]; add: string; empty: string; title: readonly string[]; suggests?: 'retention'; made?: true }
  /** The model that the record was started from: shown, never edited. */
  | { is: 'model' }
  /** Not answered, none, not applicable because…, or given. `none` is the key of the one-click choice. */
  | { is: 'answer'; of: Kind; none: string; given: string };

/** A part of a form: one question, or one group of the outline. */
export interface Section {
  /** Its name in the outline and in routes. */
  id: string;
  /** Key of its words: plain question; `.legal`, `.help`. */
  label: string;
  fields: readonly Field[];
  when?: (root: Plain) => boolean;
  /** Shapes of the fields that make it answered (`text` of `purposes` as `shape()` writes it: in every line); by default, any field of it. */
  asks?: readonly string[];
}
