import { testEmail, type RequestOf } from '@comptoir/contracts';
import { isRefusal } from '@comptoir/kernel';
import { Answers, type AskContext } from '@comptoir/messaging';
import { newId } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { MailTransport } from '../../transport/mail-transport.port';
import { CompositionDesk } from '../composition-desk.port';
import { compositionErrors } from '../composition.errors';

@Controller()
export class TestEmail {
  constructor(
    private readonly desk: CompositionDesk,
    private readonly transport: MailTransport,
  ) {}

  @Answers(testEmail)
  async handle({ at, ...composed }: RequestOf<typeof testEmail>, { caller }: AskContext) {
    const { written, ownAddress } = await this.desk.proof(composed, at, caller);
    if (!ownAddress) throw compositionErrors.noOwnAddress();
    if (isRefusal(written)) throw written;
    const outcome = await this.transport.send({
      ...written,
      messageId: written.messageId.replace(/^<[^@]*/, `<test-${newId()}`),
      subject: `[Test] ${written.subject}`,
      to: { name: ownAddress.name, address: ownAddress.email },
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    if (outcome.kind !== 'accepted') throw compositionErrors.notTaken(outcome.reason);
    return { sentTo: ownAddress.email };
  }
}
