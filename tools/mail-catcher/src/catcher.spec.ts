import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { type Catcher, startCatcher } from './catcher';
import type { MessageSummary, MessageView } from './message';

interface Listed {
  total: number;
  unread: number;
  count: number;
  messages_count: number;
  messages: MessageSummary[];
}

describe('the mail catcher', () => {
  let folder: string;
  let catcher: Catcher;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'comptoir-mail-'));
    catcher = await startCatcher({ folder, limit: 5 });
  });
  afterEach(async () => {
    await catcher.stop();
    rmSync(folder, { recursive: true });
  });

  const send = (mail: SendMailOptions) =>
    createTransport({ url: catcher.smtpUrl }).sendMail({
      from: 'Magasin de Lyon <lyon@example.org>',
      to: 'ada@example.org',
      text: 'Bonjour',
      ...mail,
    });
  const get = async <T>(path: string) => (await (await fetch(catcher.httpUrl + path)).json()) as T;
  const list = (query = '') => get<Listed>(`/api/v1/messages${query}`);

  it('lists what it was sent, newest first, with unread ones counted', async () => {
    await send({ subject: 'Premier' });
    await send({
      subject: 'Deuxième',
      to: ['Ada <ada@example.org>', 'bob@example.org'],
      attachments: [{ filename: 'devis.pdf', content: 'x' }],
    });
    const listed = await list();
    expect(listed).toMatchObject({ total: 2, unread: 2, count: 2, messages_count: 2 });
    expect(listed.messages).toMatchObject([
      {
        Subject: 'Deuxième',
        From: { Name: 'Magasin de Lyon', Address: 'lyon@example.org' },
        To: [
          { Name: 'Ada', Address: 'ada@example.org' },
          { Name: '', Address: 'bob@example.org' },
        ],
        Attachments: 1,
        Read: false,
        Snippet: 'Bonjour',
      },
      { Subject: 'Premier' },
    ]);
    expect((await list('?start=1&limit=1')).messages).toMatchObject([{ Subject: 'Premier' }]);
  });

  it('shows a message with its parts, and marks it read', async () => {
    await send({
      subject: 'Votre devis',
      messageId: '<fixed@example.org>',
      html: '<p>Ci-joint</p>',
      attachments: [
        { filename: 'devis n°1.pdf', content: Buffer.from('%PDF-1.7'), contentType: 'application/pdf' },
      ],
    });
    const id = (await list()).messages[0]?.ID ?? '';
    const message = await get<MessageView>(`/api/v1/message/${id}`);
    expect(message).toMatchObject({
      MessageID: 'fixed@example.org',
      Text: expect.stringContaining('Bonjour') as string,
      HTML: '<p>Ci-joint</p>',
      Attachments: [{ PartID: '1', FileName: 'devis n°1.pdf', ContentType: 'application/pdf', Size: 8 }],
    });
    const part = await fetch(`${catcher.httpUrl}/api/v1/message/${id}/part/1`);
    expect(await part.text()).toBe('%PDF-1.7');
    expect(part.headers.get('content-disposition')).toContain('attachment');
    expect(await get(`/api/v1/message/${id}/headers`)).toMatchObject({
      'Message-ID': ['<fixed@example.org>'],
    });
    expect(await list()).toMatchObject({ unread: 0, messages: [{ Read: true }] });
  });

  it('answers 404 for a message that it does not have', async () => {
    for (const path of [
      '/api/v1/message/none',
      '/api/v1/message/none/part/1',
      '/api/v1/message/..%2f..%2fetc',
      '/message/none',
    ]) {
      expect((await fetch(catcher.httpUrl + path)).status).toBe(404);
    }
  });

  it('searches', async () => {
    await send({ subject: 'Relance de devis', to: 'ada@example.org', messageId: '<one@example.org>' });
    await send({ subject: 'Facture', to: 'bob@example.org', bcc: 'copy@example.org' });
    const found = async (query: string) =>
      (await get<Listed>(`/api/v1/search?query=${encodeURIComponent(query)}`)).messages.map(
        (message) => message.Subject,
      );
    expect(await found('to:ada@example.org')).toEqual(['Relance de devis']);
    expect(await found('subject:"relance de"')).toEqual(['Relance de devis']);
    expect(await found('message-id:<one@example.org>')).toEqual(['Relance de devis']);
    expect(await found('-to:ada')).toEqual(['Facture']);
    expect(await found('copy@example.org')).toEqual(['Facture']);
    expect(await found('bonjour')).toHaveLength(2);
    expect(await found('has:attachment')).toEqual([]);
  });

  it('keeps its messages when it is started again, and no more than its limit', async () => {
    for (const subject of ['1', '2', '3', '4', '5', '6', '7']) await send({ subject });
    await catcher.stop();
    catcher = await startCatcher({ folder, limit: 5 });
    expect((await list()).messages.map((message) => message.Subject)).toEqual(['7', '6', '5', '4', '3']);
    expect(readdirSync(folder).filter((name) => name.endsWith('.eml'))).toHaveLength(5);
  });

  it('deletes the named ones, then all', async () => {
    for (const subject of ['1', '2', '3']) await send({ subject });
    const remove = (body?: unknown) =>
      fetch(`${catcher.httpUrl}/api/v1/messages`, {
        method: 'DELETE',
        ...(body === undefined
          ? {}
          : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      });
    const [newest] = (await list()).messages;
    expect((await remove({ IDs: [newest?.ID] })).status).toBe(200);
    expect((await list()).messages.map((message) => message.Subject)).toEqual(['2', '1']);
    expect((await remove()).status).toBe(200);
    expect((await list()).total).toBe(0);
  });

  it('shows hostile HTML in a cage and hostile text as text', async () => {
    await send({ subject: '<script>alert(1)</script>', html: '<script>alert(2)</script>' });
    const page = await (await fetch(catcher.httpUrl)).text();
    expect(page).toContain('&lt;script&gt;alert(1)');
    const id = (await list()).messages[0]?.ID ?? '';
    const message = await fetch(`${catcher.httpUrl}/message/${id}`);
    expect(await message.text()).toContain('<iframe sandbox=""');
    const cage = await fetch(`${catcher.httpUrl}/message/${id}/html`);
    expect(cage.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
  });
});
