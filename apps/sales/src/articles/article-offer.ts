import type { VatRate } from '@comptoir/contracts';
import type { Money } from '@comptoir/kernel';

/** What the catalogue says of an article to whoever writes a line about it. */
export interface ArticleOffer {
  readonly id: string;
  readonly reference: string;
  readonly label: string;
  readonly salePrice: string;
  readonly purchasePrice: string | null;
  readonly vatRate: VatRate;
  /** Per unit. */
  readonly ecoContribution: Money;
}
