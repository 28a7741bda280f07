import {
  changeAttachmentRule,
  checkEmail,
  createAttachedFile,
  documentTypes,
  findAttachmentRules,
  planEmails,
  planMessages,
  previewEmail,
  type DataOf,
  type EmailAudience,
  type EmailContent,
  type ProjectFileKind,
} from '@comptoir/contracts';
import { newId } from '@comptoir/persistence';
import { asNetwork, lyon, tell } from '@comptoir/testing';
import { simpleParser } from 'mailparser';
import { aPerson, aProject, holderOf, type ProjectToday } from '../correspondence.builder';
import { openMailer, type Mailer } from './mailer.builder';
import { away, files, projects, slow } from './sales-desk.builder';

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
  files.length = 0;
  smtp.mails.length = 0;
});

const megabyte = 1024 * 1024;
function give({ project }: ProjectToday, kind: ProjectFileKind, name: string, bytes = 20): Buffer {
  const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(bytes, name)]);
  const file = { id: newId(), projectId: project.id, kind, name, type: 'application/pdf' as const };
  files.push({ file: { ...file, bytes: content.length }, content });
  return content;
}
/** A project with a file of every kind, each under the name of its kind. */
function furnished(): ProjectToday {
  const told = aProject();
  for (const kind of ['PLAN', 'PHOTO', 'TECHNICAL_SHEET', 'TERMS', 'OTHER'] as const)
    give(told, kind, `${kind}.pdf`);
  projects.set(told.project.id, told);
  return told;
}
const words = (documents: EmailContent['documents']): EmailContent => ({
  subject: 'Projet {{ projet.numero }}',
  body: 'Bonjour {{ destinataire.nom }}',
  format: 'TEXT',
  templateId: null,
  documents,
  fileId: null,
});

async function order(told: ProjectToday, audience: EmailAudience, content: EmailContent): Promise<string> {
  projects.set(told.project.id, told);
  const { id: partyId, name } = holderOf(told, audience) ?? aPerson('Personne');
  const itemId = newId();
  const data: DataOf<typeof planEmails> = {
    operationId: newId(),
    chunk: 1,
    createdBy: { id: newId(), name: 'Anna Petit' },
    content,
    items: [
      {
        itemId,
        storeId: lyon,
        projectId: told.project.id,
        documentIds: told.papers.map(({ quoteId }) => quoteId),
        audience,
        recipient: { partyId, name, email: 'as-it-was@people.example' },
      },
    ],
  };
  await tell(nats, planEmails, { id: data.operationId, data });
  return itemId;
}
const ended = (id: string) =>
  service.eventually(async () => {
    const [row] = await service.database.query<{ state: string; reason: string | null }>(
      'select state, reason from email where id = $1',
      [id],
    );
    return row && ['SENT', 'SUPPRESSED', 'FAILED'].includes(row.state) && row;
  }, 30_000);
async function arrived(id: string) {
  expect(await ended(id)).toEqual({ state: 'SENT', reason: null });
  const mail = await simpleParser(smtp.mails.find(({ messageId }) => messageId?.includes(id))?.raw ?? '');
  return mail.attachments;
}

describe('files of a project', () => {
  it('are not sent once the lease ran out while they came: whoever looks after the e-mail since does it', async () => {
    let come = () => {};
    slow.until = new Promise((resolve) => (come = resolve));
    const told = furnished();
    const id = await order(told, 'CUSTOMER', words(['PLAN']));
    const put = (from: string, to: string) =>
      service.database.query(
        `update email set state = $3, version = version + 1, lease_until = now() + interval '1 hour'
         where id = $1 and state = $2 returning id`,
        [id, from, to],
      );
    await service.eventually(async () => (await put('SENDING', 'UNKNOWN')).length > 0);
    come();
    await arrived(await order(furnished(), 'CUSTOMER', words([])));
    expect(smtp.mails.filter(({ messageId }) => messageId?.includes(id))).toEqual([]);
    await put('UNKNOWN', 'QUEUED');
    expect(await arrived(id)).toHaveLength(1);
  });

  it.each([
    ['CUSTOMER', ['PLAN.pdf', 'TERMS.pdf']],
    ['INSTALLER', ['PLAN.pdf', 'TECHNICAL_SHEET.pdf']],
    ['SALESPERSON', []],
  ] as const)('go to the %s as far as the rules allow: %j', async (audience, names) => {
    furnished();
    const told = furnished();
    const wanted = documentTypes.filter((document) => !/QUOTE|ORDER|SHEET$/.test(document));
    const all = await arrived(await order(told, audience, words([...wanted, 'TECHNICAL_SHEET'])));
    expect(all.map(({ filename }) => filename)).toEqual(names);
  });

  it('go only where they are wanted, whole and with their type, whatever their size', async () => {
    const told = aProject();
    const plan = give(told, 'PLAN', 'Plan-cuisine.pdf', megabyte);
    give(told, 'TERMS', 'Conditions.pdf');
    const [attached, ...others] = await arrived(await order(told, 'CUSTOMER', words(['PLAN'])));
    expect(attached).toMatchObject({ filename: 'Plan-cuisine.pdf', contentType: 'application/pdf' });
    expect(attached?.content.equals(plan)).toBe(true);
    expect(others).toEqual([]);
  });

  it('of a kind that is denied later stay behind, and of one that is allowed later go along', async () => {
    const told = furnished();
    const rules = (await service.ask(findAttachmentRules, {})).items;
    expect(rules.find(({ document }) => document === 'PHOTO')?.audiences).toEqual([]);
    await service.ask(changeAttachmentRule, { document: 'PHOTO', audiences: ['CUSTOMER'] });
    await service.ask(changeAttachmentRule, { document: 'PLAN', audiences: ['INSTALLER'] });
    const all = await arrived(await order(told, 'CUSTOMER', words(['PLAN', 'PHOTO'])));
    expect(all.map(({ filename }) => filename)).toEqual(['PHOTO.pdf']);
    await service.ask(changeAttachmentRule, { document: 'PHOTO', audiences: [] });
    await service.ask(changeAttachmentRule, { document: 'PLAN', audiences: ['CUSTOMER', 'INSTALLER'] });
  });

  it('go with the installer’s papers when a message asks for them', async () => {
    const told = furnished();
    const emailId = newId();
    const { id: partyId, name, email } = told.installer ?? aPerson('Personne');
    const message: DataOf<typeof planMessages>['messages'][number] = {
      emailId,
      topic: 'APPOINTMENT',
      storeId: lyon,
      projectId: told.project.id,
      operationId: null,
      itemId: null,
      createdBy: 'Anna Petit',
      recipient: { partyId, name, email: email ?? '' },
      subject: 'Pose',
      text: 'Vous posez cette cuisine.',
      html: null,
      calendar: null,
      papersFor: 'INSTALLER',
    };
    await tell(nats, planMessages, { id: emailId, data: { messages: [message] } });
    expect((await arrived(emailId)).map(({ filename }) => filename)).toEqual([
      'Fiche-de-pose-P-2026-0871.pdf',
      'PLAN.pdf',
      'TECHNICAL_SHEET.pdf',
    ]);
  });
});

describe('more than mail servers let through', () => {
  it('is not sent, with the reason, and the preview says so before', async () => {
    const told = aProject();
    give(told, 'PLAN', 'Plan-1.pdf', 8 * megabyte);
    give(told, 'PLAN', 'Plan-2.pdf', 8 * megabyte);
    const id = await order(told, 'CUSTOMER', words(['PLAN']));
    expect(await ended(id)).toEqual({ state: 'SUPPRESSED', reason: 'ATTACHMENTS_TOO_LARGE' });
    const email = { ...words(['PLAN']), recipients: ['CUSTOMER' as const] };
    expect(await service.ask(previewEmail, { selectionId: newId(), email })).toMatchObject({
      message: null,
      reason: 'ATTACHMENTS_TOO_LARGE',
    });
  });

  it('is told of a whole selection beforehand, of those whose reader may have these files', async () => {
    const [heavy, light] = [aProject(), aProject()];
    give(heavy, 'PLAN', 'Plan-1.pdf', 8 * megabyte);
    give(heavy, 'PLAN', 'Plan-2.pdf', 8 * megabyte);
    give(heavy, 'PHOTO', 'Photo.pdf', 8 * megabyte);
    give(light, 'PLAN', 'Plan.pdf', 8 * megabyte);
    give(light, 'PHOTO', 'Photo.pdf', 8 * megabyte);
    projects.clear();
    for (const told of [heavy, light]) projects.set(told.project.id, told);
    const as = { ...asNetwork(), userId: newId() };
    const file = { name: 'Plaquette.pdf', bytes: 4 * megabyte };
    const { id: fileId } = await service.ask(createAttachedFile, file, { as });
    const checked = (part: object) =>
      service.ask(
        checkEmail,
        { selectionId: newId(), email: { ...words(['PLAN', 'PHOTO']), recipients: ['CUSTOMER'], ...part } },
        { as },
      );
    const of = ({ project }: ProjectToday) => ({ messages: 1, projects: [project] });
    expect(await checked({})).toMatchObject({ total: 2, checked: 2, missing: [], tooLarge: of(heavy) });
    expect((await checked({ documents: ['PHOTO'] })).tooLarge.messages).toBe(0);
    expect((await checked({ documents: [] })).tooLarge.messages).toBe(0);
    give(light, 'PLAN', 'Plan-2.pdf', 4 * megabyte);
    expect((await checked({})).tooLarge.messages).toBe(1);
    expect(await checked({ fileId })).toMatchObject({ tooLarge: { messages: 2 }, languages: [] });
  });

  it('is told by the preview from sizes alone, and what is not too much by name', async () => {
    const told = aProject();
    give(told, 'PLAN', 'Plan-1.pdf', megabyte);
    projects.set(told.project.id, told);
    const email = { ...words(['PLAN', 'TERMS']), recipients: ['CUSTOMER' as const] };
    const { message } = await service.ask(previewEmail, { selectionId: newId(), email });
    expect(message?.attachments).toEqual([
      { name: 'Plan-1.pdf', type: 'application/pdf', bytes: megabyte + 9 },
    ]);
  });
});

it('a letter waits while its files cannot be had, and goes out with them', async () => {
  const told = aProject();
  const plan = give(told, 'PLAN', 'Plan.pdf');
  away.times = 3;
  const [attached] = await arrived(await order(told, 'CUSTOMER', words(['PLAN'])));
  expect(away.times).toBeLessThan(0);
  expect(attached?.content.equals(plan)).toBe(true);
});
