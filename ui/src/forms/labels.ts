// What a field of the register is called, by the path that a rule names it with. Knows the forms as data, no value.
import { fieldsOf, trail } from '../form/fields';
import { t } from '../lib/say.svelte';
import { activitySections } from './activity/sections';
import { entitySections } from './entity';
import { partySections } from './party';

const FORMS = [activitySections, entitySections, partySections].map(fieldsOf);

/** The labels on the way to a field (`purposes`, any line, `text`), the outermost first; nothing for what no form shows. */
export function labelAt(path: string): string | undefined {
  const keys = FORMS.map((fields) => trail(fields, path)).find((found) => found.length > 0);
  return keys?.map((key) => t(key)).join(' › ');
}
