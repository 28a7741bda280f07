import { optBackIn, optOut, readOptOut, receiveMail, type Ask, type Language } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { testNats, type TestNats } from '@comptoir/testing';
import { answeringService } from '../http/answering-service.builder';
import { startGateway, type TestGateway } from '../http/gateway.builder';

const link = '00000000-0000-7000-8000-00000000abcd.signature';

describe('those who have no session', () => {
  let nats: TestNats;
  let gateway: TestGateway;

  beforeAll(async () => {
    nats = await testNats();
    gateway = await startGateway({ nats });
  });
  afterAll(async () => {
    await gateway?.stop();
    await nats?.stop();
  });
  const page = (path: string, init?: RequestInit) => fetch(`${gateway.url}/api/v1/opt-outs/${path}`, init);
  const form = {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  };

  /** A mailer that can be asked this and nothing else, and knows one link. */
  async function whileAnswering(
    ask: Ask,
    { optedOut, language = 'fr' }: { optedOut: boolean; language?: Language },
    work: () => Promise<void>,
  ): Promise<void> {
    const mailer = await answeringService(nats, 'notifications', [ask], (asked) => {
      if ((asked as { link: string }).link !== link) throw new Refusal('not-found', 'opt-out.link-unknown');
      return { topic: 'REMINDER', address: 'l…@client.example<b>', optedOut, language };
    });
    await work().finally(() => mailer.stop());
  }

  it('see what a link in an e-mail stops, on a page that changes nothing', () =>
    whileAnswering(readOptOut, { optedOut: false }, async () => {
      const response = await page(link);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      const html = await response.text();
      expect(html).toContain('Ne plus recevoir d’e-mails de relance de devis');
      expect(html).not.toContain('<b>');
      expect((await page('something-else')).status).toBe(404);
    }));

  it('read it in the language of the e-mail, and what we do not know in their own', () =>
    whileAnswering(readOptOut, { optedOut: false, language: 'en' }, async () => {
      const html = await (await page(link, { headers: { 'accept-language': 'fr' } })).text();
      expect(html).toContain('<html lang="en">');
      expect(html).toContain('Get no more e-mails that remind you of quotes?');
      const unknown = await page('something-else', { headers: { 'accept-language': 'en-GB' } });
      expect(await unknown.text()).toContain('This link is incomplete or no longer exists.');
    }));

  it('stop it at one click, as a mail program does', () =>
    whileAnswering(optOut, { optedOut: true }, async () => {
      const response = await page(link, form);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('Vous ne recevez plus d’e-mails de relance de devis');
    }));

  it('may change their mind', () =>
    whileAnswering(optBackIn, { optedOut: false }, async () => {
      expect((await page(`${link}/withdrawal`, form)).status).toBe(200);
    }));

  it('hand in mail with the secret that they share, in the shape that is asked for', async () => {
    const shown: string[] = [];
    const mailer = await answeringService(nats, 'notifications', [receiveMail], (asked) => {
      shown.push((asked as { secret: string }).secret);
      return { outcome: 'IGNORED', emailId: null };
    });
    const hand = (body: object) =>
      fetch(`${gateway.url}/api/v1/inbound-mail`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect((await hand({ secret: 's' })).status).toBe(400);
    expect((await hand({ secret: 'shared', message: 'aGVsbG8=' })).status).toBe(200);
    expect(shown).toEqual(['shared']);
    await mailer.stop();
  });
});
