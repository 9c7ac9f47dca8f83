// Puts a text into the clipboard twice: with its headings and lists for where they are understood, plain elsewhere.
// Knows nothing of what it is.

/** The two forms of a text. */
export interface Rich {
  html: string;
  plain: string;
}

/** Copies; says whether it went through. A web view may refuse the clipboard to scripts: then the page's own copying is
 * asked for, of something selected (`fallback`), and handed the two forms. */
export async function copyRich({ html, plain }: Rich, fallback: HTMLElement): Promise<boolean> {
  try {
    const blob = (type: string, text: string): Blob => new Blob([text], { type });
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', plain) })]);
    return true;
  } catch {
    return copyBySelection({ html, plain }, fallback);
  }
}

function copyBySelection({ html, plain }: Rich, fallback: HTMLElement): boolean {
  const selection = getSelection();
  if (!selection) return false;
  const before = selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  let handed = false;
  const hand = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', plain);
    event.preventDefault();
    handed = true;
  };
  selection.removeAllRanges();
  const range = document.createRange();
  range.selectNodeContents(fallback);
  selection.addRange(range);
  document.addEventListener('copy', hand, true);
  const copied = document.execCommand('copy');
  document.removeEventListener('copy', hand, true);
  selection.removeAllRanges();
  if (before) selection.addRange(before);
  return copied || handed;
}
