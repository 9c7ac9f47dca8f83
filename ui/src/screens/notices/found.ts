// What a comparison found, by what each thing is, and where on the page it stands. Pure but for the words of a place.
import type { CheckKind, PassageView } from '../../lib/model';
import { t } from '../../lib/say.svelte';

/** The kinds, in the order in which a notice says them. */
export const CHECK_KINDS: readonly CheckKind[] = ['contact', 'purpose', 'duration', 'recipient', 'country', 'right', 'organisation'];

/** The things by kind, each kind that has some. */
export function grouped<Item extends { kind: CheckKind }>(items: readonly Item[]): { kind: CheckKind; items: Item[] }[] {
  return CHECK_KINDS.map((kind) => ({ kind, items: items.filter((item) => item.kind === kind) })).filter((group) => group.items.length > 0);
}

/** Where a passage stands. */
export function placeText(place: PassageView['place']): string {
  return 'page' in place ? t('notices-check-page', { number: place.page }) : t('notices-check-paragraph', { number: place.paragraph });
}
