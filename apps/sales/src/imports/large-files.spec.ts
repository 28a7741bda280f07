import type { ImportEntity, StoreFacts } from '@comptoir/contracts';
import { sql } from '@comptoir/persistence';
import { startTestService, testNats, type TestNats, type TestService } from '@comptoir/testing';
import { startStoreKeeper, type StoreKeeper } from '../../test/store-keeper.builder';
import { upload } from '../../test/upload.builder';
import { salesService } from '../sales-service';

const size = 20_000;
const linesPerDocument = 4;

let nats: TestNats;
let sales: TestService;
let gateway: StoreKeeper;
let store: StoreFacts;

beforeAll(async () => {
  nats = await testNats();
  [sales, gateway] = await Promise.all([startTestService(salesService, { nats }), startStoreKeeper(nats)]);
  store = gateway.keep({ reference: 'LYON' });
});
afterAll(async () => {
  await Promise.all([sales.stop(), gateway.stop()]);
  await nats.stop();
});

const rates: string[] = [];
afterAll(() => process.stdout.write(`${rates.join('\n')}\n`));

async function timed(entity: ImportEntity, rows: readonly string[]) {
  const started = performance.now();
  const { report } = await upload(sales, entity, rows);
  const seconds = (performance.now() - started) / 1000;
  const { errors, created, updated, unchanged, rows: count } = report;
  rates.push(
    `${entity}: ${count} rows in ${seconds.toPrecision(2)} s, ${Math.round(count / seconds)} rows/s (created ${created}, unchanged ${unchanged})`,
  );
  expect(errors).toEqual([]);
  return { created, updated, unchanged };
}

const each = (count: number, line: (n: number) => string) => Array.from({ length: count }, (_, n) => line(n));

it(`takes over files of ${size} rows, and the same again without a change`, async () => {
  const documents = size / linesPerDocument;
  const parties = [
    'reference,roles,name,email,city,store',
    ...each(size, (n) => `C${n},CUSTOMER,Client ${n},c${n}@example.org,Lyon,LYON`),
  ];
  const articles = [
    'reference,label,purchasePrice,salePrice,vatRate,ecoContribution',
    ...each(100, (n) => `A${n},Article ${n},50.00,99.90,20,0.50`),
  ];
  const projects = [
    'reference,label,store,customer,createdOn',
    ...each(documents, (n) => `P${n},Cuisine ${n},LYON,C${n},2026-0${1 + (n % 9)}-15`),
  ];
  const lines = each(size, (n) => {
    const document = Math.floor(n / linesPerDocument);
    return `QUOTE,D${document},P${document},2026-10-01,2026-12-01,SENT,A${n % 100},2,10`;
  });
  const quotes = ['type,reference,project,date,expiryDate,status,article,quantity,discountPercent', ...lines];

  const created = (count: number) => ({ created: count, updated: 0, unchanged: 0 });
  const unchanged = (count: number) => ({ created: 0, updated: 0, unchanged: count });
  expect(await timed('parties', parties)).toEqual(created(size));
  expect(await timed('articles', articles)).toEqual(created(100));
  expect(await timed('projects', projects)).toEqual(created(documents));
  expect(await timed('documents', quotes)).toEqual(created(documents));
  expect(await timed('documents', quotes)).toEqual(unchanged(documents));
  expect(await timed('parties', parties)).toEqual(unchanged(size));

  const counter = await sales.db.query(
    sql`select store_id, status, count::int, amount_excl_tax from quote_counter`,
  );
  // Four lines of 2 x 99.90 less 10 %, plus 2 x 0.50
  expect(counter).toEqual([
    {
      store_id: store.id,
      status: 'SENT',
      count: documents,
      amount_excl_tax: String(documents * 4 * (17982 + 100)),
    },
  ]);
}, 180_000);
