import { appointmentKind } from './appointment-kind';
import type { BulkKind, BulkOrder } from './bulk-kind';
import { commentKind } from './comment-kind';
import { emailKind } from './email-kind';
import { reminderKind } from './reminder-kind';
import { taskKind } from './task-kind';

const kinds: { readonly [Kind in BulkOrder['kind']]: { readonly takesBack: boolean } } = {
  task: taskKind,
  reminder: reminderKind,
  email: emailKind,
  comment: commentKind,
  appointment: appointmentKind,
};

/** A kind takes only orders and facts of its own; which one it is, is told by the order. */
export function kindOf({ kind }: Pick<BulkOrder, 'kind'>): BulkKind {
  return kinds[kind] as unknown as BulkKind;
}

/** Kinds whose effects can be deleted again while nobody has touched them. */
export const kindsThatTakeBack = Object.entries(kinds).flatMap(([kind, { takesBack }]) =>
  takesBack ? [kind] : [],
);
