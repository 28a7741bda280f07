import { cancelReminders, type DataOf } from '@comptoir/contracts';
import { OnCommand, type Heard } from '@comptoir/messaging';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { EmailRepository } from '../email.repository';

@Injectable()
export class CancelReminders {
  constructor(private readonly emails: EmailRepository) {}

  @OnCommand(cancelReminders)
  handle({ data }: Heard<DataOf<typeof cancelReminders>>, tx: Tx): Promise<void> {
    return this.emails.cancel(tx, data.operationId);
  }
}
