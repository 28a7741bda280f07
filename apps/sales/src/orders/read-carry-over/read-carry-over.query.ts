import { readCarryOver, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Db, sql, storeScope } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { unscaled } from '../../pricing/scaled';
import { quoteErrors } from '../../quotes/quote.errors';
import { leftOf } from '../carried-lines';
import { CarriedQuotes } from '../carried-quotes.repository';

@Controller()
export class ReadCarryOver {
  constructor(
    private readonly db: Db,
    private readonly quotes: CarriedQuotes,
  ) {}

  @Answers(readCarryOver)
  async handle({ quoteId }: RequestOf<typeof readCarryOver>, { caller }: AskContext) {
    const scope = caller.scopeFor('order.write');
    const quote = await this.db.one<{ lines: { id: string; quantity: string }[] }>(sql`
      select coalesce((select json_agg(json_build_object('id', l.id, 'quantity', l.quantity::text) order by l.position)
        from quote_line l where l.quote_id = s.quote_id), '[]') as lines
      from quote_state s where s.quote_id = ${quoteId} and ${storeScope(scope, sql`s.store_id`, sql`s.salesperson_id`)}`);
    if (!quote) throw quoteErrors.notFound(quoteId);
    const taken = await this.quotes.taken(this.db, quoteId);
    return {
      lines: quote.lines.map((line) => ({
        lineId: line.id,
        left: unscaled(leftOf(line, taken), 3),
      })),
    };
  }
}
