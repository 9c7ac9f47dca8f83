// Which common measures hold for a sheet. Knows the two lists only.
import { read, type Plain } from '../../form/paths';
import { linesOf } from './outline';

/** What the sheet has without writing it, as paths that count as filled. */
export function inherited(root: Plain, common: readonly { id: string }[]): string[] {
  const excluded = linesOf(read(root, 'security/excluded')).map((line) => line['measure']);
  return common.some((measure) => !excluded.includes(measure.id)) ? ['security/inherited'] : [];
}
