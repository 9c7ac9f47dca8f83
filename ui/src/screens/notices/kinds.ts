// What a new notice may be, and what is usual for it. Pure: knows codes, no word.
import { NOTICE_KINDS } from '../../forms/notice';
import type { ActivityLine, NoticeKind, NoticeLine } from '../../lib/model';
import type { Lang } from '../../lib/words';
import { fold } from '../../ui/matching';

export { NOTICE_KINDS };

/** Whom some kinds are for by their nature: proposed, and changed at will. */
const USUAL: Partial<Record<NoticeKind, string>> = {
  staff: 'employees',
  applicants: 'applicants',
  panel: 'filmed-persons',
  cookies: 'site-visitors',
};

/** What one answers to begin a notice. */
export interface Begun {
  kind: NoticeKind;
  audiences: string[];
  scope: 'rule' | 'hand';
  /** Sheets by their identifiers, when they are chosen by hand. */
  sheets: string[];
  lang: Lang;
  /** Blank: called after what it is and whom it is for. */
  name: string;
}

/** What a new notice begins with; sheets that were chosen elsewhere are chosen by hand. */
export function beginning(lang: Lang, sheets: readonly string[]): Begun {
  return { kind: 'full', audiences: [], scope: sheets.length > 0 ? 'hand' : 'rule', sheets: [...sheets], lang, name: '' };
}

/** The answers with another kind. The people whom the kind before was for go, those of the new one come. */
export function ofKind(begun: Begun, kind: NoticeKind): Begun {
  const [before, now] = [USUAL[begun.kind], USUAL[kind]];
  const kept = begun.audiences.filter((audience) => audience !== before);
  return { ...begun, kind, audiences: now === undefined || kept.includes(now) ? kept : [...kept, now] };
}

/** The record of a new notice. */
export function recordOf(begun: Begun, name: string): Record<string, unknown> {
  const { kind, audiences, scope, sheets, lang } = begun;
  return { name, kind, audiences, scope, lang, activities: scope === 'hand' ? sheets : [] };
}

/** A name that no other notice has: the name itself, or with the first number that is free. */
export function numbered(name: string, taken: readonly string[]): string {
  const names = new Set(taken.map(fold));
  let free = name;
  for (let number = 2; names.has(fold(free)); number += 1) free = `${name} (${number})`;
  return free;
}

/** How many sheets a notice could tell of: those in force on which the organisation decides. */
export function tellable(lines: readonly ActivityLine[]): number {
  return lines.filter((line) => line.role !== 'processor' && line.status === 'in_force').length;
}

/** The list as it is read: what is to be published again first, then what is to be looked at, then by name. */
export function listed(lines: readonly NoticeLine[], compare: (a: string, b: string) => number): NoticeLine[] {
  const weight = (line: NoticeLine): number => {
    if (line.state === 'withdrawn') return 3;
    if (line.stale > 0) return 0;
    return line.reviews > 0 ? 1 : 2;
  };
  return [...lines].sort((a, b) => weight(a) - weight(b) || compare(a.name, b.name));
}
