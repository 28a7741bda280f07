import type { Scope, Tx } from '@comptoir/persistence';
import type { Sheet } from '@comptoir/sheets';
import { Injectable } from '@nestjs/common';
import { Catalogue } from '../../articles/catalogue.port';
import type { ImportedQuote } from '../../pricing/imported-quote';
import { KnownProjects, type KnownProject } from '../../projects/known-projects.port';
import { QuoteImports } from '../../quotes/import-quotes/quote-imports.port';
import { blame, digestOf, type Entry, type Outcome } from '../entry';
import type { Doing, FileImport } from '../file-import.port';
import { reaches, rowFaults } from '../row-faults';
import { unhurried } from '../unhurried';
import { quoteOf } from './document-checks';
import { documentColumns, type DocumentColumns } from './document-columns';
import { documentsOf, type DocumentRow } from './document-rows';

@Injectable()
export class ImportDocuments implements FileImport<DocumentColumns, ImportedQuote> {
  readonly columns = documentColumns;

  constructor(
    private readonly projects: KnownProjects,
    private readonly catalogue: Catalogue,
    private readonly quotes: QuoteImports,
  ) {}

  async read(sheet: Sheet<DocumentColumns>, scope: Scope): Promise<Entry<ImportedQuote>[]> {
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
      const value = quoteOf(sheet, document, { projectId, articles });
      const digest = digestOf(rows.map(({ values }) => values));
      return value ? [{ reference: value.reference, row: first.row, digest, value }] : [];
    });
  }

  take(tx: Tx, values: readonly ImportedQuote[], { actor, later }: Doing): Promise<Outcome[]> {
    return this.quotes.takeOver(tx, values, actor, later);
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
