// The words of the page, in French or English, from the same Fluent files as the program's.
// Knows no screen; a key without message shows as [key], which the tidy tests find.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

export type Lang = 'fr' | 'en';
export type Args = Record<string, FluentVariable>;

const FILES = import.meta.glob<string>('../../../assets/i18n/*/{window,sheet,screens,organisation,start,review,errors,operations,import,progress,proof,countries,tables,notices-screen}.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export class Words {
  readonly #bundle: FluentBundle;

  constructor(readonly lang: Lang) {
    // Isolation marks off, as in the program: one form of each sentence everywhere.
    this.#bundle = new FluentBundle(lang === 'fr' ? 'fr-FR' : 'en-GB', { useIsolating: false });
    for (const [path, text] of Object.entries(FILES)) {
      if (path.includes(`/i18n/${lang}/`)) this.#bundle.addResource(new FluentResource(text));
    }
  }

  has(key: string): boolean {
    return this.#bundle.getMessage(key)?.value != null;
  }

  /** The message under a key. */
  text(key: string, args?: Args): string {
    const pattern = this.#bundle.getMessage(key)?.value;
    return pattern ? this.#bundle.formatPattern(pattern, args, []) : `[${key}]`;
  }

  /** An attribute of a message (`help`, `legal`, `example`…), or nothing. */
  attribute(key: string, name: string, args?: Args): string | undefined {
    const pattern = this.#bundle.getMessage(key)?.attributes[name];
    return pattern ? this.#bundle.formatPattern(pattern, args, []) : undefined;
  }
}
