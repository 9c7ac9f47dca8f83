// Moving a line by pointer: which one is held, and where it would land. Pointer events only, so that it works the
// same in every web view. Knows neither the lines nor what moving them does.

export class Reorder {
  /** The place of the line that is held; -1 when none is. */
  from = $state(-1);
  /** The place where it would land. */
  to = $state(-1);
  readonly #drop: (from: number, to: number) => void;

  constructor(drop: (from: number, to: number) => void) {
    this.#drop = drop;
  }

  /** Takes hold of a line by its handle. */
  begin(event: PointerEvent & { currentTarget: HTMLElement }, at: number): void {
    if (event.button !== 0) return;
    event.preventDefault();
    const handle = event.currentTarget;
    handle.setPointerCapture(event.pointerId);
    this.from = at;
    this.to = at;
  }

  /** Follows the pointer over the lines' elements, in their order. */
  follow(event: PointerEvent, elements: readonly HTMLElement[]): void {
    if (this.from < 0) return;
    this.to = landing(
      event.clientY,
      elements.map((element) => element.getBoundingClientRect()),
      this.from,
    );
  }

  end(): void {
    const { from, to } = this;
    this.cancel();
    if (from >= 0 && to !== from) this.#drop(from, to);
  }

  cancel(): void {
    this.from = -1;
    this.to = -1;
  }

  /** Where the mark of the landing stands beside a line. */
  mark(at: number): 'before' | 'after' | undefined {
    if (this.from < 0 || this.to === this.from || this.to !== at) return undefined;
    return this.to < this.from ? 'before' : 'after';
  }
}

/** The place at which a line lands, given where the pointer and the lines are: past the middle of a line is past it. */
export function landing(y: number, boxes: readonly { top: number; height: number }[], from: number): number {
  const passed = boxes.filter((box, at) => at !== from && y > box.top + box.height / 2).length;
  return Math.max(0, Math.min(boxes.length - 1, passed));
}
