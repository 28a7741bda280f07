import type { countSelection, createSelection, RequestOf, ResponseOf } from '@comptoir/contracts';
import { Db, isStatementTimeout, sql, type SqlFragment, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { PaperScopes } from '../paper-list/paper-scopes';
import { selectionErrors } from './selection.errors';
import type { Meant } from './meant';
import { TargetLists } from './target-lists.port';

/** What is to be frozen: ids, or a filter less exclusions. */
export type Chosen = Exclude<RequestOf<typeof createSelection>, { mode: 'view' }>;
type Frozen = ResponseOf<typeof createSelection>;
interface FrozenRow extends Omit<Frozen, 'expiresAt'> {
  readonly expiresAt: Date;
}
interface Freezing {
  readonly id: string;
  readonly userId: string;
  readonly scopes: PaperScopes;
}

/** Whoever ticks a row does not wait longer. */
const patienceMs = 1_500;

/** The rows behind a filter or a list of ids, as they were at one instant. */
@Injectable()
export class SelectionRepository {
  constructor(
    private readonly db: Db,
    private readonly lists: TargetLists,
  ) {}

  /** Inside the scopes only. A selection that exists already is given as it is: the request was a repetition. */
  async freeze(request: Chosen, { id, userId, scopes }: Freezing): Promise<Frozen> {
    const meant = meantBy(request);
    const papers = await this.lists.papers(meant, scopes);
    const rows = papers.map(
      ({ type, from, condition }) => sql`
        select ${id}::uuid, h.id, ${type}::text, h.project_id, h.customer_id, h.store_id
        from ${from} where ${sql.and([condition, chosen(request)])}`,
    );
    const row = await this.db.transaction(async (tx) => {
      const fresh = await tx.execute(sql`
        insert into selection (id, target, filter, created_by, documents, projects, customers, expires_at)
        values (${id}, ${request.target}, ${meant.filter && sql.json(meant.filter)}, ${userId}, 0, 0, 0,
          clock_timestamp() + interval '24 hours')
        on conflict (id) do nothing`);
      if (fresh === 0) return tx.one<FrozenRow>(sql`select ${columns} from selection where id = ${id}`);
      const frozen = await fill(tx, id, rows);
      if (request.mode === 'ids') await assertAllFound(tx, id, request.ids);
      return frozen;
    });
    if (!row) throw selectionErrors.notFound(id);
    return { ...row, expiresAt: row.expiresAt.toISOString() };
  }

  /** Of how many documents, projects and customers there would be, as far as they can be counted at once. */
  async count(request: Chosen, scopes: PaperScopes): Promise<ResponseOf<typeof countSelection>> {
    const papers = await this.lists.papers(meantBy(request), scopes);
    const rows = papers.map(
      ({ from, condition }) =>
        sql`select h.project_id, h.customer_id from ${from} where ${sql.and([condition, chosen(request)])}`,
    );
    const counting = this.db.transaction(
      (tx) =>
        tx.one<ResponseOf<typeof countSelection>>(sql`
          select count(*)::int as documents, count(distinct project_id)::int as projects,
            count(distinct customer_id)::int as customers
          from (${sql.join(rows, sql` union all `)}) selected`),
      { readOnly: true, statementTimeoutMs: patienceMs },
    );
    const counted = await counting.catch((error: unknown) => {
      if (!isStatementTimeout(error)) throw error;
      return undefined;
    });
    return counted ?? { documents: null, projects: null, customers: null };
  }

  /** Forgets some that have expired; how many. Operations keep their own items. */
  forgetExpired(limit: number): Promise<number> {
    return this.db.execute(sql`
      delete from selection where id in (
        select id from selection where expires_at < clock_timestamp() order by expires_at limit ${limit} for update skip locked)`);
  }
}

const columns = sql`selection.id, selection.documents, selection.projects, selection.customers, selection.expires_at as "expiresAt"`;

function meantBy(request: Chosen): Meant {
  // The contract sees to it that the filter is that of its list.
  return { target: request.target, filter: request.mode === 'ids' ? null : request.filter } as Meant;
}

function chosen(request: Chosen): SqlFragment {
  if (request.mode === 'ids') return sql`h.id = any(${request.ids}::uuid[])`;
  return request.exclusions.length === 0 ? sql`true` : sql`h.id <> all(${request.exclusions}::uuid[])`;
}

function fill(tx: Tx, id: string, rows: readonly SqlFragment[]): Promise<FrozenRow | undefined> {
  return tx.one<FrozenRow>(sql`
    with items as (
      insert into selection_item (selection_id, document_id, document_type, project_id, customer_id, store_id)
      ${sql.join(rows, sql` union all `)}
      returning project_id, customer_id
    )
    update selection set documents = counted.documents, projects = counted.projects, customers = counted.customers
    from (select count(*) as documents, count(distinct project_id) as projects, count(distinct customer_id) as customers from items) counted
    where id = ${id} returning ${columns}`);
}

async function assertAllFound(tx: Tx, id: string, ids: readonly string[]): Promise<void> {
  const rows = await tx.query<{ id: string }>(
    sql`select document_id as id from selection_item where selection_id = ${id}`,
  );
  const found = new Set(rows.map((row) => row.id));
  const unknown = ids.flatMap((wanted, index) => (found.has(wanted.toLowerCase()) ? [] : [index]));
  if (unknown.length > 0) throw selectionErrors.unknownDocuments(unknown);
}
