import { readEmail, type RequestOf } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { Answers, RawJson, type AskContext } from '@comptoir/messaging';
import { Db, sql, storeScope } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { emailJson } from '../email.row';

@Controller()
export class ReadEmail {
  constructor(private readonly db: Db) {}

  @Answers(readEmail)
  async handle({ emailId }: RequestOf<typeof readEmail>, { caller }: AskContext) {
    const row = await this.db.one<{ email: string }>(sql`
      select ${emailJson}::text as email from email e
      where e.id = ${emailId} and ${storeScope(caller.scopeFor('email.read'), sql`e.store_id`)}`);
    if (!row) throw new Refusal('not-found', 'email.not-found', { emailId });
    return new RawJson(row.email);
  }
}
