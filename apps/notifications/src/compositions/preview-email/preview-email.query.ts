import { previewEmail, type RequestOf } from '@comptoir/contracts';
import { isRefusal } from '@comptoir/kernel';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { CompositionDesk } from '../composition-desk.port';
import { skipReasonOf } from '../../emails/send-emails/decision';
import { shown } from '../../emails/shown-message.port';

@Controller()
export class PreviewEmail {
  constructor(private readonly desk: CompositionDesk) {}

  @Answers(previewEmail)
  async handle({ at, ...composed }: RequestOf<typeof previewEmail>, { caller }: AskContext) {
    const { total, item, written } = await this.desk.proof(composed, at, caller);
    const { letter, audience, partyId } = item;
    const recipient = { partyId, name: letter.recipient?.name ?? '', email: letter.recipient?.email ?? '' };
    const head = { at, total, project: letter.project, audience, recipient };
    if (!isRefusal(written)) return { ...head, message: shown(written), missing: null, reason: null };
    const { variable } = written.facts as { variable?: string };
    return { ...head, message: null, missing: variable ?? written.code, reason: skipReasonOf(written) };
  }
}
