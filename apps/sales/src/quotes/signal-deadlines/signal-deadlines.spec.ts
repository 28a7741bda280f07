import { extendQuote, quoteExpiredV1, quoteExpiringV1 } from '@comptoir/contracts';
import { sql } from '@comptoir/persistence';
import { startTestService, together, type TestService } from '@comptoir/testing';
import { given, Shop } from '../../../test/shops.builder';
import { salesService } from '../../sales-service';
import { aQuote } from '../quote.builder';
import { SignalDeadlines } from './signal-deadlines.job';

let sales: TestService;
let paris: Shop;
let reunion: Shop;

beforeAll(async () => {
  sales = await startTestService(salesService, { clock: '2026-11-24T10:00:00+01:00' });
  paris = await Shop.open(sales);
  reunion = await Shop.open(sales, { timeZone: 'Indian/Reunion', expiringThresholdDays: 3 });
});
afterAll(() => sales.stop());

const run = () => sales.app.get(SignalDeadlines).run();
const quoteUntil = async (shop: Shop, day: string) => {
  const [quote] = await given(
    sales,
    aQuote()
      .of(await shop.project())
      .sent('2026-11-01')
      .validUntil(day),
  );
  return quote?.id ?? '';
};
const told = async (id: string) => ({
  expiring: (await sales.announced(quoteExpiringV1, id)).map(({ expiryDate }) => expiryDate),
  expired: (await sales.announced(quoteExpiredV1, id)).map(({ expiryDate }) => expiryDate),
});

describe('the signals of a deadline', () => {
  it('come with the threshold of the store, this day included, and not a day earlier', async () => {
    const [near, far, nearThere, farThere] = [
      await quoteUntil(paris, '2026-12-04'),
      await quoteUntil(paris, '2026-12-05'),
      await quoteUntil(reunion, '2026-11-27'),
      await quoteUntil(reunion, '2026-11-28'),
    ];
    await run();
    expect(await told(near)).toEqual({ expiring: ['2026-12-04'], expired: [] });
    expect(await told(far)).toEqual({ expiring: [], expired: [] });
    expect(await told(nearThere)).toEqual({ expiring: ['2026-11-27'], expired: [] });
    expect(await told(farThere)).toEqual({ expiring: [], expired: [] });
  });

  it('follow midnight where the shop is', async () => {
    const [here, there] = [await quoteUntil(paris, '2026-11-24'), await quoteUntil(reunion, '2026-11-24')];
    sales.clock.moveTo('2026-11-24T21:30:00+01:00');
    await run();
    expect([(await told(here)).expired, (await told(there)).expired]).toEqual([[], ['2026-11-24']]);
    sales.clock.moveTo('2026-11-25T00:00:00+01:00');
    await run();
    expect((await told(here)).expired).toEqual(['2026-11-24']);
  });

  it('come once, however often and by however many instances they are looked for', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => quoteUntil(paris, '2026-11-20')));
    await together(4, run);
    await run();
    for (const id of ids)
      expect(await told(id)).toEqual({ expiring: ['2026-11-20'], expired: ['2026-11-20'] });
  });

  it('come late, but come, after days without anybody running', async () => {
    const id = await quoteUntil(paris, '2026-12-10');
    await run();
    expect(await told(id)).toEqual({ expiring: [], expired: [] });
    sales.clock.moveTo('2026-12-20T10:00:00+01:00');
    await run();
    expect(await told(id)).toEqual({ expiring: ['2026-12-10'], expired: ['2026-12-10'] });
  });

  it('begin anew with a new deadline, and end with a signature', async () => {
    const [extended, signed] = [await quoteUntil(paris, '2026-12-21'), await quoteUntil(paris, '2026-12-19')];
    await sales.db.execute(sql`update quote_state set status = 'SIGNED' where quote_id = ${signed}`);
    await run();
    await sales.ask(extendQuote, { quoteId: extended, expiryDate: '2026-12-28' });
    await run();
    expect(await told(extended)).toEqual({ expiring: ['2026-12-21', '2026-12-28'], expired: [] });
    expect(await told(signed)).toEqual({ expiring: [], expired: [] });
  });
});
