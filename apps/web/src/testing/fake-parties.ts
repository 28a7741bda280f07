import { changeParty, createParty, findParties, readParty, type ResponseOf } from '@comptoir/contracts';
import { foldText } from '../lib/fold-text';
import type { Answering } from './fake-answers';
import { aParty } from './fake-quotes';
import { idOf, parties, stores } from './fixtures';

type Party = ResponseOf<typeof readParty>;

/** Everybody whom the papers name, and whoever is made meanwhile. */
export function answerParties(gateway: Pick<Answering, 'on'>): void {
  const changed = new Map<string, Party>();
  const get = (partyId: string) =>
    changed.get(partyId) ?? aParty(partyId, parties.find(({ id }) => id === partyId)?.name ?? '?');
  gateway.on(findParties, ({ q }) => ({
    items: parties.filter(({ name }) => foldText(name).includes(foldText(q ?? ''))).map(({ id }) => get(id)),
    page: { next: null, previous: null, total: parties.length },
  }));
  gateway.on(readParty, ({ partyId }) => get(partyId));
  const keep = (party: Party) => {
    changed.set(party.id, party);
    return party;
  };
  gateway.on(createParty, ({ storeId, ...content }) =>
    keep({
      ...content,
      id: idOf(7, 500),
      version: 1,
      reference: null,
      displayName: [content.firstName, content.name].filter(Boolean).join(' '),
      store: stores.find(({ id }) => id === storeId) ?? null,
    }),
  );
  gateway.on(changeParty, ({ partyId, storeId, ...content }) =>
    keep({
      ...get(partyId),
      ...content,
      version: get(partyId).version + 1,
      displayName: [content.firstName, content.name].filter(Boolean).join(' '),
      store: stores.find(({ id }) => id === storeId) ?? null,
    }),
  );
}
