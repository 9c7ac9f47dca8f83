// What a field of the register is called, by the path that a rule or a sentence names it with. Knows the forms as data, no value.
import { fieldsOf, trail, type Fields } from '../form/fields';
import { shape } from '../form/paths';
import { t } from '../lib/say.svelte';
import { activitySections } from './activity/sections';
import { entitySections } from './entity';
import { partySections } from './party';

const FORMS = { activity: fieldsOf(activitySections), entity: fieldsOf(entitySections), party: fieldsOf(partySections) } as const;

/** Whose field it may be. */
export type Owner = keyof typeof FORMS;

/** The labels on the way to a field (`purposes`, any line, `text`), the outermost first; nothing for what no form shows. */
export function labelAt(path: string): string | undefined {
  return Object.values(FORMS).map((fields) => labelled(fields, path)).find((label) => label !== undefined);
}

/** The same of a field that belongs to a sheet, a legal person or a third party; lines may be named in its path. */
export function labelOf(owner: Owner, path: string): string | undefined {
  return labelled(FORMS[owner], shape(path));
}

function labelled(fields: Fields, path: string): string | undefined {
  const keys = trail(fields, path);
  return keys.length === 0 ? undefined : keys.map((key) => t(key)).join(' › ');
}
