import { changeParty, type RequestOf } from '@comptoir/contracts';
import { Answers, etagOf, requiredVersion, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { KnownStores } from '../../stores/known-stores.port';
import { PartyRepository } from '../party.repository';

@Controller()
export class ChangeParty {
  constructor(
    private readonly parties: PartyRepository,
    private readonly stores: KnownStores,
  ) {}

  @Answers(changeParty)
  async handle({ partyId, ...facts }: RequestOf<typeof changeParty>, context: AskContext) {
    const { caller, etag } = context;
    if (facts.storeId) await this.stores.get(facts.storeId);
    await this.parties.change(partyId, requiredVersion(etag), facts, caller);
    const party = await this.parties.read(partyId, caller.scopeFor('party.write'));
    context.answerEtag(etagOf(party.version));
    return party;
  }
}
