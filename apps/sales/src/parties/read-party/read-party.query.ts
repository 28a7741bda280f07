import { readParty, type RequestOf } from '@comptoir/contracts';
import { Answers, etagOf, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { PartyRepository } from '../party.repository';

@Controller()
export class ReadParty {
  constructor(private readonly parties: PartyRepository) {}

  @Answers(readParty)
  async handle({ partyId }: RequestOf<typeof readParty>, context: AskContext) {
    const party = await this.parties.read(partyId, context.caller.scopeFor('party.read'));
    context.answerEtag(etagOf(party.version));
    return party;
  }
}
