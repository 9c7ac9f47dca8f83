// Values in words: a group names each of its values, and several things stand one after the other.
import { afterEach, describe, expect, it } from 'vitest';
import { activitySections } from '../forms/activity/sections';
import { series, speech, t } from '../lib/say.svelte';
import type { Sources } from './context';
import { fieldsOf, kindAt } from './fields';
import { wholeText } from './said';

const group = kindAt(fieldsOf(activitySections), 'data_groups/*');
const reading = { root: {}, sources: {} as Sources };

// Only the language is what the test turns; the page’s own element is not there.
Object.assign(globalThis, { document: { documentElement: {} } });
afterEach(() => (speech.lang = 'fr'));

describe('a group in words', () => {
  it('has a colon after a name, and none after a question', () => {
    const said = group ? wholeText(group, { description: 'Nom', mandatory: true }, reading) : '';
    expect(said).toContain(t('review-part', { label: t('sheet-data-description'), value: 'Nom' }));
    expect(said).toMatch(/\?.Oui$/);
  });
});

describe('several things', () => {
  it('are set apart as the language does', () => {
    expect(series(['un', '', 'deux'])).toBe('un\u00a0; deux');
    speech.lang = 'en';
    expect(series(['one', 'two'])).toBe('one; two');
  });
});
