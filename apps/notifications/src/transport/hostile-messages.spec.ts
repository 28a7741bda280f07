import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Secret } from '@comptoir/service-kit';
import { testSmtp, type TestSmtp } from '@comptoir/testing';
import { simpleParser } from 'mailparser';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { paperFile } from '../attachments/paper-file';
import type { NotificationsConfig } from '../notifications.config';
import { MailTransport } from './mail-transport.port';

let smtp: TestSmtp;
let transport: MailTransport;
let canary: Server;
let hits: string[];

beforeAll(async () => {
  smtp = await testSmtp();
  transport = new MailTransport({
    SMTP_URL: new Secret(smtp.url),
    MAIL_CONNECTIONS: 1,
  } as unknown as NotificationsConfig);
  canary = createServer(({ url = '' }, response) => {
    hits.push(url);
    response.end('fetched');
  }).listen(0, '127.0.0.1');
  await once(canary, 'listening');
});
afterAll(async () => {
  transport?.onApplicationShutdown();
  canary?.closeAllConnections();
  canary?.close();
  await smtp?.stop();
});
beforeEach(() => {
  smtp.mails.length = 0;
  hits = [];
});

/** What has added headers, recipients or whole messages somewhere. */
const injections = [
  ...['\r\n', '\n', '\r', '\u2028', '\u0085', '\0', '\v', '%0D%0A'].map(
    (end) => `X${end}Bcc: evil@x.example`,
  ),
  'X\r\n Bcc: evil@x.example',
  'X\r\n\r\n<script>ran()</script>',
  'X\r\nContent-Type: text/html\r\n\r\n<b>x</b>',
  'X\r\n.\r\nMAIL FROM:<evil@x.example>\r\nRCPT TO:<evil@x.example>\r\nDATA\r\nSubject: x',
  'X\n.\nMAIL FROM:<evil@x.example>\nRCPT TO:<evil@x.example>\nDATA',
  'X\r.\rRCPT TO:<evil@x.example>',
  '=?utf-8?q?X=0D=0ABcc:_evil@x.example?=',
  '=?utf-8?b?WA0KQmNjOiBldmlsQHguZXhhbXBsZQ==?=',
  'X <evil@x.example>, "',
  '"X" <evil@x.example>',
  'X, evil@x.example',
  'X;\r\n evil@x.example',
  'X:evil@x.example;',
  `${'x'.repeat(3_000)}\r\nBcc: evil@x.example`,
  'X\u202e\r\nBcc: evil@x.example',
  '--b\r\nContent-Type: text/html\r\n\r\n<b>x</b>',
];
const addresses = [
  'anna@client.example\r\nBcc: evil@x.example',
  'anna@client.example\nRCPT TO:<evil@x.example>',
  'anna@client.example> SIZE=1\r\nRCPT TO:<evil@x.example',
  'anna@client.example,evil@x.example',
  'anna@client.example evil@x.example',
  '<anna@client.example>, <evil@x.example>',
  'anna@client.example;evil@x.example',
  'group:anna@client.example,evil@x.example;',
];

let sent = 0;
const message = (more: Partial<SendMailOptions> = {}) => ({
  messageId: `<${++sent}@comptoir.example>`,
  from: { name: 'Lyon', address: 'no-reply@comptoir.example' },
  to: { name: 'Anna', address: 'anna@client.example' },
  replyTo: 'lyon@magasin.example',
  subject: 'Votre devis',
  text: 'Bonjour',
  html: '<p>Bonjour</p>',
  headers: { 'Auto-Submitted': 'auto-generated' },
  attachments: [paperFile('DE-1', Buffer.from('%PDF-1.7'))],
  ...more,
});
/** Names of headers, recipients and kinds of parts as an independent parser finds them. */
async function shapeOf(options: ReturnType<typeof message>) {
  await transport.send(options);
  const all = await Promise.all(
    smtp.mails.map(async ({ raw, to }) => {
      const { headerLines, attachments, cc, bcc } = await simpleParser(raw);
      const names = headerLines.map(({ key }) => key).toSorted();
      return { to, names, cc, bcc, files: attachments.map(({ contentType }) => contentType) };
    }),
  );
  smtp.mails.length = 0;
  return all;
}

it('what it is tried with adds a header where nobody minds', async () => {
  const naive = createTransport({ url: smtp.url });
  const envelope = { from: 'no-reply@comptoir.example', to: ['anna@client.example'] };
  await naive.sendMail({ envelope, raw: `From: a@x.example\r\nSubject: ${injections[0]}\r\n\r\nBonjour` });
  naive.close();
  expect((await simpleParser(smtp.mails[0]?.raw ?? '')).bcc).toMatchObject({ text: 'evil@x.example' });
});

describe('no header, recipient or message comes', () => {
  it.each(injections.map((text) => [JSON.stringify(text).slice(0, 60), text] as const))(
    'with a subject, name, file or word that is %s',
    async (_, text) => {
      const usual = await shapeOf(message());
      expect(usual).toHaveLength(1);
      const places: Partial<SendMailOptions>[] = [
        { subject: text },
        { to: { name: text, address: 'anna@client.example' } },
        { from: { name: text, address: 'no-reply@comptoir.example' } },
        { text },
        { html: `<p>${text}</p>` },
        { attachments: [paperFile(text, Buffer.from('%PDF-1.7'))] },
      ];
      for (const place of places) expect(await shapeOf(message(place))).toEqual(usual);
    },
  );

  it.each(addresses)('with an address that is %j', async (address) => {
    const told = await shapeOf(message({ to: { name: 'Anna', address } }));
    const others = told.flatMap(({ to }) => to).filter((one) => /^<?evil@/i.test(one));
    expect(others).toEqual([]);
    expect(told.every(({ cc, bcc }) => !cc && !bcc)).toBe(true);
  });
});

describe('nothing is fetched or read', () => {
  const port = () => (canary.address() as AddressInfo).port;
  const asked = () => [
    ...['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '0177.0.0.1', '127.1', '[::ffff:127.0.0.1]'].map(
      (host) => `http://${host}:${port()}/x`,
    ),
    'file:///etc/passwd',
    '/etc/passwd',
  ];
  const ways = (path: string) => [
    { attachments: [{ filename: 'x', path }] },
    { attachments: [{ filename: 'x', href: path }] },
    { attachments: [{ raw: { path } }] },
    { html: { path } },
    { text: { href: path } },
    { alternatives: [{ contentType: 'text/calendar', path }] },
    { icalEvent: { path } },
  ];

  it('by the library where it is not told so: the canary sings', async () => {
    const naive = createTransport({ streamTransport: true, buffer: true });
    await naive.sendMail({ ...message(), attachments: [{ filename: 'x', path: asked()[0] }] });
    expect(hits).toEqual(['/x']);
  });

  it('for a message, whatever it names', async () => {
    for (const path of asked()) for (const way of ways(path)) await transport.send(message(way));
    expect(hits).toEqual([]);
    expect(smtp.mails.filter(({ raw }) => /root:|cm9vdD|fetched|ZmV0Y2hlZ/.test(raw))).toEqual([]);
  });
});
