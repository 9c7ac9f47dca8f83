import { describe, expect, it } from 'vitest';
import type { CheckKind } from '../../lib/model';
import { CHECK_KINDS, grouped, placeText } from './found';

describe('what a comparison found', () => {
  it('is read by kind, in the order of a notice, none lost', () => {
    const items: { kind: CheckKind; said: string }[] = [
      { kind: 'right', said: 'a' },
      { kind: 'purpose', said: 'b' },
      { kind: 'right', said: 'c' },
    ];
    expect(grouped(items).map(({ kind, items }) => `${kind} ${items.map((item) => item.said).join('')}`)).toEqual(['purpose b', 'right ac']);
    const all = CHECK_KINDS.map((kind) => ({ kind }));
    expect(grouped(all)).toHaveLength(all.length);
  });

  it('says where it stands', () => {
    expect(placeText({ page: 3 })).toContain('3');
    expect(placeText({ paragraph: 12 })).toContain('12');
    expect(placeText({ page: 3 })).not.toBe(placeText({ paragraph: 3 }));
  });
});
