// Going from one part of the sheet to another: what brings a part into sight, and which part is in sight.
// Knows elements by their ids, no field.
import { CONTROLS } from '../../form/reveal.svelte';

export function partId(section: string): string {
  return `part-${section}`;
}

export function headingId(section: string): string {
  return `part-${section}-title`;
}

/** Brings a part to the top and gives its heading the focus, or, inside, what one fills in first. */
export function goTo(section: string, inside = false): void {
  const part = document.getElementById(partId(section));
  const first = inside ? part && firstField(part) : undefined;
  (first ?? document.getElementById(headingId(section)))?.focus({ preventScroll: true });
  part?.scrollIntoView({ block: 'start' });
}

/** The first field of a part; the header of its first card where that is closed. */
function firstField(part: HTMLElement): HTMLElement | undefined {
  const controls = [...part.querySelectorAll<HTMLElement>(`[data-path] :is(${CONTROLS})`)];
  return controls.find((control) => !control.matches(`${OF_OPEN_CARD}, .tools *`));
}

const OF_OPEN_CARD = '.card-focus[aria-expanded=true]';

/** Tells which part one reads, as one scrolls; gives how to stop. */
export function follow(holder: HTMLElement, onpart: (section: string) => void): () => void {
  const root = holder.closest('main');
  const observer = new IntersectionObserver(
    (entries) => {
      const section = entries.find((entry) => entry.isIntersecting)?.target.getAttribute('data-part');
      if (section) onpart(section);
    },
    // A line at a fifth of the height: the part that crosses it is the one that is read.
    { root, rootMargin: '-20% 0px -79% 0px' },
  );
  for (const part of holder.querySelectorAll('[data-part]')) observer.observe(part);
  return () => observer.disconnect();
}

/** The step that a key asks for: a question by its number (Alt+1…9), or the next and previous part (Ctrl+↓, Ctrl+↑). */
export function jumpOf(event: KeyboardEvent): { question: number } | { step: 1 | -1 } | undefined {
  if (event.defaultPrevented || event.metaKey || event.shiftKey) return undefined;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  if (event.altKey && !event.ctrlKey && digit !== undefined) return { question: Number(digit) };
  if (event.ctrlKey && !event.altKey && event.key === 'ArrowDown') return { step: 1 };
  if (event.ctrlKey && !event.altKey && event.key === 'ArrowUp') return { step: -1 };
  return undefined;
}
