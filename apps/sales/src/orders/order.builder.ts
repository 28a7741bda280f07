import { vatRates, type OrderStatus } from '@comptoir/contracts';
import { Day, Money } from '@comptoir/kernel';
import { newId } from '@comptoir/persistence';
import { usualSchedule } from '../payments/payment-schedule';
import { totalsOf } from '../pricing/totals';
import { Order, type OrderState } from './order';
import { nothingPurchased, type OrderLine } from './order-line';

type LineFacts = Partial<Omit<OrderLine, 'id' | 'ecoContribution'>> & { readonly id?: string };

/** `anOrder().of(project).withLine({ quantity: '3', unitPrice: '19.90' }).confirmed('2026-11-10')`. */
export function anOrder(): OrderBuilder {
  return new OrderBuilder({
    id: newId(),
    version: 1,
    number: null,
    projectId: newId(),
    storeId: newId(),
    customerId: newId(),
    salespersonId: null,
    status: 'DRAFT',
    createdOn: Day.parse('2026-11-01'),
    confirmedOn: null,
    plannedDelivery: null,
    quoteId: null,
    carryOver: 'NONE',
    reason: null,
    note: null,
    amendments: 0,
    lines: [],
    milestones: [],
  });
}

class OrderBuilder {
  constructor(readonly state: OrderState) {}

  of(project: {
    id: string;
    storeId: string;
    customerId: string;
    salespersonId?: string | null;
  }): OrderBuilder {
    const { id: projectId, storeId, customerId, salespersonId = null } = project;
    return this.with({ projectId, storeId, customerId, salespersonId });
  }

  withLine(facts: LineFacts = {}): OrderBuilder {
    return this.with({ lines: [...this.state.lines, { ...plainLine, id: newId(), ...facts }] });
  }

  /** A line about an article of the catalogue. */
  withArticle(article: { id: string; reference: string }, quantity = '1'): OrderBuilder {
    return this.withLine({ article, quantity });
  }

  confirmed(on: string = this.state.createdOn): OrderBuilder {
    return this.as('CONFIRMED').with({ confirmedOn: Day.parse(on) });
  }

  as(status: OrderStatus): OrderBuilder {
    const complete = this.state.lines.length > 0 ? this : this.withLine();
    return complete.with({ status, number: `T-${this.state.id}` });
  }

  with(facts: Partial<OrderState>): OrderBuilder {
    return new OrderBuilder({ ...this.state, ...facts });
  }

  /** With the usual schedule unless told otherwise. */
  build(): Order {
    const { milestones, lines } = this.state;
    const usual = usualSchedule(totalsOf(lines).amountInclTax, this.state, newId);
    return new Order({ ...this.state, milestones: milestones.length > 0 ? milestones : usual });
  }
}

const plainLine = {
  quoteLineId: null,
  article: null,
  label: 'Caisson bas 60 cm',
  quantity: '1',
  unitPrice: '100.00',
  discountPercent: '0',
  vatRate: vatRates[0],
  ecoContribution: Money.zero(),
  optional: false,
  purchasePrice: '60.00',
  purchased: nothingPurchased,
};
