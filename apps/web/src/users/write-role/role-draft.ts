import { permissions, type GrantScope, type Permission } from '@comptoir/contracts';

export type Permissions = Readonly<Partial<Record<Permission, GrantScope>>>;

/** As the matrix shows them: what belongs together stands together. */
export const groups = [
  { name: 'quotes', permissions: those('quote.') },
  { name: 'orders', permissions: [...those('order.'), ...those('payment.'), ...those('margin.')] },
  {
    name: 'projects',
    permissions: [...those('project.'), ...those('project-file.'), ...those('party.'), ...those('article.')],
  },
  {
    name: 'purchasing',
    permissions: [
      ...those('supplier.'),
      ...those('purchase-order.'),
      ...those('approval-limit.'),
      ...those('purchase-stage.'),
      ...those('goods-receipt.'),
      ...those('supplier-invoice.'),
    ],
  },
  {
    name: 'work',
    permissions: [
      ...those('task.'),
      ...those('task-type.'),
      ...those('comment.'),
      ...those('appointment.'),
      ...those('email.'),
      ...those('bulk.'),
      ...those('reminder.'),
    ],
  },
  {
    name: 'setup',
    permissions: [
      ...those('template.'),
      ...those('attachment-rule.'),
      ...those('reminder-plan.'),
      ...those('import.'),
      ...those('export.'),
      ...those('view.'),
      ...those('store.'),
      ...those('user.'),
    ],
  },
] as const;

export function withScope(
  held: Permissions,
  permission: Permission,
  scope: GrantScope | 'none',
): Permissions {
  const { [permission]: _, ...others } = held;
  return scope === 'none' ? others : { ...others, [permission]: scope };
}

/** What a change gives, takes, and makes reach otherwise. */
export function changesOf(before: Permissions, after: Permissions) {
  const count = (is: (one: GrantScope | undefined, other: GrantScope | undefined) => boolean) =>
    permissions.filter((permission) => is(before[permission], after[permission])).length;
  return {
    given: count((one, other) => one === undefined && other !== undefined),
    taken: count((one, other) => one !== undefined && other === undefined),
    moved: count((one, other) => one !== undefined && other !== undefined && one !== other),
  };
}

function those(start: string): Permission[] {
  return permissions.filter((permission) => permission.startsWith(start));
}
