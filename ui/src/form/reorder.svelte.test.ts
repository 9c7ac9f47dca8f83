import { describe, expect, it } from 'vitest';
import { landing, Reorder } from './reorder.svelte';

const boxes = [0, 100, 200].map((top) => ({ top, height: 100 }));

describe('a line moved by pointer', () => {
  it('lands past the lines whose middle was passed', () => {
    expect(landing(20, boxes, 0), 'still over itself').toBe(0);
    expect(landing(140, boxes, 0)).toBe(0);
    expect(landing(160, boxes, 0)).toBe(1);
    expect(landing(900, boxes, 0)).toBe(2);
    expect(landing(40, boxes, 2)).toBe(0);
    expect(landing(60, boxes, 2)).toBe(1);
  });

  function held(): { reorder: Reorder; drops: number[][] } {
    const drops: number[][] = [];
    const reorder = new Reorder((from, to) => drops.push([from, to]));
    const event = { button: 0, pointerId: 1, preventDefault: () => undefined, currentTarget: { setPointerCapture: () => undefined } };
    reorder.begin(event as unknown as Parameters<Reorder['begin']>[0], 0);
    const elements = boxes.map((box) => ({ getBoundingClientRect: () => box })) as unknown as HTMLElement[];
    reorder.follow({ clientY: 260 } as PointerEvent, elements);
    return { reorder, drops };
  }

  it('moves when it is let go', () => {
    const { reorder, drops } = held();
    expect([reorder.mark(0), reorder.mark(2)]).toEqual([undefined, 'after']);
    reorder.end();
    expect(drops).toEqual([[0, 2]]);
  });
  it('stays when the move is given up', () => {
    const { reorder, drops } = held();
    reorder.cancel();
    reorder.end();
    expect(drops).toEqual([]);
  });
});
