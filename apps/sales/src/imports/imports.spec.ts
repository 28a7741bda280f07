import { Readable } from 'node:stream';
import {
  findParties,
  projectChangedV1,
  quoteImportedV1,
  type ImportEntity,
  type StoreFacts,
} from '@comptoir/contracts';
import { sql } from '@comptoir/persistence';
import {
  aCaller,
  asManager,
  asNobody,
  startTestService,
  testNats,
  tokenFor,
  type TestNats,
  type TestService,
} from '@comptoir/testing';
import { startStoreKeeper, type StoreKeeper } from '../../test/store-keeper.builder';
import { upload, type Upload } from '../../test/upload.builder';
import { salesService } from '../sales-service';

let nats: TestNats;
let sales: TestService;
let gateway: StoreKeeper;
let store: StoreFacts;
let elsewhere: StoreFacts;

beforeAll(async () => {
  nats = await testNats();
  [sales, gateway] = await Promise.all([startTestService(salesService, { nats }), startStoreKeeper(nats)]);
  store = gateway.keep({ reference: 'LYON' });
  elsewhere = gateway.keep({ reference: 'PARIS' });
  await accepted('parties', [
    'reference;roles;name;store',
    'C1;CUSTOMER;Durand;LYON',
    'V1;SALESPERSON;Martin;LYON',
    'C9;CUSTOMER;Loin;PARIS',
  ]);
  await accepted('parties', ['reference;roles;name', 'F1;SUPPLIER;Cuisines Nord']);
  await accepted('articles', ['reference;label;salePrice;TVA;écotaxe', 'A1;Plan de travail;100,00;20;1,20']);
  await accepted('projects', [
    'reference;label;store;customer;salesperson;createdOn',
    'P1;Cuisine;LYON;C1;V1;2026-11-01',
    'P9;Salon;PARIS;C9;;2026-11-01',
  ]);
});
afterAll(async () => {
  await Promise.all([sales.stop(), gateway.stop()]);
  await nats.stop();
});

const send = (entity: ImportEntity, content: string | Uint8Array | readonly string[], how?: Upload) =>
  upload(sales, entity, content, how);
const count = async (table: 'party' | 'article' | 'project' | 'quote') =>
  Number((await sales.db.one<{ n: string }>(sql`select count(*) as n from ${sql.ident(table, [table])}`))?.n);

async function accepted(entity: ImportEntity, content: readonly string[], how?: Upload) {
  const { status, report } = await send(entity, content, how);
  expect({ status, errors: report.errors }).toEqual({ status: 200, errors: [] });
  return { created: report.created, updated: report.updated, unchanged: report.unchanged };
}

async function faultsOf(entity: ImportEntity, content: readonly string[], how?: Upload) {
  const { status, report } = await send(entity, content, how);
  expect({ status, written: report.created + report.updated + report.unchanged }).toEqual({
    status: 422,
    written: 0,
  });
  return report.errors.map(({ row, column, code }) => `${row} ${column} ${code}`);
}

describe('an import is refused as a whole', () => {
  it('without a token, with one for another service, without the permission', async () => {
    const post = (authorization: string) =>
      fetch(`${sales.url}/internal/imports/parties`, {
        method: 'POST',
        headers: authorization ? { authorization } : {},
      });
    expect((await post('')).status).toBe(401);
    expect((await post(`Bearer ${await tokenFor(asNobody(), 'tasks')}`)).status).toBe(401);
    expect(await send('parties', 'reference', { as: asNobody() })).toMatchObject({
      status: 403,
      report: { code: 'permission.missing' },
    });
  });

  it('of a kind that is not known here, and without a file', async () => {
    expect(await send('stores', 'reference')).toMatchObject({
      status: 404,
      report: { code: 'import.unknown' },
    });
    const headers = {
      authorization: `Bearer ${await tokenFor(aCaller({ 'import.run': { scope: 'network' } }), 'sales')}`,
    };
    const form = new FormData();
    form.set('other', new Blob(['x']), 'x.csv');
    for (const body of [form, undefined]) {
      const response = await fetch(`${sales.url}/internal/imports/parties`, {
        method: 'POST',
        body,
        headers,
      });
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
        400,
        'import.file-missing',
      ]);
    }
  });

  it('when it has 100 MB, without being held in memory', async () => {
    let most = 0;
    const chunk = Buffer.alloc(64 * 1024, 'a');
    function* hundredMegabytes() {
      yield Buffer.from(
        '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\n',
      );
      for (let sent = 0; sent < 100 * 1024 * 1024; sent += chunk.length) {
        most = Math.max(most, process.memoryUsage().arrayBuffers);
        yield chunk;
      }
      yield Buffer.from('\r\n--x--\r\n');
    }
    const authorization = `Bearer ${await tokenFor(aCaller({ 'import.run': { scope: 'network' } }), 'sales')}`;
    const before = process.memoryUsage().arrayBuffers;
    const response = await fetch(`${sales.url}/internal/imports/parties`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'multipart/form-data; boundary=x' },
      body: Readable.toWeb(Readable.from(hundredMegabytes())) as ReadableStream,
      duplex: 'half',
    } as RequestInit);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
      413,
      'file.too-large',
    ]);
    expect(most - before).toBeLessThan(64 * 1024 * 1024);
  });

  it('when it is neither CSV nor XLSX, or not in UTF-8', async () => {
    expect(await send('parties', Buffer.from('%PDF-1.7\0'))).toMatchObject({
      status: 422,
      report: { errorCount: 1, errors: [{ code: 'file.format' }] },
    });
    const latin = Buffer.from('reference;roles;name\nC2;CUSTOMER;Géraldine', 'latin1');
    expect(await send('parties', latin)).toMatchObject({
      status: 422,
      report: { errors: [{ row: 2, code: 'file.encoding' }] },
    });
  });
});

describe('a file with one bad row writes nothing', () => {
  it('of parties', async () => {
    const before = await count('party');
    const faults = await faultsOf('parties', [
      'référence;Rôles;nom;e-mail;téléphone;magasin;langue;couleur',
      'X1;CLIENT;Bon;bon@example.org;;LYON;Anglais;',
      'X1;CUSTOMER;Double;;;LYON;;',
      'X2;ROI;Faux;pas-une-adresse;abc;NULLE-PART;latin;',
      'X3;CUSTOMER;;;;LYON;fr;',
      'X4;CUSTOMER;Sans magasin connu;;;NULLE-PART;;',
    ]);
    expect(faults).toEqual([
      '1 couleur heading.unknown',
      '3 référence reference.duplicate',
      '4 Rôles value.unknown',
      '4 e-mail email.invalid',
      '4 téléphone phone.invalid',
      '4 langue value.unknown',
      '5 nom cell.missing',
      '6 magasin store.unknown',
    ]);
    expect(await count('party')).toBe(before);
  });

  it('of articles', async () => {
    const faults = await faultsOf('articles', [
      'reference;label;supplier;salePrice;vatRate',
      'B1;Table;F9;10;20',
      'B2;Table;F1;-10;19,6',
      'B3;Table;;;20',
    ]);
    expect(faults).toEqual([
      '2 supplier party.unknown',
      '3 salePrice amount.negative',
      '3 vatRate vat-rate.unknown',
      '4 salePrice cell.missing',
    ]);
  });

  it('of projects', async () => {
    const faults = await faultsOf('projects', [
      'reference;label;store;customer;salesperson;createdOn;stage',
      'Q1;Cuisine;NULLE-PART;C1;;2026-11-01;',
      'Q2;Cuisine;LYON;C404;V404;31/02/2026;',
      'Q3;Cuisine;LYON;C404;V404;24/11/2026;',
      'P9;Salon;LYON;C9;;2026-11-01;',
    ]);
    expect(faults).toEqual([
      '2 store store.unknown',
      '3 createdOn day.invalid',
      '4 customer party.unknown',
      '4 salesperson party.unknown',
      '5 store project.store-fixed',
    ]);
  });

  it('of documents', async () => {
    const faults = await faultsOf('documents', [
      'type;reference;project;date;expiryDate;status;signedOn;article;lineLabel;quantity;unitPrice;discountPercent;vatRate',
      'QUOTE;D1;P1;2026-11-02;;SENT;;A1;;-1;;;',
      'QUOTE;D2;P1;2026-11-02;;SENT;;A1;;1;;101;19.6',
      'QUOTE;D3;P404;2026-11-02;;SENT;;A404;;1;;;',
      'QUOTE;D4;P1;2026-11-02;;SENT;;;;1;;;',
      'ORDER;D5;P1;2026-11-02;2026-12-01;SENT;2026-11-01;A1;;1;;;',
      'ORDER;D5b;P1;2026-11-02;2026-12-01;CONFIRMED;2026-11-01;A1;;1;;;',
      'QUOTE;D6;P1;2026-11-02;2026-11-01;SIGNED;;A1;;1;;;',
      'QUOTE;D7;P1;2026-11-02;;SENT;;A1;;1;;;',
      'QUOTE;D7;P1;2026-11-03;;DRAFT;;A1;;1;;;',
      'QUOTE;D8;P1;2026-11-02;;SENT;2026-11-03;A1;;1;;;',
      'QUOTE;D7;P1;2026-11-02;;SENT;;A1;;1;;;',
      'QUOTE;D9;P1;2026-11-02;;SENT;;A1;;999999;9999999999;;',
      ';D10;;;;SENT;;A1;;1;;;',
    ]);
    expect(faults).toEqual([
      '2 quantity quantity.not-positive',
      '3 discountPercent percent.out-of-range',
      '3 vatRate vat-rate.unknown',
      '4 project project.unknown',
      '4 article article.unknown',
      '5 lineLabel cell.missing',
      '5 unitPrice cell.missing',
      '5 vatRate cell.missing',
      '6 status document.status-unfit',
      '7 expiryDate document.expiry-unexpected',
      '7 signedOn document.signed-before-date',
      '8 signedOn document.signed-on-missing',
      '8 expiryDate document.expiry-before-date',
      '10 date document.contradiction',
      '10 status document.contradiction',
      '11 signedOn document.signed-on-unexpected',
      '12 reference document.scattered',
      '13 reference document.amount-too-large',
      '14 project cell.missing',
      '14 type cell.missing',
      '14 date cell.missing',
    ]);
    expect(await count('quote')).toBe(0);
  });

  it('that belongs to another shop than the caller’s', async () => {
    const as = asManager([store.id]);
    const parties = [
      'reference;roles;name;store',
      'Y1;CUSTOMER;Ici;LYON',
      'Y2;CUSTOMER;Ailleurs;PARIS',
      'Y3;CUSTOMER;Nulle part;',
      'C9;CUSTOMER;Pris;LYON',
    ];
    expect(await faultsOf('parties', parties, { as })).toEqual([
      '3 store store.out-of-scope',
      '4 store store.out-of-scope',
      '5 reference reference.out-of-scope',
    ]);
    const projects = [
      'reference;label;store;customer;createdOn',
      'Z1;Salon;PARIS;C9;2026-11-01',
      'P9;Salon;LYON;C9;2026-11-01',
    ];
    expect(await faultsOf('projects', projects, { as })).toEqual([
      '2 store store.out-of-scope',
      '3 reference reference.out-of-scope',
    ]);
    expect(
      await faultsOf(
        'documents',
        ['type;reference;project;date;article;quantity', 'QUOTE;D1;P9;2026-11-02;A1;1'],
        { as },
      ),
    ).toEqual(['2 project store.out-of-scope']);
    const articles = await send('articles', 'reference;label;salePrice;TVA\nB1;Table;10;20', { as });
    expect(articles).toMatchObject({ status: 403, report: { code: 'permission.missing' } });
    expect(elsewhere.reference).toBe('PARIS');
  });
});

describe('parties, articles and projects', () => {
  it('are unchanged when the same file comes again, whatever happened here since', async () => {
    const file = ['reference;roles;name;store', 'R1;CUSTOMER;Avant;LYON', 'R2;CUSTOMER;Autre;LYON'];
    expect(await accepted('parties', file)).toEqual({ created: 2, updated: 0, unchanged: 0 });
    await sales.db.execute(sql`update party set name = 'Corrigé ici' where reference = 'R1'`);
    expect(await accepted('parties', file)).toEqual({ created: 0, updated: 0, unchanged: 2 });
    expect(await accepted('parties', [...file.slice(0, 2), 'R2;CUSTOMER|INSTALLER;Autre;LYON'])).toEqual({
      created: 0,
      updated: 1,
      unchanged: 1,
    });
    const { items } = await sales.ask(findParties, { q: 'autre' });
    expect(items).toMatchObject([
      { reference: 'R2', version: 2, roles: ['CUSTOMER', 'INSTALLER'], store: { id: store.id } },
    ]);
  });

  it('of which a file says no language keep the one that is known', async () => {
    const spoken = async () =>
      (await sales.ask(findParties, { q: 'polyglotte' })).items.map(({ language }) => language);
    await accepted('parties', [
      'reference;roles;name;langue',
      'L1;CLIENT;Polyglotte A;anglais',
      'L2;CLIENT;Polyglotte B;',
    ]);
    expect(await spoken()).toEqual(['en', 'fr']);
    const file = ['reference;roles;name', 'L1;CLIENT;Polyglotte C', 'L2;CLIENT;Polyglotte B'];
    expect(await accepted('parties', file)).toEqual({ created: 0, updated: 1, unchanged: 1 });
    expect(await spoken()).toEqual(['fr', 'en']);
  });

  it('are counted but not written by a dry run', async () => {
    const before = await count('project');
    const file = [
      'reference;label;store;customer;createdOn',
      'DRY;Essai;LYON;C1;2026-11-01',
      'P1;Grande cuisine;LYON;C1;2026-11-01',
    ];
    expect(await accepted('projects', file, { dryRun: true })).toEqual({
      created: 1,
      updated: 1,
      unchanged: 0,
    });
    expect(await count('project')).toBe(before);
    expect(await accepted('projects', file.slice(0, 2), { dryRun: true })).toEqual({
      created: 1,
      updated: 0,
      unchanged: 0,
    });
  });

  it('are numbered in the file’s order, in the series of their year, and announced', async () => {
    const file = [
      'reference;label;store;customer;createdOn;stage;hold',
      'N1;Un;LYON;C1;2019-02-01;SURVEY_TO_DO;ON_HOLD',
      'N2;Deux;LYON;C1;2019-01-01;;',
    ];
    expect(await accepted('projects', file)).toEqual({ created: 2, updated: 0, unchanged: 0 });
    const rows = await sales.db.query<{ id: string; number: string }>(
      sql`select id, number from project where reference in ('N1', 'N2') order by reference`,
    );
    expect(rows.map(({ number }) => number)).toEqual(['P-2019-0001', 'P-2019-0002']);
    expect(await sales.announced(projectChangedV1, rows[0]?.id)).toMatchObject([
      { number: 'P-2019-0001', stage: 'SURVEY_TO_DO', hold: 'ON_HOLD', version: 1 },
    ]);
  });
});

describe('documents', () => {
  const head =
    'type;reference;project;date;expiryDate;status;signedOn;article;lineLabel;quantity;unitPrice;discountPercent;vatRate';
  const quote = (reference: string, status: string, line = 'A1;;2;;10;') =>
    `QUOTE;${reference};P1;2026-11-02;2026-12-02;${status};;${line}`;
  const stored = (reference: string) =>
    sales.db.one<{ id: string; status: string; excl: string; incl: string }>(sql`
      select h.id, status, amount_excl_tax as excl, amount_incl_tax as incl from quote h join quote_state s on s.quote_id = h.id
      where reference = ${reference}`);

  it('get their totals from their lines, rounded once per rate, and are announced', async () => {
    const file = [head, quote('T1', 'SENT'), 'QUOTE;T1;;;;;;;Pose;1;33,333;;5,5'];
    expect(await accepted('documents', file)).toEqual({ created: 1, updated: 0, unchanged: 0 });
    // 2 x 100 less 10 % = 180.00, plus eco 2 x 1.20 = 182.40 at 20 %; 33.33 at 5.5 %
    expect(await stored('T1')).toMatchObject({
      status: 'SENT',
      excl: '21573',
      incl: String(21573 + 3648 + 183),
    });
    const id = (await stored('T1'))?.id;
    expect(await sales.announced(quoteImportedV1, id)).toMatchObject([
      { status: 'SENT', amountExclTax: '215.73', version: 1 },
    ]);
  });

  it('are unchanged when the same file comes again; a draft follows the file', async () => {
    const file = [head, quote('U1', 'DRAFT'), quote('U2', 'SENT')];
    expect(await accepted('documents', file)).toEqual({ created: 2, updated: 0, unchanged: 0 });
    expect(await accepted('documents', file)).toEqual({ created: 0, updated: 0, unchanged: 2 });
    expect(await accepted('documents', [head, quote('U1', 'DRAFT', 'A1;;3;;10;')])).toEqual({
      created: 0,
      updated: 1,
      unchanged: 0,
    });
    expect(await stored('U1')).toMatchObject({ excl: '27360' });
  });

  it('never change once they are issued: only their next step is taken over', async () => {
    await accepted('documents', [head, quote('I1', 'SENT')]);
    expect(
      await faultsOf('documents', [head, quote('I1', 'SENT', 'A1;;9;;10;'), quote('I2', 'SENT')]),
    ).toEqual(['2 reference document.issued']);
    expect([(await stored('I1'))?.excl, await stored('I2')]).toEqual(['18240', undefined]);
    const signed = 'QUOTE;I1;P1;2026-11-02;2026-12-02;SIGNED;2026-11-20;A1;;2;;10;';
    expect(await accepted('documents', [head, signed])).toEqual({ created: 0, updated: 1, unchanged: 0 });
    expect(await stored('I1')).toMatchObject({ status: 'SIGNED', excl: '18240' });
  });
});
