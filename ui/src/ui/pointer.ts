// Whether a pointer is down, and what is put off until its click has landed: what moves under a press is missed.
// Knows no element.

let down = false;
let timer: ReturnType<typeof setTimeout> | undefined;
let later: (() => void)[] = [];

/** Does it at once, or once the click has landed while a pointer is down; in the order in which it was asked for. */
export function afterClick(act: () => void): void {
  if (down || later.length > 0) later.push(act);
  else act();
}

/** The pointer is up again: its click comes in the same turn, so what waits takes the next one. */
function release(): void {
  down = false;
  if (later.length > 0) timer ??= setTimeout(land);
}

function land(): void {
  timer = undefined;
  // Pressed again meanwhile: that click has to land too.
  if (down) return;
  const acts = later;
  later = [];
  for (const act of acts) act();
}

if (typeof document !== 'undefined') {
  document.addEventListener('pointerdown', () => (down = true), true);
  for (const name of ['pointerup', 'pointercancel', 'keydown']) document.addEventListener(name, release, true);
  // Let go outside, or on a scroll bar: not every web view tells.
  document.addEventListener('pointermove', (event) => event.buttons === 0 && release(), true);
  window.addEventListener('blur', (event) => event.target === window && release());
}
