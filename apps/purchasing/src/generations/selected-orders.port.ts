import { readSelectedOrders, type GenerationRequest } from '@comptoir/contracts';
import { Asks, type Caller } from '@comptoir/messaging';
import { Injectable } from '@nestjs/common';
import { generationErrors } from './generation.errors';

/** Orders of one generation; more are several. */
const most = 20_000;

/** What was selected in a list of sales, as the orders that it froze. */
@Injectable()
export class SelectedOrders {
  constructor(private readonly asks: Asks) {}

  /** The request with the orders of its selection; refuses one that is unknown or somebody else's. */
  async within<Request extends Pick<GenerationRequest, 'orderIds' | 'selectionId'>>(
    request: Request,
    { userId }: Caller,
  ): Promise<Request> {
    const { selectionId } = request;
    if (selectionId === undefined) return request;
    const orderIds = [...request.orderIds];
    let after: string | null = null;
    do {
      const page: { orderIds: string[]; next: string | null } = await this.asks.ask(readSelectedOrders, {
        selectionId,
        userId,
        after,
      });
      orderIds.push(...page.orderIds);
      if (orderIds.length > most) throw generationErrors.tooMany(most);
      after = page.next;
    } while (after !== null);
    return { ...request, orderIds };
  }
}
