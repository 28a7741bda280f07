import { carryOverQuote, type RequestOf } from '@comptoir/contracts';
import { Answers, expectedVersion, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { QuoteTakeOver } from './quote-take-over.repository';
import { OrderViews } from '../read-order/order-views.repository';

@Controller()
export class CarryOverQuote {
  constructor(
    private readonly takeOver: QuoteTakeOver,
    private readonly views: OrderViews,
  ) {}

  @Answers(carryOverQuote)
  async handle({ quoteId, ...wanted }: RequestOf<typeof carryOverQuote>, context: AskContext) {
    const { caller } = context;
    const orderId = context.idFor(carryOverQuote);
    const scope = caller.scopeFor('order.write');
    const seen = expectedVersion(context.etag);
    await this.takeOver.order({ orderId, quoteId, seen, wanted }, scope, caller);
    return this.views.show(orderId, 'order.write', context);
  }
}
