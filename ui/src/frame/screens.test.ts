import { describe, expect, it } from 'vitest';
import { belongs, digitOf, ENTRIES } from './screens';

describe('navigation', () => {
  it('shows where a screen without an entry belongs, in one place only', () => {
    const of = (route: Parameters<typeof belongs>[0]) => ENTRIES.filter((entry) => belongs(route, entry)).map((entry) => entry.route.screen);
    expect(of({ screen: 'sheet', id: 'a' })).toEqual(['register']);
    expect(of({ screen: 'start' })).toEqual(['todo']);
    expect(of({ screen: 'models', code: 'payroll' })).toEqual(['register']);
    expect(of({ screen: 'confirm', id: 'a' })).toEqual(['todo']);
    expect(of({ screen: 'notices', id: 'a' })).toEqual(['notices']);
    expect(of({ screen: 'about' })).toEqual(['about']);
  });

  it('gives digits to the first nine entries only', () => {
    expect(ENTRIES.map((_, at) => digitOf(at)).filter((digit) => digit !== undefined)).toEqual([...'123456789']);
  });

  it('has the notices after the documents, at the sixth digit', () => {
    expect(ENTRIES.findIndex((entry) => entry.route.screen === 'notices')).toBe(ENTRIES.findIndex((entry) => entry.route.screen === 'documents') + 1);
    expect(ENTRIES.map((entry, at) => `${digitOf(at)} ${entry.route.screen}`)).toContain('6 notices');
  });
});
