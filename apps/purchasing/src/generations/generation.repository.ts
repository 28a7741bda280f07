import type { GenerationRequest, GenerationView } from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import type { Caller } from '@comptoir/messaging';
import { Db, sql, type Scope, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { GenerationBell } from './generation-bell';
import { generationErrors } from './generation.errors';
import { SiteAddresses } from './site-addresses.port';
import { wantedNeeds } from './wanted-needs.row';

/**
 * Lines of one transaction; the lines of an order stay together, and the orders of a store follow each other: a purchase
 * order is of one store, so that few are filled by more than one transaction, and told more than once.
 */
const linesOfChunk = 1_000;

@Injectable()
export class GenerationRepository {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly sites: SiteAddresses,
    private readonly bell: GenerationBell,
  ) {}

  /** Writes down everything that is wanted; asked twice with the same id it is one generation. */
  async begin(id: string, request: GenerationRequest, caller: Caller): Promise<void> {
    const scope = caller.scopeFor('purchase-order.write');
    const sites = request.deliverTo === 'SITE' ? await this.sitesOf(request, scope) : [];
    await this.db.transaction(async (tx) => {
      const added = await tx.execute(sql`
        insert into generation (id, created_by, created_by_id, created_at, worked_at, group_by, deliver_to, requested_on, chunks)
        values (${id}, ${caller.name}, ${caller.userId}, ${this.clock.now()}, clock_timestamp(), ${request.groupBy},
          ${request.deliverTo}, ${request.requestedOn ?? null}, 0)
        on conflict (id) do nothing`);
      if (added === 0) return;
      await refuseMoreThanLeft(tx, request, scope);
      const items = await tx.execute(sql`
        with wanted as materialized (
          select n.order_line_id, n.order_id, n.store_id, n.project_id from need_today n
          where ${wantedNeeds(request, scope)}
        ), sized as (
          select order_id, store_id, count(*) as lines from wanted group by order_id, store_id
        ), placed as (
          select order_id, 1 + (sum(lines) over (order by store_id, order_id) - lines)::int / ${linesOfChunk}::int as chunk
          from sized
        )
        insert into generation_item (generation_id, order_line_id, store_id, chunk, quantity, requested_on,
          delivery_address)
        select ${id}::uuid, w.order_line_id, w.store_id, p.chunk, asked.quantity, asked."requestedOn", site.address
        from wanted w join placed p on p.order_id = w.order_id
        left join jsonb_to_recordset(${sql.json(request.lines)}) as
          asked("orderLineId" uuid, quantity numeric, "requestedOn" date) on asked."orderLineId" = w.order_line_id
        left join jsonb_to_recordset(${sql.json(sites)}) as site("projectId" uuid, address text)
          on site."projectId" = w.project_id`);
      if (items === 0) throw generationErrors.nothing();
      await tx.execute(sql`
        update generation set chunks = (select max(chunk) from generation_item where generation_id = ${id})
        where id = ${id}`);
      tx.afterCommit(() => this.bell.ring());
    });
  }

  /**
   * What is drafted stays: the chunk under way, which holds the generation's row, ends first. Refused once every chunk is
   * done, and like one that does not exist where somebody else ordered it.
   */
  async cancel(id: string, { userId }: Caller): Promise<void> {
    await this.db.transaction(async (tx) => {
      const generation = await tx.one<{ state: GenerationView['state']; over: boolean }>(sql`
        select state, chunk > chunks as over from generation
        where id = ${id} and created_by_id = ${userId} for update`);
      if (!generation) throw generationErrors.notFound(id);
      const { state, over } = generation;
      if (state === 'CANCELLED') return;
      if (state === 'DONE' || over) throw generationErrors.transitionNotAllowed(id, 'DONE', 'cancel');
      await tx.execute(sql`
        update generation set state = 'CANCELLED', finished_at = clock_timestamp() where id = ${id}`);
    });
  }

  /** Refuses one that still runs, or that somebody else ordered. */
  async assertEnded(id: string, { userId }: Caller): Promise<void> {
    const generation = await this.db.one<{ state: GenerationView['state'] }>(sql`
      select state from generation where id = ${id} and created_by_id = ${userId}`);
    if (!generation) throw generationErrors.notFound(id);
    if (generation.state === 'RUNNING')
      throw generationErrors.transitionNotAllowed(id, generation.state, 'take-back');
  }

  private async sitesOf(request: GenerationRequest, scope: Scope) {
    const projects = await this.db.query<{ id: string }>(sql`
      select distinct n.project_id as id from need_today n where ${wantedNeeds(request, scope)}`);
    const sites = await this.sites.of(projects.map(({ id }) => id));
    return [...sites].map(([projectId, address]) => ({ projectId, address }));
  }
}

/** What cannot be bought at all is left out with its reason instead. */
async function refuseMoreThanLeft(tx: Tx, request: GenerationRequest, scope: Scope): Promise<void> {
  const lines = request.lines.map((line, index) => ({ ...line, index }));
  const over = await tx.query<{ index: number; left: string }>(sql`
    select asked.index, trim_scale(n.remaining)::text as left
    from jsonb_to_recordset(${sql.json(lines)}) as asked("orderLineId" uuid, quantity numeric, index int)
    join need_today n on n.order_line_id = asked."orderLineId"
    where asked.quantity > n.remaining and n.reasons = '{}' and ${wantedNeeds(request, scope)} order by asked.index`);
  if (over.length > 0) throw generationErrors.moreThanLeft(over);
}
