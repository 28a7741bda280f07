import {
  purchaseOrderVerbs,
  type DeliveryPlace,
  type PurchaseOrderStatus,
  type PurchaseOrderVerb,
} from '@comptoir/contracts';
import { Money, type Day } from '@comptoir/kernel';
import {
  acknowledged,
  amountOf,
  faultsOf,
  hasPriceDeviation,
  isOpen,
  resolved,
  type PurchaseLine,
  type Said,
} from './purchase-line';
import { purchaseOrderErrors } from './purchase-order.errors';

export interface PurchaseOrderState {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly status: PurchaseOrderStatus;
  readonly supplier: { readonly id: string; readonly name: string; readonly email: string | null };
  readonly store: { readonly id: string; readonly name: string };
  readonly deliverTo: { readonly place: DeliveryPlace; readonly address: string | null };
  readonly requestedOn: Day | null;
  readonly createdOn: Day;
  readonly createdBy: string;
  readonly approvedBy: string | null;
  readonly sentOn: Day | null;
  readonly acknowledgedOn: Day | null;
  readonly supplierNumber: string | null;
  readonly note: string | null;
  readonly reason: string | null;
  readonly differencesAccepted: boolean;
  readonly generationId: string | null;
  /** Why its e-mail did not reach the supplier. */
  readonly undelivered: string | null;
  readonly lines: readonly PurchaseLine[];
}

export interface LineEdit {
  readonly lineId: string;
  readonly quantity: bigint;
  readonly unitPrice: string | null;
  readonly supplierReference: string | null;
}

const sent = ['SENT', 'ACKNOWLEDGED', 'PARTIALLY_RECEIVED', 'RECEIVED'] as const;
const received = ['PARTIALLY_RECEIVED', 'RECEIVED', 'INVOICED'] as const;
const movesFrom: Readonly<Record<PurchaseOrderVerb, readonly PurchaseOrderStatus[]>> = {
  edit: ['DRAFT'],
  approve: ['DRAFT'],
  reopen: ['APPROVED'],
  send: ['APPROVED'],
  resend: ['SENT'],
  cancel: ['DRAFT', 'APPROVED'],
  acknowledge: ['SENT', 'ACKNOWLEDGED'],
  resolve: ['ACKNOWLEDGED', 'PARTIALLY_RECEIVED', 'RECEIVED'],
  receive: ['SENT', 'ACKNOWLEDGED', 'PARTIALLY_RECEIVED'],
  return: received,
  recordInvoice: sent,
  recordCredit: [...sent, 'INVOICED'],
  acceptDifferences: sent,
  close: ['INVOICED'],
};

/** What we order from a supplier for the lines of our orders. Sending it binds us. */
export class PurchaseOrder {
  constructor(readonly state: PurchaseOrderState) {}

  get amount(): Money {
    return Money.sum(this.state.lines.map(amountOf));
  }

  get expectedOn(): Day | null {
    return this.state.lines.reduce<Day | null>((latest, { expectedOn }) => later(latest, expectedOn), null);
  }

  get openDeviations(): number {
    return this.state.lines.filter(isOpen).length;
  }

  get hasPriceDeviation(): boolean {
    return !this.state.differencesAccepted && this.state.lines.some(hasPriceDeviation);
  }

  get may(): PurchaseOrderVerb[] {
    return purchaseOrderVerbs.filter((verb) => this.allows(verb));
  }

  assertVersion(seen: number | undefined): void {
    const { id, version } = this.state;
    if (seen !== undefined && seen !== version) throw purchaseOrderErrors.stale(id, version);
  }

  /** The lines given, in their order, are those that it has from now on. */
  edited(
    edits: readonly LineEdit[],
    content: { address: string | null; requestedOn: Day | null; note: string | null },
  ): PurchaseOrder {
    this.assertMay('edit');
    const lines = edits.map(({ lineId, quantity, unitPrice, supplierReference }, index) => ({
      ...this.line(lineId, index),
      quantity,
      covers: quantity,
      unitPrice,
      supplierReference,
    }));
    const { address, requestedOn, note } = content;
    const deliverTo = { ...this.state.deliverTo, address };
    return this.with({ lines, deliverTo, requestedOn, note });
  }

  /** `limit`: how much this person may approve at once; null without a limit. */
  approved(by: string, limit: Money | null): PurchaseOrder {
    this.assertMay('approve');
    const { id, lines, deliverTo } = this.state;
    const unpriced = lines.filter(({ unitPrice }) => unitPrice === null).map((line) => line.id);
    if (unpriced.length > 0) throw purchaseOrderErrors.priceMissing(unpriced);
    if (deliverTo.address === null) throw purchaseOrderErrors.addressMissing(id);
    this.assertNeeded();
    if (limit !== null && this.amount.compare(limit) > 0)
      throw purchaseOrderErrors.aboveLimit(`${this.amount}`, `${limit}`);
    return this.with({ status: 'APPROVED', approvedBy: by });
  }

  reopened(): PurchaseOrder {
    this.assertMay('reopen');
    return this.with({ status: 'DRAFT', approvedBy: null });
  }

  sent(today: Day): PurchaseOrder {
    this.assertMay('send');
    this.assertNeeded();
    return this.with({ status: 'SENT', sentOn: today });
  }

  /** By another e-mail, where the first did not reach the supplier. */
  resent(): PurchaseOrder {
    this.assertMay('resend');
    return this;
  }

  /** Frees its quantities: they can be ordered again at once. */
  cancelled(reason: string): PurchaseOrder {
    this.assertMay('cancel');
    const lines = this.state.lines.map((line) => ({ ...line, covers: 0n }));
    return this.with({ status: 'CANCELLED', reason, lines });
  }

  /** `said` by line; what is left out is acknowledged as ordered. */
  acknowledged(
    said: ReadonlyMap<string, Said>,
    {
      supplierNumber,
      expectedOn,
      today,
    }: { supplierNumber: string | null; expectedOn: Day | null; today: Day },
  ): PurchaseOrder {
    this.assertMay('acknowledge');
    [...said.keys()].forEach((lineId, index) => this.line(lineId, index));
    const { requestedOn } = this.state;
    const lines = this.state.lines.map((line) =>
      acknowledged(line, said.get(line.id) ?? { expectedOn }, requestedOn),
    );
    return this.with({ status: 'ACKNOWLEDGED', acknowledgedOn: today, supplierNumber, lines });
  }

  resolved(answers: readonly { lineId: string; accept: boolean }[]): PurchaseOrder {
    this.assertMay('resolve');
    return this.withLines(answers, (line, { accept }, index) => {
      if (!isOpen(line)) throw purchaseOrderErrors.nothingToResolve(index, line.id);
      return resolved(line, accept);
    }).settled();
  }

  /** The lines as `change` makes them where there is an entry for them. */
  withLines<Entry extends { readonly lineId: string }>(
    entries: readonly Entry[],
    change: (line: PurchaseLine, entry: Entry, index: number) => PurchaseLine,
  ): PurchaseOrder {
    const changed = new Map(
      entries.map((entry, index) => [entry.lineId, change(this.line(entry.lineId, index), entry, index)]),
    );
    return this.with({ lines: this.state.lines.map((line) => changed.get(line.id) ?? line) });
  }

  differencesAccepted(reason: string): PurchaseOrder {
    this.assertMay('acceptDifferences');
    return this.with({ differencesAccepted: true, reason }).settled();
  }

  closed(): PurchaseOrder {
    this.assertMay('close');
    return this.with({ status: 'CLOSED' });
  }

  assertMay(verb: PurchaseOrderVerb): void {
    const { id, status } = this.state;
    if (!this.allows(verb))
      throw purchaseOrderErrors.transitionNotAllowed({
        purchaseOrderId: id,
        status,
        verb,
        allowed: this.may,
      });
  }

  /** Where it stands by what has arrived and what was invoiced. */
  settled(): PurchaseOrder {
    return this.with({ status: this.standing() });
  }

  private standing(): PurchaseOrderStatus {
    const { lines, acknowledgedOn, differencesAccepted } = this.state;
    const arrived = lines.every((line) => line.received >= line.quantity);
    if (!arrived && lines.some((line) => line.received > 0n)) return 'PARTIALLY_RECEIVED';
    if (!arrived) return acknowledgedOn === null ? 'SENT' : 'ACKNOWLEDGED';
    const invoiced = lines.every((line) => line.invoiced >= line.received);
    const matched = differencesAccepted || lines.every((line) => faultsOf(line).length === 0);
    return invoiced && matched ? 'INVOICED' : 'RECEIVED';
  }

  private allows(verb: PurchaseOrderVerb): boolean {
    const { status, lines, differencesAccepted } = this.state;
    if (!movesFrom[verb].includes(status)) return false;
    if (verb === 'resolve') return this.openDeviations > 0;
    if (verb === 'recordCredit') return lines.some(({ invoiced }) => invoiced > 0n);
    if (verb === 'acceptDifferences')
      return !differencesAccepted && lines.some((line) => faultsOf(line).length > 0);
    return true;
  }

  private assertNeeded(): void {
    const idle = this.state.lines.filter(({ needed }) => !needed).map(({ id }) => id);
    if (idle.length > 0) throw purchaseOrderErrors.notNeeded(idle);
  }

  private line(lineId: string, index: number): PurchaseLine {
    const line = this.state.lines.find(({ id }) => id === lineId);
    if (!line) throw purchaseOrderErrors.unknownLine(index, lineId);
    return line;
  }

  private with(change: Partial<PurchaseOrderState>): PurchaseOrder {
    return new PurchaseOrder({ ...this.state, ...change });
  }
}

const later = (one: Day | null, other: Day | null): Day | null =>
  one === null || (other !== null && other > one) ? other : one;
