import { lookUpDirectory } from '@comptoir/contracts';
import { Asks } from '@comptoir/messaging';
import { Db, sql, type SqlFragment } from '@comptoir/persistence';
import { Every } from '@comptoir/service-kit';
import { Injectable } from '@nestjs/common';
import { KnownCustomers } from '../known-customers.port';

const minute = 60_000;
/** Projects, or customers, that one question is about. */
const atOnce = 200;

/** Catches up with what was announced before this service listened: whose a project is, and what customers are called. */
@Injectable()
export class LearnCustomers {
  constructor(
    private readonly db: Db,
    private readonly asks: Asks,
    private readonly customers: KnownCustomers,
  ) {}

  @Every(minute, 'customers could not be looked up')
  async run(): Promise<void> {
    await this.askAbout(sql`project where customer_id is null`, (ids) => this.learnOwners(ids));
    await this.askAbout(sql`customer where name is null`, (ids) => this.learnNames(ids));
  }

  /** Each of these rows once: whom sales does not know does not keep the others from their turn. */
  private async askAbout(rows: SqlFragment, learn: (ids: string[]) => Promise<void>): Promise<void> {
    let after: string | null = null;
    do {
      const found: { id: string }[] = await this.db.query<{ id: string }>(sql`
        select id from ${rows} and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${atOnce}`);
      const ids = found.map(({ id }) => id);
      if (ids.length > 0) await learn(ids);
      after = ids.length === atOnce ? (ids.at(-1) ?? null) : null;
    } while (after !== null);
  }

  private async learnOwners(projectIds: string[]): Promise<void> {
    const { projects } = await this.asks.ask(lookUpDirectory, { projectIds });
    const owned = projects.map(({ id, customer }) => ({ id, customerId: customer.id }));
    await this.db.transaction(async (tx) => {
      await tx.execute(sql`
        update project p set customer_id = "customerId"
        from jsonb_to_recordset(${sql.json(owned)}) as told(id uuid, "customerId" uuid)
        where p.id = told.id and p.customer_id is null`);
      await this.customers.learn(
        tx,
        projects.map(({ customer }) => customer),
      );
    });
  }

  private async learnNames(partyIds: string[]): Promise<void> {
    const { people } = await this.asks.ask(lookUpDirectory, { partyIds });
    await this.db.transaction((tx) => this.customers.learn(tx, people));
  }
}
