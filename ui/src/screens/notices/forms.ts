// The forms in which a notice leaves the register, and the request for one of them. Pure.
import type { NoticeFormat } from '../../lib/model';

export const FORMS = ['html', 'fragment', 'markdown', 'pdf', 'text'] as const satisfies readonly NoticeFormat[];

/** The levels that the first heading of a piece of a page may have: the page around it has one above. */
export const LEVELS = [2, 3, 4] as const;

/** What is asked for. */
export interface Out {
  id: string;
  format: NoticeFormat;
  last: boolean;
  sources: boolean;
  level: number;
}

/** The request, as the command takes it: sources are for documents of their own, the level for pieces of a page. */
export function outOf({ id, format, last, sources, level }: Out): object {
  return { kind: 'notice', notice: { id }, format, last, ...(format === 'fragment' ? { level } : { sources }) };
}
