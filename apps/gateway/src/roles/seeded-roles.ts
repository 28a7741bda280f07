import { permissions, type GrantScope, type Permission } from '@comptoir/contracts';
import type { RoleContent } from './role';

const each = (held: readonly Permission[], scope: GrantScope) =>
  Object.fromEntries(held.map((permission) => [permission, scope]));
const administration: readonly Permission[] = ['user.read', 'user.write'];
const desk: readonly Permission[] = [
  'party.read',
  'party.write',
  'article.read',
  'project.read',
  'project.write',
  'project-file.write',
  'task.read',
  'task.write',
  'comment.read',
  'comment.write',
  'appointment.read',
  'appointment.write',
  'store.read',
];

const orders: readonly Permission[] = ['order.read', 'order.write', 'order.confirm', 'payment.write'];
const purchases: readonly Permission[] = [
  'supplier.read',
  'purchase-order.read',
  'purchase-order.write',
  'purchase-order.approve',
  'goods-receipt.write',
  'supplier-invoice.write',
];

/** The roles that a new house starts with; from then on they are data, edited by its administrators. */
export const seededRoles: readonly RoleContent[] = [
  { name: 'Administrateur', permissions: each(permissions, 'network') },
  {
    name: 'Direction',
    permissions: each(
      permissions.filter((one) => !administration.includes(one)),
      'network',
    ),
  },
  {
    name: 'Responsable de magasin',
    permissions: each(
      [
        ...desk,
        'quote.read',
        'quote.write',
        'quote.send',
        'quote.sign',
        ...orders,
        ...purchases,
        'project.control',
        'project.block',
        'margin.read',
        'reminder.send',
        'reminder.send-unconfirmed',
        'email.read',
        'email.send',
        'email.send-many',
        'bulk.run-many',
        'bulk.read',
        'bulk.cancel',
        'template.write',
        'reminder-plan.write',
        'store.write',
        'user.read',
        'export.run',
        'export.approve',
        'view.share',
      ],
      'store',
    ),
  },
  {
    name: 'Gestionnaire',
    permissions: each(
      [
        ...desk,
        'quote.read',
        'quote.write',
        'quote.send',
        'quote.sign',
        ...orders,
        ...purchases,
        'project.control',
        'project.block',
        'article.write',
        'import.run',
        'export.run',
        'view.share',
        'reminder.send',
        'email.read',
        'email.send',
        'email.send-many',
        'bulk.run-many',
        'template.write',
      ],
      'stores',
    ),
  },
  {
    name: 'Vendeur',
    permissions: {
      ...each(
        ['quote.read', 'quote.write', 'quote.send', 'quote.sign', ...orders, 'reminder.send', 'email.send'],
        'own',
      ),
      ...each([...desk, 'email.read', 'export.run'], 'store'),
    },
  },
  { name: 'Accueil', permissions: each([...desk, 'quote.read', 'order.read'], 'store') },
  {
    name: 'Poseur',
    permissions: {
      ...each(
        [
          'project.read',
          'task.read',
          'task.write',
          'comment.read',
          'comment.write',
          'appointment.read',
          'appointment.write',
        ],
        'own',
      ),
      ...each(['store.read'], 'store'),
    },
  },
];
