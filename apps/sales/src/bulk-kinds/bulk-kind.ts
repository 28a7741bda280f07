import type {
  CommandDefinition,
  createBulkOperation,
  Permission,
  RequestOf,
  SkipReason,
} from '@comptoir/contracts';
import type { SqlFragment } from '@comptoir/persistence';

/** What was ordered: the kind, the selection, and what the kind needs to know. */
export type BulkOrder = RequestOf<typeof createBulkOperation>;
export type OrderOf<Kind extends BulkOrder['kind']> = Extract<BulkOrder, { kind: Kind }>;

/** What the rules of a kind may depend on besides the item. */
export interface RuleView<Order extends BulkOrder> {
  readonly order: Order;
  /** Whether the quote (`h` header, `s` state, `st` store) is still one of those that were meant. */
  readonly matches: SqlFragment;
  /** Whether one of the item's documents, of whatever kind, is still one of those that were meant. */
  readonly stillMeant: SqlFragment;
  /** Whether the orderer may do this on the project `p`. */
  readonly permitted: SqlFragment;
  /** The business clock. */
  readonly now: Date;
}

/**
 * The rules of a kind on one item, as SQL about the target `t` (`project_id`, `customer_id`, `document_ids`, and
 * `audience` and `recipient_id` where it is addressed) and its project `p`. One definition serves preview, creation and the last look before something is done, so that what is
 * announced is what happens.
 */
export interface ItemRules {
  /** What else the rules look at. */
  readonly joins: SqlFragment;
  /** A `SkipReason`, or null where the item is to be done. */
  readonly reason: SqlFragment;
  /** What the command must know of the item, as JSON. */
  readonly facts: SqlFragment;
}

/** An item that is ready, with the facts that its rules gave. */
export interface ReadyItem<Facts> {
  readonly itemId: string;
  readonly storeId: string;
  readonly projectId: string;
  readonly facts: Facts;
}

export interface ChunkFrame {
  readonly operationId: string;
  readonly chunk: number;
  readonly createdBy: { readonly id: string; readonly name: string };
}

/** One kind of bulk operation: what an item is, when it is left out, and who does it. */
export interface BulkKind<Order extends BulkOrder = BulkOrder, Facts = unknown> {
  /** Needed on each item's own store. */
  readonly permission: Permission;
  /** One item per project, per project and customer, or per project and whom `recipients` finds. */
  readonly itemPer: 'project' | 'projectAndCustomer' | 'projectAndRecipient';
  /**
   * Whom each item is addressed to: rows `audience`, `recipient_id` and `per` (what else makes an item of its own), for
   * a selected document `i` of the project `p`.
   */
  recipients?(order: Order): SqlFragment;
  /** Waits so that it can be stopped before anything has left the house. */
  deferred(order: Order): boolean;
  /** What it made can be deleted again while nobody has touched it. */
  readonly takesBack: boolean;
  readonly command: CommandDefinition;
  /** Takes back what was commanded and is not done yet. */
  readonly cancelCommand?: CommandDefinition;
  label(order: Order): string;
  /** Who becomes the installer of each item's project as it is handed over, if anybody does. */
  installer?(order: Order): string | null;
  rules(view: RuleView<Order>): ItemRules;
  /** The command's data for some items. */
  chunk(order: Order, frame: ChunkFrame, items: readonly ReadyItem<Facts>[]): unknown;
}

export interface SkippedItem {
  readonly itemId: string;
  readonly reason: SkipReason;
}
