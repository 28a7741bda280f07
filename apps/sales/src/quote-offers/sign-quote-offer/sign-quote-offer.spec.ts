import {
  cancelQuote,
  extendQuote,
  quoteCustomerSignedV1,
  quoteSignedV1,
  readProjectHistory,
  readQuote,
  readQuoteOffer,
  readQuotePapers,
  refuseQuote,
  signQuote,
  signQuoteOffer,
  type InputOf,
} from '@comptoir/contracts';
import { sql } from '@comptoir/persistence';
import { asNobody, startTestService, together, type TestService } from '@comptoir/testing';
import { given, Shop, type ProjectFacts } from '../../../test/shops.builder';
import { aQuote } from '../../quotes/quote.builder';
import { fingerprintOf } from '../../quotes/sign-quote/fingerprint';
import { salesService } from '../../sales-service';

let sales: TestService;
let project: ProjectFacts;

beforeAll(async () => {
  sales = await startTestService(salesService, {
    clock: '2026-11-24T10:00:00+01:00',
    env: { PUBLIC_URL: 'https://comptoir.example' },
  });
  project = await (await Shop.open(sales)).project();
});
afterAll(() => sales.stop());
beforeEach(() => sales.clock.moveTo('2026-11-24T10:00:00+01:00'));

const one = async (builder = aQuote().sent('2026-11-10'), of = project) => {
  const [quote] = await given(sales, builder.of(of));
  return quote?.id ?? '';
};
const addressOf = async (quoteId: string) => {
  const { items } = await sales.ask(readQuotePapers, { quoteIds: [quoteId] });
  return items[0]?.signingLink;
};
const linkOf = async (quoteId: string) =>
  new URL((await addressOf(quoteId)) ?? '').pathname.split('/').pop() ?? '';
const read = (link: string) => sales.ask(readQuoteOffer, { link }, { as: asNobody() });
const sign = (link: string, more: Partial<InputOf<typeof signQuoteOffer>> = {}) =>
  sales.ask(
    signQuoteOffer,
    { link, signerName: 'Jeanne Durand', consent: true, ...more },
    { as: asNobody() },
  );

describe('a link to sign a quote', () => {
  it('is made only while there is something to sign', async () => {
    expect(await addressOf(await one())).toMatch(/^https:\/\/comptoir\.example\/api\/v1\/quote-offers\//);
    for (const nothing of [
      aQuote().finalized(),
      aQuote().sent('2026-11-10').validUntil('2026-11-23'),
      aQuote().signed('2026-11-12'),
    ])
      expect(await addressOf(await one(nothing))).toBeUndefined();
  });

  it('is good for its own quote and version alone; every other answer is the same', async () => {
    const stranger = await (await Shop.open(sales)).project();
    const [own, other] = [await one(), await one(undefined, stranger)];
    const link = await linkOf(own);
    const [id = '', version = '', signature = ''] = link.split('.');
    const draft = await one(aQuote().finalized());
    for (const forged of [
      `${other}.${version}.${signature}`,
      `${id}.${Number(version) + 1}.${signature}`,
      `${id}.${version}.${signature.slice(0, -1)}${signature.endsWith('A') ? 'B' : 'A'}`,
      `${id}.${version}`,
      `${draft}.${version}.${signature}`,
      'nonsense',
    ]) {
      await expect(read(forged)).toBeRefused('quote-offer.link-unknown');
      await expect(sign(forged)).toBeRefused('quote-offer.link-unknown');
    }
    expect(await sales.announced(quoteSignedV1, other)).toEqual([]);
  });

  it('shows what the printed page says: no purchase price, no margin', async () => {
    const quoteId = await one(
      aQuote()
        .withLine({ quantity: '2', unitPrice: '100.00', purchasePrice: '61.23', label: 'Îlot central' })
        .sent('2026-11-10'),
    );
    const offer = await read(await linkOf(quoteId));
    expect(offer).toMatchObject({
      state: 'OPEN',
      expiryDate: '2026-12-10',
      amountInclTax: '240.00',
      lines: [{ label: 'Îlot central', total: '200.00' }],
      signedOn: null,
      signerName: null,
    });
    expect(JSON.stringify(offer)).not.toMatch(/61\.23|margin|purchase/i);
  });
});

describe('signing through a link', () => {
  it('needs a name and the consent', async () => {
    const link = await linkOf(await one());
    await expect(sign(link, { signerName: '  ' })).toBeRefused('request.invalid');
    const silent = { link, signerName: 'Jeanne Durand', consent: false } as unknown as InputOf<
      typeof signQuoteOffer
    >;
    await expect(sales.ask(signQuoteOffer, silent, { as: asNobody() })).toBeRefused('request.invalid');
    expect((await read(link)).state).toBe('OPEN');
  });

  it('is refused once the quote has expired, and after an extension through the older link', async () => {
    const quoteId = await one(aQuote().sent('2026-11-10').validUntil('2026-11-25'));
    const older = await linkOf(quoteId);
    sales.clock.moveTo('2026-11-26T00:00:00+01:00');
    expect((await read(older)).state).toBe('EXPIRED');
    await expect(sign(older)).toBeRefused('quote.expired');
    await sales.ask(extendQuote, { quoteId, expiryDate: '2026-12-24' });
    expect((await read(older)).state).toBe('OUTDATED');
    await expect(sign(older)).toBeRefused('quote.offer-outdated');
    expect((await sign(await linkOf(quoteId))).state).toBe('SIGNED');
  });

  it.each([
    ['refused', refuseQuote, 'REFUSED'],
    ['cancelled', cancelQuote, 'CANCELLED'],
  ] as const)('is refused once the quote was %s', async (_, ask, state) => {
    const quoteId = await one();
    const link = await linkOf(quoteId);
    await sales.ask(ask, { quoteId, reason: 'Trop cher' });
    expect((await read(link)).state).toBe(state);
    await expect(sign(link)).toBeRefused('quote.transition-not-allowed');
  });

  it('keeps who signed, when and what was shown, and tells it everywhere', async () => {
    const other = await (await Shop.open(sales)).project();
    const [quote] = await given(sales, aQuote().of(other).sent('2026-11-10'));
    const quoteId = quote?.id ?? '';
    const offer = await sign(await linkOf(quoteId), { signerName: ' Jeanne Durand ' });
    expect(offer).toMatchObject({ state: 'SIGNED', signedOn: '2026-11-24', signerName: 'Jeanne Durand' });
    const proof = {
      signerName: 'Jeanne Durand',
      shownVersion: 1,
      fingerprint: quote && fingerprintOf(quote),
    };
    expect(await sales.announced(quoteCustomerSignedV1, quoteId)).toMatchObject([
      { ...proof, version: 2, signedAt: '2026-11-24T09:00:00.000Z' },
    ]);
    expect(await sales.announced(quoteSignedV1, quoteId)).toMatchObject([{ version: 2, status: 'SIGNED' }]);
    const { items } = await sales.ask(readProjectHistory, { projectId: other.id });
    expect(items.find(({ action }) => action === 'quote.customer-signed')).toMatchObject({
      actor: 'Jeanne Durand',
      facts: proof,
    });
    expect(await sales.ask(readQuote, { quoteId })).toMatchObject({
      status: 'SIGNED',
      customerSignature: { name: 'Jeanne Durand', at: '2026-11-24T09:00:00.000Z' },
      project: { stage: 'SURVEY_TO_DO' },
    });
  });

  it('happens once, however often and by how many at once it is asked for', async () => {
    const quoteId = await one();
    const link = await linkOf(quoteId);
    const outcomes = await together(4, () => sign(link));
    expect(outcomes.map(({ status }) => status)).toEqual(Array(4).fill('fulfilled'));
    const again = await sign(link, { signerName: 'Quelqu’un d’autre' });
    expect(again).toMatchObject({ state: 'SIGNED', signerName: 'Jeanne Durand' });
    expect(await sales.announced(quoteSignedV1, quoteId)).toHaveLength(1);
    expect(await sales.announced(quoteCustomerSignedV1, quoteId)).toHaveLength(1);
    const kept = await sales.db.query(
      sql`select signer_name from quote_signature where quote_id = ${quoteId}`,
    );
    expect(kept).toEqual([{ signer_name: 'Jeanne Durand' }]);
  });

  it('changes nothing where the shop recorded the signature before', async () => {
    const quoteId = await one();
    const link = await linkOf(quoteId);
    await sales.ask(signQuote, { quoteId, signedOn: '2026-11-20' });
    expect(await sign(link)).toMatchObject({ state: 'SIGNED', signedOn: '2026-11-20', signerName: null });
    expect(await sales.announced(quoteCustomerSignedV1, quoteId)).toEqual([]);
  });
});
