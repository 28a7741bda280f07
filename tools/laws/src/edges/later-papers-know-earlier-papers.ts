import { papers, type Place } from '../place';
import type { EdgeLaw } from './edge';

/** An invoice knows its order and an order its quote; the way back is an announcement. */
export const laterPapersKnowEarlierPapers: EdgeLaw = {
  name: 'later-papers-know-earlier-papers',
  promise: `Papers know earlier papers, never later ones: ${papers.join(' < ')}.`,
  forbids({ from, to, specifier }) {
    if (to === undefined || from.role === 'spec') return undefined;
    const [own, other] = [rankOf(from), rankOf(to)];
    if (own === -1 || other === -1 || other <= own) return undefined;
    return `${papers[own]} come before ${papers[other]} and may not know them; '${specifier}' points forward.`;
  },
};

/** The paper a file is about: its room, or (in contracts, gateway and web) the name after `sales/`. */
function rankOf(place: Place): number {
  const words = [...(place.folders ?? []), place.stem];
  const sales = words.indexOf('sales');
  const word = place.building === 'apps' && place.project === 'sales' ? place.room : words[sales + 1];
  if (sales === -1 && place.project !== 'sales') return -1;
  return (papers as readonly string[]).indexOf(word ?? '');
}
