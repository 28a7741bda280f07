import type { ImportEntity, ImportReport } from '@comptoir/contracts';
import type { Caller } from '@comptoir/messaging';
import { Db, type Tx } from '@comptoir/persistence';
import { readSheet, type Columns, type Sheet } from '@comptoir/sheets';
import { Injectable } from '@nestjs/common';
import { obstacles, type Entry, type Obstacle, type Outcome } from '../entry';
import type { FileImport } from '../file-import.port';
import { importErrors } from '../import.errors';
import { ImportLedger } from '../import-ledger.repository';
import { rowFaults } from '../row-faults';

export interface ImportOrder {
  readonly entity: ImportEntity;
  readonly file: AsyncIterable<Uint8Array>;
  /** Do everything, then undo it: the report is the one that the import would give. */
  readonly dryRun: boolean;
  readonly caller: Caller;
}

/** What became of the entries, and what kept those that could not be taken over. */
interface Taken {
  readonly changes: Record<Exclude<Outcome, Obstacle>, number>;
  readonly refused: { readonly entry: Entry<unknown>; readonly why: Obstacle }[];
}

const faultOf = { issued: rowFaults.documentIssued, ordered: rowFaults.documentOrdered };
/** Entries of one statement: enough to be fast, few enough to stay far below its time limit. */
const chunk = 2_000;

/** Takes over a file, all of it or nothing. */
@Injectable()
export class RunImport {
  constructor(
    private readonly db: Db,
    private readonly ledger: ImportLedger,
  ) {}

  async run<C extends Columns, T>(kind: FileImport<C, T>, order: ImportOrder): Promise<ImportReport> {
    const scope = order.caller.scopeFor('import.run');
    if (scope.ownPartyId !== undefined) throw importErrors.ownOnly();
    const sheet = await readSheet(order.file, { columns: kind.columns });
    const entries = await kind.read(sheet, scope);
    if (sheet.errors.count > 0) return reportOf(sheet);
    const { changes, refused } = await this.keep(kind, entries, order);
    for (const { entry, why } of refused) {
      sheet.errors.add({
        row: entry.row,
        column: sheet.headingOf('reference'),
        value: entry.reference,
        ...faultOf[why],
      });
    }
    return reportOf(sheet, changes);
  }

  private async keep<C extends Columns, T>(
    kind: FileImport<C, T>,
    entries: readonly Entry<T>[],
    order: ImportOrder,
  ): Promise<Taken> {
    const work = async (tx: Tx) => {
      await this.ledger.lock(tx);
      const taken = await this.take(tx, kind, entries, order);
      if (order.dryRun || taken.refused.length > 0) throw new Undo(taken);
      return taken;
    };
    return this.db.transaction(work).catch((reason: unknown) => {
      if (reason instanceof Undo) return reason.taken;
      throw reason;
    });
  }

  private async take<C extends Columns, T>(
    tx: Tx,
    kind: FileImport<C, T>,
    entries: readonly Entry<T>[],
    { entity, caller }: ImportOrder,
  ): Promise<Taken> {
    const taken: Taken = { changes: { created: 0, updated: 0, unchanged: 0 }, refused: [] };
    const last: (() => Promise<void>)[] = [];
    for (let from = 0; from < entries.length; from += chunk) {
      const some = entries.slice(from, from + chunk);
      const changed = await this.ledger.changed(tx, entity, some);
      taken.changes.unchanged += some.length - changed.length;
      if (changed.length === 0) continue;
      const values = changed.map(({ value }) => value);
      const outcomes = await kind.take(tx, values, { actor: caller, later: (work) => void last.push(work) });
      changed.forEach((entry, index) => note(taken, entry, outcomes[index]));
      await this.ledger.note(tx, entity, changed);
    }
    for (const work of last) await work();
    return taken;
  }
}

/** Thrown to roll back what was only tried. */
class Undo extends Error {
  constructor(readonly taken: Taken) {
    super('undone');
  }
}

function note({ changes, refused }: Taken, entry: Entry<unknown>, outcome: Outcome | undefined): void {
  if (outcome === undefined) return;
  if (isObstacle(outcome)) refused.push({ entry, why: outcome });
  else changes[outcome] += 1;
}

const isObstacle = (outcome: Outcome): outcome is Obstacle => obstacles.some((known) => known === outcome);

function reportOf<C extends Columns>(
  { rowCount, errors }: Sheet<C>,
  changes?: Taken['changes'],
): ImportReport {
  const none = { created: 0, updated: 0, unchanged: 0 };
  const written = errors.count > 0 || !changes ? none : changes;
  const listed = [...errors.listed].sort((a, b) => a.row - b.row);
  return { rows: rowCount, ...written, errorCount: errors.count, errors: listed };
}
