import {
  orderReasonWords,
  projectStages,
  type Coverage,
  type Hold,
  type OrderReason,
  type OrderStatus,
  type orderReason,
  type ProjectStage,
} from '@comptoir/contracts';
import type { z } from 'zod';
import { scaled } from '../pricing/scaled';

/** What of an order's line decides whether it can be bought, and how far that is. Quantities are decimals. */
export interface NeedLine {
  /** False for lines without an article. */
  readonly purchasable: boolean;
  readonly supplierId: string | null;
  readonly supplierReference: string | null;
  readonly quantity: string;
  /** On purchase orders that are not sent yet. */
  readonly draft: string;
  /** On purchase orders that are sent, what has arrived included. */
  readonly sent: string;
  readonly received: string;
}
interface Standing {
  readonly status: OrderStatus;
  readonly stage: ProjectStage;
  readonly hold: Hold;
  readonly lines: readonly NeedLine[];
}
export interface Orderability {
  /** Empty exactly when everything can be ordered. */
  readonly reasons: readonly OrderReason[];
  readonly ordered: Coverage;
  readonly sent: Coverage;
  readonly received: Coverage;
}

const beforeControl = projectStages.slice(0, projectStages.indexOf('CONTROLLED'));

/**
 * Whether every article of an order can be ordered today, and why not. The same rules stand in SQL in
 * orderability.port.ts, which keeps their outcome on the order's state; a property test holds the two together.
 */
export function orderabilityOf({ status, stage, hold, lines }: Standing): Orderability {
  const needed = lines.filter(({ purchasable }) => purchasable);
  const onAny = (reason: OrderReason) => needed.some((line) => lineReasons(line).includes(reason));
  const holds: [OrderReason, boolean][] = [
    ['NOT_CONFIRMED', status === 'DRAFT'],
    ['CANCELLED', status === 'CANCELLED'],
    ['DELIVERED', status === 'DELIVERED' || status === 'CLOSED'],
    ['NOT_CONTROLLED', beforeControl.includes(stage)],
    ['ON_HOLD', hold === 'ON_HOLD'],
    ['BLOCKED', hold === 'BLOCKED'],
    ['NOT_PURCHASABLE', needed.length === 0],
    ['NO_SUPPLIER', onAny('NO_SUPPLIER')],
    ['NO_SUPPLIER_REFERENCE', onAny('NO_SUPPLIER_REFERENCE')],
    ['ALREADY_ORDERED', onAny('ALREADY_ORDERED')],
  ];
  return {
    reasons: holds.flatMap(([reason, applies]) => (applies ? [reason] : [])),
    ordered: needed.length === 0 ? 'NONE' : coverageOf(needed, orderedOf),
    sent: needed.length === 0 ? 'NONE' : coverageOf(needed, ({ sent }) => scaled(sent, 3)),
    // Where nothing is bought, nothing is missing.
    received: needed.length === 0 ? 'FULL' : coverageOf(needed, ({ received }) => scaled(received, 3)),
  };
}

/** Why this line could not be bought, whatever the order says; empty: it could. */
export function lineReasons(line: NeedLine): OrderReason[] {
  if (!line.purchasable) return ['NOT_PURCHASABLE'];
  return [
    ...(line.supplierId === null ? (['NO_SUPPLIER'] as const) : []),
    ...(line.supplierReference === null ? (['NO_SUPPLIER_REFERENCE'] as const) : []),
    ...(orderedOf(line) >= scaled(line.quantity, 3) ? (['ALREADY_ORDERED'] as const) : []),
  ];
}

/** Reasons in code and words. */
export function explained(reasons: readonly OrderReason[]): z.output<typeof orderReason>[] {
  return reasons.map((code) => ({ code, message: orderReasonWords[code] }));
}

function orderedOf({ draft, sent }: NeedLine): bigint {
  return scaled(draft, 3) + scaled(sent, 3);
}

function coverageOf(lines: readonly NeedLine[], amountOf: (line: NeedLine) => bigint): Coverage {
  if (lines.every((line) => amountOf(line) >= scaled(line.quantity, 3))) return 'FULL';
  return lines.every((line) => amountOf(line) === 0n) ? 'NONE' : 'PARTIAL';
}
