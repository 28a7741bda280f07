import { type Answer } from './api.builder';
import { firstOf, openTwoStores, type TwoStores } from './two-stores.builder';

jest.setTimeout(300_000);

let house: TwoStores;
let storeId: string;
let projectId: string;
beforeAll(async () => {
  house = await openTwoStores();
  storeId = house.storeId('NANTES');
  projectId = (await firstOf(house, `/projects?store=${storeId}`)).id;
});
afterAll(() => house?.stand.stop());

const made = async (path: string, body: unknown) => (await house.done('POST', path, body)).id as string;
const lines = [{ label: 'Pose', quantity: '1', unitPrice: '100.00', vatRate: '20' }];
const reason = { reason: 'Parce que' };
const because = (verb: string) => ({ path: verb, body: reason });

interface Try {
  readonly path: string;
  readonly body?: unknown;
}

/** Fifty at once, as many of each kind: what became of them. */
async function race(root: string, ...kinds: readonly Try[]): Promise<Answer[]> {
  const tries = Array.from({ length: 50 }, (_, n) => kinds[n % kinds.length]);
  return Promise.all(
    tries.map((one) =>
      house.call('POST', `${root}/${one?.path}`, {
        token: house.administrator,
        body: one?.body ?? {},
        version: null,
      }),
    ),
  );
}
/** How many won, and how the others were told. */
const outcome = (answers: readonly Answer[]) => ({
  won: answers.filter(({ status }) => status < 300).length,
  otherwise: [...new Set(answers.map(({ status }) => status))].filter(
    (status) => status >= 300 && ![409, 422].includes(status),
  ),
});
const one = { won: 1, otherwise: [] };

const aQuote = () => made('/quotes', { projectId, lines });
const aSentQuote = async () => {
  const id = await aQuote();
  await house.done('POST', `/quotes/${id}/finalize`, {});
  await house.done('POST', `/quotes/${id}/send`, {});
  return id;
};
const aSignedQuote = async () => {
  const id = await aSentQuote();
  await house.done('POST', `/quotes/${id}/sign`, {});
  return id;
};
const aConfirmedOrder = async () => {
  const id = await made('/orders', { projectId, lines });
  await house.done('POST', `/orders/${id}/confirm`, {});
  return id;
};
const aPaymentOf = async (orderId: string) => {
  const { payments } = (await house.done('POST', `/orders/${orderId}/payments`, {
    amount: '50.00',
    method: 'CARD',
  })) as { payments: { id: string }[] };
  return payments.at(-1)?.id ?? '';
};

describe('of fifty who want to move one thing at once, one does', () => {
  it('a quote is finalized, sent, signed or refused, and cancelled once', async () => {
    const draft = await aQuote();
    expect(outcome(await race(`/quotes/${draft}`, { path: 'finalize' }))).toEqual(one);
    expect(outcome(await race(`/quotes/${draft}`, { path: 'send' }))).toEqual(one);
    expect(outcome(await race(`/quotes/${draft}`, { path: 'sign' }, because('refuse')))).toEqual(one);
    const other = await aSentQuote();
    expect(outcome(await race(`/quotes/${other}`, because('cancel'), because('refuse')))).toEqual(one);
  });

  it('a signed quote becomes one order', async () => {
    const id = await aSignedQuote();
    expect(outcome(await race(`/quotes/${id}`, { path: 'carry-over' }))).toEqual(one);
    const { successors } = (await house.done('GET', `/quotes/${id}`)) as { successors: unknown[] };
    expect(successors).toHaveLength(1);
  });

  it('an order is confirmed once, with one number, and cancelled once', async () => {
    const id = await made('/orders', { projectId, lines });
    expect(outcome(await race(`/orders/${id}`, { path: 'confirm' }))).toEqual(one);
    expect(outcome(await race(`/orders/${id}`, because('cancel')))).toEqual(one);
  });

  it('a payment bounces or is refunded once, and never both', async () => {
    const orderId = await aConfirmedOrder();
    const paymentId = await aPaymentOf(orderId);
    const refund = { path: 'refund', body: { amount: '50.00', ...reason } };
    const root = `/orders/${orderId}/payments/${paymentId}`;
    expect(outcome(await race(root, because('bounce'), refund))).toEqual(one);
    expect(await house.done('GET', `/orders/${orderId}/financing`)).toMatchObject({ paid: '0.00' });
  });

  it('a purchase order is approved once, and sent or cancelled', async () => {
    const { id } = await firstOf(house, '/purchase-orders?status=DRAFT');
    expect(outcome(await race(`/purchase-orders/${id}`, { path: 'approve' }))).toEqual(one);
    const send = { path: 'send', body: { byEmail: false } };
    expect(outcome(await race(`/purchase-orders/${id}`, send, because('cancel')))).toEqual(one);
  });

  it('a task is done or given up', async () => {
    const someone = { id: '0190d5c4-0000-7000-8000-000000000001', name: 'Quelqu’un' };
    const task = { storeId, subject: 'Rappeler', type: 'OTHER', dueOn: '2030-01-15', assignees: [someone] };
    const id = await made('/tasks', task);
    expect(outcome(await race(`/tasks/${id}`, { path: 'complete' }, { path: 'cancel' }))).toEqual(one);
  });

  it('an appointment is confirmed once, and kept or missed', async () => {
    const { id: attendee } = await firstOf(house, `/parties?store=${storeId}&role=SALESPERSON`);
    const meeting = { type: 'VISIT', place: 'STORE', invite: false, attendeeIds: [attendee] };
    const slot = { startsAt: '2031-01-15T09:00:00Z', endsAt: '2031-01-15T10:00:00Z' };
    const id = await made('/appointments', { projectId, ...meeting, ...slot });
    expect(outcome(await race(`/appointments/${id}`, { path: 'confirm' }))).toEqual(one);
    expect(outcome(await race(`/appointments/${id}`, { path: 'cancel' }))).toEqual(one);
  });

  it('a project is put on hold once', async () => {
    const answers = await race(`/projects/${projectId}`, because('put-on-hold'));
    expect(outcome(answers)).toEqual(one);
  });
});
