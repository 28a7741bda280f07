import { existsSync, readFileSync } from 'node:fs';
import { readQuoteOffer, signQuoteOffer, type QuoteOffer } from '@comptoir/contracts';
import { Day, Refusal } from '@comptoir/kernel';
import { aPaper, testNats, type TestNats } from '@comptoir/testing';
import { chromium, type Browser } from 'playwright-core';
import { answeringService } from '../http/answering-service.builder';
import { startGateway, type TestGateway } from '../http/gateway.builder';

const {
  number,
  createdOn,
  expiryDate,
  project,
  lines,
  vat,
  note,
  amountExclTax,
  amountInclTax,
  store,
  customer,
} = aPaper();
const anOffer = (change: Partial<QuoteOffer> = {}): QuoteOffer => ({
  ...{ number, createdOn, expiryDate, project, vat, note, amountExclTax, amountInclTax, store },
  state: 'OPEN',
  customer,
  lines: [
    { ...lines[0], label: 'Îlot <script>alert(1)</script>' } as (typeof lines)[0],
    { ...lines[0], label: 'Four encastrable', optional: true } as (typeof lines)[0],
  ],
  signedOn: null,
  signerName: null,
  ...change,
});
const signed = { state: 'SIGNED', signedOn: Day.parse('2026-11-24') } as const;
const form = (fields: Record<string, string>, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  body: new URLSearchParams(fields).toString(),
});
const willing = { signerName: 'Jeanne Durand', consent: 'true' };

let nats: TestNats;
let gateway: TestGateway;
let sales: { stop(): Promise<void> };
/** By link, what sales would tell; a signature is kept here. */
const offers = new Map<string, QuoteOffer>();

beforeAll(async () => {
  nats = await testNats();
  [gateway, sales] = await Promise.all([
    startGateway({
      nats,
      env: { RATE_LIMIT_BURST: '100', RATE_LIMIT_PER_SECOND: '1', TRUSTED_PROXIES: '1' },
    }),
    answeringService(nats, 'sales', [readQuoteOffer, signQuoteOffer], (asked) => {
      const { link, ...signature } = asked as { link: string; signerName?: string };
      const offer = offers.get(link);
      if (!offer) throw new Refusal('not-found', 'quote-offer.link-unknown');
      if (signature.signerName === undefined || offer.state === 'SIGNED') return offer;
      if (offer.state !== 'OPEN') throw new Refusal('conflict', 'quote.transition-not-allowed');
      offers.set(link, { ...offer, ...signed, signerName: signature.signerName });
      return offers.get(link);
    }),
  ]);
});
afterAll(async () => {
  await Promise.all([gateway?.stop(), sales?.stop()]);
  await nats?.stop();
});
beforeEach(() => {
  offers.clear();
  offers.set('a.1.s', anOffer());
});
const page = async (link = 'a.1.s', init?: RequestInit) => {
  const response = await fetch(`${gateway.url}/api/v1/quote-offers/${link}`, init);
  return { status: response.status, headers: response.headers, html: await response.text() };
};

describe('whoever holds a link to a quote', () => {
  it('reads it in French or English, kept by nobody on the way', async () => {
    const { status, headers, html } = await page();
    expect([status, headers.get('cache-control'), headers.get('referrer-policy')]).toEqual([
      200,
      'no-store',
      'no-referrer',
    ]);
    for (const words of [
      'Devis DE-2026-01234',
      'Lyon Part-Dieu',
      '30 novembre 2026',
      '525,60',
      'TVA 20 %',
      'en option',
    ])
      expect(html.replace(/[\u202f\u00a0]/g, ' ')).toContain(words);
    expect(html).not.toContain('<script');
    const english = await page('a.1.s', { headers: { 'accept-language': 'en-GB' } });
    expect(english.html).toContain('Valid through');
    expect(english.html).toContain('<html lang="en">');
  });

  it('gets one and the same answer to what is not our link, whatever is done with it', async () => {
    const [read, sign, empty] = [
      await page('b.1.s'),
      await page('b.1.s', form(willing)),
      await page('a.2.s', form({})),
    ];
    expect([read.status, sign.status, empty.status]).toEqual([404, 404, 404]);
    expect(new Set([read.html, sign.html, empty.html]).size).toBe(1);
  });

  it.each([
    ['no name', { consent: 'true' }],
    ['a name of blanks', { signerName: '   ', consent: 'true' }],
    ['no consent', { signerName: 'Jeanne Durand' }],
  ])('does not sign with %s', async (_, fields) => {
    const { status, html } = await page('a.1.s', form(fields));
    expect(status).toBe(400);
    expect(html).toContain('role="alert"');
    expect(offers.get('a.1.s')?.state).toBe('OPEN');
  });

  it('signs with a name and the consent, and again with the same answer', async () => {
    const [once, twice] = [await page('a.1.s', form(willing)), await page('a.1.s', form(willing))];
    expect([once.status, twice.status]).toEqual([200, 200]);
    expect(once.html).toContain('signé par Jeanne Durand le 24 novembre 2026');
    expect(once.html).not.toContain('<form');
    expect(twice.html).toBe(once.html);
  });

  it.each([
    ['EXPIRED', 'n’est plus valable'],
    ['OUTDATED', 'a changé depuis'],
    ['SUPERSEDED', 'Un nouveau devis'],
    ['REFUSED', 'a été refusé'],
    ['CANCELLED', 'a été annulé'],
  ] as const)('learns of a quote that is %s, and cannot sign it', async (state, words) => {
    offers.set('a.1.s', anOffer({ state }));
    const read = await page();
    expect([read.status, (await page('a.1.s', form(willing))).status]).toEqual([200, 409]);
    expect(read.html).toContain(words);
    expect(read.html).not.toContain('<form');
    expect(read.html.includes('525,60')).toBe(state === 'EXPIRED');
  });

  it('is held up at one address, and nobody else with it', async () => {
    const from = { 'x-forwarded-for': '203.0.113.7' };
    const answers = await Promise.all(Array.from({ length: 120 }, () => page('guess', form(willing, from))));
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
    expect((await page()).status).toBe(200);
  });
});

describe('the page of a quote', () => {
  const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
  let browser: Browser;
  beforeAll(async () => {
    const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
      (path) => existsSync(path),
    );
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterAll(() => browser?.close());

  it.each([1366, 390])(
    'breaks no rule of accessibility %i px wide, and is signed by keyboard',
    async (width) => {
      const context = await browser.newContext({
        viewport: { width, height: 844 },
        locale: 'fr-FR',
        bypassCSP: true,
      });
      const tab = await context.newPage();
      const breaches = async () => {
        await tab.evaluate(axe);
        return tab.evaluate(async () => {
          const { axe: judge } = globalThis as unknown as {
            axe: { run: (options: object) => Promise<{ violations: { id: string }[] }> };
          };
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
          const { violations } = await judge.run({ runOnly: { type: 'tag', values: tags } });
          return violations.map(({ id }) => id);
        });
      };
      await tab.goto(`${gateway.url}/api/v1/quote-offers/a.1.s`);
      expect(await breaches()).toEqual([]);
      const overflow = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await tab.keyboard.press('Tab');
      await tab.keyboard.type('Jeanne Durand');
      await tab.keyboard.press('Tab');
      await tab.keyboard.press('Space');
      await tab.keyboard.press('Tab');
      await tab.keyboard.press('Enter');
      await tab.getByText('signé par Jeanne Durand').waitFor();
      expect(await breaches()).toEqual([]);
      await context.close();
    },
  );
});
