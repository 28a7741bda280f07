import type { ImportEntity } from '@comptoir/contracts';
import { Injectable } from '@nestjs/common';
import type { FileImport } from './file-import.port';
import { ImportArticles } from './import-articles/import-articles.handler';
import { ImportDocuments } from './import-documents/import-documents.handler';
import { ImportParties } from './import-parties/import-parties.handler';
import { ImportProjects } from './import-projects/import-projects.handler';

/** Every kind of file that this service takes; stores are the gateway's. */
@Injectable()
export class FileImports {
  private readonly kinds: ReadonlyMap<string, { readonly entity: ImportEntity; readonly kind: FileImport }>;

  constructor(
    parties: ImportParties,
    articles: ImportArticles,
    projects: ImportProjects,
    documents: ImportDocuments,
  ) {
    const kinds: Partial<Record<ImportEntity, FileImport>> = { parties, articles, projects, documents };
    this.kinds = new Map(
      Object.entries(kinds).map(([entity, kind]) => [entity, { entity: entity as ImportEntity, kind }]),
    );
  }

  of(entity: string): { readonly entity: ImportEntity; readonly kind: FileImport } | undefined {
    return this.kinds.get(entity);
  }
}
