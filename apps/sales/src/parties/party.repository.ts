import type { partyView } from '@comptoir/contracts';
import type { Caller } from '@comptoir/messaging';
import { Db, sql, type Scope, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { History } from '../history/history.port';
import type { PartyFacts } from './party';
import { PartyChanges } from './party-changes.port';
import { partyErrors } from './party.errors';
import { partyColumns, partyFrom, partyItem, partyRecords, partyScope } from './party.row';
import { PartyNews } from './party-news.repository';

type PartyView = z.output<typeof partyView>;

@Injectable()
export class PartyRepository {
  constructor(
    private readonly db: Db,
    private readonly history: History,
    private readonly changes: PartyChanges,
    private readonly news: PartyNews,
  ) {}

  /** Refuses (`party.not-found`) what does not exist or lies outside the scope: nobody learns which. */
  async read(id: string, scope: Scope): Promise<PartyView> {
    const row = await this.db.one<{ party: PartyView }>(sql`
      select ${partyItem} as party from ${partyFrom} where party.id = ${id} and ${partyScope(scope)}`);
    if (!row) throw partyErrors.notFound(id);
    return row.party;
  }

  /** Keeps a new party, unless it exists already: the request was a repetition. */
  async add(id: string, facts: PartyFacts, caller: Caller): Promise<void> {
    assertWritable(facts.storeId, caller.scopeFor('party.write'));
    await this.db.transaction(async (tx) => {
      const written = await tx.execute(sql`
        insert into party (id, ${partyColumns()})
        select record.id, ${partyColumns(sql`record`)} from ${partyRecords([{ ...facts, id }])} on conflict (id) do nothing`);
      if (written === 0) return;
      await this.news.tell(tx, [id]);
      await this.tell(tx, { id, version: 1, facts }, 'party.created', caller);
    });
  }

  /** Of two people who change one party, the second is refused. */
  async change(id: string, seen: number, facts: PartyFacts, caller: Caller): Promise<void> {
    const scope = caller.scopeFor('party.write');
    const { store } = await this.read(id, scope);
    assertWritable(store?.id ?? null, scope);
    assertWritable(facts.storeId, scope);
    await this.db.transaction(async (tx) => {
      const row = await tx.one<{ version: number }>(sql`
        update party set version = version + 1, (${partyColumns()}) = row(${partyColumns(sql`record`)})
        from ${partyRecords([{ ...facts, id }])} where party.id = record.id and version = ${seen} returning version`);
      if (!row) throw partyErrors.changedMeanwhile(id, seen);
      await this.changes.tell(tx, [id]);
      await this.news.tell(tx, [id]);
      await this.tell(tx, { id, version: row.version, facts }, 'party.changed', caller);
    });
  }

  /** Fills in an address that is missing; whoever comes second learns that there is one. */
  async completeEmail(id: string, email: string, caller: Caller): Promise<void> {
    const scope = caller.scopeFor('party.write');
    const { store, version: seen, roles, kind, language } = await this.read(id, scope);
    const storeId = store?.id ?? null;
    assertWritable(storeId, scope);
    await this.db.transaction(async (tx) => {
      const row = await tx.one<{ version: number }>(sql`
        update party set version = version + 1, email = ${email} where id = ${id} and email is null returning version`);
      if (!row) throw partyErrors.emailKnown(id, seen);
      await this.changes.tell(tx, [id]);
      await this.news.tell(tx, [id]);
      await this.history.write(tx, [
        {
          actor: caller,
          action: 'party.changed',
          aggregateId: id,
          aggregateVersion: row.version,
          storeId,
          facts: { roles, kind, language },
        },
      ]);
    });
  }

  private tell(
    tx: Tx,
    party: { id: string; version: number; facts: PartyFacts },
    action: string,
    actor: Caller,
  ): Promise<void> {
    const { storeId, roles, kind, language } = party.facts;
    return this.history.write(tx, [
      {
        actor,
        action,
        aggregateId: party.id,
        aggregateVersion: party.version,
        storeId,
        facts: { roles, kind, language },
      },
    ]);
  }
}

function assertWritable(storeId: string | null, { stores }: Scope): void {
  const reached = stores === 'all' || (storeId !== null && stores.includes(storeId));
  if (!reached) throw partyErrors.storeOutOfScope(storeId);
}
