import type { Scope, Tx } from '@comptoir/persistence';
import type { Sheet } from '@comptoir/sheets';
import { Injectable } from '@nestjs/common';
import { Catalogue } from '../../articles/catalogue.port';
import { OrderImports } from '../../orders/import-orders/order-imports.port';
import { KnownProjects, type KnownProject } from '../../projects/known-projects.port';
import { QuoteImports } from '../../quotes/import-quotes/quote-imports.port';
import { blame, digestOf, type Entry, type Outcome } from '../entry';
import type { Doing, FileImport } from '../file-import.port';
import { reaches, rowFaults } from '../row-faults';
import { unhurried } from '../unhurried';
import { documentOf, type ImportedDocument } from './document-checks';
import { documentColumns, type DocumentColumns } from './document-columns';
import { documentsOf, type DocumentRow } from './document-rows';

@Injectable()
export class ImportDocuments implements FileImport<DocumentColumns, ImportedDocument> {
  readonly columns = documentColumns;

  constructor(
    private readonly projects: KnownProjects,
    private readonly catalogue: Catalogue,
    private readonly quotes: QuoteImports,
    private readonly orders: OrderImports,
  ) {}

  async read(sheet: Sheet<DocumentColumns>, scope: Scope): Promise<Entry<ImportedDocument>[]> {
    const documents = documentsOf(sheet);
    const projects = await this.projects.byReferences(
      documents.flatMap(({ first }) => first.values.project ?? []),
    );
    const articles = await this.catalogue.byReferences([
      ...new Set(sheet.rows.flatMap(({ values }) => values.article ?? [])),
    ]);
    return unhurried(documents, (document) => {
      const { first, rows } = document;
      const projectId = projectOf(sheet, first, { projects, scope })?.id;
      const value = documentOf(sheet, document, { projectId, articles });
      const digest = digestOf(rows.map(({ values }) => values));
      return value ? [{ reference: value.reference, row: first.row, digest, value }] : [];
    });
  }

  /** Quotes first: their counters are shared rows. What became of each is told in the order of the file. */
  async take(tx: Tx, values: readonly ImportedDocument[], { actor, later }: Doing): Promise<Outcome[]> {
    const quotes = values.flatMap((value) => (value.type === 'QUOTE' ? [value] : []));
    const orders = values.flatMap((value) => (value.type === 'ORDER' ? [value] : []));
    const told = {
      QUOTE: (await this.quotes.takeOver(tx, quotes, actor, later)).values(),
      ORDER: (await this.orders.takeOver(tx, orders, actor)).values(),
    };
    return values.map(({ type }): Outcome => {
      const { value, done } = told[type].next();
      if (done) throw new Error('a document without an outcome');
      return value;
    });
  }
}

function projectOf(
  sheet: Sheet<DocumentColumns>,
  first: DocumentRow,
  { projects, scope }: { projects: ReadonlyMap<string, KnownProject>; scope: Scope },
): KnownProject | undefined {
  const project = projects.get(first.values.project ?? '');
  if (first.values.project === null) blame(sheet, first, 'project', rowFaults.cellMissing);
  else if (!project) blame(sheet, first, 'project', rowFaults.projectUnknown);
  else if (!reaches(scope, project.storeId)) blame(sheet, first, 'project', rowFaults.storeOutOfScope);
  return project;
}
