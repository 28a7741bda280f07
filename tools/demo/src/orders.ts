import {
  bouncePayment,
  carryOverQuote,
  confirmOrder,
  findOrders,
  readFinancing,
  recordPayment,
  type OrderListItem,
} from '@comptoir/contracts';
import { Money } from '@comptoir/kernel';
import { orderReference } from './files';
import type { House, Project } from './house';
import { stories, type PaymentStory } from './situations';

/**
 * The order of a quote that was signed here, confirmed with its deposit; and what came in for the others. Told are
 * those of which everything is to be bought.
 */
export async function makeOrders(
  house: House,
  projects: readonly Project[],
  accepted: Project | undefined,
): Promise<string[]> {
  const purchased: string[] = [];
  if (accepted) await carryOver(house, accepted);
  for (const [index, { order }] of stories.entries()) {
    const project = projects[index];
    if (!order || !project) continue;
    const known = (await ordersOf(house, project)).find(({ number }) => number === orderReference(index));
    if (!known) continue;
    await pay(house, known, order.paid ?? 'nothing');
    if (order.purchased) purchased.push(known.id);
  }
  return purchased;
}

async function carryOver(house: House, project: Project): Promise<void> {
  const signed = (await house.quotesOf(project)).find(
    ({ status, carryOver: taken }) => status === 'SIGNED' && taken === 'NONE',
  );
  if (!signed) return;
  const { id: orderId, financing } = await house.client.call(carryOverQuote, { quoteId: signed.id });
  await house.client.call(confirmOrder, { orderId });
  const deposit = financing.milestones[0]?.amount;
  if (deposit) await house.client.call(recordPayment, { orderId, amount: deposit, method: 'CARD' });
}

async function pay(house: House, { id: orderId }: OrderListItem, story: PaymentStory): Promise<void> {
  const { payments, total, milestones } = await house.client.call(readFinancing, { orderId });
  if (story === 'nothing' || payments.length > 0) return;
  const deposit = milestones[0]?.amount ?? total;
  await house.client.call(recordPayment, { orderId, amount: deposit, method: 'CARD' });
  if (story === 'deposit') return;
  const amount = `${Money.of(total).minus(Money.of(deposit))}`;
  const loan = { method: 'CREDIT', payerKind: 'CREDIT_COMPANY', payerName: 'Crédit de l’Habitat' } as const;
  const paid = await house.client.call(recordPayment, { orderId, amount, ...loan });
  const last = paid.payments.at(-1);
  if (story === 'bounced' && last)
    await house.client.call(bouncePayment, { orderId, paymentId: last.id, reason: 'Dossier refusé' });
}

async function ordersOf(house: House, project: Project): Promise<OrderListItem[]> {
  const { items } = await house.client.call(findOrders, {
    party: project.customer.id,
    partyRole: 'customer',
    limit: 200,
  });
  return items.filter((order) => order.project.id === project.id);
}
