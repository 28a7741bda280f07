import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Client } from '@comptoir/client';
import {
  createBulkOperation,
  createSelection,
  findPurchaseOrders,
  findQuotes,
  openSession,
  readBulkOperation,
} from '@comptoir/contracts';
import type { Stack } from './stack';

type Reached = Pick<Stack, 'url' | 'mailUrl' | 'admin'>;

/**
 * Does in the stack what a house does first: stores, parties and documents come in over HTTP, quotes are signed, orders
 * confirmed and bought. Nothing of it works unless the services hear each other's events.
 */
export async function takeDemo({ url, admin }: Reached): Promise<void> {
  const child = spawn(process.execPath, [join(__dirname, '../../demo/dist/main.js')], {
    env: { PATH: process.env.PATH, BASE_URL: url, ADMIN_EMAIL: admin.email, DEMO_PASSWORD: admin.password },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`the demo data was refused: ${said}`);
}

/** Purchasing has purchase orders that suppliers were sent, of orders that sales had announced to it. */
export async function expectPurchases(stack: Reached): Promise<void> {
  const client = await signedIn(stack);
  const { page } = await client.call(findPurchaseOrders, { status: ['SENT', 'ACKNOWLEDGED', 'RECEIVED'] });
  if (page.total === 0) throw new Error('no purchase order was sent');
}

/** Writes to the customer of one quote, and finds that message in the mailbox. */
export async function expectMail(stack: Reached): Promise<void> {
  const client = await signedIn(stack);
  const subject = `Votre devis ${Date.now()}`;
  const { items } = await client.call(findQuotes, { status: ['SENT'], validity: ['valid'], limit: 50 });
  const ids = items.map(({ id }) => id);
  const { id: selectionId } = await client.call(createSelection, { target: 'quotes', mode: 'ids', ids });
  const email = { subject, body: 'Bonjour', recipients: ['CUSTOMER' as const] };
  const { id } = await client.call(createBulkOperation, { kind: 'email', selectionId, email });
  await until('the e-mails are written', async () => {
    const { state, done } = await client.call(readBulkOperation, { operationId: id });
    return state === 'COMPLETED' && done > 0;
  });
  await until('an e-mail is in the mailbox', async () => {
    const listed = await fetch(`${stack.mailUrl}/api/v1/messages?limit=100`);
    const { messages } = (await listed.json()) as { messages: { Subject: string }[] };
    return messages.some((message) => message.Subject === subject);
  });
}

export async function signedIn({ url, admin }: Reached): Promise<Client> {
  const baseUrl = `${url}/api/v1`;
  const { accessToken } = await new Client({ baseUrl }).call(openSession, admin);
  return new Client({ baseUrl, token: () => accessToken });
}

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (const giveUpAt = Date.now() + 90_000; Date.now() < giveUpAt;) {
    if (await isSo()) return;
    await new Promise((after) => setTimeout(after, 500));
  }
  throw new Error(`not within 90 s: ${what}`);
}
