import { newId, sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { History, type Actor } from '../history/history.port';
import type { ImportedParty } from './party';
import { PartyChanges } from './party-changes.port';
import { partyColumns, partyRecords } from './party.row';
import { PartyNews } from './party-news.repository';

interface TakenRow {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly storeId: string | null;
}

/** Third parties that come from another system, many at once. */
@Injectable()
export class PartyIntake {
  constructor(
    private readonly history: History,
    private readonly changes: PartyChanges,
    private readonly news: PartyNews,
  ) {}

  /** Writes parties that are new or differ, and says for each, in order, what became of it. */
  async take(tx: Tx, parties: readonly ImportedParty[], actor: Actor): Promise<('created' | 'updated')[]> {
    const rows = await tx.query<TakenRow>(sql`
      insert into party as known (id, reference, ${partyColumns()})
      select record.id, record.reference, ${partyColumns(sql`record`)} from ${partyRecords(parties.map(withId))}
      on conflict (reference) do update set version = known.version + 1, (${partyColumns()}) = row(${partyColumns(sql`excluded`)})
      returning id, reference, version, store_id as "storeId"`);
    await this.changes.tell(
      tx,
      rows.filter(({ version }) => version > 1).map(({ id }) => id),
    );
    await this.news.tell(
      tx,
      rows.map(({ id }) => id),
    );
    await this.history.write(
      tx,
      rows.map(({ id, version, storeId }) => ({
        actor,
        action: 'party.imported',
        aggregateId: id,
        aggregateVersion: version,
        storeId,
      })),
    );
    const created = new Set(rows.filter(({ version }) => version === 1).map(({ reference }) => reference));
    return parties.map(({ reference }) => (created.has(reference) ? 'created' : 'updated'));
  }
}

const withId = (party: ImportedParty) => ({ ...party, id: newId() });
