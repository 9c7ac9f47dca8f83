import { describe, expect, it } from 'vitest';
import { asAnswer, turned } from './answers';
import type { Kind } from './types';

const lines: Kind = { is: 'lines', fields: [], add: 'a', empty: 'e', title: [] };
const id = () => 'new';

describe('an answer', () => {
  it('is not given where there is nothing', () => {
    for (const value of [undefined, null, {}, { state: 'other' }]) expect(asAnswer(value)).toEqual({ state: 'unknown' });
    expect(asAnswer({ state: 'not_applicable' })).toEqual({ state: 'not_applicable', reason: '' });
    expect(asAnswer({ state: 'given', value: [] })).toEqual({ state: 'given', value: [] });
  });
  it('begins with one line to fill, a blank group or a blank text', () => {
    expect(turned('given', lines, undefined, id)).toEqual({ state: 'given', value: [{ id: 'new' }] });
    expect(turned('given', { is: 'group', fields: [] }, undefined, id)).toEqual({ state: 'given', value: {} });
    expect(turned('given', { is: 'codes', list: 'l' }, undefined, id)).toEqual({ state: 'given', value: [] });
    expect(turned('given', { is: 'long' }, undefined, id)).toEqual({ state: 'given', value: '' });
  });
  it('gives back what it held when one changes one’s mind', () => {
    const kept = [{ id: 'a', text: 'banque' }];
    expect(turned('given', lines, kept, id)).toEqual({ state: 'given', value: kept });
    expect(turned('given', lines, [], id), 'nothing was in it').toEqual({ state: 'given', value: [{ id: 'new' }] });
  });
  it('carries a reason only when not applicable, a value only when given', () => {
    expect(turned('none', lines, ['a'], id)).toEqual({ state: 'none' });
    expect(turned('unknown', lines, ['a'], id)).toEqual({ state: 'unknown' });
    expect(turned('not_applicable', lines, ['a'], id)).toEqual({ state: 'not_applicable', reason: '' });
  });
});
