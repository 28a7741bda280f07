import { completeEmail, type RequestOf } from '@comptoir/contracts';
import { Answers, etagOf, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { PartyRepository } from '../party.repository';

@Controller()
export class CompleteEmail {
  constructor(private readonly parties: PartyRepository) {}

  @Answers(completeEmail)
  async handle({ partyId, email }: RequestOf<typeof completeEmail>, context: AskContext) {
    const { caller } = context;
    await this.parties.completeEmail(partyId, email, caller);
    const party = await this.parties.read(partyId, caller.scopeFor('party.write'));
    context.answerEtag(etagOf(party.version));
    return party;
  }
}
