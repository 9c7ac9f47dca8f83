import { describe, expect, it } from 'vitest';
import { inOrder } from './ordering';

describe('an order of some things', () => {
  const codes = (order: string[]) => inOrder([{ code: 'who' }, { code: 'why' }, { code: 'rights' }], order).map((thing) => thing.code);

  it('puts those that are named first, the others as they came', () => {
    expect(codes([])).toEqual(['who', 'why', 'rights']);
    expect(codes(['rights'])).toEqual(['rights', 'who', 'why']);
    expect(codes(['rights', 'gone', 'why'])).toEqual(['rights', 'why', 'who']);
  });
});
