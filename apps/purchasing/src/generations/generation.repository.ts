import type { GenerationRequest } from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import type { Caller } from '@comptoir/messaging';
import { Db, sql, type Scope } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { GenerationBell } from './generation-bell';
import { generationErrors } from './generation.errors';
import { SiteAddresses } from './site-addresses.port';
import { wantedNeeds } from './wanted-needs.row';

/** Lines of one transaction; the lines of an order stay together. */
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
      const items = await tx.execute(sql`
        with wanted as materialized (
          select n.order_line_id, n.order_id, n.project_id from need_today n where ${wantedNeeds(request, scope)}
        ), sized as (
          select order_id, count(*) as lines from wanted group by order_id
        ), placed as (
          select order_id, 1 + (sum(lines) over (order by order_id) - lines)::int / ${linesOfChunk}::int as chunk from sized
        )
        insert into generation_item (generation_id, order_line_id, chunk, quantity, delivery_address)
        select ${id}::uuid, w.order_line_id, p.chunk, asked.quantity, site.address
        from wanted w join placed p on p.order_id = w.order_id
        left join jsonb_to_recordset(${sql.json(request.lines)}) as asked("orderLineId" uuid, quantity numeric)
          on asked."orderLineId" = w.order_line_id
        left join jsonb_to_recordset(${sql.json(sites)}) as site("projectId" uuid, address text)
          on site."projectId" = w.project_id`);
      if (items === 0) throw generationErrors.nothing();
      await tx.execute(sql`
        update generation set chunks = (select max(chunk) from generation_item where generation_id = ${id})
        where id = ${id}`);
      tx.afterCommit(() => this.bell.ring());
    });
  }

  private async sitesOf(request: GenerationRequest, scope: Scope) {
    const projects = await this.db.query<{ id: string }>(sql`
      select distinct n.project_id as id from need_today n where ${wantedNeeds(request, scope)}`);
    const sites = await this.sites.of(projects.map(({ id }) => id));
    return [...sites].map(([projectId, address]) => ({ projectId, address }));
  }
}
