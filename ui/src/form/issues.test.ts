// What is said of an issue: whether Art. 30 asks for it of the sheet itself.
import { beforeEach, describe, expect, it } from 'vitest';
import { app } from '../lib/app.svelte';
import type { Issue, Vocabulary } from '../lib/model';
import { isRequiredOfSheet } from './issues';

const issue = (rule: string, subject: unknown): Issue => ({ rule, subject, path: 'purposes', args: {} }) as unknown as Issue;
const sheet = { activity: '01945eea-ae90-79ff-8d08-184ec153add5' };

beforeEach(() => {
  const rules = ['required', 'elsewhere', 'recommended'].map((severity) => ({ code: severity, severity }));
  app.vocabulary = { rules, lists: {} } as unknown as Vocabulary;
});

describe('what Art. 30 asks of a sheet', () => {
  it('is what a rule of the first severity finds in the sheet', () => {
    expect(isRequiredOfSheet(issue('required', sheet))).toBe(true);
  });
  it('is neither what other texts ask nor what is advised', () => {
    expect(isRequiredOfSheet(issue('elsewhere', sheet))).toBe(false);
    expect(isRequiredOfSheet(issue('recommended', sheet))).toBe(false);
  });
  it('is not what the organisation, a third party or the register lacks, nor what no rule of this version says', () => {
    expect(isRequiredOfSheet(issue('required', { entity: sheet.activity }))).toBe(false);
    expect(isRequiredOfSheet(issue('required', 'register'))).toBe(false);
    expect(isRequiredOfSheet(issue('unheard-of', sheet))).toBe(false);
  });
});
