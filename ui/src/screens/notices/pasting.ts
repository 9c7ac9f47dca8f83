// A text that was pasted, as the program takes it: paragraphs of a bounded length. Pure.

/** As long as one text of a request may be, and as many of them. */
export const LONGEST = 20_000;
export const MOST = 1_000;

/** The paragraphs of a text, in order, blank lines left out. One that is too long is cut at a space; where there are too
 * many, several go into one, each on its line. */
export function paragraphs(text: string): string[] {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const cut = lines.flatMap(pieces);
  if (cut.length <= MOST) return cut;
  return packed(cut);
}

function pieces(line: string): string[] {
  const found: string[] = [];
  let rest = line;
  while (rest.length > LONGEST) {
    const space = rest.lastIndexOf(' ', LONGEST);
    const at = space > 0 ? space : whole(rest, LONGEST);
    found.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  return [...found, rest];
}

/** A place that does not cut a character in two. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at - 1);
  return code >= 0xd800 && code <= 0xdbff ? at - 1 : at;
}

function packed(lines: readonly string[]): string[] {
  const found: string[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last !== undefined && last.length + line.length + 1 <= LONGEST) found[found.length - 1] = `${last}\n${line}`;
    else found.push(line);
  }
  return found;
}
