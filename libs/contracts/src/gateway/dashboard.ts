import { z } from 'zod';
import { defineAsk } from '../define';
import { orderIndicator } from '../sales/order-list';
import { quoteIndicator } from '../sales/quote-list';
import { emailFigures } from '../notifications/emails';
import { purchasingFigures } from '../purchasing/purchase-order-list';
import { appointmentFigures } from '../tasks/appointments';
import { taskFigures } from '../tasks/tasks';

/** `timeout` and `down` carry the last data known, with its age in `asOf`; `forbidden` carries none. */
const section = <Data extends z.ZodType>(data: Data) =>
  z.object({
    status: z.enum(['ok', 'timeout', 'down', 'forbidden']),
    asOf: z.iso.datetime().nullable(),
    data: data.nullable(),
  });

/** Always 200 within a second: a section whose service does not answer in 800 ms says so, the others show. */
export const readDashboard = defineAsk({
  name: 'gateway.dashboard.read',
  http: { method: 'GET', path: '/dashboard', summary: 'Read the figures of every service' },
  request: z.strictObject({ store: z.array(z.uuid()).max(500).optional() }),
  response: z.object({
    sections: z.object({
      quotes: section(z.object({ items: z.array(quoteIndicator) })),
      orders: section(z.object({ items: z.array(orderIndicator) })),
      tasks: section(taskFigures),
      appointments: section(appointmentFigures),
      emails: section(emailFigures),
      purchasing: section(purchasingFigures),
    }),
  }),
});
