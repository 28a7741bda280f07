import { createExport } from '@comptoir/contracts';
import { aCaller, startTestService, together, type TestCaller, type TestService } from '@comptoir/testing';
import { salesService } from '../sales-service';

let sales: TestService;
const reach = { scope: 'network' as const };
const seller = () => aCaller({ 'quote.read': reach, 'export.run': reach });
beforeAll(async () => {
  sales = await startTestService(salesService, { env: { EXPORTS_PER_DAY: '1', EXPORTS_PER_DAY_MANY: '3' } });
});
afterAll(() => sales.stop());
const take = (as: TestCaller, format: 'csv' | 'pdf' = 'csv', idempotencyKey?: string) =>
  sales.ask(
    createExport,
    { content: 'rows', list: 'quotes', format, columns: ['number'] },
    { as, ...(idempotencyKey && { idempotencyKey }) },
  );

it('the files of a day are counted for each user, two orders at once one after the other, until midnight in Paris', async () => {
  const as = seller();
  const orders = await together(2, () => take(as));
  expect(orders.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = await take(as).catch((error: unknown) => error);
  expect(refused).toMatchObject({
    code: 'export-quota.exceeded',
    facts: { limit: 1, againOn: '2026-11-25', retryAfter: 14 * 3_600 },
  });
  await take(seller());
  sales.clock.moveTo('2026-11-25T00:00:00+01:00');
  await take(as);
  sales.clock.moveTo('2026-11-24T10:00:00+01:00');
});

it('the files of a day are more for whose role may run many; a repetition is none, and neither is what is printed', async () => {
  const as = seller();
  const first = await take(as, 'csv', 'once');
  expect((await take(as, 'csv', 'once')).id).toBe(first.id);
  await take(as, 'pdf');
  const many = { ...as, grants: { ...as.grants, 'bulk.run-many': reach } };
  await take(many);
  await take(many);
  await expect(take(many)).toBeRefused('export-quota.exceeded');
});
