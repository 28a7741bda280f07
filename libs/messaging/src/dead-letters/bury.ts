import { newId, sql, type Queryable } from '@comptoir/persistence';
import type { FailureFacts } from '../consumers/failure';
import type { Letter } from '../consumers/message';

export interface Burial {
  /** The reaction that cannot; the durable, when the message cannot even be read. */
  readonly consumer: string;
  readonly durable: string;
  readonly messageId: string;
  readonly letter: Letter;
  readonly failure: FailureFacts;
  readonly attempts: number;
}

/** Keeps a message that nobody could handle. The same message buried twice stays one row. */
export async function bury(tx: Queryable, burial: Burial): Promise<void> {
  const { consumer, durable, messageId, letter, failure, attempts } = burial;
  await tx.execute(sql`
    insert into dead_letter (id, consumer, message_id, durable, subject, headers, body,
                             error_class, error_message, error_fingerprint, attempts)
    values (${newId()}, ${consumer}, ${messageId}, ${durable}, ${letter.subject}, ${jsonOf(letter.headers)}::jsonb,
            ${Buffer.from(letter.body)}, ${failure.errorClass}, ${failure.message}, ${failure.fingerprint}, ${attempts})
    on conflict (consumer, message_id) do update
    set last_at = clock_timestamp(), attempts = dead_letter.attempts + 1`);
}

/** jsonb takes no NUL. */
function jsonOf(headers: Letter['headers']): string {
  return JSON.stringify(headers).replaceAll('\\u0000', '');
}
