import { z } from 'zod';

/** Everything a role can grant. Whether it is held for own documents, stores or the network is the grant's scope. */
export const permissions = [
  'quote.read',
  'quote.write',
  'quote.send',
  'quote.sign',
  'order.read',
  'order.write',
  'order.confirm',
  'payment.write',
  'margin.read',
  'party.read',
  'party.write',
  'article.read',
  'article.write',
  'project.read',
  'project.write',
  'project.control',
  'project.block',
  'project-file.write',
  'supplier.read',
  'supplier.write',
  'purchase-order.read',
  'purchase-order.write',
  'purchase-order.approve',
  'approval-limit.write',
  'purchase-stage.write',
  'goods-receipt.write',
  'supplier-invoice.write',
  'import.run',
  'export.run',
  'export.approve',
  'view.share',
  'task.read',
  'task.write',
  'task-type.write',
  'comment.read',
  'comment.write',
  'appointment.read',
  'appointment.write',
  'reminder.send',
  'reminder.send-unconfirmed',
  'email.read',
  'email.send',
  'email.send-many',
  'bulk.run-many',
  'bulk.read',
  'bulk.cancel',
  'template.write',
  'attachment-rule.write',
  'reminder-plan.write',
  'store.read',
  'store.write',
  'user.read',
  'user.write',
] as const;
export const permission = z.enum(permissions);
export type Permission = z.output<typeof permission>;

/** How far a role's permission reaches. `store`: the user's home store; `stores`: all stores given to the user. */
export const grantScope = z.enum(['own', 'store', 'stores', 'network']);
export type GrantScope = z.output<typeof grantScope>;

/** A grant as services see it: `store` and `stores` are resolved to store ids, `own` is bound to them as well. */
export const grant = z.discriminatedUnion('scope', [
  z.object({ scope: z.literal('network') }),
  z.object({ scope: z.literal('stores'), stores: z.array(z.uuid()) }),
  z.object({ scope: z.literal('own'), stores: z.array(z.uuid()) }),
]);
export type Grant = z.output<typeof grant>;
export const grants = z.partialRecord(permission, grant);
export type Grants = z.output<typeof grants>;
