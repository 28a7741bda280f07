import { findPurchaseOrders, findQuotes, findTasks } from '@comptoir/contracts';
import type { Stack } from './stack';
import { expectMail, expectPurchases, signedIn, takeDemo } from './work';

export interface Proof {
  name: string;
  hold: (stack: Stack) => Promise<void>;
}

/** What must be so on a stack that has just started. Each throws what it saw instead. */
export const proofs: Proof[] = [
  {
    name: 'the gateway is ready',
    hold: async ({ url }) => expectStatus(await fetch(`${url}/health/ready`), 200),
  },
  {
    name: 'the front is served',
    hold: async ({ url }) => {
      const response = await fetch(url);
      expectStatus(response, 200);
      if (!(await response.text()).includes('<script')) throw new Error('the page has no script');
    },
  },
  {
    name: 'the administrator signs in and the services answer over NATS',
    hold: async (stack) => {
      const client = await signedIn(stack);
      await client.call(findQuotes, {});
      await client.call(findTasks, {});
      await client.call(findPurchaseOrders, {});
    },
  },
  { name: 'a house moves in: its data is taken, its orders are signed and bought', hold: takeDemo },
  { name: 'purchasing has sent what sales had announced', hold: expectPurchases },
  {
    name: 'the mailbox answers',
    hold: async ({ mailUrl }) => expectStatus(await fetch(`${mailUrl}/api/v1/messages`), 200),
  },
  { name: 'an e-mail to a customer arrives in the mailbox', hold: expectMail },
];

function expectStatus(response: Response, status: number): void {
  if (response.status !== status)
    throw new Error(`${response.url} answered ${response.status} instead of ${status}`);
}
