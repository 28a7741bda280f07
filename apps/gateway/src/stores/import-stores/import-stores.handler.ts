import type { ImportReport } from '@comptoir/contracts';
import { Db } from '@comptoir/persistence';
import { readSheet, type RowOf, type Sheet } from '@comptoir/sheets';
import { Injectable } from '@nestjs/common';
import type { StoreContent } from '../store';
import { StoreRepository, type KeptStores } from '../store.repository';
import { storeColumns } from './store-columns';

/** Undoes a dry run: thrown in the transaction, caught outside of it. */
class DryRun extends Error {
  constructor(readonly kept: KeptStores) {
    super('dry run');
  }
}

/** A file of stores, all of it or nothing. Importing it again changes nothing. */
@Injectable()
export class ImportStores {
  constructor(
    private readonly db: Db,
    private readonly stores: StoreRepository,
  ) {}

  async run(file: AsyncIterable<Uint8Array>, { dryRun }: { dryRun: boolean }): Promise<ImportReport> {
    const sheet = await readSheet(file, { columns: storeColumns });
    refuseRepeats(sheet);
    const { rowCount, errors } = sheet;
    const nothing = { created: 0, updated: 0, unchanged: 0 };
    const kept = errors.count > 0 ? nothing : await this.keep(sheet, dryRun);
    return { rows: rowCount, ...kept, errorCount: errors.count, errors: errors.listed };
  }

  private async keep({ rows }: Sheet<typeof storeColumns>, dryRun: boolean): Promise<KeptStores> {
    try {
      return await this.db.transaction(async (tx) => {
        const kept = await this.stores.keepAll(
          tx,
          rows.map(({ values }) => contentOf(values)),
        );
        if (dryRun) throw new DryRun(kept);
        return kept;
      });
    } catch (error) {
      if (error instanceof DryRun) return error.kept;
      throw error;
    }
  }
}

function contentOf({
  street,
  postalCode,
  city,
  country,
  timeZone,
  ...rest
}: RowOf<typeof storeColumns>): StoreContent {
  return { ...rest, address: { street, postalCode, city, country }, timeZone: timeZone ?? 'Europe/Paris' };
}

function refuseRepeats(sheet: Sheet<typeof storeColumns>): void {
  const { rows, errors } = sheet;
  const seen = new Map<string, number>();
  for (const { row, values } of rows) {
    const first = seen.get(values.reference);
    if (first === undefined) seen.set(values.reference, row);
    else {
      const message = `Cette référence est déjà à la ligne ${first}.`;
      errors.add({
        row,
        column: sheet.headingOf('reference'),
        value: values.reference,
        code: 'reference.repeated',
        message,
      });
    }
  }
}
