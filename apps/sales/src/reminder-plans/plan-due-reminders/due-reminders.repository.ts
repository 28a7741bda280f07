import { planReminders } from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import { Outbox } from '@comptoir/messaging';
import { Db, newId, sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { optedOut } from '../../correspondence/opted-out.predicates';
import { History } from '../../history/history.port';
import { lateDays } from '../reminder-plan';

interface Due {
  readonly emailId: string;
  readonly storeId: string;
  readonly projectId: string;
  readonly templateId: string | null;
  readonly gapDays: number;
  readonly recipient: { readonly partyId: string; readonly name: string; readonly email: string };
  readonly quotes: readonly {
    readonly quoteId: string;
    readonly expiryDate: string;
    readonly step: number;
  }[];
}

const perCommand = 200;
const planner = { userId: 'service:sales', name: 'Plan de relance' };

/**
 * Plans the reminders that are due, each step of a quote once. Of steps that were missed only the latest is done, and no
 * faster than the plan allows in an hour. Several instances may run at once: the plan's row is whose turn it is.
 */
@Injectable()
export class DueReminders {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Stores whose plan is on and whose wall shows a time at which e-mails may leave. */
  async openStores(): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(sql`
      select st.id from reminder_plan p join store st on st.id = p.store_id
        cross join lateral (select ${this.clock.now()}::timestamptz at time zone st.time_zone as wall) w
      where p.enabled and w.wall::time >= p.from_time and w.wall::time < p.to_time
        and extract(isodow from w.wall)::int = any(p.weekdays) order by st.id`);
    return rows.map(({ id }) => id);
  }

  /** How many e-mails were planned. */
  async plan(storeId: string): Promise<number> {
    return this.db.transaction(async (tx) => {
      // First the lock, then the look: what another instance has just planned is seen.
      const mine = await tx.one(
        sql`select store_id from reminder_plan where store_id = ${storeId} for update skip locked`,
      );
      const due = mine ? await this.claim(tx, storeId) : [];
      if (due.length === 0) return 0;
      await this.remember(tx, due);
      for (const templateId of new Set(due.map((one) => one.templateId))) {
        const items = due.filter((one) => one.templateId === templateId);
        for (let at = 0; at < items.length; at += perCommand)
          await this.command(tx, { storeId, templateId, items: items.slice(at, at + perCommand) });
      }
      await this.history.write(
        tx,
        due.map(({ emailId, projectId, quotes }) => ({
          actor: planner,
          action: 'reminder.planned',
          aggregateId: emailId,
          projectId,
          storeId,
          facts: { emailId, documents: quotes.length, steps: [...new Set(quotes.map(({ step }) => step))] },
        })),
      );
      return due.length;
    });
  }

  /** One e-mail per project, and one per customer at a time: the next waits for the gap. */
  private claim(tx: Tx, storeId: string): Promise<Due[]> {
    const now = this.clock.now();
    return tx.query<Due>(sql`
      with plan as (
        select p.*, (${now}::timestamptz at time zone st.time_zone)::date as today,
          greatest(0, p.most_per_hour - (select count(distinct r.email_id) from planned_reminder r
            where r.store_id = p.store_id and r.planned_at > ${now}::timestamptz - interval '1 hour')) as room
        from reminder_plan p join store st on st.id = p.store_id where p.store_id = ${storeId} and p.enabled
      ), due as (
        select distinct on (s.quote_id) s.quote_id, s.expiry_date, step.days, step."templateId", h.project_id, h.customer_id
        from plan p cross join lateral jsonb_to_recordset(p.steps) as step(days int, "templateId" uuid)
          join quote_state s on s.store_id = p.store_id and s.status = 'SENT' and s.answered_at is null
            and s.expiry_date + step.days between greatest(p.today - ${lateDays}::int, p.enabled_on) and p.today
          join quote h on h.id = s.quote_id
        where not exists (select from planned_reminder r
            where r.quote_id = s.quote_id and r.expiry_date = s.expiry_date and r.step >= step.days)
          and coalesce(s.last_reminded_on <= p.today - p.gap_days, true)
        order by s.quote_id, step.days desc
      ), letters as (
        select gen_random_uuid() as id, d.project_id, d.customer_id,
          (array_agg(d."templateId" order by d.days desc))[1] as template_id, min(d.expiry_date) as first_day,
          jsonb_agg(jsonb_build_object('quoteId', d.quote_id, 'expiryDate', d.expiry_date, 'step', d.days) order by d.expiry_date, d.quote_id) as quotes,
          row_number() over (partition by d.customer_id order by min(d.expiry_date), d.project_id) as turn
        from due d group by d.project_id, d.customer_id
      )
      select l.id as "emailId", p.store_id as "storeId", l.project_id as "projectId", l.template_id as "templateId",
        p.gap_days as "gapDays", l.quotes, json_build_object('partyId', c.id, 'name', c.display_name, 'email', c.email) as recipient
      from plan p, letters l join party c on c.id = l.customer_id
        cross join lateral (
          select count(distinct r.email_id) filter (where r.planned_at > ${now}::timestamptz - make_interval(days => p.within_days)) as lately,
            max(r.planned_at) as last
          from planned_reminder r where r.customer_id = c.id
        ) so_far
      where l.turn = 1 and c.email is not null and not c.email_opt_out and not ${optedOut(sql`c.id`, 'REMINDER')}
        and so_far.lately < p.most_per_customer
        and (p.gap_days = 0 or so_far.last is null or so_far.last <= ${now}::timestamptz - make_interval(days => p.gap_days))
      order by l.first_day, l.id limit (select room from plan)`);
  }

  private async remember(tx: Tx, due: readonly Due[]): Promise<void> {
    const rows = due.flatMap(({ quotes, storeId, emailId, recipient }) =>
      quotes.map((quote) => ({ ...quote, storeId, emailId, customerId: recipient.partyId })),
    );
    await tx.execute(sql`
      insert into planned_reminder (quote_id, expiry_date, step, store_id, customer_id, email_id, planned_at)
      select "quoteId", "expiryDate", step, "storeId", "customerId", "emailId", ${this.clock.now()}
      from jsonb_to_recordset(${sql.json(rows)}) as r("quoteId" uuid, "expiryDate" date, step int, "storeId" uuid,
        "customerId" uuid, "emailId" uuid)`);
  }

  private command(
    tx: Tx,
    { storeId, templateId, items }: { storeId: string; templateId: string | null; items: readonly Due[] },
  ): Promise<void> {
    const operationId = newId();
    return this.outbox.command(tx, planReminders, {
      key: operationId,
      operationId,
      storeId,
      data: {
        operationId,
        chunk: 1,
        createdBy: { id: storeId, name: planner.name },
        templateId,
        items: items.map(({ emailId, projectId, quotes, recipient, gapDays }) => ({
          itemId: emailId,
          storeId,
          projectId,
          quoteIds: quotes.slice(0, 50).map(({ quoteId }) => quoteId),
          recipient,
          gapDays,
        })),
      },
    });
  }
}
