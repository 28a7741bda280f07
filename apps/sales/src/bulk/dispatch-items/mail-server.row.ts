import { sql } from '@comptoir/persistence';

/** Whether no e-mail can leave for now, as the service that sends them has told. */
export const mailServerIsDown = sql`exists (select from mail_server where down_since is not null)`;
