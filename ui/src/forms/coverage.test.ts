// Every field of the model has its place in a form, and every label its words in both languages.
import { describe, expect, it } from 'vitest';
import schemaText from '../../../assets/schema/registre-3.schema.json?raw';
import { fieldsOf as fieldsByShape } from '../form/fields';
import type { Field, Kind, Section } from '../form/types';
import { Words } from '../lib/words';
import { activitySections } from './activity/sections';
import { entitySections } from './entity';
import { establishmentSections } from './establishment';
import { measureSections } from './measure';
import { noticeSections } from './notice';
import { partySections } from './party';

interface Schema {
  $ref?: string;
  anyOf?: Schema[];
  type?: string | string[];
  properties?: Record<string, Schema>;
  items?: Schema;
}
const schema = JSON.parse(schemaText) as { $defs: Record<string, Schema> };

/** Drawn whole by one control: their fields have no label of their own. */
const WHOLE = ['DocumentRef'];

/** Fields that no form shows, and why. */
const LEFT_OUT: Record<string, string> = {
  'Activity identity/model_version': 'shown with the model that the sheet was started from',
  'Activity identity/model_facts': 'shown with the model that the sheet was started from',
  'Activity unconfirmed': 'marks on the fields themselves, confirmed beside each',
  'Activity security/excluded/*/measure': 'drawn as a list of the common measures',
  'Activity security/excluded/*/reason': 'drawn as a list of the common measures',
  'Establishment entity': 'the place where one stands when one adds it',
  'Notice rewrites': 'written sentence by sentence, beside the text',
  'Notice publications': 'written by publishing',
  'Notice withdrawn_on': 'written by withdrawing',
};

const FORMS: readonly [string, readonly Section[]][] = [
  ['Activity', activitySections],
  ['Entity', entitySections],
  ['Establishment', establishmentSections],
  ['CommonMeasure', measureSections],
  ['Party', partySections],
  ['Notice', noticeSections],
];

/** Free text without an example, and why. */
const WITHOUT_EXAMPLE: Record<string, string> = {
  'sheet-identity-notes': 'whatever one likes to note',
  'organisation-notes': 'whatever one likes to note',
  'party-notes': 'whatever one likes to note',
};

/** The kinds into which one writes what one likes. */
const FREE: readonly Kind['is'][] = ['text', 'long', 'texts', 'tags'];

/** How long what is shown on demand may be: it is read in one breath. */
const BREATH = 160;

describe('the forms', () => {
  it.each(FORMS)('show every field of %s', (root, sections) => {
    const shown = new Set(sections.flatMap((section) => [...paths(section.fields, '')]));
    const missing = [...fieldsOf(root, '')].filter((path) => !shown.has(path) && !isLeftOut(root, path));
    expect(missing).toEqual([]);
  });

  it.each(FORMS)('of %s hold nothing that the model has not', (root, sections) => {
    const known = new Set(allOf(root, ''));
    const shown = sections.flatMap((section) => [...paths(section.fields, '')]);
    expect(shown.filter((path) => !known.has(path))).toEqual([]);
  });

  it('leave out only what the model has', () => {
    const known = FORMS.flatMap(([root]) => [...allOf(root, '')].map((path) => `${root} ${path}`));
    expect(Object.keys(LEFT_OUT).filter((path) => !known.includes(path))).toEqual([]);
  });

  it('offer every choice of the closed lists, and no other', () => {
    const wrong = FORMS.flatMap(([root, sections]) => sections.flatMap((section) => wrongChoices(root, section.fields)));
    expect(wrong).toEqual([]);
  });

  it.each(['fr', 'en'] as const)('have all their words in %s', (lang) => {
    const words = new Words(lang);
    const keys = FORMS.flatMap(([, sections]) => sections.flatMap((section) => [...sectionKeys(section)]));
    expect([...new Set(keys)].filter((key) => !words.has(key))).toEqual([]);
  });

  it.each(['fr', 'en'] as const)('call the lines of each list by what they are in %s', (lang) => {
    const words = new Words(lang);
    const adds = FORMS.flatMap(([, sections]) => sections.flatMap((section) => [...adding(section.fields)]));
    expect(adds.length).toBeGreaterThan(15);
    expect(adds.filter((add) => !words.attribute(add, 'line', { number: 7 })?.endsWith(' 7'))).toEqual([]);
  });

  it.each(['fr', 'en'] as const)('say of every field what it means in %s', (lang) => {
    const words = new Words(lang);
    const unsaid = allFields().filter(({ label }) => !words.attribute(label, 'help') && !words.attribute(label, 'tip'));
    expect(labelsOf(unsaid)).toEqual([]);
  });

  it.each(['fr', 'en'] as const)('give an example wherever one writes freely in %s', (lang) => {
    const words = new Words(lang);
    const bare = allFields().filter(({ label }) => !words.attribute(label, 'example') && !words.attribute(label, 'sample'));
    const free = bare.filter(({ kind }) => FREE.includes(unwrapped(kind).is));
    expect(labelsOf(free)).toEqual(Object.keys(WITHOUT_EXAMPLE).sort());
  });

  it.each(['fr', 'en'] as const)('keep what is shown on demand short, and say nothing twice in %s', (lang) => {
    const words = new Words(lang);
    const shown = (label: string, ...names: string[]) => names.flatMap((name) => words.attribute(label, name) ?? []);
    const long = allFields().filter(({ label }) => shown(label, 'tip', 'sample').some((text) => text.length > BREATH));
    const twice = allFields().filter(({ label }) => shown(label, 'example', 'sample').length > 1);
    expect(labelsOf([...long, ...twice])).toEqual([]);
  });

  it.each(FORMS)('of %s name their parts once, and ask only for fields that they hold', (_, sections) => {
    const ids = sections.map((section) => section.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const section of sections) {
      const held = [...paths(section.fields, '')];
      const asked = (section.asks ?? []).flatMap(alternatives).filter((path) => path !== 'security/inherited');
      expect(asked.filter((path) => !held.includes(path))).toEqual([]);
    }
  });
});

/** Every field of every form, those within others too. */
function allFields(): Field[] {
  return FORMS.flatMap(([, sections]) => [...fieldsByShape(sections).values()]);
}

function labelsOf(fields: readonly Field[]): string[] {
  return [...new Set(fields.map(({ label }) => label))].sort();
}

/** The paths of the fields that are drawn. */
function* paths(fields: readonly Field[], prefix: string): Generator<string> {
  for (const field of fields) {
    const path = `${prefix}${field.at}`;
    yield path;
    const kind = unwrapped(field.kind);
    if (kind.is === 'group') yield* paths(kind.fields, `${path}/`);
    if (kind.is === 'lines') yield* paths(kind.fields, `${path}/*/`);
  }
}

/** The paths of the model that hold something by themselves: identifiers and mere holders left out. */
function* fieldsOf(name: string, prefix: string): Generator<string> {
  for (const [field, part] of Object.entries(properties(name))) {
    if (field === 'id') continue;
    const path = `${prefix}${field}`;
    const held = heldIn(part);
    if (held.name === undefined || WHOLE.includes(held.name) || !isRecord(held.name)) yield path;
    else yield* fieldsOf(held.name, held.many ? `${path}/*/` : `${path}/`);
  }
}

/** Every path of the model, holders included. */
function* allOf(name: string, prefix: string): Generator<string> {
  for (const [field, part] of Object.entries(properties(name))) {
    const path = `${prefix}${field}`;
    yield path;
    const held = heldIn(part);
    if (held.name !== undefined && isRecord(held.name)) yield* allOf(held.name, held.many ? `${path}/*/` : `${path}/`);
  }
}

/** What a field holds: which definition, and whether several of it. Answers are seen through. */
function heldIn(part: Schema): { name: string | undefined; many: boolean } {
  const options = part.anyOf?.filter((option) => option.type !== 'null');
  if (options?.length === 1 && options[0]) return heldIn(options[0]);
  if (part.items) return { name: heldIn(part.items).name, many: true };
  const name = part.$ref?.split('/').at(-1);
  if (!name?.startsWith('Answer_')) return { name, many: false };
  const value = properties(name)['value'];
  return value ? heldIn(value) : { name: undefined, many: false };
}

function isRecord(name: string): boolean {
  return schema.$defs[name]?.properties !== undefined;
}

function properties(name: string): Record<string, Schema> {
  return schema.$defs[name]?.properties ?? {};
}

function isLeftOut(root: string, path: string): boolean {
  return Object.keys(LEFT_OUT).some((left) => `${root} ${path}` === left || `${root} ${path}`.startsWith(`${left}/`));
}

/** Closed choices whose options are not those of the model. */
function wrongChoices(root: string, fields: readonly Field[], prefix = ''): string[] {
  return fields.flatMap((field) => {
    const path = `${prefix}${field.at}`;
    const kind = unwrapped(field.kind);
    if (kind.is === 'group') return wrongChoices(root, kind.fields, `${path}/`);
    if (kind.is === 'lines') return wrongChoices(root, kind.fields, `${path}/*/`);
    if (kind.is !== 'choice' && kind.is !== 'choices' && kind.is !== 'listed') return [];
    const options = [...kind.options].sort().join();
    return options === codesAt(root, path).sort().join() ? [] : [`${root} ${path}`];
  });
}

function codesAt(root: string, path: string): string[] {
  let name: string | undefined = root;
  for (const part of path.split('/').filter((each) => each !== '*')) {
    const field: Schema | undefined = name === undefined ? undefined : properties(name)[part];
    name = field ? heldIn(field).name : undefined;
  }
  const definition = name === undefined ? undefined : (schema.$defs[name] as { enum?: string[]; oneOf?: { const?: string; enum?: string[] }[] });
  return definition?.enum ?? definition?.oneOf?.flatMap((option) => option.enum ?? (option.const === undefined ? [] : [option.const])) ?? [];
}

function* sectionKeys(section: Section): Generator<string> {
  yield section.label;
  for (const field of section.fields) yield* fieldKeys(field);
}

function* fieldKeys(field: Field): Generator<string> {
  yield field.label;
  yield* kindKeys(field.kind);
}

function* kindKeys(kind: Kind): Generator<string> {
  if (kind.is === 'answer') {
    yield kind.none;
    yield kind.given;
    yield* kindKeys(kind.of);
  }
  if (kind.is === 'choice' || kind.is === 'choices') yield* kind.options.map((option) => `${kind.words}-${option}`);
  if (kind.is === 'lines' || kind.is === 'texts') yield kind.add;
  if (kind.is === 'lines') yield kind.empty;
  if (kind.is === 'lines' || kind.is === 'group') for (const field of kind.fields) yield* fieldKeys(field);
}

/** The keys of the buttons that add lines. */
function* adding(fields: readonly Field[]): Generator<string> {
  for (const field of fields) {
    const kind = unwrapped(field.kind);
    if (kind.is === 'lines') yield kind.add;
    if (kind.is === 'lines' || kind.is === 'group') yield* adding(kind.fields);
  }
}

/** `a/…/b|c` as the two paths that it stands for. */
function alternatives(ask: string): string[] {
  const parts = ask.split('/');
  const names = parts.pop()?.split('|') ?? [];
  return names.map((name) => [...parts, name].join('/'));
}

function unwrapped(kind: Kind): Kind {
  return kind.is === 'answer' ? unwrapped(kind.of) : kind;
}
