import { createParty, type RequestOf } from '@comptoir/contracts';
import { Answers, etagOf, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { KnownStores } from '../../stores/known-stores.port';
import { PartyRepository } from '../party.repository';

@Controller()
export class CreateParty {
  constructor(
    private readonly parties: PartyRepository,
    private readonly stores: KnownStores,
  ) {}

  @Answers(createParty)
  async handle(facts: RequestOf<typeof createParty>, context: AskContext) {
    const { caller } = context;
    const id = context.idFor(createParty);
    if (facts.storeId) await this.stores.get(facts.storeId);
    await this.parties.add(id, facts, caller);
    const party = await this.parties.read(id, caller.scopeFor('party.write'));
    context.answerEtag(etagOf(party.version));
    return party;
  }
}
