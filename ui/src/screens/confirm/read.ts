// Whether a summary was read as far as its last line: nothing is confirmed that was not on the screen.
// Knows elements and the paths of values; neither the summary nor the button.

/** Where things are, in pixels from the top of the window: the last line ends, what stays below it begins, the screen ends. */
export interface Places {
  last: number;
  foot: number;
  edge: number;
}

/** Half pixels, as a magnified page has them. */
const TOLERANCE = 2;

/** Whether one has come to the last line, or past it: it is neither below the edge nor under what stays at the foot. */
export function isOnScreen({ last, foot, edge }: Places): boolean {
  return last <= Math.min(foot, edge) + TOLERANCE;
}

/** Whether each of the values was there when the last line was on the screen. */
export function wasRead(proposed: readonly string[], seen: readonly string[] | undefined): boolean {
  return seen !== undefined && proposed.every((path) => seen.includes(path));
}

/** Tells whether the last line is on the screen, at once and whenever that may have changed; gives the way to stop. */
export function watchLast(last: HTMLElement, foot: HTMLElement, tell: (isOnScreen: boolean) => void): () => void {
  const room = last.closest('main') ?? document.documentElement;
  const bottom = (element: Element) => element.getBoundingClientRect().bottom;
  const look = (): void => tell(isOnScreen({ last: bottom(last), foot: foot.getBoundingClientRect().top, edge: bottom(room) }));
  const sizes = new ResizeObserver(look);
  for (const element of [room, foot, last.parentElement]) if (element) sizes.observe(element);
  room.addEventListener('scroll', look, { passive: true });
  look();
  return () => {
    sizes.disconnect();
    room.removeEventListener('scroll', look);
  };
}
