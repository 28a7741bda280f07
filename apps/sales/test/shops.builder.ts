import { type TestService } from '@comptoir/testing';
import { newId, sql } from '@comptoir/persistence';
import { applyCounters } from '../src/quote-list/quote-counters.port';
import { insertQuotes } from '../src/quotes/quote-insertion.repository';
import type { Quote } from '../src/quotes/quote';
import type { aQuote } from '../src/quotes/quote.builder';
import { KnownStores } from '../src/stores/known-stores.port';

export interface ProjectFacts {
  readonly id: string;
  readonly storeId: string;
  readonly customerId: string;
  readonly salespersonId: string | null;
}
interface StoreFacts {
  readonly name?: string;
  readonly timeZone?: string;
  readonly expiringThresholdDays?: number;
  readonly reminderGapDays?: number;
  readonly confirmReminders?: boolean;
}
interface PartyFacts {
  readonly name?: string;
  readonly roles?: readonly string[];
  readonly email?: string | null;
  readonly emailOptOut?: boolean;
  readonly language?: 'fr' | 'en';
}

let running = 0;

/** A shop with its people, written straight into the database of a service under test. */
export class Shop {
  private constructor(
    private readonly service: TestService,
    readonly id: string,
  ) {}

  static async open(service: TestService, facts: StoreFacts = {}): Promise<Shop> {
    const id = newId();
    const { name = `Magasin ${++running}`, timeZone = 'Europe/Paris', expiringThresholdDays = 10 } = facts;
    await service.db.execute(sql`
      insert into store (id, version, reference, name, legal_entity_id, legal_entity_name, time_zone, quote_validity_days,
        expiring_threshold_days, reminder_gap_days, confirm_reminders)
      values (${id}, 1, ${id}, ${name}, ${newId()}, 'Meubles SAS', ${timeZone}, 30, ${expiringThresholdDays},
        ${facts.reminderGapDays ?? 7}, ${facts.confirmReminders ?? false})`);
    service.app.get(KnownStores).forget();
    return new Shop(service, id);
  }

  async party({
    name = 'Durand',
    roles = ['CUSTOMER'],
    email = 'durand@example.org',
    emailOptOut = false,
    language = 'fr',
  }: PartyFacts = {}): Promise<string> {
    const id = newId();
    await this.service.db.execute(sql`
      insert into party (id, roles, kind, name, email, email_opt_out, language, store_id)
      values (${id}, ${roles}, 'INDIVIDUAL', ${name}, ${email}, ${emailOptOut}, ${language}, ${this.id})`);
    return id;
  }

  async project(people: { customerId?: string; salespersonId?: string | null } = {}): Promise<ProjectFacts> {
    const id = newId();
    const { customerId = await this.party(), salespersonId = null } = people;
    const number = `P-${++running}-${id.slice(-6)}`;
    await this.service.db.execute(sql`
      insert into project (id, number, label, store_id, customer_id, salesperson_id, created_on)
      values (${id}, ${number}, ${`Cuisine ${running}`}, ${this.id}, ${customerId}, ${salespersonId}, '2026-11-01')`);
    return { id, storeId: this.id, customerId, salespersonId };
  }
}

interface MassFacts {
  readonly salespersonId?: string | null;
  readonly customerId: string;
}

/** Many projects of one shop at once. */
export async function manyProjects(
  service: TestService,
  shop: Shop,
  count: number,
  facts: MassFacts,
): Promise<ProjectFacts[]> {
  const { customerId, salespersonId = null } = facts;
  const projects = Array.from({ length: count }, () => ({
    id: newId(),
    storeId: shop.id,
    customerId,
    salespersonId,
  }));
  await service.db.execute(sql`
    insert into project (id, number, label, store_id, customer_id, salesperson_id, created_on)
    select id, 'P-' || id, 'Cuisine', ${shop.id}::uuid, ${customerId}::uuid, ${salespersonId}::uuid, '2026-11-01'
    from unnest(${projects.map(({ id }) => id)}::uuid[]) as wanted(id)`);
  return projects;
}

/** Keeps quotes as they were built, counters included, without announcing anything. */
export async function given(
  service: TestService,
  ...builders: ReturnType<typeof aQuote>[]
): Promise<Quote[]> {
  const quotes = builders.map((builder) => builder.build());
  const news = quotes.map(({ facts, totals }) => ({ state: facts, totals }));
  await service.db.transaction(async (tx) => {
    await insertQuotes(tx, news);
    await applyCounters(
      tx,
      news.map(
        ({
          state: { storeId, createdOn, status, expiryDate },
          totals: { amountExclTax, amountInclTax },
        }) => ({
          after: {
            storeId,
            createdOn,
            status,
            expiryDate,
            amountExclTax: amountExclTax.cents,
            amountInclTax: amountInclTax.cents,
          },
        }),
      ),
    );
  });
  return quotes;
}
