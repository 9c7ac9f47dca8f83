// The help of a field names the rules that read it, and only those.
import { describe, expect, it } from 'vitest';
import rulesText from '../../../assets/legal/rules.toml?raw';
import { activitySections } from '../forms/activity/sections';
import { entitySections } from '../forms/entity';
import type { VocabularyRule } from '../lib/model';
import { fieldsOf } from './fields';
import { asksHelp, rulesAt } from './help';

const LINE = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
const ON = '2026-11-22';

function rule(code: string, paths: string[], extra: object = {}): VocabularyRule {
  return { code, paths, severity: 'required', register: 'both', valid_from: null, valid_to: null, ...extra } as unknown as VocabularyRule;
}

function codes(rules: readonly VocabularyRule[]): string[] {
  return rules.map((each) => each.code);
}

describe('the rules that read a field', () => {
  const rules = [
    rule('basis', ['purposes/*/legal_basis']),
    rule('both', ['purposes/*/law', 'purposes/*/legal_basis']),
    rule('list', ['purposes']),
    rule('line', ['data_groups/*', 'retention_rules']),
  ];

  it('are found in any line of a list', () => {
    const path = `purposes/${LINE}/legal_basis`;
    expect(codes(rulesAt(rules, { root: 'activity', path, on: ON }))).toEqual(['basis', 'both']);
  });
  it('are those of the list itself where the field is the list, its lines as a whole included', () => {
    expect(codes(rulesAt(rules, { root: 'activity', path: 'purposes', on: ON }))).toEqual(['list']);
    expect(codes(rulesAt(rules, { root: 'activity', path: 'data_groups', on: ON }))).toEqual(['line']);
  });
  it('are none of what lies above or below the field', () => {
    expect(rulesAt(rules, { root: 'activity', path: `purposes/${LINE}/text`, on: ON })).toEqual([]);
    expect(rulesAt([rule('deep', ['dpo/company'])], { root: 'entity', path: 'dpo', on: ON })).toEqual([]);
  });
  it('come in the order of what asks for them', () => {
    const three = ['recommended', 'elsewhere', 'required'].map((severity) => rule(severity, ['dpo'], { severity }));
    expect(codes(rulesAt(three, { root: 'entity', path: 'dpo', on: ON }))).toEqual(['required', 'elsewhere', 'recommended']);
  });
  it('hold on that day', () => {
    const dated = [rule('gone', ['dpo'], { valid_to: ON }), rule('coming', ['dpo'], { valid_from: '2030-01-01' }), rule('now', ['dpo'])];
    expect(codes(rulesAt(dated, { root: 'entity', path: 'dpo', on: ON }))).toEqual(['now']);
  });
  it('are those of the register that the sheet stands in; an entity answers for both', () => {
    const two = ['controller', 'processor', 'both'].map((register) => rule(register, ['transfers', 'name'], { register }));
    const of = (role: unknown) => codes(rulesAt(two, { root: 'activity', path: 'transfers', role, on: ON }));
    expect(of('controller')).toEqual(['controller', 'both']);
    expect(of('joint_controller')).toEqual(['controller', 'both']);
    expect(of('processor')).toEqual(['processor', 'both']);
    expect(codes(rulesAt(two, { root: 'entity', path: 'name', on: ON }))).toEqual(['controller', 'processor', 'both']);
  });
  it('are none for what no rule is about, whatever its fields are called', () => {
    for (const root of ['party', 'establishment', 'common_measure'] as const) {
      expect(rulesAt([rule('name', ['name'])], { root, path: 'name', on: ON })).toEqual([]);
    }
  });
});

it('what each rule reads is a field with a help, so that somebody finds the rule there', () => {
  const fields = new Set([...fieldsOf(activitySections).keys(), ...fieldsOf(entitySections).keys()]);
  const read = new Set([...rulesText.matchAll(/^paths = \[(.*)\]$/gm)].flatMap(([, list]) => [...(list ?? '').matchAll(/"([^"]+)"/g)].map(([, path]) => path ?? '')));
  expect(read.size).toBeGreaterThan(40);
  // The register's own choice of its main entity is made by a button, which has its help.
  expect([...read].filter((path) => !fields.has(path) && path !== 'main_entity')).toEqual([]);
});

describe('the key of help', () => {
  const pressed = (held: object) => ({ key: 'F1', defaultPrevented: false, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...held }) as KeyboardEvent;

  it('is F1 alone, as long as nothing within has answered it', () => {
    expect(asksHelp(pressed({}))).toBe(true);
    for (const other of [{ key: 'F2' }, { defaultPrevented: true }, { ctrlKey: true }, { altKey: true }, { shiftKey: true }, { metaKey: true }]) {
      expect(asksHelp(pressed(other)), JSON.stringify(other)).toBe(false);
    }
  });
});

it('every field that a screen writes to by itself, outside the form, has its help there', () => {
  const screens = import.meta.glob<string>('../screens/**/*.svelte', { query: '?raw', import: 'default', eager: true });
  const written = Object.entries(screens).flatMap(([file, text]) =>
    [...text.matchAll(/editor\.(?:type|set)\('([^']+)'/g)].map(([, path]) => ({ file, text, path: path ?? '' })),
  );
  expect(written.map(({ path }) => path)).toContain('identity/reference');
  const without = written.filter(({ text, path }) => !new RegExp(`<Helped [^>]*path="${path}"`).test(text));
  expect(without.map(({ file, path }) => `${file}: ${path}`)).toEqual([]);
});
