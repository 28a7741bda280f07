import { articleChangedV1, type DataOf } from '@comptoir/contracts';
import { Outbox } from '@comptoir/messaging';
import { newId, sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { History, type Actor } from '../history/history.port';
import type { ImportedArticle } from './article';
import { ArticleChanges } from './article-changes.port';
import { articleColumns, articleRecords } from './article.row';

type Facts = DataOf<typeof articleChangedV1>;

/** Articles that come from another system, many at once. */
@Injectable()
export class ArticleIntake {
  constructor(
    private readonly history: History,
    private readonly outbox: Outbox,
    private readonly changes: ArticleChanges,
  ) {}

  /** Writes articles that are new or differ, and says for each, in order, what became of it. */
  async take(tx: Tx, articles: readonly ImportedArticle[], actor: Actor): Promise<('created' | 'updated')[]> {
    const rows = await tx.query<Facts>(sql`
      insert into article as known (id, reference, ${articleColumns()})
      select record.id, record.reference, ${articleColumns(sql`record`)} from ${articleRecords(articles.map(withId))}
      on conflict (reference) do update set version = known.version + 1, (${articleColumns()}) = row(${articleColumns(sql`excluded`)})
      returning id as "articleId", version, reference, label, supplier_id as "supplierId",
        supplier_reference as "supplierReference", purchase_price as "purchasePrice", purchasable`);
    await this.tell(tx, rows, actor);
    const created = new Set(rows.filter(({ version }) => version === 1).map(({ reference }) => reference));
    const changed = rows.filter(({ version }) => version > 1).map(({ articleId }) => articleId);
    if (changed.length > 0) await this.changes.tell(tx, changed);
    return articles.map(({ reference }) => (created.has(reference) ? 'created' : 'updated'));
  }

  private async tell(tx: Tx, rows: readonly Facts[], actor: Actor): Promise<void> {
    const announcements = rows.map((data) => ({ id: data.articleId, version: data.version, data }));
    await this.outbox.announceAll(tx, articleChangedV1, announcements);
    await this.history.write(
      tx,
      rows.map(({ articleId, version }) => ({
        actor,
        action: 'article.imported',
        aggregateId: articleId,
        aggregateVersion: version,
      })),
    );
  }
}

const withId = (article: ImportedArticle) => ({ ...article, id: newId() });
