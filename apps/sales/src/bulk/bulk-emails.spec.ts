import {
  completeEmail,
  createBulkOperation,
  createSelection,
  findLetters,
  optOutChangedV1,
  previewBulkOperation,
  readBulkOperation,
  readCorrespondence,
  retryBulkOperation,
  type BulkOperationView,
  type EmailAudience,
  type InputOf,
} from '@comptoir/contracts';
import { newId, sql } from '@comptoir/persistence';
import {
  aCaller,
  asManager,
  startTestService,
  tell,
  testNats,
  together,
  type TestCaller,
  type TestNats,
  type TestService,
} from '@comptoir/testing';
import { given, Shop, type ProjectFacts } from '../../test/shops.builder';
import { mailScript, mailStandIn } from '../../test/stand-ins.module';
import { aQuote } from '../quotes/quote.builder';
import { salesService } from '../sales-service';

let nats: TestNats;
let sales: TestService;
let mail: TestService;
let shop: Shop;
let manager: TestCaller;

beforeAll(async () => {
  nats = await testNats();
  const env = { BULK_START_DELAY_MS: '300', BULK_EMAILS_PER_DAY: '3' };
  [sales, mail] = await Promise.all([
    startTestService(salesService, { nats, env }),
    startTestService(mailStandIn, { nats }),
  ]);
  shop = await Shop.open(sales);
  manager = asManager([shop.id]);
});
afterAll(async () => {
  await Promise.all([sales?.stop(), mail?.stop()]);
  await nats?.stop();
});
beforeEach(() => {
  mailScript.letters.length = 0;
  mailScript.unreachable.clear();
});

type Email = InputOf<typeof createBulkOperation> & { kind: 'email' };
const email = (recipients: EmailAudience[], more: Partial<Email['email']> = {}): Email['email'] => ({
  subject: 'Votre cuisine',
  body: 'Bonjour',
  recipients,
  ...more,
});
const sent = async (project: ProjectFacts) => {
  const [quote] = await given(sales, aQuote().of(project).sent('2026-11-10').validUntil('2026-11-28'));
  return quote?.id ?? '';
};
const select = async (ids: string[], as = manager) =>
  (await sales.ask(createSelection, { target: 'quotes', mode: 'ids', ids }, { as })).id;
const preview = (selectionId: string, order: Email['email'], as = manager) =>
  sales.ask(previewBulkOperation, { kind: 'email', selectionId, email: order }, { as });
const start = (selectionId: string, order: Email['email'], as = manager) =>
  sales.ask(createBulkOperation, { kind: 'email', selectionId, email: order }, { as });
const ended = (operationId: string) =>
  sales.eventually(async () => {
    const view = await sales.ask(readBulkOperation, { operationId }, { as: manager });
    return view.finishedAt !== null && view;
  }, 40_000) as Promise<BulkOperationView>;
const planned = () => mailScript.letters.flatMap(({ items }) => items);
const withPart = (project: ProjectFacts, part: 'installer_id' | 'back_office_id', partyId: string) =>
  sales.db.execute(sql`
    update project set ${sql.ident(part, ['installer_id', 'back_office_id'])} = ${partyId} where id = ${project.id}`);

describe('an e-mail to the recipients of a selection', () => {
  it('tells of every group how far it reaches, and whom to complete', async () => {
    const [mute, shy, seller] = [
      await shop.party({ name: 'Saïd', email: null }),
      await shop.party({ emailOptOut: true }),
      await shop.party({ name: 'Julien', roles: ['SALESPERSON'], email: 'julien@magasin.example' }),
    ];
    const projects = [
      await shop.project({ salespersonId: seller }),
      await shop.project({ customerId: mute, salespersonId: seller }),
      await shop.project({ customerId: shy }),
    ];
    const selectionId = await select(await Promise.all(projects.map(sent)));
    const told = await preview(selectionId, email(['CUSTOMER']));
    expect(told).toMatchObject({ willDo: 1, quota: { limit: 50_000 } });
    expect(told.skipped.map(({ reason, count }) => [reason, count])).toEqual([
      ['NO_ADDRESS', 1],
      ['OPTED_OUT', 1],
    ]);
    const group = (audience: EmailAudience) => told.recipients?.find((one) => one.audience === audience);
    expect(group('CUSTOMER')).toMatchObject({
      messages: 1,
      projects: 1,
      optedOut: 1,
      withoutAddress: 1,
      toComplete: [{ projectId: projects[1]?.id, party: { id: mute, name: 'Saïd' } }],
    });
    expect(group('SALESPERSON')).toMatchObject({ messages: 2, projects: 2, withoutParty: 1 });
    expect(group('INSTALLER')).toMatchObject({ messages: 0, withoutParty: 3 });

    await sales.ask(completeEmail, { partyId: mute, email: 'said@client.example' }, { as: manager });
    expect(await preview(selectionId, email(['CUSTOMER']))).toMatchObject({ willDo: 2 });
  });

  it('is one message per project and recipient, or one per document', async () => {
    const project = await shop.project();
    const quotes = [await sent(project), await sent(project)];
    const selectionId = await select(quotes);
    expect(await preview(selectionId, email(['CUSTOMER']))).toMatchObject({ willDo: 1 });
    expect(await preview(selectionId, email(['CUSTOMER'], { onePer: 'DOCUMENT' }))).toMatchObject({
      willDo: 2,
    });
    const { id } = await start(selectionId, email(['CUSTOMER']));
    expect(await ended(id)).toMatchObject({ total: 1, done: 1, label: 'Votre cuisine' });
    expect(planned()[0]?.documentIds.toSorted()).toEqual(quotes.toSorted());
  });

  it('reaches somebody with two parts in a project once', async () => {
    const project = await shop.project();
    const both = await shop.party({ roles: ['INSTALLER', 'BACK_OFFICE'], email: 'both@magasin.example' });
    await withPart(project, 'installer_id', both);
    await withPart(project, 'back_office_id', both);
    const selectionId = await select([await sent(project)]);
    const { id } = await start(selectionId, email(['INSTALLER', 'BACK_OFFICE', 'SALESPERSON']));
    expect(await ended(id)).toMatchObject({ done: 1, skippedBy: [{ reason: 'NO_RECIPIENT', count: 1 }] });
    expect(planned()).toMatchObject([{ audience: 'INSTALLER', recipient: { partyId: both } }]);
  });

  it('minds what a customer told the mailer', async () => {
    const customerId = await shop.party();
    const selectionId = await select([await sent(await shop.project({ customerId }))]);
    await tell(nats, optOutChangedV1, {
      id: customerId,
      version: 1,
      data: { partyId: customerId, version: 1, topics: ['INFORMATION'] },
    });
    await sales.eventually(async () => (await preview(selectionId, email(['CUSTOMER']))).willDo === 0);
    expect((await preview(selectionId, email(['CUSTOMER']))).skipped[0]?.reason).toBe('OPTED_OUT');
  });

  it('that failed is tried again, and nothing else is', async () => {
    const broken = await shop.party({ email: 'broken@client.example' });
    const selectionId = await select([
      await sent(await shop.project()),
      await sent(await shop.project({ customerId: broken })),
    ]);
    mailScript.unreachable.add('broken@client.example');
    const { id } = await start(selectionId, email(['CUSTOMER']));
    expect(await ended(id)).toMatchObject({ done: 1, failed: 1, may: ['retry'] });
    mailScript.unreachable.clear();
    const retry = () => sales.ask(retryBulkOperation, { operationId: id }, { as: manager });
    const tries = await together(2, retry);
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await ended(id)).toMatchObject({ done: 2, failed: 0, may: [] });
    expect(planned().filter(({ recipient }) => recipient.partyId === broken)).toHaveLength(2);
    await expect(retry()).toBeRefused('bulk-operation.nothing-to-retry');
  });
});

describe('a quota', () => {
  it('ends what one user may send in a day, even in two orders at once', async () => {
    const reach = { scope: 'stores' as const, stores: [shop.id] };
    const seller = aCaller({ 'quote.read': reach, 'email.send': reach });
    const ids = await Promise.all(
      Array.from({ length: 4 }, async () => sent(await shop.project({ customerId: await shop.party() }))),
    );
    const all = await select(ids, seller);
    expect(await preview(all, email(['CUSTOMER']), seller)).toMatchObject({ quota: { limit: 3, left: 3 } });
    await expect(start(all, email(['CUSTOMER']), seller)).toBeRefused('mail-quota.exceeded');
    const two = await select(ids.slice(0, 2), seller);
    const orders = await together(2, () => start(two, email(['CUSTOMER']), seller));
    expect(orders.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await preview(all, email(['CUSTOMER']), seller)).toMatchObject({ quota: { limit: 3, left: 1 } });
  });
});

describe('what a message is made of', () => {
  it('is of the letter’s own project and customer, and of who has the part now', async () => {
    const [installer, other] = [await shop.party({ roles: ['INSTALLER'] }), await shop.party()];
    const [mine, theirs] = [await shop.project(), await shop.project({ customerId: other })];
    await withPart(mine, 'installer_id', installer);
    const [quote, foreign] = [await sent(mine), await sent(theirs)];
    const letter = (audience: EmailAudience, partyId: string) => ({
      key: newId(),
      projectId: mine.id,
      documentIds: [quote, foreign],
      audience,
      partyId,
    });
    const letters = [
      letter('CUSTOMER', mine.customerId),
      letter('INSTALLER', installer),
      letter('INSTALLER', other),
      letter('CUSTOMER', other),
    ];
    const { items } = await sales.ask(readCorrespondence, { letters });
    const told = letters.map(({ key }) => items.find((item) => item.key === key));
    expect(told.map((item) => item?.papers.map(({ quoteId }) => quoteId))).toEqual([
      [quote],
      [quote],
      [quote],
      [],
    ]);
    expect(told.map((item) => item?.recipient?.id)).toEqual([
      mine.customerId,
      installer,
      undefined,
      undefined,
    ]);
    expect(JSON.stringify(items)).not.toMatch(/purchase|margin/i);
  });

  it('without documents is about what has been signed in the project', async () => {
    const mine = await shop.project();
    const installer = await shop.party({ name: 'Poseur', roles: ['INSTALLER'] });
    await sales.db.execute(sql`update project set installer_id = ${installer} where id = ${mine.id}`);
    const open = await sent(mine);
    const [signed] = await given(sales, aQuote().of(mine).signed('2026-11-20'));
    const { items } = await sales.ask(readCorrespondence, {
      letters: [
        { key: newId(), projectId: mine.id, documentIds: [], audience: 'INSTALLER', partyId: installer },
      ],
    });
    expect(items.map(({ papers }) => papers.map(({ quoteId }) => quoteId))).toEqual([[signed?.id]]);
    expect(open).not.toBe(signed?.id);
  });

  it('is listed for the mailer only from a selection of the orderer’s own', async () => {
    const selectionId = await select([await sent(await shop.project())]);
    const ask = (userId: string) =>
      sales.ask(findLetters, {
        selectionId,
        email: email(['CUSTOMER']),
        orderer: { userId, scope: { stores: [shop.id] } },
        offset: 0,
        limit: 10,
      });
    await expect(ask(newId())).toBeRefused('selection.not-found');
    expect(await ask(manager.userId)).toMatchObject({ total: 1 });
  });
});
