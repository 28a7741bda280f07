import { createTransport } from 'nodemailer';
import { testSmtp, type TestSmtp } from './smtp';

const mail = {
  from: 'shop@example.org',
  to: 'ada@example.org',
  subject: 'Hello',
  text: 'Hi',
  messageId: '<one@example.org>',
};

describe('the SMTP sink', () => {
  let smtp: TestSmtp;
  beforeEach(async () => {
    smtp = await testSmtp();
  });
  afterEach(() => smtp.stop());

  const send = () => createTransport(smtp.url, { from: undefined }).sendMail(mail);

  it('records what it accepts', async () => {
    await send();
    expect(smtp.mails).toMatchObject([
      { messageId: '<one@example.org>', from: 'shop@example.org', to: ['ada@example.org'] },
    ]);
    expect(smtp.connections).toBe(1);
  });

  it.each([
    ['421', 421],
    ['450', 450],
    ['4xx', 451],
    ['5xx', 550],
    ['4xx-after-data', 451],
    ['5xx-after-data', 550],
  ] as const)('answers %s and records nothing', async (mode, responseCode) => {
    await smtp.mode(mode);
    await expect(send()).rejects.toMatchObject({ responseCode });
    expect(smtp.mails).toEqual([]);
  });

  it('records, then cuts the connection without an answer', async () => {
    await smtp.mode('drop-after-data');
    await expect(send()).rejects.not.toHaveProperty('responseCode');
    expect(smtp.mails).toHaveLength(1);
  });

  it('is not there in mode refuse-connection, and comes back on the same port', async () => {
    await smtp.mode('refuse-connection');
    await expect(send()).rejects.toMatchObject({ code: 'ESOCKET' });
    await smtp.mode('accept');
    await send();
    expect(smtp.mails).toHaveLength(1);
  });
});
