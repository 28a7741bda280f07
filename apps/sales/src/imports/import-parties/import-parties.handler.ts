import type { Scope, Tx } from '@comptoir/persistence';
import type { Sheet, SheetRow } from '@comptoir/sheets';
import { Injectable } from '@nestjs/common';
import { KnownParties, type KnownParty } from '../../parties/known-parties.port';
import type { ImportedParty } from '../../parties/party';
import { PartyIntake } from '../../parties/party-intake.port';
import { KnownStores } from '../../stores/known-stores.port';
import type { Store } from '../../stores/store';
import { blame, blameDuplicates, digestOf, type Entry } from '../entry';
import type { Doing, FileImport } from '../file-import.port';
import { reaches, rowFaults } from '../row-faults';
import { unhurried } from '../unhurried';
import { partyColumns } from './party-columns';

type Columns = typeof partyColumns;

@Injectable()
export class ImportParties implements FileImport<Columns, ImportedParty> {
  readonly columns = partyColumns;

  constructor(
    private readonly stores: KnownStores,
    private readonly parties: KnownParties,
    private readonly intake: PartyIntake,
  ) {}

  async read(sheet: Sheet<Columns>, scope: Scope): Promise<Entry<ImportedParty>[]> {
    blameDuplicates(sheet);
    const stores = await this.stores.byReferences(sheet.rows.flatMap(({ values }) => values.store ?? []));
    const known = await this.parties.byReferences(sheet.rows.map(({ values }) => values.reference));
    return unhurried(sheet.rows, (row) => {
      const store = stores.get(row.values.store ?? '');
      blameStore(sheet, row, { store, known: known.get(row.values.reference), scope });
      return [
        {
          reference: row.values.reference,
          row: row.row,
          digest: digestOf(said(row)),
          value: partyOf(row, store, known.get(row.values.reference)),
        },
      ];
    });
  }

  take(tx: Tx, values: readonly ImportedParty[], { actor }: Doing): Promise<('created' | 'updated')[]> {
    return this.intake.take(tx, values, actor);
  }
}

function blameStore(
  sheet: Sheet<Columns>,
  row: SheetRow<Columns>,
  { store, known, scope }: { store: Store | undefined; known: KnownParty | undefined; scope: Scope },
): void {
  if (row.values.store !== null && !store) blame(sheet, row, 'store', rowFaults.storeUnknown);
  else if (!reaches(scope, store?.id ?? null)) blame(sheet, row, 'store', rowFaults.storeOutOfScope);
  else if (known && !reaches(scope, known.storeId))
    blame(sheet, row, 'reference', rowFaults.belongsElsewhere);
}

/** A row that says no language says what it said before there was such a column. */
function said({ values: { language, ...values } }: SheetRow<Columns>): object {
  return language === null ? values : { ...values, language };
}

/** Somebody whose language no file knows keeps the one that people noted. */
function partyOf(
  { values }: SheetRow<Columns>,
  store: Store | undefined,
  known: KnownParty | undefined,
): ImportedParty {
  const { street, postalCode, city, country, store: _, kind, emailOptOut, language, ...facts } = values;
  return {
    ...facts,
    kind: kind ?? 'INDIVIDUAL',
    address: { street, postalCode, city, country },
    storeId: store?.id ?? null,
    emailOptOut: emailOptOut ?? false,
    language: language ?? known?.language ?? 'fr',
  };
}
