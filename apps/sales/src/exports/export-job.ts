import type { ExportOrder } from '@comptoir/contracts';
import type { Scope } from '@comptoir/persistence';

/** How far the orderer's rights reached when the file was ordered. */
export interface ExportScopes {
  readonly read: Scope;
  /** `export.run`, where the file needs it. */
  readonly run: Scope | null;
  readonly margin: Scope | null;
}

/** A file that this instance is making. */
export interface ExportJob {
  readonly id: string;
  /** Proof that it is this instance's turn. */
  readonly claim: string;
  readonly order: ExportOrder;
  readonly scopes: ExportScopes;
  readonly orderer: { readonly userId: string; readonly name: string };
  readonly orderedAt: Date;
}

/** How far the making of a file has come; the maker counts, others look. */
export interface Progress {
  done: number;
}
