// The words of a sentence as one text. Pure.
import type { NoticeView, PartView, PieceView, SentenceView } from '../../lib/model';

/** A sentence as plain text. */
export function plainly(said: readonly PieceView[]): string {
  return said.map((piece) => piece.text).join('');
}

/** Every sentence of a notice, in the order in which it is read. */
export function sentencesOf({ sections }: Pick<NoticeView, 'sections'>): SentenceView[] {
  return sections.flatMap((section) => section.parts.flatMap(sentencesIn));
}

function sentencesIn(part: PartView): SentenceView[] {
  if (part.part === 'say') return [part.sentence];
  const items = part.part === 'table' ? part.rows.flat() : part.items;
  return items.flatMap((item) => [...item.lead, ...item.below]);
}
