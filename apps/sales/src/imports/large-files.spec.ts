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
  const { errors, created, updated, unchanged } = report;
  rates.push(`${entity}: ${size} rows in ${seconds.toPrecision(2)} s, ${Math.round(size / seconds)} rows/s (created ${created}, unchanged ${unchanged})`);
  expect(errors).toEqual([]);
  return { created, updated, unchanged };
}

const each = (line: (n: number) => string) => Array.from({ length: size }, (_, n) => line(n));

it(`takes over files of ${size} rows, and the same again without a change`, async () => {
  const documents = size / linesPerDocument;
  const parties = ['reference,roles,name,email,city,store', ...each((n) => `C${n},CUSTOMER,Client ${n},c${n}@example.org,Lyon,LYON`)];
  const articles = ['reference,label,purchasePrice,salePrice,vatRate,ecoContribution', ...each((n) => `A${n},Article ${n},50.00,99.90,20,0.50`)];
  const projects = ['reference,label,store,customer,createdOn', ...each((n) => `P${n},Cuisine ${n},LYON,C${n},2026-0${1 + (n % 9)}-15`)];
  const lines = each((n) => `QUOTE,D${Math.floor(n / linesPerDocument)},P${Math.floor(n / linesPerDocument)},2026-10-01,2026-12-01,SENT,A${n},2,10`);
  const quotes = ['type,reference,project,date,expiryDate,status,article,quantity,discountPercent', ...lines];

  const once = { created: size, updated: 0, unchanged: 0 };
  expect(await timed('parties', parties)).toEqual(once);
  expect(await timed('articles', articles)).toEqual(once);
  expect(await timed('projects', projects)).toEqual(once);
  expect(await timed('documents', quotes)).toEqual({ created: documents, updated: 0, unchanged: 0 });
  expect(await timed('documents', quotes)).toEqual({ created: 0, updated: 0, unchanged: documents });
  expect(await timed('parties', parties)).toEqual({ created: 0, updated: 0, unchanged: size });

  const counter = await sales.db.query(sql`select store_id, kind, count::int, amount_excl_tax from quote_counter`);
  // Four lines of 2 x 99.90 less 10 %, plus 2 x 0.50
  expect(counter).toEqual([{ store_id: store.id, kind: 'dated', count: documents, amount_excl_tax: String(documents * 4 * (17982 + 100)) }]);
}, 180_000);
