import { findArticles, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { centsText, containsWords, cursorCodec, Db, sql, sortsOf } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { plainPage } from '../../lists/plain-page.port';
import type { SalesConfig } from '../../sales.config';

const byReference = sortsOf('articles', {
  reference: [{ column: sql`article.reference`, type: sql`text`, direction: 'asc' }],
}).get('reference');

const words = sql`search_text(article.reference || ' ' || article.label)`;

/** What anyone may know of an article. */
const open = sql`'id', article.id, 'version', article.version, 'reference', article.reference, 'label', article.label,
  'supplier', case when party.id is not null then json_build_object('id', party.id, 'name', party.display_name) end,
  'supplierReference', article.supplier_reference, 'salePrice', article.sale_price::text, 'vatRate', article.vat_rate,
  'ecoContribution', ${centsText(sql`article.eco_contribution`)}, 'purchasable', article.purchasable`;

@Controller()
export class FindArticles {
  private readonly cursors;

  constructor(
    private readonly db: Db,
    @Inject(CONFIG) config: SalesConfig,
  ) {
    this.cursors = cursorCodec(config.CURSOR_KEY.reveal());
  }

  @Answers(findArticles)
  handle({ q, ...page }: RequestOf<typeof findArticles>, { caller }: AskContext) {
    const secret = caller.can('margin.read')
      ? sql`, 'purchasePrice', article.purchase_price::text`
      : sql.empty;
    return plainPage(
      { db: this.db, cursors: this.cursors },
      {
        from: sql`article left join party on party.id = article.supplier_id`,
        condition: q ? containsWords(words, q) : sql`true`,
        item: sql`json_build_object(${open}${secret})`,
        sort: byReference,
      },
      page,
    );
  }
}
