import {
  exportApprovalAskedV1,
  exportApprovalSettledV1,
  type DataOf,
  type exportStates,
} from '@comptoir/contracts';
import { Outbox, Pokes } from '@comptoir/messaging';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { storesMeant } from './approval-reach';

type Asked = DataOf<typeof exportApprovalAskedV1>;
type Settled = DataOf<typeof exportApprovalSettledV1>;

/** What became of a file that waited, by the state that it is in since. */
const outcomes: Partial<Record<(typeof exportStates)[number], Settled['outcome']>> = {
  QUEUED: 'APPROVED',
  REFUSED: 'REFUSED',
  CANCELLED: 'CANCELLED',
  FAILED: 'NOT_DECIDED',
};

/** A file waits once at most: its approval is asked for in version 1 and settled in version 2. */
@Injectable()
export class ApprovalNews {
  constructor(
    private readonly outbox: Outbox,
    private readonly pokes: Pokes,
  ) {}

  /** In the transaction that lets the file wait. */
  async asked(tx: Tx, exportId: string): Promise<void> {
    const row = await tx.one<Omit<Asked, 'version' | 'until'> & { until: Date }>(sql`
      select e.id as "exportId", e.file_name as "fileName", e.approval_rows as rows, e.approval_until as until,
        json_build_object('id', e.created_by, 'name', e.created_by_name) as "orderedBy", ${storesMeant} as stores
      from export e where e.id = ${exportId}`);
    if (!row) return;
    const data = { ...row, version: 1, until: row.until.toISOString() };
    await this.outbox.announce(tx, exportApprovalAskedV1, { id: exportId, version: 1, data });
    await this.show(tx, [exportId]);
  }

  /** In the transaction that ends the waiting of these files. */
  async settled(tx: Tx, exportIds: readonly string[]): Promise<void> {
    if (exportIds.length === 0) return;
    const rows = await tx.query<Omit<Settled, 'version' | 'outcome'> & { state: keyof typeof outcomes }>(sql`
      select e.id as "exportId", e.file_name as "fileName", e.approval_rows as rows, e.created_by as "orderedById",
        e.state, e.decided_by_name as "decidedBy", e.refusal_reason as reason
      from export e where e.id = any(${exportIds}::uuid[]) order by e.id`);
    const announcements = rows.flatMap(({ state, ...facts }) => {
      const outcome = outcomes[state];
      return outcome ? [{ id: facts.exportId, version: 2, data: { ...facts, version: 2, outcome } }] : [];
    });
    await this.outbox.announceAll(tx, exportApprovalSettledV1, announcements);
    await this.show(tx, exportIds);
  }

  /** The screens of whoever may decide on them, and of their orderers, look again. */
  private async show(tx: Tx, exportIds: readonly string[]): Promise<void> {
    const stores = await tx.query<{ id: string }>(sql`
      select distinct s.id from export e join store s
        on ${storesMeant} = '"all"' or ${storesMeant} @> to_jsonb(s.id::text) where e.id = any(${exportIds}::uuid[])`);
    tx.afterCommit(() => stores.forEach(({ id }) => this.pokes.poke(id, 'exports')));
  }
}
