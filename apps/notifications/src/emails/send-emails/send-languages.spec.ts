import {
  checkEmail,
  createTemplate,
  planEmails,
  planReminders,
  previewEmail,
  readOptOut,
  testEmail,
  type EmailContent,
  type InputOf,
  type Language,
  type QuotePaper,
} from '@comptoir/contracts';
import { newId } from '@comptoir/persistence';
import { aPaper, asNetwork, lyon, pdfText, tell } from '@comptoir/testing';
import { simpleParser, type ParsedMail } from 'mailparser';
import { aPerson, aProject, type ProjectToday } from '../correspondence.builder';
import { openMailer, type Mailer } from './mailer.builder';
import { papers, projects } from './sales-desk.builder';

let mailer: Mailer;
let nats: Mailer['nats'];
let smtp: Mailer['smtp'];
let service: Mailer['service'];

beforeAll(async () => {
  mailer = await openMailer();
  ({ nats, smtp, service } = mailer);
});
afterAll(() => mailer?.close());
beforeEach(() => {
  projects.clear();
  smtp.mails.length = 0;
});

const by = { id: newId(), name: 'Anna Petit' };
const author = { ...asNetwork(), userId: by.id, email: 'anna@magasin.example' };

/** What reached the mailbox for the item, once it left. */
async function delivered(itemId: string): Promise<ParsedMail> {
  const raw = await service.eventually(
    () => smtp.mails.find(({ messageId }) => messageId?.includes(itemId))?.raw,
    30_000,
  );
  return simpleParser(raw);
}
/** In which language the message says it is, everywhere. */
const saidToBe = async (mail: ParsedMail) => {
  const link = /opt-outs\/([\w.-]+)/.exec(mail.text ?? '')?.[1] ?? '';
  const page = await service.ask(readOptOut, { link });
  const html = /<html lang="(..)">/.exec(String(mail.html))?.[1];
  return [mail.headers.get('content-language'), html, page.language];
};
const plain = (text = '') => text.replace(/[\u00a0\u202f]/g, ' ');

describe('one order of reminders', () => {
  const quoteFor = (language: Language) => {
    const paper = aPaper({ amountInclTax: '1234.50' });
    return { ...paper, customer: { ...paper.customer, language } };
  };
  async function remind(quotes: QuotePaper[], more: { templateId?: string; storeId?: string } = {}) {
    for (const paper of quotes) papers.set(paper.quoteId, paper);
    const items = quotes.map(({ quoteId, customer: { id: partyId, name } }) => ({
      itemId: newId(),
      storeId: more.storeId ?? lyon,
      projectId: newId(),
      quoteIds: [quoteId],
      recipient: { partyId, name, email: 'as-it-was@client.example' },
      gapDays: 7,
    }));
    const operationId = newId();
    const { templateId = null } = more;
    await tell(nats, planReminders, {
      id: operationId,
      data: { operationId, chunk: 1, createdBy: by, templateId, items },
    });
    return Promise.all(items.map(({ itemId }) => delivered(itemId)));
  }
  const make = (more: Partial<InputOf<typeof createTemplate>>) =>
    service.ask(createTemplate, {
      kind: 'QUOTE_REMINDER',
      storeId: null,
      name: 'Relance',
      subject: 'x',
      body: 'x',
      ...more,
    });

  it('tells each customer in their language: words, amounts, days and the way out', async () => {
    const mails = await remind([quoteFor('fr'), quoteFor('en')]);
    const [french, english] = mails.map(({ subject, text }) => ({ subject, text: plain(text) }));
    expect(french?.subject).toBe('Votre devis DE-2026-01234 – Lyon Part-Dieu');
    expect(french?.text).toContain('du 02/10/2026');
    expect(french?.text).toContain('1 234,50 € TTC. Il est valable jusqu’au 30/11/2026.');
    expect(french?.text).toContain('Ne plus recevoir ce type de message : https://');
    expect(english?.subject).toBe('Your quote DE-2026-01234 – Lyon Part-Dieu');
    expect(english?.text).toContain('of 2 Oct 2026');
    expect(english?.text).toContain('€1,234.50 incl. VAT. It is valid through 30 Nov 2026.');
    expect(english?.text).toContain('Stop messages of this kind: https://');
    expect(await Promise.all(mails.map(saidToBe))).toEqual([
      ['fr', 'fr', 'fr'],
      ['en', 'en', 'en'],
    ]);
    const attached = await Promise.all(
      mails.map(async (mail) => pdfText(mail.attachments[0]?.content ?? Buffer.of())),
    );
    expect(attached.map((paper) => paper.split('\n')[0])).toEqual([
      'Devis DE-2026-01234',
      'Quote (devis) DE-2026-01234',
    ]);
  });

  it('says what the store says in that language, or else what everybody says in it', async () => {
    const [storeId, subject] = [newId(), 'Rien que pour vous'];
    await make({ storeId, subject });
    const subjects = async () =>
      (await remind([quoteFor('fr'), quoteFor('en')], { storeId })).map((mail) => mail.subject);
    expect(await subjects()).toEqual([subject, 'Your quote DE-2026-01234 – Lyon Part-Dieu']);
    await make({ storeId, subject: 'Just for you', language: 'en' });
    expect(await subjects()).toEqual([subject, 'Just for you']);
  });

  it('by a template says it in each language that there is of it, and stays in one where there is none', async () => {
    const named = { kind: 'MESSAGE' as const, name: 'Dernière relance' };
    const { id: templateId } = await make({ ...named, subject: 'Encore {{ devis.montant_ttc }}' });
    const alone = await remind([quoteFor('fr'), quoteFor('en')], { templateId });
    expect(alone.map(({ subject }) => plain(subject))).toEqual(['Encore 1 234,50 €', 'Encore 1 234,50 €']);
    expect(await Promise.all(alone.map(saidToBe))).toEqual([
      ['fr', 'fr', 'fr'],
      ['fr', 'fr', 'fr'],
    ]);
    await make({ ...named, language: 'en', subject: 'Still {{ devis.montant_ttc }}' });
    await make({ ...named, language: 'en', storeId: newId(), subject: 'Of another store' });
    const both = await remind([quoteFor('fr'), quoteFor('en')], { templateId });
    expect(both.map(({ subject }) => plain(subject))).toEqual(['Encore 1 234,50 €', 'Still €1,234.50']);
  });
});

describe('one order of letters', () => {
  const told = (language: Language): ProjectToday =>
    aProject({
      customer: aPerson(language === 'fr' ? 'Marie' : 'Mary'),
      papers: [aPaper({ amountInclTax: '1234.50' })],
      language,
    });
  const text = (subject: string, body: string) => ({ subject, body, format: 'TEXT' as const });
  const french = text('Pose', 'Bonjour {{ client.nom }}, {{ devis.montant_ttc }} au {{ devis.echeance }}.');
  const english = text('Fitting', 'Dear {{ client.nom }}, {{ devis.montant_ttc }} by {{ devis.echeance }}.');
  let templateId: string;
  beforeAll(async () => {
    const named = { name: 'Pose prévue', storeId: null };
    templateId = (await service.ask(createTemplate, { ...named, ...french })).id;
    await service.ask(createTemplate, { ...named, ...english, storeId: lyon, language: 'en' });
  });
  const content = (more: Partial<EmailContent> = {}): EmailContent => ({
    ...french,
    templateId,
    documents: [],
    fileId: null,
    ...more,
  });
  const compose = (more: Partial<EmailContent> = {}) => ({
    selectionId: newId(),
    email: { ...content(more), recipients: ['CUSTOMER' as const] },
  });

  async function send(all: ProjectToday[], more: Partial<EmailContent> = {}) {
    for (const one of all) projects.set(one.project.id, one);
    const items = all.map(({ project, customer: { id: partyId, name }, papers: [paper] }) => ({
      itemId: newId(),
      storeId: lyon,
      projectId: project.id,
      documentIds: [paper?.quoteId ?? ''],
      audience: 'CUSTOMER' as const,
      recipient: { partyId, name, email: 'as-it-was@people.example' },
    }));
    const operationId = newId();
    await tell(nats, planEmails, {
      id: operationId,
      data: { operationId, chunk: 1, createdBy: by, content: content(more), items },
    });
    return Promise.all(items.map(({ itemId }) => delivered(itemId)));
  }

  it('says a template in each recipient’s language, in what is shown, checked, tried and sent alike', async () => {
    const mails = await send([told('fr'), told('en')]);
    const said = mails.map((mail) => [mail.subject, plain(mail.text).split('\n')[0]]);
    expect(said).toEqual([
      ['Pose', 'Bonjour Marie, 1 234,50 € au 30/11/2026.'],
      ['Fitting', 'Dear Mary, €1,234.50 by 30 Nov 2026.'],
    ]);
    expect(await Promise.all(mails.map(saidToBe))).toEqual([
      ['fr', 'fr', 'fr'],
      ['en', 'en', 'en'],
    ]);
    const shown = await Promise.all(
      [0, 1].map((at) => service.ask(previewEmail, { ...compose(), at }, { as: author })),
    );
    expect(shown.map(({ message }) => [message?.subject, plain(message?.text).split('\n')[0]])).toEqual(said);
    expect(await service.ask(checkEmail, compose(), { as: author })).toMatchObject({
      missing: [],
      languages: [
        { language: 'fr', messages: 1, asWritten: 0 },
        { language: 'en', messages: 1, asWritten: 0 },
      ],
    });
    smtp.mails.length = 0;
    await service.ask(testEmail, { ...compose(), at: 1 }, { as: author });
    const test = await simpleParser(smtp.mails[0]?.raw ?? '');
    expect([test.subject, test.headers.get('content-language')]).toEqual(['[Test] Fitting', 'en']);
  });

  it('leaves words that somebody wrote or changed as they are, and says values as each reader does', async () => {
    const changed = { body: `${french.body} À bientôt.` };
    const [, mail] = await send([told('fr'), told('en')], changed);
    expect(mail?.subject).toBe('Pose');
    expect(plain(mail?.text)).toContain('Bonjour Mary, €1,234.50 au 30 Nov 2026. À bientôt.');
    expect(await service.ask(checkEmail, compose(changed), { as: author })).toMatchObject({
      languages: [
        { language: 'fr', messages: 1, asWritten: 1 },
        { language: 'en', messages: 1, asWritten: 1 },
      ],
    });
  });

  it('is tried as somebody who reads another language would get it', async () => {
    const one = told('fr');
    projects.set(one.project.id, one);
    const asked = { ...compose({ ...english, templateId: null }), language: 'en' as const };
    const { message } = await service.ask(previewEmail, asked, { as: author });
    expect(plain(message?.text)).toContain('Dear Marie, €1,234.50 by 30 Nov 2026.');
    expect(message?.html).toContain('<html lang="en">');
  });
});
