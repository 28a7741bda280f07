import { z } from 'zod';
import { defineEvent } from '../../define';
import { instant } from '../../shared/values';

/** Whether e-mails can be handed over at all: told when that changes. There is one mail server, and this is its id. */
export const mailServerId = 'mail-server';
export const mailServerChangedV1 = defineEvent({
  name: 'notifications.mail-server.changed',
  version: 1,
  /** Null: it answers. */
  data: z.object({ version: z.int(), downSince: instant.nullable() }),
});
