import { Money } from '@comptoir/kernel';
import { Db, sql } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { ArticleOffer } from './article-offer';

interface OfferRow extends Omit<ArticleOffer, 'ecoContribution'> {
  readonly ecoContribution: string;
}

/** What the catalogue says today of the articles that a paper's lines name. */
@Injectable()
export class Catalogue {
  constructor(private readonly db: Db) {}

  /** Unknown articles are left out. */
  async offersOf(lines: readonly { readonly articleId?: string }[]): Promise<ReadonlyMap<string, ArticleOffer>> {
    const ids = [...new Set(lines.flatMap(({ articleId }) => articleId ?? []))];
    if (ids.length === 0) return new Map();
    const rows = await this.db.query<OfferRow>(sql`
      select id, reference, label, sale_price as "salePrice", purchase_price as "purchasePrice", vat_rate as "vatRate",
        eco_contribution as "ecoContribution"
      from article where id = any(${ids}::uuid[])`);
    return new Map(rows.map((row) => [row.id, { ...row, ecoContribution: Money.ofCents(row.ecoContribution) }]));
  }
}
