import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const page = new EventTarget();
let afterClick: (act: () => void) => void;
let done: string[];

function act(name: string): void {
  afterClick(() => done.push(name));
}

function moves(buttons: number): void {
  page.dispatchEvent(Object.assign(new Event('pointermove'), { buttons }));
}

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', new EventTarget());
  vi.resetModules();
  ({ afterClick } = await import('./pointer'));
  done = [];
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what moves the page', () => {
  it('is done at once without a pointer', () => {
    act('a');
    expect(done).toEqual(['a']);
  });

  it('waits until the click has landed, and keeps its order', async () => {
    page.dispatchEvent(new Event('pointerdown'));
    act('a');
    moves(1);
    await vi.advanceTimersByTimeAsync(5000);
    expect(done, 'still pressed').toEqual([]);
    page.dispatchEvent(new Event('pointerup'));
    act('b');
    expect(done, 'the click comes in this turn').toEqual([]);
    await vi.advanceTimersByTimeAsync(0);
    expect(done).toEqual(['a', 'b']);
    act('c');
    expect(done).toEqual(['a', 'b', 'c']);
  });

  it('waits for a second press too', async () => {
    page.dispatchEvent(new Event('pointerdown'));
    act('a');
    page.dispatchEvent(new Event('pointerup'));
    page.dispatchEvent(new Event('pointerdown'));
    await vi.advanceTimersByTimeAsync(0);
    expect(done).toEqual([]);
    page.dispatchEvent(new Event('pointerup'));
    await vi.advanceTimersByTimeAsync(0);
    expect(done).toEqual(['a']);
  });

  it.each(['pointercancel', 'keydown'])('does not wait for ever: %s', async (name) => {
    page.dispatchEvent(new Event('pointerdown'));
    act('a');
    page.dispatchEvent(new Event(name));
    await vi.advanceTimersByTimeAsync(0);
    expect(done).toEqual(['a']);
  });

  it('does not wait for a pointer that was let go elsewhere', async () => {
    page.dispatchEvent(new Event('pointerdown'));
    act('a');
    moves(0);
    await vi.advanceTimersByTimeAsync(0);
    expect(done).toEqual(['a']);
  });
});
