import type { ExportOrder } from '@comptoir/contracts';
import type { Scope } from '@comptoir/persistence';
import type { PaperScopes } from '../paper-list/paper-scopes';
import type { Meant } from '../selections/meant';

/** A file of what we buy, or have to: purchasing knows its rows. */
export type PurchaseExport = Extract<ExportOrder, { list: 'purchase-orders' | 'needs' }>;
export const isPurchase = (order: ExportOrder): order is PurchaseExport =>
  order.list === 'purchase-orders' || order.list === 'needs';
/** A file of papers of our own. */
export type PaperExport = Exclude<ExportOrder, PurchaseExport>;

/** How far the orderer's rights reached when the file was ordered. */
export interface ExportScopes {
  /** Of a list of one kind of paper its scope, else one for each kind. */
  readonly read: Scope | PaperScopes;
  /** `export.run`, where the file needs it. */
  readonly run: Scope | null;
  readonly margin: Scope | null;
}

/** Data to take away, other than what is printed: it needs a right of its own, and a day's files of it are counted. */
export function takesAway(order: ExportOrder): boolean {
  return order.content === 'rows' && order.format !== 'pdf';
}

/** The papers that an order is about, before its selection. */
export function meantBy(order: PaperExport): Meant {
  const filter = order.content === 'rows' ? (order.filter ?? null) : null;
  // The contract sees to it that the filter is that of its list.
  return { target: order.list, filter } as Meant;
}

/** How far each of their kinds may be told. */
export function readScopes({ read }: ExportScopes): PaperScopes {
  return 'stores' in read ? { QUOTE: read, ORDER: read } : read;
}

/** A file that this instance is making. */
export interface ExportJob<Order = ExportOrder> {
  readonly id: string;
  /** Proof that it is this instance's turn. */
  readonly claim: string;
  readonly order: Order;
  readonly scopes: ExportScopes;
  /** More rows need somebody else's approval; null where any number may be taken away, or they agreed. */
  readonly rowsAlone: number | null;
  readonly orderer: { readonly userId: string; readonly name: string };
  readonly orderedAt: Date;
}

/** How far the making of a file has come; the maker counts, others look. */
export interface Progress {
  done: number;
}
