// Things in the order that somebody gave to some of them. Pure.

/** Those that are named come first, in that order; the others follow as they came. */
export function inOrder<Thing extends { code: string }>(things: readonly Thing[], codes: readonly string[]): Thing[] {
  const rank = (thing: Thing): number => {
    const at = codes.indexOf(thing.code);
    return at < 0 ? codes.length : at;
  };
  return [...things].sort((a, b) => rank(a) - rank(b));
}
