import { readEmail, type RequestOf, type ResponseOf } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Db, sql, storeScope } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { emailJson } from '../email.row';
import { mayReadMessage } from './may-read-message';
import { SentMessages } from '../sent-messages.repository';

type Email = Omit<ResponseOf<typeof readEmail>, 'message'>;

@Controller()
export class ReadEmail {
  constructor(
    private readonly db: Db,
    private readonly messages: SentMessages,
  ) {}

  @Answers(readEmail)
  async handle({ emailId }: RequestOf<typeof readEmail>, { caller }: AskContext) {
    const row = await this.db.one<{ email: Email }>(sql`
      select ${emailJson} as email from email e
      where e.id = ${emailId} and ${storeScope(caller.scopeFor('email.read'), sql`e.store_id`)}`);
    if (!row) throw new Refusal('not-found', 'email.not-found', { emailId });
    const { email } = row;
    const message = mayReadMessage(email, caller) ? await this.messages.of(emailId) : undefined;
    return { ...email, message: message ?? null };
  }
}
