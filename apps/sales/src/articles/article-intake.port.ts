import type { VatRate } from '@comptoir/contracts';
import { Money } from '@comptoir/kernel';
import { newId, sql, type Queryable, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { History, type Actor } from '../history/history.port';
import type { ImportedArticle } from './article';
import { articleColumns, articleRecords } from './article.row';

export interface KnownArticle {
  readonly id: string;
  readonly reference: string;
  readonly label: string;
  readonly purchasePrice: string | null;
  readonly salePrice: string;
  readonly vatRate: VatRate;
  readonly ecoContribution: Money;
}

/** Articles that come from another system, many at once. */
@Injectable()
export class ArticleIntake {
  constructor(private readonly history: History) {}

  async byReferences(db: Queryable, references: readonly string[]): Promise<ReadonlyMap<string, KnownArticle>> {
    const rows = await db.query<Omit<KnownArticle, 'ecoContribution'> & { ecoContribution: string }>(sql`
      select id, reference, label, purchase_price as "purchasePrice", sale_price as "salePrice", vat_rate as "vatRate",
        eco_contribution as "ecoContribution"
      from article where reference = any(${references})`);
    return new Map(rows.map((row) => [row.reference, { ...row, ecoContribution: Money.ofCents(row.ecoContribution) }]));
  }

  /** What taking them would do; references that are not mentioned would be created. */
  async compare(db: Queryable, articles: readonly ImportedArticle[]): Promise<ReadonlyMap<string, 'updated' | 'unchanged'>> {
    const rows = await db.query<{ reference: string; differs: boolean }>(sql`
      select reference, (${articleColumns(sql`article`)}) is distinct from (${articleColumns(sql`record`)}) as differs
      from ${articleRecords(articles.map(withId))} join article using (reference)`);
    return new Map(rows.map(({ reference, differs }) => [reference, differs ? 'updated' : 'unchanged']));
  }

  async take(tx: Tx, articles: readonly ImportedArticle[], actor: Actor): Promise<void> {
    const rows = await tx.query<{ id: string; version: number }>(sql`
      insert into article as known (id, reference, ${articleColumns()})
      select record.id, record.reference, ${articleColumns(sql`record`)} from ${articleRecords(articles.map(withId))}
      on conflict (reference) do update set version = known.version + 1, (${articleColumns()}) = row(${articleColumns(sql`excluded`)})
      returning id, version`);
    await this.history.write(tx, rows.map(({ id, version }) => (
      { actor, action: 'article.imported', aggregateId: id, aggregateVersion: version }
    )));
  }
}

const withId = (article: ImportedArticle) => ({ ...article, id: newId() });
