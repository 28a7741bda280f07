import { vatRates, type QuoteStatus } from '@comptoir/contracts';
import { addDays, Day, Money } from '@comptoir/kernel';
import { newId } from '@comptoir/persistence';
import { Quote, type QuoteState } from './quote';
import type { QuoteLine } from './quote-line';

type LineFacts = Partial<Omit<QuoteLine, 'id' | 'ecoContribution'>> & { readonly ecoContribution?: string };

/** `aQuote().of(project).withLine({ quantity: '3', unitPrice: '19.90' }).sent('2026-11-01').validUntil('2026-11-23')`. */
export function aQuote(): QuoteBuilder {
  return new QuoteBuilder({
    id: newId(),
    version: 1,
    number: null,
    projectId: newId(),
    storeId: newId(),
    customerId: newId(),
    salespersonId: null,
    status: 'DRAFT',
    createdOn: Day.parse('2026-11-01'),
    sentOn: null,
    expiryDate: null,
    signedOn: null,
    refusedOn: null,
    reason: null,
    revision: 1,
    revisesId: null,
    supersededById: null,
    carryOver: 'NONE',
    note: null,
    lines: [],
  });
}

class QuoteBuilder {
  constructor(readonly state: QuoteState) {}

  of(project: {
    id: string;
    storeId: string;
    customerId: string;
    salespersonId?: string | null;
  }): QuoteBuilder {
    const { id: projectId, storeId, customerId, salespersonId = null } = project;
    return this.with({ projectId, storeId, customerId, salespersonId });
  }

  withLine({ ecoContribution = '0', ...facts }: LineFacts = {}): QuoteBuilder {
    const line: QuoteLine = {
      ...plainLine,
      id: newId(),
      ...facts,
      ecoContribution: Money.of(ecoContribution),
    };
    return this.with({ lines: [...this.state.lines, line] });
  }

  finalized(): QuoteBuilder {
    return this.issued('FINALIZED', {});
  }

  /** Binding for 30 days unless told. */
  sent(on: string = this.state.createdOn): QuoteBuilder {
    const sentOn = Day.parse(on);
    return this.issued('SENT', { sentOn, expiryDate: this.state.expiryDate ?? addDays(sentOn, 30) });
  }

  signed(on: string = this.state.createdOn): QuoteBuilder {
    return this.sent().with({ status: 'SIGNED', signedOn: Day.parse(on) });
  }

  validUntil(day: string): QuoteBuilder {
    return this.with({ expiryDate: Day.parse(day) });
  }

  with(facts: Partial<QuoteState>): QuoteBuilder {
    return new QuoteBuilder({ ...this.state, ...facts });
  }

  build(): Quote {
    return new Quote(this.state);
  }

  private issued(status: QuoteStatus, facts: Partial<QuoteState>): QuoteBuilder {
    const complete = this.state.lines.length > 0 ? this : this.withLine();
    return complete.with({ status, number: `T-${this.state.id}`, ...facts });
  }
}

const plainLine = {
  article: null,
  label: 'Caisson bas 60 cm',
  quantity: '1',
  unitPrice: '100.00',
  discountPercent: '0',
  vatRate: vatRates[0],
  optional: false,
  purchasePrice: '60.00',
};
