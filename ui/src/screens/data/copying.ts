// Puts a text in the clipboard. Knows nothing of what it is.

/** Copies; says whether it went through. A web view may refuse the clipboard: then the text is selected and copied the old way. */
export async function copyText(text: string, field: HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field.focus();
    field.select();
    return document.execCommand('copy');
  }
}
