import type { Scope, Tx } from '@comptoir/persistence';
import type { Sheet, SheetRow } from '@comptoir/sheets';
import { Injectable } from '@nestjs/common';
import { KnownParties, type KnownParty } from '../../parties/known-parties.port';
import type { ImportedProject } from '../../projects/project';
import { KnownProjects, type KnownProject } from '../../projects/known-projects.port';
import { ProjectIntake } from '../../projects/project-intake.port';
import { KnownStores } from '../../stores/known-stores.port';
import type { Store } from '../../stores/store';
import { blame, blameDuplicates, digestOf, type Entry } from '../entry';
import type { Doing, FileImport } from '../file-import.port';
import { reaches, rowFaults } from '../row-faults';
import { unhurried } from '../unhurried';
import { people, projectColumns } from './project-columns';

type Columns = typeof projectColumns;
type Row = SheetRow<Columns>;

@Injectable()
export class ImportProjects implements FileImport<Columns, ImportedProject> {
  readonly columns = projectColumns;

  constructor(
    private readonly stores: KnownStores,
    private readonly parties: KnownParties,
    private readonly projects: KnownProjects,
    private readonly intake: ProjectIntake,
  ) {}

  async read(sheet: Sheet<Columns>, scope: Scope): Promise<Entry<ImportedProject>[]> {
    blameDuplicates(sheet);
    const stores = await this.stores.byReferences(sheet.rows.map(({ values }) => values.store));
    const parties = await this.parties.byReferences(
      sheet.rows.flatMap(({ values }) => people.flatMap((one) => values[one] ?? [])),
    );
    const known = await this.projects.byReferences(sheet.rows.map(({ values }) => values.reference));
    return unhurried(sheet.rows, (row) => {
      const store = stores.get(row.values.store);
      blameStore(sheet, row, { store, known: known.get(row.values.reference), scope });
      blamePeople(sheet, row, parties);
      const value = store && projectOf(row, store, parties);
      return value
        ? [{ reference: row.values.reference, row: row.row, digest: digestOf(row.values), value }]
        : [];
    });
  }

  take(tx: Tx, values: readonly ImportedProject[], { actor }: Doing): Promise<('created' | 'updated')[]> {
    return this.intake.take(tx, values, actor);
  }
}

const storeFixed = { code: 'project.store-fixed', message: 'Un projet ne change pas de magasin.' };

function blameStore(
  sheet: Sheet<Columns>,
  row: Row,
  { store, known, scope }: { store: Store | undefined; known: KnownProject | undefined; scope: Scope },
): void {
  if (!store) blame(sheet, row, 'store', rowFaults.storeUnknown);
  else if (!reaches(scope, store.id)) blame(sheet, row, 'store', rowFaults.storeOutOfScope);
  else if (known && !reaches(scope, known.storeId))
    blame(sheet, row, 'reference', rowFaults.belongsElsewhere);
  else if (known && known.storeId !== store.id) blame(sheet, row, 'store', storeFixed);
}

function blamePeople(sheet: Sheet<Columns>, row: Row, parties: ReadonlyMap<string, KnownParty>): void {
  for (const one of people) {
    const named = row.values[one];
    if (named !== null && !parties.has(named)) blame(sheet, row, one, rowFaults.partyUnknown);
  }
}

function projectOf(
  { values }: Row,
  store: Store,
  parties: ReadonlyMap<string, KnownParty>,
): ImportedProject | undefined {
  const idOf = (reference: string | null) => parties.get(reference ?? '')?.id ?? null;
  const customerId = idOf(values.customer);
  if (customerId === null) return undefined;
  return {
    reference: values.reference,
    label: values.label,
    storeId: store.id,
    customerId,
    salespersonId: idOf(values.salesperson),
    backOfficeId: idOf(values.backOffice),
    frontDeskId: idOf(values.frontDesk),
    installerId: idOf(values.installer),
    createdOn: values.createdOn,
    stage: values.stage ?? 'IDENTIFIED',
    activity: values.activity ?? 'ACTIVE',
    hold: values.hold ?? 'NONE',
    holdReason: values.holdReason,
  };
}
