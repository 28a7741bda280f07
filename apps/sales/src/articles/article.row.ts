import { sql, type SqlFragment } from '@comptoir/persistence';
import { columnNames } from '../column-names';
import type { ImportedArticle } from './article';

export const articleColumns = columnNames([
  'label',
  'supplier_id',
  'supplier_reference',
  'purchase_price',
  'sale_price',
  'vat_rate',
  'eco_contribution',
  'purchasable',
]);

/** The table `record` of these articles, its columns named as those of the table `article`. */
export function articleRecords(articles: readonly (ImportedArticle & { id: string })[]): SqlFragment {
  const records = articles.map((article) => ({
    id: article.id,
    reference: article.reference,
    label: article.label,
    purchasable: article.purchasable,
    supplier_id: article.supplierId,
    supplier_reference: article.supplierReference,
    purchase_price: article.purchasePrice,
    sale_price: article.salePrice,
    vat_rate: article.vatRate,
    eco_contribution: article.ecoContribution,
  }));
  return sql`jsonb_to_recordset(${sql.json(records)}) as record(id uuid, reference text, label text, supplier_id uuid,
    supplier_reference text, purchase_price numeric, sale_price numeric, vat_rate text, eco_contribution bigint,
    purchasable boolean)`;
}
