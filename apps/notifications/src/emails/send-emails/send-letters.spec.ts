import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  addFilePart,
  changeAttachmentRule,
  createAttachedFile,
  findEmails,
  optOut,
  optOutChangedV1,
  planEmails,
  planMessages,
  previewEmail,
  readOptOut,
  checkEmail,
  testEmail,
  type DataOf,
  type EmailAudience,
  type EmailContent,
} from '@comptoir/contracts';
import { newId } from '@comptoir/persistence';
import { anOrderPaper, aPaper, asManager, asNetwork, lyon, tell, together } from '@comptoir/testing';
import { simpleParser, type ParsedMail } from 'mailparser';
import { aPerson, aProject, holderOf, type ProjectToday } from '../correspondence.builder';
import { openMailer, type Mailer } from './mailer.builder';
import { projects } from './sales-desk.builder';

let mailer: Mailer;
let nats: Mailer['nats'];
let smtp: Mailer['smtp'];
let service: Mailer['service'];

beforeAll(async () => {
  mailer = await openMailer();
  ({ nats, smtp, service } = mailer);
});
afterAll(() => mailer?.close());
beforeEach(async () => {
  projects.clear();
  await smtp.mode('accept');
  smtp.mails.length = 0;
});

const words = (more: Partial<EmailContent> = {}): EmailContent => ({
  subject: 'Projet {{ projet.numero }}',
  body: '<p>Bonjour {{ destinataire.nom }}</p>',
  format: 'HTML',
  templateId: null,
  documents: ['QUOTE', 'INSTALLATION_SHEET'],
  fileId: null,
  ...more,
});
type Plan = DataOf<typeof planEmails>;
const author = newId();

async function order(told: ProjectToday[], audience: EmailAudience, content = words()): Promise<Plan> {
  for (const one of told) projects.set(one.project.id, one);
  const data: Plan = {
    operationId: newId(),
    chunk: 1,
    createdBy: { id: author, name: 'Anna Petit' },
    content,
    items: told.map((one) => {
      const { id: partyId, name } = holderOf(one, audience) ?? aPerson('Personne');
      return {
        itemId: newId(),
        storeId: lyon,
        projectId: one.project.id,
        documentIds: [
          ...one.papers.map(({ quoteId }) => quoteId),
          ...one.orders.map(({ orderId }) => orderId),
        ],
        audience,
        recipient: { partyId, name, email: 'as-it-was@people.example' },
      };
    }),
  };
  await tell(nats, planEmails, { id: data.operationId, data });
  return data;
}
const ended = (id = '') =>
  service.eventually(async () => {
    const [row] = await service.database.query<{ state: string; reason: string | null }>(
      'select state, reason from email where id = $1',
      [id],
    );
    return row && ['SENT', 'SUPPRESSED', 'FAILED'].includes(row.state) && row;
  }, 30_000);
async function delivered(plan: Plan): Promise<ParsedMail> {
  const id = plan.items[0]?.itemId ?? '';
  expect(await ended(id)).toEqual({ state: 'SENT', reason: null });
  const mail = smtp.mails.find(({ messageId }) => messageId?.includes(id));
  return simpleParser(mail?.raw ?? '');
}
const names = ({ attachments }: ParsedMail) => attachments.map(({ filename }) => filename);

describe('a letter', () => {
  it('to a customer carries the quote, in markup and in text, and a way not to get more', async () => {
    const mail = await delivered(await order([aProject()], 'CUSTOMER'));
    expect(mail.subject).toBe('Projet P-2026-0871');
    expect(mail.to).toMatchObject({
      value: [{ name: 'Marie Lefevre', address: 'marie.lefevre@people.example' }],
    });
    expect(mail.text).toContain('Bonjour Marie Lefevre');
    expect(mail.html).toContain('<p>Bonjour Marie Lefevre</p>');
    expect(names(mail)).toEqual(['DE-2026-01234.pdf']);
    expect(mail.headers.get('list')).toMatchObject({
      unsubscribe: { url: expect.stringMatching(/^https:\/\/comptoir\.example\/api\/v1\/opt-outs\//) },
      'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' },
    });
  });

  it('to an installer carries the installation sheet, never a price', async () => {
    const told = aProject();
    const mail = await delivered(await order([told], 'INSTALLER'));
    expect(names(mail)).toEqual(['Fiche-de-pose-P-2026-0871.pdf']);
    expect(mail.headers.has('list')).toBe(false);
    const priced = await order([told], 'INSTALLER', words({ body: '{{ devis.montant_ttc }}' }));
    expect(await ended(priced.items[0]?.itemId)).toEqual({ state: 'SUPPRESSED', reason: 'MISSING_VALUE' });
  });

  it('about an order needs no quote, and carries the order form to those who may know what it costs', async () => {
    const about = words({ subject: 'Commande {{ commande.numero }}', documents: ['QUOTE', 'ORDER'] });
    const told = aProject({ papers: [], orders: [anOrderPaper()] });
    const mail = await delivered(await order([told], 'CUSTOMER', about));
    expect(mail.subject).toBe('Commande CO-2026-00455');
    expect(names(mail)).toEqual(['CO-2026-00455.pdf']);
    expect(names(await delivered(await order([told], 'INSTALLER', about)))).toEqual([]);
  });

  it('carries what the rules allow at that moment', async () => {
    const rule = { document: 'QUOTE' as const, audiences: ['SALESPERSON' as const] };
    await expect(service.ask(changeAttachmentRule, rule, { as: asManager([lyon]) })).toBeRefused(
      'attachment-rule.network-only',
    );
    await service.ask(changeAttachmentRule, rule);
    expect(names(await delivered(await order([aProject()], 'CUSTOMER')))).toEqual([]);
    await service.ask(changeAttachmentRule, { ...rule, audiences: ['CUSTOMER', 'SALESPERSON'] });
  });

  it.each([
    ['a value is missing', aProject({ installer: null }), 'CUSTOMER', '{{ poseur.nom }}', 'MISSING_VALUE'],
    [
      'the recipient has no address',
      aProject({ customer: aPerson('Muet', { email: null }) }),
      'CUSTOMER',
      'x',
      'NO_ADDRESS',
    ],
    ['the customer opted out', aProject({ optedOut: true }), 'CUSTOMER', 'x', 'OPTED_OUT'],
    ['somebody else has the part now', aProject({ installer: null }), 'INSTALLER', 'x', 'NO_LONGER_MATCHES'],
  ] as const)('is left out where %s', async (...[, told, audience, body, reason]) => {
    const plan = await order([told], audience, words({ body }));
    expect(await ended(plan.items[0]?.itemId)).toEqual({ state: 'SUPPRESSED', reason });
  });

  it('takes no header or recipient from words, and nothing in it is fetched', async () => {
    let fetched = 0;
    const canary = createServer((_request, response) => (fetched++, response.end())).listen(0, '127.0.0.1');
    await once(canary, 'listening');
    const { port } = canary.address() as AddressInfo;
    const nasty = 'X\r\nBcc: evil@x.example <e@x.example>, \"';
    const told = aProject({
      project: { id: newId(), number: 'P-1', label: nasty },
      customer: aPerson('Marie', { name: nasty, email: 'marie@client.example' }),
    });
    const body = `<img src="http://127.0.0.1:${port}/a.png"><link rel="stylesheet" href="http://127.0.0.1:${port}/b.css">{{ projet.nom }}`;
    const plan = await order([told], 'CUSTOMER', words({ subject: '{{ projet.nom }}', body }));
    const mail = await delivered(plan);
    canary.close();
    expect(smtp.mails.map(({ to }) => to)).toEqual([['marie@client.example']]);
    expect(mail.bcc).toBeUndefined();
    expect([...mail.headers.keys()]).not.toContain('bcc');
    expect(mail.html).not.toContain(String(port));
    expect(fetched).toBe(0);
  });

  it('that failed is sent when it is ordered once more', async () => {
    await smtp.mode('5xx');
    const plan = await order([aProject()], 'CUSTOMER');
    expect(await ended(plan.items[0]?.itemId)).toMatchObject({ state: 'FAILED' });
    await smtp.mode('accept');
    await tell(nats, planEmails, { id: plan.operationId, data: { ...plan, chunk: 2 } });
    await service.eventually(() => smtp.mails.length === 1);
    expect(await ended(plan.items[0]?.itemId)).toEqual({ state: 'SENT', reason: null });
  });
});

describe('the link in a letter', () => {
  it('stops letters of its kind to its recipient, once, and nothing else', async () => {
    const told = aProject();
    const mail = await delivered(await order([told], 'CUSTOMER'));
    const link = /opt-outs\/([\w.-]+)/.exec(mail.text ?? '')?.[1] ?? '';
    await expect(
      service.ask(readOptOut, { link: link.replace(/.$/, (c) => (c === 'A' ? 'B' : 'A')) }),
    ).toBeRefused('opt-out.link-unknown');
    expect(await service.ask(readOptOut, { link })).toEqual({
      topic: 'INFORMATION',
      address: 'a…@people.example',
      language: 'fr',
      optedOut: false,
    });
    await together(3, () => service.ask(optOut, { link }));
    expect(await service.announced(optOutChangedV1, told.customer.id)).toMatchObject([
      { topics: ['INFORMATION'], version: 1 },
    ]);
    const next = await order([told], 'CUSTOMER');
    expect(await ended(next.items[0]?.itemId)).toEqual({ state: 'SUPPRESSED', reason: 'OPTED_OUT' });
    await delivered(await order([told], 'SALESPERSON'));
  });
});

describe('a file for all', () => {
  const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(200, 'x')]);
  const send = async (name: string, content: Buffer) => {
    const as = { ...asNetwork(), userId: author };
    const file = await service.ask(createAttachedFile, { name, bytes: content.length }, { as });
    return service.ask(
      addFilePart,
      { fileId: file.id, part: 0, content: content.toString('base64') },
      { as },
    );
  };

  it('is what its content says, under a name of our making', async () => {
    await expect(send('plan.pdf', Buffer.from('<svg onload=alert(1)>'))).toBeRefused(
      'attached-file.type-refused',
    );
    expect(await send('../../etc/pass wd\u202Efdp.exe', pdf)).toMatchObject({
      name: 'pass-wd-fdp.pdf',
      ready: true,
    });
  });

  it('goes with every message, and only with those of who sent it', async () => {
    const file = await send('Conditions générales.doc', pdf);
    const content = words({ documents: [], fileId: file.id });
    const mail = await delivered(await order([aProject()], 'CUSTOMER', content));
    expect(mail.attachments).toMatchObject([
      { filename: 'Conditions-générales.pdf', contentType: 'application/pdf', size: pdf.length },
    ]);
    expect(mail.attachments[0]?.content.equals(pdf)).toBe(true);
    const email = { ...content, recipients: ['CUSTOMER' as const] };
    expect(await service.ask(previewEmail, { selectionId: newId(), email })).toMatchObject({
      message: null,
      missing: 'attached-file.not-found',
    });
  });
});

describe('what is composed', () => {
  const compose = (more: Partial<EmailContent> = {}) => ({
    selectionId: newId(),
    email: { ...words(more), recipients: ['CUSTOMER' as const, 'INSTALLER' as const] },
  });
  const select = (...told: ProjectToday[]) => told.forEach((one) => projects.set(one.project.id, one));

  it('is shown as it will be sent', async () => {
    const told = aProject();
    select(told);
    const shown = await service.ask(previewEmail, { ...compose(), at: 0 });
    expect(shown).toMatchObject({ total: 2, audience: 'CUSTOMER', missing: null });
    const mail = await delivered(await order([told], 'CUSTOMER'));
    const withoutLink = (text: unknown) =>
      String(text)
        .replace(/opt-outs\/[\w.-]+/g, '')
        .trim();
    expect(withoutLink(mail.text)).toBe(withoutLink(shown.message?.text));
    expect(withoutLink(mail.html)).toBe(withoutLink(shown.message?.html));
    expect(mail.attachments.map(({ filename, size }) => [filename, size])).toEqual(
      shown.message?.attachments.map(({ name, bytes }) => [name, bytes]),
    );
    await expect(service.ask(previewEmail, { ...compose(), at: 2 })).toBeRefused('email.no-such-message');
  });

  it('brings the link that signs to the customer, and shows whoever previews it another', async () => {
    const signingLink = 'https://comptoir.example/api/v1/quote-offers/id.3.signature';
    const told = aProject({ papers: [aPaper({ signingLink })] });
    select(told);
    const linked = { body: '<p>{{ devis.lien }}</p>' };
    const shown = await service.ask(previewEmail, { ...compose(linked), at: 0 });
    expect(shown.message?.text).toContain('https://comptoir.example/api/v1/quote-offers/exemple');
    expect(JSON.stringify(shown)).not.toContain('signature');
    const mail = await delivered(await order([told], 'CUSTOMER', words(linked)));
    expect(mail.text).toContain(signingLink);
    const installers = await service.ask(previewEmail, { ...compose(linked), at: 1 });
    expect(installers).toMatchObject({ audience: 'INSTALLER', message: null, missing: 'devis.lien' });
  });

  it('tells which values are missing for which projects', async () => {
    const [whole, lacking] = [aProject(), aProject({ installer: null })];
    select(whole, lacking);
    const told = await service.ask(
      checkEmail,
      compose({ body: '{{ poseur.telephone }} {{ devis.montant_ttc }}' }),
    );
    expect(told).toMatchObject({ total: 3, checked: 3 });
    const seen = told.missing.map(({ variable, messages, projects: [first] }) => [
      variable,
      messages,
      first?.id,
    ]);
    expect(seen.toSorted()).toEqual([
      ['devis.montant_ttc', 1, whole.project.id],
      ['poseur.telephone', 1, lacking.project.id],
    ]);
    await expect(service.ask(checkEmail, compose({ body: '{{ projet.marge }}' }))).toBeRefused(
      'template.unusable',
    );
  });

  it('goes to oneself first, marked as a test, and nowhere else', async () => {
    select(aProject());
    await expect(service.ask(testEmail, compose())).toBeRefused('email.no-own-address');
    const as = { ...asNetwork(), email: 'anna@magasin.example' };
    expect(await service.ask(testEmail, compose(), { as })).toEqual({ sentTo: 'anna@magasin.example' });
    expect(smtp.mails.map(({ to }) => to)).toEqual([['anna@magasin.example']]);
    expect((await simpleParser(smtp.mails[0]?.raw ?? '')).subject).toBe('[Test] Projet P-2026-0871');
  });
});

describe('a message that its sender wrote', () => {
  it('is sent as it is, its markup made safe, its invitation for calendars to read', async () => {
    const emailId = newId();
    const calendar = {
      method: 'REQUEST' as const,
      fileName: 'rendez-vous.ics',
      content: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n',
    };
    const message = {
      emailId,
      topic: 'APPOINTMENT' as const,
      storeId: lyon,
      projectId: null,
      operationId: null,
      itemId: null,
      createdBy: 'Anna Petit',
      recipient: { partyId: newId(), name: 'Karim', email: 'karim@people.example' },
      subject: 'Métré',
      text: 'Rendez-vous lundi',
      html: '<p onclick="x()">Rendez-vous <img src="http://tracker.example/a.png">lundi</p>',
      calendar,
      papersFor: null,
    };
    await tell(nats, planMessages, { id: emailId, data: { messages: [message] } });
    await tell(nats, planMessages, { id: newId(), data: { messages: [message] } });
    expect(await ended(emailId)).toEqual({ state: 'SENT', reason: null });
    expect(smtp.mails).toHaveLength(1);
    const raw = smtp.mails[0]?.raw ?? '';
    expect(raw).toMatch(/content-type: text\/calendar; charset=utf-8; method=REQUEST/i);
    const mail = await simpleParser(raw);
    expect(mail.html).toContain('<p>Rendez-vous lundi</p>');
    expect(mail.html).toContain('<html lang="fr">');
    expect(mail.html).not.toContain('tracker');
    expect((await service.ask(findEmails, { topic: ['APPOINTMENT'] })).items).toMatchObject([
      { id: emailId },
    ]);
    const english = { ...message, emailId: newId(), language: 'en' as const };
    await tell(nats, planMessages, { id: newId(), data: { messages: [english] } });
    expect(await ended(english.emailId)).toMatchObject({ state: 'SENT' });
    expect((await simpleParser(smtp.mails[1]?.raw ?? '')).html).toContain('<html lang="en">');
  });

  it('brings the papers that the recipient’s part in the project may be sent, as long as it is theirs', async () => {
    const told = aProject();
    projects.set(told.project.id, told);
    const invited = (partyId: string) => ({
      emailId: newId(),
      topic: 'APPOINTMENT' as const,
      storeId: lyon,
      projectId: told.project.id,
      operationId: null,
      itemId: null,
      createdBy: 'Anna Petit',
      recipient: { partyId, name: 'Karim', email: 'karim@people.example' },
      subject: 'Pose',
      text: 'Rendez-vous lundi',
      html: null,
      calendar: null,
      papersFor: 'INSTALLER' as const,
    });
    const messages = [invited(told.installer?.id ?? ''), invited(newId())];
    await tell(nats, planMessages, { id: newId(), data: { messages } });
    const files = [];
    for (const { emailId } of messages) {
      expect(await ended(emailId)).toEqual({ state: 'SENT', reason: null });
      const mail = smtp.mails.find(({ messageId }) => messageId?.includes(emailId));
      files.push(names(await simpleParser(mail?.raw ?? '')));
    }
    expect(files).toEqual([['Fiche-de-pose-P-2026-0871.pdf'], []]);
  });
});
