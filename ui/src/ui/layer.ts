// Where what floats over a screen is put: in the landmark of the screen, so that a screen reader knows where it is.

/** The main part of the page, or the page itself before there is one. */
export function layer(): HTMLElement {
  return document.getElementById('main') ?? document.body;
}
