import {
  createTemplate,
  findTemplateVariables,
  type EmailAudience,
  type EmailContent,
  type templateKinds,
} from '@comptoir/contracts';
import { newId } from '@comptoir/persistence';
import type { ClaimedEmail } from '@comptoir/notifications/emails/email';
import type { Message } from '@comptoir/notifications/emails/send-emails/envelopes.port';
import { MessageWriter } from '@comptoir/notifications/emails/send-emails/message-writer.port';
import { Verdicts } from '@comptoir/notifications/emails/send-emails/verdicts.port';
import { notificationsService } from '@comptoir/notifications/notifications-service';
import { salesService } from '@comptoir/sales/sales-service';
import { tasksService } from '@comptoir/tasks/tasks-service';
import {
  asNetwork,
  startTestService,
  testNats,
  testSmtp,
  tokenFor,
  type TestNats,
  type TestService,
  type TestSmtp,
} from '@comptoir/testing';
import { openLyon } from './lyon.builder';
import {
  customerAddress,
  fileMark,
  filesOf,
  installerAddress,
  ordersOf,
  quotesOf,
  type MarkedProject,
} from './marked-projects.builder';

export type Reader = Extract<EmailAudience, 'CUSTOMER' | 'INSTALLER'>;

/** Where a project stands in the database of sales. */
export interface Kept {
  readonly projectId: string;
  readonly customerId: string;
  readonly installerId: string;
  readonly quoteIds: readonly string[];
  readonly orderIds: readonly string[];
}

/** An e-mail that is due, and whom it is about. */
export interface Due {
  readonly email: ClaimedEmail;
  readonly project: MarkedProject;
  readonly reader: Reader;
}

const publicUrl = 'https://comptoir.example';

/** Sales, tasks and notifications as they are, on one broker, with a mail server and one shop. */
export class MailHouse {
  private constructor(
    private readonly nats: TestNats,
    readonly smtp: TestSmtp,
    readonly services: Record<'sales' | 'tasks' | 'notifications', TestService>,
    readonly storeId = newId(),
  ) {}

  static async open(): Promise<MailHouse> {
    const [nats, smtp] = await Promise.all([testNats(), testSmtp()]);
    const env = { PUBLIC_URL: publicUrl };
    const [sales, tasks, notifications] = await Promise.all([
      startTestService(salesService, { nats, env: { ...env, BULK_START_DELAY_MS: '0' } }),
      startTestService(tasksService, { nats }),
      startTestService(notificationsService, { nats, env: { ...env, SMTP_URL: smtp.url } }),
    ]);
    const house = new MailHouse(nats, smtp, { sales, tasks, notifications });
    await house.openStore();
    return house;
  }

  async stop(): Promise<void> {
    await Promise.all(Object.values(this.services).map((service) => service.stop()));
    await Promise.all([this.smtp.stop(), this.nats.stop()]);
  }

  async take(projects: readonly MarkedProject[]): Promise<void> {
    const authorization = `Bearer ${await tokenFor(asNetwork(), 'sales')}`;
    for (const [entity, rows] of filesOf(projects)) {
      const body = new FormData();
      body.set('file', new Blob([rows.join('\n')]), `${entity}.csv`);
      const url = `${this.services.sales.url}/internal/imports/${entity}?dryRun=false`;
      const response = await fetch(url, { method: 'POST', body, headers: { authorization } });
      if (response.status !== 200) throw new Error(`${entity}: ${(await response.text()).slice(0, 500)}`);
    }
  }

  async kept(): Promise<(project: MarkedProject) => Kept> {
    const { database } = this.services.sales;
    const read = async (table: string) => {
      const rows = await database.query<{ id: string; reference: string }>(
        `select id, reference from ${table}`,
      );
      const ids = new Map(rows.map(({ id, reference }) => [reference, id]));
      return (reference: string) => {
        const id = ids.get(reference);
        if (!id) throw new Error(`no ${table} ${reference}`);
        return id;
      };
    };
    const [parties, projects] = [await read('party'), await read('project')];
    const [quotes, orders] = [await read('quote'), await read('sales_order')];
    return (project) => ({
      projectId: projects(`P${project.n}`),
      customerId: parties(`C${project.customer}`),
      installerId: parties(`I${project.n}`),
      quoteIds: quotesOf(project).map(quotes),
      orderIds: ordersOf(project).map(orders),
    });
  }

  /** The files that projects have, as if somebody had sent them; each says what it is and whose. */
  async furnish(projects: readonly MarkedProject[], kept: (project: MarkedProject) => Kept): Promise<void> {
    const rows = projects.flatMap((project) =>
      project.files.map((kind) => ({
        id: newId(),
        project: kept(project).projectId,
        kind,
        mark: fileMark(kind, project.n),
      })),
    );
    await this.services.sales.database.query(
      `with sent as (
         select *, convert_to('%PDF-1.7' || chr(10) || mark, 'UTF8') as content
         from jsonb_to_recordset($1::jsonb) as f(id uuid, project uuid, kind text, mark text)
       ), kept as (
         insert into project_file (id, project_id, kind, name, type, bytes, received, parts, added_by_id, added_by)
         select id, project, kind, mark || '.pdf', 'application/pdf', length(content), length(content), 1, '', '' from sent
         returning id
       )
       insert into project_file_part (file_id, part, content) select id, 0, content from sent join kept using (id)`,
      [JSON.stringify(rows)],
    );
  }

  /** Words that say everything there is to say, whatever that may be: what a reader may not know is not there. */
  async everything(kind: (typeof templateKinds)[number]): Promise<string> {
    const { items } = await this.services.notifications.ask(findTemplateVariables, { kind });
    const things = [...new Set(items.map(({ name }) => name.split('.')[0] ?? ''))];
    const lists = ['liste_devis', ...(kind === 'MESSAGE' ? ['liste_commandes'] : [])];
    return [...things, ...lists].map((name) => `{% if ${name} %}{{ ${name} | json }}{% endif %}`).join('\n');
  }

  /** What the shop's reminders say from now on. */
  async remindWith(body: string): Promise<void> {
    const words = { name: 'Relance', subject: 'Votre projet', body };
    const template = { kind: 'QUOTE_REMINDER' as const, storeId: this.storeId, ...words };
    await this.services.notifications.ask(createTemplate, template);
  }

  /** The id by which letters find these words. */
  async order(content: EmailContent): Promise<string> {
    const operationId = newId();
    await this.services.notifications.database.query(
      'insert into email_content (operation_id, ordered_by, content) values ($1, $2, $3)',
      [operationId, newId(), JSON.stringify(content)],
    );
    return operationId;
  }

  /** Due now, as the queue would give it. */
  claimed(about: Pick<ClaimedEmail, 'topic' | 'recipientId'> & Partial<ClaimedEmail>): ClaimedEmail {
    const id = newId();
    return {
      id,
      version: 1,
      audience: null,
      storeId: this.storeId,
      projectId: null,
      quoteIds: [],
      documentIds: [],
      operationId: null,
      recipientName: '',
      recipientEmail: 'as-it-was@people.example',
      gapDays: 0,
      templateId: null,
      messageId: `<${id}@comptoir.example>`,
      attempts: 0,
      createdAt: new Date(),
      ...about,
    };
  }

  /** What would be handed to the mail server of each, to the last attachment; it is not handed over. */
  async *composed(
    due: readonly Due[],
  ): AsyncGenerator<Due & { readonly message: Message; readonly to: string }> {
    const { app } = this.services.notifications;
    const [verdicts, writer] = [app.get(Verdicts), app.get(MessageWriter)];
    for (let from = 0; from < due.length; from += 32) {
      const some = due.slice(from, from + 32);
      const found = await verdicts.on(some.map(({ email }) => email));
      for (const one of some) {
        const verdict = found.get(one.email.id);
        if (!verdict || 'suppress' in verdict) throw new Error(`not written: ${JSON.stringify(verdict)}`);
        const { message } = await writer.write(one.email, verdict.material, verdict.to);
        yield { ...one, message, to: verdict.to };
      }
    }
  }

  private async openStore(): Promise<void> {
    await openLyon(this.nats, this.storeId);
    const { sales, tasks } = this.services;
    for (const service of [sales, tasks])
      await service.eventually(async () => (await service.database.query('select from store')).length === 1);
  }
}

export const addressOf = (project: MarkedProject, reader: Reader) =>
  reader === 'CUSTOMER' ? customerAddress(project) : installerAddress(project);
