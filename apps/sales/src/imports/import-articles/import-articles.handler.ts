import { Money } from '@comptoir/kernel';
import type { Scope, Tx } from '@comptoir/persistence';
import type { Sheet } from '@comptoir/sheets';
import { Injectable } from '@nestjs/common';
import type { ImportedArticle } from '../../articles/article';
import { ArticleIntake } from '../../articles/article-intake.port';
import { KnownParties } from '../../parties/known-parties.port';
import { blame, blameDuplicates, digestOf, type Entry } from '../entry';
import type { Doing, FileImport } from '../file-import.port';
import { importErrors } from '../import.errors';
import { rowFaults } from '../row-faults';
import { unhurried } from '../unhurried';
import { articleColumns } from './article-columns';

type Columns = typeof articleColumns;

@Injectable()
export class ImportArticles implements FileImport<Columns, ImportedArticle> {
  readonly columns = articleColumns;

  constructor(
    private readonly parties: KnownParties,
    private readonly intake: ArticleIntake,
  ) {}

  async read(sheet: Sheet<Columns>, scope: Scope): Promise<Entry<ImportedArticle>[]> {
    if (scope.stores !== 'all') throw importErrors.networkOnly();
    blameDuplicates(sheet);
    const suppliers = await this.parties.byReferences(
      sheet.rows.flatMap(({ values }) => values.supplier ?? []),
    );
    return unhurried(sheet.rows, (row) => {
      const { supplier: named, ecoContribution, purchasable, ...facts } = row.values;
      const supplier = suppliers.get(named ?? '');
      if (named !== null && !supplier) blame(sheet, row, 'supplier', rowFaults.partyUnknown);
      const value: ImportedArticle = {
        ...facts,
        supplierId: supplier?.id ?? null,
        ecoContribution: String(Money.of(ecoContribution ?? '0').cents),
        purchasable: purchasable ?? true,
      };
      return [{ reference: facts.reference, row: row.row, digest: digestOf(row.values), value }];
    });
  }

  take(tx: Tx, values: readonly ImportedArticle[], { actor }: Doing): Promise<('created' | 'updated')[]> {
    return this.intake.take(tx, values, actor);
  }
}
