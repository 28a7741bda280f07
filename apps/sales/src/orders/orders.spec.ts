import {
  amendOrder,
  cancelOrder,
  carryOverQuote,
  confirmOrder,
  createOrder,
  editOrder,
  findQuotes,
  orderAmendedV1,
  orderCancelledV1,
  orderConfirmedV1,
  orderKeptV1,
  quoteCarriedOverV1,
  readCarryOver,
  readOrder,
  readProjectHistory,
  readQuote,
} from '@comptoir/contracts';
import { sql } from '@comptoir/persistence';
import {
  aCaller,
  asManager,
  asNobody,
  startTestService,
  together,
  type TestService,
} from '@comptoir/testing';
import { givenArticle, givenOrders, givenSupplier } from '../../test/orders.builder';
import { given, Shop, type ProjectFacts } from '../../test/shops.builder';
import { aQuote } from '../quotes/quote.builder';
import type { Quote } from '../quotes/quote';
import { salesService } from '../sales-service';
import { anOrder } from './order.builder';
import type { Order } from './order';
import { SettleReleases } from './settle-releases/settle-releases.job';

let sales: TestService;
let shop: Shop;
let project: ProjectFacts;

beforeAll(async () => {
  sales = await startTestService(salesService, { clock: '2026-11-24T10:00:00+01:00' });
  shop = await Shop.open(sales);
});
beforeEach(async () => {
  project = await shop.project();
});
afterAll(() => sales.stop());

const order = async (builder: ReturnType<typeof anOrder>) =>
  (await givenOrders(sales, builder.of(project)))[0] as Order;
const signedQuote = async () =>
  (
    await given(
      sales,
      aQuote()
        .of(project)
        .withLine({ label: 'Caisson', quantity: '4', unitPrice: '100.00' })
        .withLine({ label: 'Plan de travail', quantity: '2.5', unitPrice: '80.00' })
        .withLine({ label: 'Éclairage', optional: true })
        .signed('2026-11-10'),
    )
  )[0] as Quote;
const lineIds = (quote: Quote) => quote.facts.lines.map(({ id }) => id);

describe('an order from a quote', () => {
  it('is refused before the quote is signed, and to whoever may not write orders', async () => {
    const [sent] = (await given(sales, aQuote().of(project).sent('2026-11-10'))) as [Quote];
    await expect(sales.ask(carryOverQuote, { quoteId: sent.id })).toBeRefused('order.quote-not-signed');
    await expect(sales.ask(carryOverQuote, { quoteId: sent.id }, { as: asNobody() })).toBeRefused(
      'permission.missing',
    );
    const elsewhere = await Shop.open(sales);
    await expect(
      sales.ask(carryOverQuote, { quoteId: sent.id }, { as: asManager([elsewhere.id]) }),
    ).toBeRefused('quote.not-found');
  });

  it('takes everything but the options, with links both ways', async () => {
    const quote = await signedQuote();
    const taken = await sales.ask(carryOverQuote, { quoteId: quote.id, plannedDelivery: '2027-02-01' });
    expect(taken).toMatchObject({
      status: 'DRAFT',
      number: null,
      quote: { id: quote.id },
      amountInclTax: '720.00',
      plannedDelivery: '2027-02-01',
      may: ['edit', 'confirm', 'cancel', 'planPayments'],
    });
    expect(taken.lines.map(({ quoteLineId, quantity }) => [quoteLineId, quantity])).toEqual([
      [lineIds(quote)[0], '4'],
      [lineIds(quote)[1], '2.5'],
    ]);
    expect(taken.financing.milestones.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['DEPOSIT', '216.00'],
      ['BALANCE', '504.00'],
    ]);
    const shown = await sales.ask(readQuote, { quoteId: quote.id });
    expect(shown).toMatchObject({
      carryOver: 'FULL',
      version: 2,
      successors: [{ kind: 'ORDER', id: taken.id, number: null, takenOn: '2026-11-24' }],
    });
    expect(await sales.announced(quoteCarriedOverV1, quote.id)).toMatchObject([{ carryOver: 'FULL' }]);
    await expect(sales.ask(carryOverQuote, { quoteId: quote.id })).toBeRefused('order.quote-taken-over');
  });

  it('takes single lines and parts of them, and gives them back when it is cancelled', async () => {
    const quote = await signedQuote();
    const [first = '', second = '', option = ''] = lineIds(quote);
    const part = await sales.ask(carryOverQuote, {
      quoteId: quote.id,
      lines: [{ lineId: first, quantity: '1.5' }, { lineId: option }],
    });
    const carryOver = async () => (await sales.ask(readQuote, { quoteId: quote.id })).carryOver;
    expect(await carryOver()).toBe('PARTIAL');
    const tooMuch = { quoteId: quote.id, lines: [{ lineId: first, quantity: '2.501' }] };
    await expect(sales.ask(carryOverQuote, tooMuch)).rejects.toMatchObject({
      code: 'order.quote-line-taken',
      facts: { left: '2.5' },
    });
    const rest = await sales.ask(carryOverQuote, { quoteId: quote.id });
    expect(rest.lines.map(({ quantity }) => quantity)).toEqual(['2.5', '2.5']);
    expect(await carryOver()).toBe('FULL');
    await sales.ask(cancelOrder, { orderId: rest.id, reason: 'Erreur' });
    expect(await carryOver()).toBe('PARTIAL');
    await sales.ask(cancelOrder, { orderId: part.id, reason: 'Erreur' });
    expect(await sales.ask(readQuote, { quoteId: quote.id })).toMatchObject({
      carryOver: 'NONE',
      successors: [],
    });
    expect(second).not.toBe('');
  });

  it('is offered to whoever may write orders until nothing is left, and the list leads to it', async () => {
    const quote = await signedQuote();
    const reader = aCaller({ 'quote.read': { scope: 'network' } });
    const may = async (as?: typeof reader) =>
      (await sales.ask(readQuote, { quoteId: quote.id }, as && { as })).may;
    const left = async () =>
      (await sales.ask(readCarryOver, { quoteId: quote.id })).lines.map((line) => line.left);
    expect(await may()).toEqual(['carryOver']);
    expect(await may(reader)).toEqual([]);
    expect(await left()).toEqual(['4', '2.5', '1']);
    const lines = [{ lineId: lineIds(quote)[0] ?? '', quantity: '1.5' }];
    const part = await sales.ask(carryOverQuote, { quoteId: quote.id, lines });
    expect(await left()).toEqual(['2.5', '2.5', '1']);
    const rest = await sales.ask(carryOverQuote, { quoteId: quote.id });
    expect(await may()).toEqual([]);
    expect(await left()).toEqual(['0', '0', '1']);
    const { items } = await sales.ask(findQuotes, { store: [shop.id], limit: 200 });
    expect(items.find(({ id }) => id === quote.id)?.successors?.map(({ id }) => id)).toEqual(
      [part.id, rest.id].sort(),
    );
    expect(
      items.filter(({ carryOver }) => carryOver === 'NONE').filter((item) => 'successors' in item),
    ).toEqual([]);
    await expect(
      sales.ask(readCarryOver, { quoteId: quote.id }, { as: asManager([project.id]) }),
    ).toBeRefused('quote.not-found');
  });

  it('never takes a line twice, even for two people at once', async () => {
    const quote = await signedQuote();
    const outcomes = await together(4, () => sales.ask(carryOverQuote, { quoteId: quote.id }));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [sum] = await sales.db.query<{ quantity: string }>(sql`
      select sum(l.quantity)::text as quantity from order_line l join sales_order h on h.id = l.order_id where h.quote_id = ${quote.id}`);
    expect(sum?.quantity).toBe('6.500');
  });

  it('is one order however often it is asked for with one key', async () => {
    const quote = await signedQuote();
    const as = asManager([shop.id]);
    const ask = () => sales.ask(carryOverQuote, { quoteId: quote.id }, { as, idempotencyKey: 'k' });
    expect(await ask()).toEqual(await ask());
  });
});

describe('an order', () => {
  it('without a quote is drafted, edited and confirmed', async () => {
    const draft = await sales.ask(createOrder, {
      projectId: project.id,
      lines: [{ label: 'Pose', quantity: '1', unitPrice: '500', vatRate: '10' }],
    });
    const kept = draft.lines[0]?.id;
    const edited = await sales.ask(
      editOrder,
      {
        orderId: draft.id,
        lines: [
          { id: kept, quantity: '2' },
          { label: 'Livraison', quantity: '1', unitPrice: '90', vatRate: '20' },
        ],
      },
      { etag: '"1"' },
    );
    expect(edited.lines[0]).toMatchObject({ id: kept, label: 'Pose', quantity: '2', unitPrice: '500.00' });
    expect(edited.financing.milestones.map(({ amount }) => amount)).toEqual(['165.00', '1043.00']);
    const confirmed = await sales.ask(confirmOrder, { orderId: draft.id });
    expect(confirmed).toMatchObject({
      status: 'CONFIRMED',
      confirmedOn: '2026-11-24',
      project: { stage: 'SURVEY_TO_DO' },
      may: ['amend', 'cancel', 'planPayments', 'recordPayment'],
    });
    expect(confirmed.number).toMatch(/^CO-2026-\d{5}$/);
  });

  it('refuses what it does not know: lines, articles, an empty content', async () => {
    const { id: orderId } = await order(anOrder().withLine());
    const edit = (lines: object[]) => sales.ask(editOrder, { orderId, lines }, { etag: '"1"' });
    await expect(edit([{ id: project.id }])).toBeRefused('order.line-unknown');
    await expect(edit([{ articleId: project.id, quantity: '1' }])).toBeRefused('order.article-unknown');
    await expect(edit([{ label: 'Libre', quantity: '1' }])).toBeRefused('order.line-incomplete');
    const empty = await order(anOrder());
    await expect(sales.ask(confirmOrder, { orderId: empty.id })).toBeRefused('order.empty');
    await expect(sales.ask(editOrder, { orderId, lines: [] })).toBeRefused('if-match.missing');
  });

  it('takes its number on confirmation, without a gap however many confirm at once', async () => {
    const orders = await givenOrders(
      sales,
      ...Array.from({ length: 12 }, () => anOrder().of(project).withLine()),
    );
    const outcomes = await together(12, (index) =>
      sales.ask(confirmOrder, { orderId: orders[index]?.id ?? '' }),
    );
    const numbers = outcomes.flatMap((outcome) =>
      outcome.status === 'fulfilled' ? [Number(outcome.value.number?.slice(8))] : [],
    );
    const [least = 0] = numbers.sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, index) => least + index));
  });

  it('is amended by a recorded event; its schedule follows the total', async () => {
    const { id: orderId, facts } = await order(
      anOrder().withLine({ quantity: '3' }).withLine({ label: 'Pose' }).confirmed('2026-11-10'),
    );
    const [cabinet, fitting] = facts.lines;
    const amended = await sales.ask(
      amendOrder,
      { orderId, lines: [{ id: cabinet?.id, quantity: '5' }], reason: 'Plan agrandi' },
      { etag: '"1"' },
    );
    expect(amended).toMatchObject({ status: 'CONFIRMED', amountInclTax: '600.00' });
    expect(amended.amendments).toMatchObject([
      {
        number: 1,
        by: 'Nora Réseau',
        reason: 'Plan agrandi',
        amountInclTaxBefore: '480.00',
        amountInclTaxAfter: '600.00',
        changes: [
          { lineId: cabinet?.id, quantityBefore: '3', quantityAfter: '5' },
          { lineId: fitting?.id, quantityBefore: '1', quantityAfter: null, totalAfter: null },
        ],
      },
    ]);
    expect(amended.financing.milestones.map(({ amount }) => amount)).toEqual(['144.00', '456.00']);
    expect(await sales.announced(orderAmendedV1, orderId)).toMatchObject([{ version: 2 }]);
    const { items } = await sales.ask(readProjectHistory, { projectId: project.id });
    expect(items).toMatchObject([{ action: 'order.amended', facts: { reason: 'Plan agrandi' } }]);
    const same = sales.ask(
      amendOrder,
      { orderId, lines: [{ id: cabinet?.id }], reason: 'Rien' },
      { etag: '"2"' },
    );
    await expect(same).toBeRefused('order.nothing-amended');
  });

  it('keeps what was sent to a supplier', async () => {
    const { id: orderId, facts } = await order(anOrder().withLine({ quantity: '3' }).confirmed());
    const lineId = facts.lines[0]?.id ?? '';
    await sales.db.execute(sql`
      insert into order_coverage (order_line_id, order_id, sent) values (${lineId}, ${orderId}, 2)`);
    const amend = (quantity: string) =>
      sales.ask(amendOrder, { orderId, lines: [{ id: lineId, quantity }], reason: 'x' }, { etag: '"1"' });
    await expect(amend('1.999')).toBeRefused('order.line-sent');
    await expect(sales.ask(cancelOrder, { orderId, reason: 'x' })).toBeRefused('order.purchase-order-sent');
    expect((await amend('2')).lines[0]?.quantity).toBe('2');
  });

  it('is not cancelled where purchasing cannot say whether something was sent', async () => {
    const { id: orderId } = await order(anOrder().withLine().confirmed());
    await expect(sales.ask(cancelOrder, { orderId, reason: 'x' })).toBeRefused('order.purchases-unknown');
    expect(await sales.ask(readOrder, { orderId })).toMatchObject({ status: 'CONFIRMED', reason: null });
    expect(await sales.announced(orderKeptV1, orderId)).toMatchObject([{ version: 2, status: 'CONFIRMED' }]);
  });

  it('can be bought again when its cancellation died half-way', async () => {
    const { id: orderId } = await order(anOrder().withLine().confirmed());
    await sales.database.query(
      `insert into order_release values ($1, 1, clock_timestamp() - interval '1 minute')`,
      [orderId],
    );
    const job = sales.app.get(SettleReleases);
    await job.run();
    await job.run();
    expect(await sales.announced(orderKeptV1, orderId)).toMatchObject([{ version: 2, status: 'CONFIRMED' }]);
    expect(await sales.database.query('select from order_release')).toEqual([]);
  });

  it('announces with its confirmation what has to be bought', async () => {
    const supplierId = await givenSupplier(sales);
    const article = await givenArticle(sales, { supplierId, supplierReference: 'N-60' });
    const { id: orderId, facts } = await order(
      anOrder().withArticle(article, '4').withLine({ label: 'Pose' }),
    );
    await sales.ask(confirmOrder, { orderId });
    expect(await sales.announced(orderConfirmedV1, orderId)).toMatchObject([
      {
        status: 'CONFIRMED',
        needs: [
          {
            orderLineId: facts.lines[0]?.id,
            articleId: article.id,
            quantity: '4.000',
            supplierId,
            supplierReference: 'N-60',
          },
        ],
      },
    ]);
  });

  it('shows what may be done, and the margin only where it may be read', async () => {
    const { id: orderId } = await order(anOrder().withLine().confirmed());
    const reader = aCaller({ 'order.read': { scope: 'network' } });
    const seen = await sales.ask(readOrder, { orderId }, { as: reader });
    expect(seen.may).toEqual([]);
    expect(seen).not.toHaveProperty('margin');
    expect(seen.lines[0]).not.toHaveProperty('purchasePrice');
    expect(await sales.ask(readOrder, { orderId })).toMatchObject({ margin: '40.00' });
  });
});

describe('two people who decide on one order', () => {
  it('confirming and cancelling a hundred times: one wins, the other is refused with a conflict', async () => {
    for (let round = 0; round < 100; round++) {
      const { id: orderId } = await order(anOrder().withLine());
      const outcomes = await Promise.allSettled([
        sales.ask(confirmOrder, { orderId }, { etag: '"1"' }),
        sales.ask(cancelOrder, { orderId, reason: 'Annulée' }, { etag: '"1"' }),
      ]);
      const lost = outcomes.flatMap((outcome) =>
        outcome.status === 'rejected' ? [outcome.reason as { code: string }] : [],
      );
      expect(lost).toMatchObject([{ code: 'order.changed-meanwhile' }]);
      const told = [
        ...(await sales.announced(orderConfirmedV1, orderId)),
        ...(await sales.announced(orderCancelledV1, orderId)),
      ];
      expect(told).toHaveLength(1);
      const row = await sales.db.one<{ status: string }>(
        sql`select status from order_state where order_id = ${orderId}`,
      );
      expect(row?.status).toBe(told[0]?.status);
    }
  }, 120_000);
});
