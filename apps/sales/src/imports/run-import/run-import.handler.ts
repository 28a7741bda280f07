import type { ImportEntity, ImportReport } from '@comptoir/contracts';
import type { Caller } from '@comptoir/messaging';
import { Db, type Tx } from '@comptoir/persistence';
import { readSheet, type Columns, type Sheet } from '@comptoir/sheets';
import { Injectable } from '@nestjs/common';
import type { Entry, Outcome } from '../entry';
import type { FileImport } from '../file-import.port';
import { ImportLedger } from '../import-ledger.repository';

export interface ImportOrder {
  readonly entity: ImportEntity;
  readonly file: AsyncIterable<Uint8Array>;
  /** Do everything, then undo it: the report is the one that the import would give. */
  readonly dryRun: boolean;
  readonly caller: Caller;
}

type Changes = Record<'created' | 'updated' | 'unchanged', number>;

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
    const sheet = await readSheet(order.file, { columns: kind.columns });
    const entries = await kind.read(sheet, scope);
    const changes = sheet.errors.count === 0 ? await this.keep(kind, sheet, entries, order) : undefined;
    return reportOf(sheet, changes);
  }

  private async keep<C extends Columns, T>(
    kind: FileImport<C, T>,
    sheet: Sheet<C>,
    entries: readonly Entry<T>[],
    order: ImportOrder,
  ): Promise<Changes | undefined> {
    const changes: Changes = { created: 0, updated: 0, unchanged: 0 };
    const work = async (tx: Tx) => {
      Object.assign(changes, { created: 0, updated: 0, unchanged: 0 }); // the transaction may be run again
      await this.ledger.lock(tx);
      for (let from = 0; from < entries.length; from += chunk) {
        const some = entries.slice(from, from + chunk);
        const changed = await this.ledger.changed(tx, order.entity, some);
        changes.unchanged += some.length - changed.length;
        if (changed.length === 0) continue;
        const outcomes = await kind.take(tx, changed.map(({ value }) => value), order.caller);
        count(outcomes, changed, { changes, sheet });
        await this.ledger.note(tx, order.entity, changed);
      }
      if (order.dryRun || sheet.errors.count > 0) throw new Undo();
    };
    await this.db.transaction(work).catch((reason: unknown) => {
      if (!(reason instanceof Undo)) throw reason;
    });
    return changes;
  }
}

/** Thrown to roll back what was only tried. */
class Undo extends Error {}

function count<C extends Columns>(
  outcomes: readonly Outcome[],
  entries: readonly Entry<unknown>[],
  into: { changes: Changes; sheet: Sheet<C> },
): void {
  outcomes.forEach((outcome, index) => {
    const entry = entries[index];
    if (outcome !== 'issued') into.changes[outcome] += 1;
    else if (entry) into.sheet.errors.add({ row: entry.row, column: into.sheet.headingOf('reference'), value: entry.reference, ...issued });
  });
}

const issued = {
  code: 'document.issued',
  message: 'Ce document est émis : son contenu ne change plus. Seule la suite (signé, refusé, annulé) peut être reprise.',
};

function reportOf<C extends Columns>({ rowCount, errors }: Sheet<C>, changes: Changes | undefined): ImportReport {
  const none = { created: 0, updated: 0, unchanged: 0 };
  const written = errors.count > 0 || !changes ? none : changes;
  const listed = [...errors.listed].sort((a, b) => a.row - b.row);
  return { rows: rowCount, ...written, errorCount: errors.count, errors: listed };
}
