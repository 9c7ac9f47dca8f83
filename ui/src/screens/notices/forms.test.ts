import { describe, expect, it } from 'vitest';
import { FORMS, outOf } from './forms';

describe('a notice that leaves the register', () => {
  const asked = { id: 'a', last: true, sources: true, level: 3 };

  it('has sources where it is a document of its own, a level where it goes into a page', () => {
    expect(outOf({ ...asked, format: 'pdf' })).toEqual({ kind: 'notice', notice: { id: 'a' }, format: 'pdf', last: true, sources: true });
    expect(outOf({ ...asked, format: 'fragment' })).toEqual({ kind: 'notice', notice: { id: 'a' }, format: 'fragment', last: true, level: 3 });
    expect(outOf({ ...asked, format: 'text' })).toEqual({ kind: 'notice', notice: { id: 'a' }, format: 'text', last: true, sources: true });
  });

  it('is a draft unless one asks otherwise', () => {
    for (const format of FORMS) expect(outOf({ ...asked, format, last: false })).toMatchObject({ last: false });
  });
});
