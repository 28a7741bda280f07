import { z } from 'zod';
import { defineAsk } from '../define';

/** What orders have not taken over yet of each line of a quote, options included: what may still be asked for. */
export const readCarryOver = defineAsk({
  name: 'sales.carry-over.read',
  http: {
    method: 'GET',
    path: '/quotes/:quoteId/carry-over',
    summary: 'Read what is left of a quote to be taken over',
  },
  permission: 'order.write',
  request: z.strictObject({ quoteId: z.uuid() }),
  response: z
    .object({ lines: z.array(z.object({ lineId: z.uuid(), left: z.string() })) })
    .meta({ id: 'CarryOverLeft' }),
});
