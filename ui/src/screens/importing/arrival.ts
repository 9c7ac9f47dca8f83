// How the import screen is reached: by itself, or to choose files at once.
// Knows no file.

let choosing = false;

/** Asks the import screen to open with the dialog that chooses files. */
export function chooseOnArrival(): void {
  choosing = true;
}

/** Whether it was asked to; it is asked once. */
export function taken(): boolean {
  const asked = choosing;
  choosing = false;
  return asked;
}
