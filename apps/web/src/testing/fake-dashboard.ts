import {
  orderIndicatorKeys,
  purchaseOrderFlags,
  quoteIndicatorKeys,
  readDashboard,
} from '@comptoir/contracts';
import type { Answering } from './fake-answers';

const amounts = { amountExclTax: '83333.33', amountInclTax: '100000.00' };
const now = '2026-11-24T08:30:00Z';

/** A morning with something to do in every service, one of which does not answer. */
export function answerDashboard(gateway: Pick<Answering, 'on'>): void {
  const ok = { status: 'ok' as const, asOf: now };
  gateway.on(readDashboard, () => ({
    sections: {
      quotes: {
        ...ok,
        data: {
          items: quoteIndicatorKeys.map((key, index) => ({
            key,
            count: 12 + index,
            ...amounts,
            signal: key === 'expiring',
          })),
        },
      },
      orders: {
        ...ok,
        data: { items: orderIndicatorKeys.map((key, index) => ({ key, count: 4 + index, ...amounts })) },
      },
      purchasing: {
        status: 'down' as const,
        asOf: now,
        data: {
          items: purchaseOrderFlags.map((key) => ({
            key,
            count: 3,
            amountExclTax: '1200.00',
            signal: true,
            filter: {},
          })),
        },
      },
      tasks: {
        ...ok,
        data: {
          mine: 5,
          mineOverdue: 2,
          mineToday: 1,
          open: 40,
          overdue: 9,
          today: 3,
          opens: { mine: {}, mineOverdue: {}, mineToday: {}, open: {}, overdue: {}, today: {} },
        },
      },
      appointments: {
        ...ok,
        data: {
          mineToday: 1,
          today: 4,
          week: 17,
          unconfirmed: 2,
          opens: { mineToday: {}, today: {}, week: {}, unconfirmed: {} },
        },
      },
      emails: { status: 'timeout' as const, asOf: null, data: null },
    },
  }));
}
