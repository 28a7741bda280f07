import {
  createAppointment,
  createBulkOperation,
  createComment,
  createSelection,
  documentTypes,
  projectFileKinds,
  type DocumentType,
  type EmailContent,
} from '@comptoir/contracts';
import type { Attachment } from 'nodemailer/lib/mailer';
import { asNetwork, faultRun, pdfText } from '@comptoir/testing';
import { simpleParser } from 'mailparser';
import { addressOf, MailHouse, type Due, type Kept, type Reader } from './mail-house.builder';
import {
  fileMark,
  Finder,
  mark,
  markedProjects,
  ordersOf,
  quotesOf,
  type Fact,
  type MarkedProject,
} from './marked-projects.builder';

jest.setTimeout(600_000);

/** `FAULT_SEED=7` makes other projects, `FAULT_N=5000` more of them. */
const { seed, n } = faultRun({ seed: 20261129, n: 1_000 });
const projects = markedProjects({ seed, n });
const finder = new Finder(projects);
const readers = ['CUSTOMER', 'INSTALLER'] as const;
const neighbour = ({ n: at }: MarkedProject) => projects[(at + 1) % projects.length] as MarkedProject;
const remindable = ({ quotes }: MarkedProject) => quotes.includes('SENT');

let house: MailHouse;
let kept: (project: MarkedProject) => Kept;
let everything: string;

beforeAll(async () => {
  house = await MailHouse.open();
  await house.take(projects);
  kept = await house.kept();
  await house.furnish(projects, kept);
  everything = await house.everything('MESSAGE');
  await house.remindWith(await house.everything('QUOTE_REMINDER'));
});
afterAll(() => house?.stop());

const partyOf = (project: MarkedProject, reader: Reader) =>
  reader === 'CUSTOMER' ? kept(project).customerId : kept(project).installerId;
const words = (more: Partial<EmailContent>): EmailContent => ({
  subject: 'Projet {{ projet.nom }}',
  body: everything,
  format: 'TEXT',
  templateId: null,
  documents: [],
  fileId: null,
  ...more,
});

/** A letter to each reader, in whose order the papers of the next project have slipped in. */
async function letters(): Promise<Due[]> {
  const orders = new Map<string, Promise<string>>();
  const ordered = ({ wanted, format }: MarkedProject) => {
    const key = `${format} ${wanted.join()}`;
    const order = orders.get(key) ?? house.order(words({ format, documents: [...wanted] }));
    orders.set(key, order);
    return order;
  };
  const due: Due[] = [];
  for (const project of projects)
    for (const reader of readers) {
      const { projectId } = kept(project);
      const documentIds = [project, neighbour(project)].flatMap((one) => [
        ...kept(one).quoteIds,
        ...kept(one).orderIds,
      ]);
      const to = { projectId, documentIds, audience: reader, recipientId: partyOf(project, reader) };
      const operationId = await ordered(project);
      due.push({ project, reader, email: house.claimed({ topic: 'INFORMATION', operationId, ...to }) });
    }
  return due;
}

/** A reminder to each tenth customer who has something to sign. */
const reminders = (): Due[] =>
  projects
    .filter((project) => project.n % 10 === 0 && remindable(project))
    .map((project) => {
      const { projectId, customerId: recipientId, quoteIds } = kept(project);
      const email = house.claimed({ topic: 'REMINDER', projectId, quoteIds, recipientId });
      return { project, reader: 'CUSTOMER', email };
    });

interface Read {
  readonly words: string;
  readonly files: readonly { readonly name: string; readonly text: string }[];
}
const whole = ({ words: said, files }: Read) =>
  [said, ...files.flatMap(({ name, text }) => [name, text])].join('\n');

/** A message as its reader has it: headers, both its bodies, the names and the text of its files. */
async function opened({ attachments = [], ...rest }: { attachments?: Attachment[] }): Promise<Read> {
  const files = attachments.map(async ({ filename, content }) => ({
    name: String(filename),
    text: isOwn(String(filename)) ? String(content) : await pdfText(content as Buffer),
  }));
  return { words: JSON.stringify(rest), files: await Promise.all(files) };
}

const isSheet = (name: string) => name.startsWith('Fiche-de-pose-');
/** A file that a project has; the rest are papers that were made for it. */
const isOwn = (name: string) => /^q(plan|photo|technique|conditions|autre)q\d+q\.pdf$/.test(name);
const allowed: Readonly<Record<Reader, readonly DocumentType[]>> = {
  CUSTOMER: ['QUOTE', 'ORDER', 'PLAN', 'TERMS'],
  INSTALLER: ['INSTALLATION_SHEET', 'PLAN', 'TECHNICAL_SHEET'],
};
/** The files that somebody is to get of what is wanted. */
function filesFor(project: MarkedProject, reader: Reader): string[] {
  const due = (document: DocumentType) =>
    project.wanted.includes(document) && allowed[reader].includes(document);
  const numbers = [
    ...(due('QUOTE') ? quotesOf(project) : []),
    ...(due('ORDER') ? ordersOf(project) : []),
    ...(due('INSTALLATION_SHEET') ? ['INSTALLATION_SHEET'] : []),
    ...projectFileKinds
      .filter((kind) => due(kind) && project.files.includes(kind))
      .map((kind) => fileMark(kind, project.n)),
  ];
  return numbers.map((number) => (number === 'INSTALLATION_SHEET' ? number : `${number}.pdf`)).sort();
}

/** What a letter that says everything lacks of what its reader is to learn. */
function lacking({ words: said, files }: Read, project: MarkedProject, reader: Reader): string[] {
  const told = new Set(finder.in(said).map(({ fact, n: whose }) => `${fact} ${whose}`));
  const own: Fact[] = [
    'projet',
    'poseur',
    'mobile',
    ...(project.quotes.length > 0 ? (['devis'] as const) : []),
  ];
  const wanted = [
    ...own.map((fact) => `${fact} ${project.n}`),
    ...(['client', 'courriel', 'rue', 'ville', 'portable'] as const).map(
      (fact) => `${fact} ${project.customer}`,
    ),
  ];
  const names = files.map(({ name }) => (isSheet(name) ? 'INSTALLATION_SHEET' : name)).sort();
  const due = filesFor(project, reader);
  return [
    ...wanted.filter((fact) => !told.has(fact)),
    ...files
      .filter(({ name, text }) => !isOwn(name) && !text.includes(mark('article', project.n)))
      .map(({ name }) => `goods in ${name}`),
    ...(names.join() === due.join() ? [] : [`files ${names.join()} for ${due.join()}`]),
  ];
}

describe(`of ${n} projects (seed ${seed})`, () => {
  it('no letter to a customer or an installer tells what its reader may not know, and each tells the rest', async () => {
    const faults: string[] = [];
    let files = 0;
    for await (const { project, reader, message, to } of house.composed(await letters())) {
      const read = await opened(message as { attachments?: Attachment[] });
      files += read.files.length;
      const found = [
        ...finder.leaks(whole(read), project, reader).map((leak) => `tells ${leak}`),
        ...lacking(read, project, reader).map((lack) => `lacks ${lack}`),
        ...(to === addressOf(project, reader) ? [] : [`goes to ${to}`]),
      ];
      faults.push(...found.map((fault) => `${reader} of ${project.n} ${fault}`));
    }
    expect({ seed, faults }).toEqual({ seed, faults: [] });
    expect(files).toBeGreaterThan(n / 10);
  });

  it('no reminder does', async () => {
    const faults: string[] = [];
    for await (const { project, reader, message } of house.composed(reminders())) {
      const read = await opened(message as { attachments?: Attachment[] });
      const sent = quotesOf(project).filter((_, at) => project.quotes[at] === 'SENT');
      expect(read.files.map(({ name }) => name)).toEqual(sent.map((number) => `${number}.pdf`));
      const leaks = finder.leaks(whole(read), project, reader);
      faults.push(...leaks.map((leak) => `${reader} of ${project.n} tells ${leak}`));
    }
    expect({ seed, faults }).toEqual({ seed, faults: [] });
  });
});

describe('what arrives in mailboxes', () => {
  const few = projects
    .filter((project) => project.customer === project.n && remindable(project) && project.ordered)
    .filter((project) => neighbour(project).customer !== project.n)
    .slice(0, 8);
  const day = (at: number) => `2026-12-${String(at + 1).padStart(2, '0')}`;

  it('of letters, reminders, comments and invitations tells nobody what they may not know', async () => {
    const { sales, tasks } = house.services;
    const as = asNetwork();
    const ids = few.flatMap((project) => [...kept(project).quoteIds]);
    const { id: selectionId } = await sales.ask(
      createSelection,
      { target: 'quotes', mode: 'ids', ids },
      { as },
    );
    for (const project of few) {
      const { projectId, customerId, installerId } = kept(project);
      const comment = (fact: Fact, audience: 'TEAM' | 'CUSTOMER') =>
        tasks.ask(createComment, { projectId, body: mark(fact, project.n), audience: [audience] });
      await comment('interne', 'TEAM');
      await comment('dit', 'CUSTOMER');
      await tasks.ask(createAppointment, {
        projectId,
        startsAt: `${day(few.indexOf(project))}T09:00:00Z`,
        endsAt: `${day(few.indexOf(project))}T10:00:00Z`,
        type: 'INSTALLATION',
        place: 'SITE',
        withPapers: true,
        attendeeIds: [customerId, installerId],
      });
    }
    const email = words({ format: 'HTML', documents: [...documentTypes] });
    for (const order of [
      { kind: 'email' as const, selectionId, email: { ...email, recipients: [...readers] } },
      { kind: 'reminder' as const, selectionId, reminder: { respectGap: false } },
    ])
      await sales.ask(createBulkOperation, order, { as });

    const { mails } = house.smtp;
    const expected = few.length * (readers.length + 1 + 1 + readers.length);
    await sales.eventually(() => mails.length >= expected, 60_000).catch(() => undefined);
    const faults: string[] = [];
    for (const { to, raw } of mails) {
      const project = few.find((one) => readers.some((reader) => to.includes(addressOf(one, reader))));
      const reader = readers.find((one) => project && to.includes(addressOf(project, one)));
      if (!project || !reader) throw new Error(`a message to ${to.join()}`);
      const { attachments, ...mail } = await simpleParser(raw);
      const read = await opened({
        ...mail,
        attachments: attachments
          .filter(({ contentType }) => contentType === 'application/pdf')
          .map(({ filename, content }) => ({ filename, content })),
      } as { attachments: Attachment[] });
      const calendars = attachments.filter(({ contentType }) => contentType.includes('calendar'));
      const text = [whole(read), mail.text, mail.html || '', ...calendars.map(String)].join('\n');
      const leaks = finder.leaks(`${raw.split('\r\n\r\n')[0]}\n${text}`, project, reader);
      faults.push(...leaks.map((leak) => `${mail.subject} to ${reader} of ${project.n} tells ${leak}`));
    }
    expect({ seed, faults }).toEqual({ seed, faults: [] });
    expect(mails).toHaveLength(expected);
  });
});
