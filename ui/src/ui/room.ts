// How much of the window is left below the top of an element that stays in sight, as one scrolls.
// Knows nothing of what is in it.
import { on } from 'svelte/events';

/** Keeps `--room` of an element at the length, in pixels, from its top to the bottom of what scrolls around it. */
export function room(element: HTMLElement): () => void {
  const around = element.closest('main') ?? document.documentElement;
  const measure = (): void => {
    const top = around.getBoundingClientRect().top;
    const above = Math.max(0, element.getBoundingClientRect().top - top);
    element.style.setProperty('--room', `${Math.max(0, Math.floor(around.clientHeight - above))}px`);
  };
  measure();
  // What stands above it may grow, too.
  const watch = new ResizeObserver(measure);
  watch.observe(around);
  for (const part of around.children) watch.observe(part);
  const off = on(around, 'scroll', measure);
  return () => {
    watch.disconnect();
    off();
  };
}
