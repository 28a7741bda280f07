import type { ImportEntity } from '@comptoir/contracts';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { importErrors } from './import.errors';
import type { Entry } from './entry';

/**
 * What each reference said when it was last taken over. A row that says the same again changes nothing, also where
 * people have changed the thing here since.
 */
@Injectable()
export class ImportLedger {
  /** Held until the transaction ends. Refuses (`import.already-running`) while another import holds it. */
  async lock(tx: Tx): Promise<void> {
    const row = await tx.one<{ held: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtext('comptoir.import')) as held`,
    );
    if (!row?.held) throw importErrors.alreadyRunning();
  }

  /** The entries that say something else than last time. */
  async changed<T>(tx: Tx, entity: ImportEntity, entries: readonly Entry<T>[]): Promise<Entry<T>[]> {
    const rows = await tx.query<{ reference: string; digest: string }>(sql`
      select reference, digest from imported_row
      where entity = ${entity} and reference = any(${entries.map(({ reference }) => reference)})`);
    const known = new Map(rows.map(({ reference, digest }) => [reference, digest]));
    return entries.filter(({ reference, digest }) => known.get(reference) !== digest);
  }

  async note(tx: Tx, entity: ImportEntity, entries: readonly Entry<unknown>[]): Promise<void> {
    await tx.execute(sql`
      insert into imported_row (entity, reference, digest)
      select ${entity}, reference, digest
      from unnest(${entries.map(({ reference }) => reference)}::text[], ${entries.map(({ digest }) => digest)}::text[]) as said(reference, digest)
      on conflict (entity, reference) do update set digest = excluded.digest`);
  }
}
