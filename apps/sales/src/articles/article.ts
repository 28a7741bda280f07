import type { VatRate } from '@comptoir/contracts';

/** An article as another system keeps it; the same reference is the same article. Prices excluding tax, as decimals. */
export interface ImportedArticle {
  readonly reference: string;
  readonly label: string;
  readonly supplierId: string | null;
  readonly supplierReference: string | null;
  readonly purchasePrice: string | null;
  readonly salePrice: string;
  readonly vatRate: VatRate;
  /** Cents per unit, as whole number text. */
  readonly ecoContribution: string;
  readonly purchasable: boolean;
}
