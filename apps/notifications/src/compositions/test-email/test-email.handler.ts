import { testEmail, type RequestOf } from '@comptoir/contracts';
import { isRefusal } from '@comptoir/kernel';
import { Answers, type AskContext } from '@comptoir/messaging';
import { newId } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { headersOf } from '../../emails/send-emails/envelopes.port';
import { ProjectFiles } from '../../attachments/project-files.port';
import { MailTransport } from '../../transport/mail-transport.port';
import { CompositionDesk } from '../composition-desk.port';
import { compositionErrors } from '../composition.errors';

@Controller()
export class TestEmail {
  constructor(
    private readonly desk: CompositionDesk,
    private readonly transport: MailTransport,
    private readonly files: ProjectFiles,
  ) {}

  @Answers(testEmail)
  async handle({ at, ...composed }: RequestOf<typeof testEmail>, { caller }: AskContext) {
    const { written } = await this.desk.proof(composed, at, caller);
    if (!caller.email) throw compositionErrors.noOwnAddress();
    if (isRefusal(written)) throw written;
    const outcome = await this.transport.send({
      ...(await this.files.loaded(written)),
      messageId: written.messageId.replace(/^<[^@]*/, `<test-${newId()}`),
      subject: `[Test] ${written.subject}`,
      to: { name: caller.name, address: caller.email },
      headers: headersOf(written),
    });
    if (outcome.kind !== 'accepted') throw compositionErrors.notTaken(outcome.reason);
    return { sentTo: caller.email };
  }
}
