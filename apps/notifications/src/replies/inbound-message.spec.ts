import { simpleParser } from 'mailparser';
import { meaningOf } from './inbound-message';

const read = async (lines: string[]) =>
  meaningOf(await simpleParser(lines.join('\r\n'), { keepDeliveryStatus: true }));

const report = (action: string, status: string, back: string[]) => [
  'From: MAILER-DAEMON@mx.example',
  'To: no-reply@comptoir.example',
  'Subject: Undelivered Mail Returned to Sender',
  'Auto-Submitted: auto-replied',
  'MIME-Version: 1.0',
  'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
  '',
  '--b',
  'Content-Type: text/plain',
  '',
  'Sorry.',
  '--b',
  'Content-Type: message/delivery-status',
  '',
  'Reporting-MTA: dns; mx.example',
  '',
  'Final-Recipient: rfc822; lefevre@client.example',
  `Action: ${action}`,
  `Status: ${status}`,
  'Diagnostic-Code: smtp; 550 5.1.1 <lefevre@client.example>:',
  ' Recipient address rejected',
  '',
  '--b',
  ...back,
  '--b--',
  '',
];
const headersOnly = [
  'Content-Type: text/rfc822-headers',
  '',
  'Subject: Devis',
  'Message-ID:',
  ' <e1@comptoir.example>',
  '',
];
const whole = [
  'Content-Type: message/rfc822',
  '',
  'Message-ID: <e1@comptoir.example>',
  'Subject: Devis',
  '',
  'Message-ID: <fake@x>',
  '',
];

describe('a message that arrived', () => {
  it.each([
    ['the headers', headersOnly],
    ['the whole message', whole],
  ])('is a bounce that brings back %s', async (_, back) => {
    expect(await read(report('failed', '5.1.1', back))).toEqual({
      kind: 'bounce',
      about: ['<e1@comptoir.example>'],
      status: '5.1.1',
    });
  });

  it('is a delay, or the news that all is well', async () => {
    expect(await read(report('delayed', '4.4.1', headersOnly))).toMatchObject({
      kind: 'delay',
      status: '4.4.1',
    });
    expect(await read(report('delivered', '2.0.0', headersOnly))).toEqual({ kind: 'nothing' });
  });

  const answer = (...headers: string[]) => [
    'From: Marie <marie@client.example>',
    ...headers,
    '',
    'Oui !',
    '',
  ];
  it('is an answer to what it names, the nearest first', async () => {
    expect(
      await read(
        answer(
          'In-Reply-To: <e2@comptoir.example>',
          'References: <e1@comptoir.example> <e2@comptoir.example>',
        ),
      ),
    ).toEqual({ kind: 'reply', about: ['<e2@comptoir.example>', '<e1@comptoir.example>'] });
  });

  it.each([
    ['answers nothing', []],
    ['comes from a program', ['In-Reply-To: <e1@comptoir.example>', 'Auto-Submitted: auto-replied']],
    ['comes from somebody on holiday', ['In-Reply-To: <e1@comptoir.example>', 'Precedence: auto_reply']],
  ])('is nothing where it %s', async (_, headers) => {
    expect(await read(answer(...headers))).toEqual({ kind: 'nothing' });
  });
});
