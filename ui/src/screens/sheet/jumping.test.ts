// Keys lead to a question by its number, or to the next part; nothing else is taken from the reader.
import { describe, expect, it } from 'vitest';
import { jumpOf } from './jumping';

const key = (part: Partial<KeyboardEvent>): KeyboardEvent =>
  ({ altKey: false, ctrlKey: false, shiftKey: false, metaKey: false, defaultPrevented: false, code: '', key: '', ...part }) as KeyboardEvent;

describe('a key', () => {
  it('names a question, by the row of digits whatever the layout, or by the pad', () => {
    expect(jumpOf(key({ altKey: true, code: 'Digit3', key: '"' }))).toEqual({ question: 3 });
    expect(jumpOf(key({ altKey: true, code: 'Numpad1', key: '1' }))).toEqual({ question: 1 });
  });
  it('goes to the next or the previous part', () => {
    expect(jumpOf(key({ ctrlKey: true, key: 'ArrowDown' }))).toEqual({ step: 1 });
    expect(jumpOf(key({ ctrlKey: true, key: 'ArrowUp' }))).toEqual({ step: -1 });
  });
  it('is left alone otherwise', () => {
    const others = [
      key({ altKey: true, key: 'ArrowDown' }),
      key({ altKey: true, ctrlKey: true, code: 'Digit3' }),
      key({ code: 'Digit3' }),
      key({ altKey: true, code: 'Digit0' }),
      key({ ctrlKey: true, key: 'ArrowDown', defaultPrevented: true }),
    ];
    for (const other of others) expect(jumpOf(other)).toBeUndefined();
  });
});
