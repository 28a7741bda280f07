import { randomUUID } from 'node:crypto';
import { eventually } from '@comptoir/testing';
import { firstOf, type Things, type TwoStores } from './two-stores.builder';

type Named = { readonly id: string };

/** One of everything that routes and bodies can name, in this store, by the name that they give it. */
export async function thingsOf(house: TwoStores, storeId: string): Promise<Things> {
  const made = async (path: string, body: unknown) => (await house.done('POST', path, body)).id as string;
  const sold = await soldIn(house, storeId);
  const selectionId = await made('/selections', { target: 'quotes', mode: 'ids', ids: [sold.quoteId] });
  const partyId = await made('/parties', {
    roles: ['CUSTOMER', 'INSTALLER'],
    kind: 'INDIVIDUAL',
    name: `Hoarau-${randomUUID()}`,
    email: 'quelquun@client.example',
    storeId,
  });
  const things = {
    ...sold,
    ...(await boughtIn(house, storeId)),
    ...(await houseWide(house)),
    storeId,
    selectionId,
    partyId,
    ...(await plannedOn(house, { ...sold, storeId, partyId })),
    operationId: await made('/bulk-operations', {
      kind: 'task',
      selectionId,
      task: { type: 'OTHER', subject: 'Chez eux', dueOn: '2030-01-15', assigneeIds: [partyId] },
    }),
    exportId: await made('/exports', {
      content: 'rows',
      list: 'quotes',
      format: 'csv',
      selectionId,
      columns: ['number'],
    }),
    viewId: await made('/saved-views', {
      list: 'quotes',
      name: 'À nous',
      filter: {},
    }),
    templateId: await made('/templates', {
      storeId,
      name: 'Chez eux',
      subject: 'Bonjour',
      body: `Entre nous ${randomUUID()}`,
    }),
    draftId: await draft(house),
    fileId: await made('/email-files', { name: 'plan.pdf', bytes: 12 }),
    projectFileId: await planOf(house, sold.projectId),
    emailId: (await firstOf(house, `/emails?store=${storeId}`)).id,
  };
  await house.done('PUT', '/default-views/quotes', { viewId: things.viewId });
  await settled(house, things);
  return things;
}

/** What goes on by itself has come to its end. */
async function settled(
  { done }: TwoStores,
  { operationId, exportId, emailId, purchaseBatchId }: Things,
): Promise<void> {
  const ends: readonly [path: string, states: readonly string[]][] = [
    [`/bulk-operations/${operationId}`, ['COMPLETED']],
    [`/exports/${exportId}`, ['COMPLETED']],
    [`/purchase-batches/${purchaseBatchId}`, ['DONE']],
    [`/emails/${emailId}`, ['SENT']],
  ];
  for (const [path, states] of ends)
    await eventually(async () => states.includes((await done('GET', path)).state as string));
}

async function soldIn(house: TwoStores, storeId: string) {
  const { id: quoteId } = await firstOf(house, `/quotes?store=${storeId}&status=SENT`);
  const { id: orderId } = await firstOf(house, `/orders?store=${storeId}&status=CONFIRMED`);
  const quote = (await house.done('GET', `/quotes/${quoteId}`)) as { project: Named; lines: Named[] };
  const { lines } = (await house.done('GET', `/orders/${orderId}`)) as { lines: Named[] };
  const { payments } = (await house.done('POST', `/orders/${orderId}/payments`, {
    amount: '10.00',
    method: 'CARD',
  })) as { payments: Named[] };
  return {
    quoteId,
    paperId: quoteId,
    quoteLineId: quote.lines[0]?.id ?? '',
    orderId,
    orderLineId: lines[0]?.id ?? '',
    paymentId: payments.at(-1)?.id ?? '',
    projectId: quote.project.id,
  };
}

async function boughtIn(house: TwoStores, storeId: string) {
  const { id: purchaseOrderId } = await firstOf(house, `/purchase-orders?store=${storeId}`);
  const { generationId, lines } = (await house.done('GET', `/purchase-orders/${purchaseOrderId}`)) as {
    generationId: string;
    lines: Named[];
  };
  const { id: purchaseBatchId } = (await house.done('POST', '/purchase-batches', {
    verb: 'approve',
    chosen: { mode: 'ids', ids: [purchaseOrderId] },
  })) as unknown as Named;
  return { purchaseOrderId, generationId, purchaseBatchId, purchaseLineId: lines[0]?.id ?? '' };
}

/** What belongs to no store: whoever is of some stores only may not change it. */
async function houseWide(house: TwoStores) {
  const first = async (path: string) => (await firstOf(house, path)).id;
  return {
    supplierId: await first('/suppliers'),
    articleId: await first('/articles'),
    roleId: await first('/roles'),
    userId: await first('/users'),
    code: 'OTHER',
    document: 'QUOTE',
    list: 'quotes',
  };
}

async function plannedOn({ done }: TwoStores, { storeId, projectId, partyId }: Things) {
  const made = async (path: string, body: unknown) => (await done('POST', path, body)).id as string;
  const { number, label } = await done('GET', `/projects/${projectId}`);
  return {
    taskId: await made('/tasks', {
      type: 'OTHER',
      subject: 'Chez eux',
      dueOn: '2030-01-15',
      storeId,
      project: { id: projectId, number, label },
      assignees: [{ id: partyId, name: 'Quelqu’un' }],
    }),
    commentId: await made('/comments', { projectId, body: 'Entre nous', audience: ['TEAM'] }),
    appointmentId: await made('/appointments', {
      projectId,
      startsAt: '2030-01-15T09:00:00Z',
      endsAt: '2030-01-15T10:00:00Z',
      type: 'VISIT',
      place: 'STORE',
      invite: false,
      attendeeIds: [partyId],
    }),
  };
}

async function draft({ done }: TwoStores): Promise<string> {
  const id = randomUUID();
  await done('PUT', `/email-drafts/${id}`, { content: { subject: 'Entre nous', body: '', recipients: [] } });
  return id;
}

async function planOf({ done }: TwoStores, projectId: string): Promise<string> {
  const plan = Buffer.from('%PDF-1.7\n');
  const announced = { kind: 'PLAN', name: 'plan.pdf', bytes: plan.length };
  const { id } = await done('POST', `/projects/${projectId}/files`, announced);
  await done('POST', `/project-files/${String(id)}/parts`, { part: 0, content: plan.toString('base64') });
  return id as string;
}

/** What somebody has in a store of theirs, to put the things of others to. */
export async function ownThings(house: TwoStores, token: string, storeId: string): Promise<Things> {
  const sold = await soldIn(house, storeId);
  const { json } = await house.call('POST', '/selections', {
    token,
    body: { target: 'quotes', mode: 'ids', ids: [sold.quoteId] },
  });
  const customer = { roles: ['CUSTOMER'], kind: 'INDIVIDUAL', name: 'À moi', storeId };
  const draftOrder = await house.done('POST', '/orders', { projectId: sold.projectId, lines: [] });
  const sent = `/purchase-orders?store=${storeId}&status=SENT,ACKNOWLEDGED,PARTIALLY_RECEIVED`;
  return {
    ...sold,
    storeId,
    selectionId: json.id as string,
    partyId: (await house.done('POST', '/parties', customer)).id as string,
    signedQuoteId: (await firstOf(house, `/quotes?store=${storeId}&status=SIGNED`)).id,
    draftOrderId: draftOrder.id as string,
    'version of sales.party.change': '"1"',
    'version of sales.order.edit': `"${String(draftOrder.version)}"`,
    sentPurchaseOrderId: (await firstOf(house, sent)).id,
  };
}
