// Puts a text into the clipboard twice: with its headings and lists for where they are understood, plain elsewhere.
// Knows nothing of what it is.

/** The two forms of a text. */
export interface Rich {
  html: string;
  plain: string;
}

/** Milliseconds after which a clipboard that does not answer is given up. */
const PATIENCE = 2000;

/** Copies; says whether it went through. The page's own copying, of something selected (`fallback`) and handed the two
 * forms, comes first: a web view may leave a script that asks for the clipboard without an answer. */
export async function copyRich({ html, plain }: Rich, fallback: HTMLElement): Promise<boolean> {
  if (copyBySelection({ html, plain }, fallback)) return true;
  const blob = (type: string, text: string): Blob => new Blob([text], { type });
  const late = new Promise<boolean>((settle) => setTimeout(() => settle(false), PATIENCE));
  try {
    const item = new ClipboardItem({ 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', plain) });
    return await Promise.race([navigator.clipboard.write([item]).then(() => true), late]);
  } catch {
    return false;
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
  return copied && handed;
}
