import {
  orderAmendedV1,
  orderCancelledV1,
  orderClosedV1,
  orderConfirmedV1,
  orderDeliveredV1,
  orderDraftedV1,
  orderEditedV1,
  orderFulfilmentChangedV1,
  orderImportedV1,
  orderKeptV1,
  type OrderFacts,
} from '@comptoir/contracts';
import { On, type Heard } from '@comptoir/messaging';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { NeedBook } from '../need-book.repository';

/** Whatever happened to an order: each of its events tells all that it needs. */
@Injectable()
export class KeepNeedsWhenOrderChanged {
  constructor(private readonly needs: NeedBook) {}

  @On(orderDraftedV1, { batch: true })
  drafted(heard: Heard<OrderFacts>[], tx: Tx): Promise<void> {
    return this.keep(heard, tx);
  }

  @On(orderEditedV1, { batch: true })
  edited(heard: Heard<OrderFacts>[], tx: Tx): Promise<void> {
    return this.keep(heard, tx);
  }

  @On(orderConfirmedV1, { batch: true })
  confirmed(heard: Heard<OrderFacts>[], tx: Tx): Promise<void> {
    return this.keep(heard, tx);
  }

  @On(orderAmendedV1, { batch: true })
  amended(heard: Heard<OrderFacts>[], tx: Tx): Promise<void> {
    return this.keep(heard, tx);
  }

  @On(orderCancelledV1, { batch: true })
  cancelled(heard: Heard<OrderFacts>[], tx: Tx): Promise<void> {
    return this.keep(heard, tx);
  }

  @On(orderKeptV1, { batch: true })
  kept(heard: Heard<OrderFacts>[], tx: Tx): Promise<void> {
    return this.keep(heard, tx);
  }

  @On(orderFulfilmentChangedV1, { batch: true })
  fulfilled(heard: Heard<OrderFacts>[], tx: Tx): Promise<void> {
    return this.keep(heard, tx);
  }

  @On(orderDeliveredV1, { batch: true })
  delivered(heard: Heard<OrderFacts>[], tx: Tx): Promise<void> {
    return this.keep(heard, tx);
  }

  @On(orderClosedV1, { batch: true })
  closed(heard: Heard<OrderFacts>[], tx: Tx): Promise<void> {
    return this.keep(heard, tx);
  }

  @On(orderImportedV1, { batch: true })
  imported(heard: Heard<OrderFacts>[], tx: Tx): Promise<void> {
    return this.keep(heard, tx);
  }

  private keep(heard: Heard<OrderFacts>[], tx: Tx): Promise<void> {
    return this.needs.keep(
      tx,
      heard.map(({ data }) => data),
    );
  }
}
