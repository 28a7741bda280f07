import { Money } from '@comptoir/kernel';
import { Db, sql, type SqlFragment } from '@comptoir/persistence';
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
  async offersOf(
    lines: readonly { readonly articleId?: string }[],
  ): Promise<ReadonlyMap<string, ArticleOffer>> {
    const ids = [...new Set(lines.flatMap(({ articleId }) => articleId ?? []))];
    const offers = ids.length === 0 ? [] : await this.offers(sql`id = any(${ids}::uuid[])`);
    return new Map(offers.map((offer) => [offer.id, offer]));
  }

  /** Unknown references are left out. */
  async byReferences(references: readonly string[]): Promise<ReadonlyMap<string, ArticleOffer>> {
    const offers = await this.offers(sql`reference = any(${references})`);
    return new Map(offers.map((offer) => [offer.reference, offer]));
  }

  private async offers(which: SqlFragment): Promise<ArticleOffer[]> {
    const rows = await this.db.query<OfferRow>(sql`
      select id, reference, label, sale_price as "salePrice", purchase_price as "purchasePrice", vat_rate as "vatRate",
        eco_contribution as "ecoContribution"
      from article where ${which}`);
    return rows.map((row) => ({ ...row, ecoContribution: Money.ofCents(row.ecoContribution) }));
  }
}
