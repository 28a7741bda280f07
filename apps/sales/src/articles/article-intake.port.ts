import { newId, sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { History, type Actor } from '../history/history.port';
import type { ImportedArticle } from './article';
import { articleColumns, articleRecords } from './article.row';

/** Articles that come from another system, many at once. */
@Injectable()
export class ArticleIntake {
  constructor(private readonly history: History) {}

  /** Writes articles that are new or differ, and says for each, in order, what became of it. */
  async take(tx: Tx, articles: readonly ImportedArticle[], actor: Actor): Promise<('created' | 'updated')[]> {
    const rows = await tx.query<{ id: string; reference: string; version: number }>(sql`
      insert into article as known (id, reference, ${articleColumns()})
      select record.id, record.reference, ${articleColumns(sql`record`)} from ${articleRecords(articles.map(withId))}
      on conflict (reference) do update set version = known.version + 1, (${articleColumns()}) = row(${articleColumns(sql`excluded`)})
      returning id, reference, version`);
    await this.history.write(
      tx,
      rows.map(({ id, version }) => ({
        actor,
        action: 'article.imported',
        aggregateId: id,
        aggregateVersion: version,
      })),
    );
    const created = new Set(rows.filter(({ version }) => version === 1).map(({ reference }) => reference));
    return articles.map(({ reference }) => (created.has(reference) ? 'created' : 'updated'));
  }
}

const withId = (article: ImportedArticle) => ({ ...article, id: newId() });
