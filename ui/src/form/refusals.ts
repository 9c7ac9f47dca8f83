// A refusal as it is shown beside the field: the field is called by its label, not by its path.
import { Refused } from '../lib/bridge';

export function named(refusal: Refused, label: string): Refused {
  return 'field' in refusal.args ? new Refused(refusal.code, { ...refusal.args, field: label }) : refusal;
}
