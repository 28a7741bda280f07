import { randomUUID } from 'node:crypto';
import type { Things } from './two-stores.builder';

type Bodies = Readonly<Record<string, unknown>>;
const reason = { reason: 'Parce que' };
const on = '2026-11-20';

/** Bodies that the contracts would otherwise refuse before anybody asked whose the thing is, by the name of the ask. */
export function bodiesOn(things: Things): Bodies {
  return { ...sales(things), ...purchasing(things), ...tasks(), ...notifications(), ...gateway(things) };
}

const sales = ({ viewId }: Things): Bodies => ({
  'sales.quote.edit': { lines: [] },
  'sales.quote.refuse': reason,
  'sales.quote.extend': { expiryDate: '2030-01-15' },
  'sales.quote.cancel': reason,
  'sales.order.edit': { lines: [] },
  'sales.order.amend': { lines: [], ...reason },
  'sales.order.cancel': reason,
  'sales.financing.plan': { milestones: [{ kind: 'BALANCE', dueOn: '2030-01-15', amount: '1.00' }] },
  'sales.reminder-plan.change': {
    enabled: true,
    steps: [],
    from: '09:00',
    to: '18:00',
    weekdays: [1],
    gapDays: 1,
    mostPerCustomer: 1,
    withinDays: 30,
    mostPerHour: 10,
  },
  'sales.saved-view.change': { list: 'quotes', name: 'À moi aussi', filter: {} },
  'sales.default-view.choose': { viewId },
  'sales.store-settings.change': {
    quoteValidityDays: 30,
    expiringThresholdDays: 5,
    reminderGapDays: 3,
    confirmReminders: true,
  },
  'sales.payment.record': { amount: '10.00', method: 'CARD' },
  'sales.payment.bounce': reason,
  'sales.payment.refund': { amount: '1.00', ...reason },
  'sales.project.control': { checklist: [] },
  'sales.project.withdraw-control': reason,
  'sales.project.put-on-hold': reason,
  'sales.project.block': reason,
  'sales.project.change-activity': { activity: 'LOST', ...reason },
  'sales.project-file.create': { kind: 'PLAN', name: 'Glissé.pdf', bytes: 12 },
  'sales.project-file.add-part': { part: 0, content: 'JVBERi0xLjcK' },
  'sales.project-file.change': { kind: 'OTHER', name: 'Changé' },
  'sales.party.complete-email': { email: 'nouveau@client.example' },
  'sales.export.refuse': reason,
  'sales.party.change': { roles: ['CUSTOMER'], kind: 'INDIVIDUAL', name: 'Changée' },
});

const purchasing = ({ supplierId, purchaseLineId: lineId }: Things): Bodies => {
  const goods = { on, lines: [{ lineId, quantity: '1' }] };
  const bill = { number: 'F-1', on, lines: [{ lineId, quantity: '1', unitPrice: '1.00' }] };
  const lines = [{ lineId, quantity: '1', unitPrice: null, supplierReference: null }];
  return {
    'purchasing.need.choose-supplier': { supplierId },
    'purchasing.purchase-order.edit': { lines, deliveryAddress: null, requestedOn: null, note: 'Changé' },
    'purchasing.purchase-order.cancel': reason,
    'purchasing.purchase-order.resolve': { lines: [{ lineId, accept: true }] },
    'purchasing.goods-receipt.record': goods,
    'purchasing.goods-return.record': goods,
    'purchasing.supplier-invoice.record': bill,
    'purchasing.supplier-credit.record': bill,
    'purchasing.supplier-invoice.accept-differences': reason,
    'purchasing.supplier.change-terms': { orderEmail: null, leadTimeDays: 1, orderMinimum: null },
    'purchasing.supplier-price.set': { supplierReference: 'Changée', unitPrice: '1.00' },
  };
};

const tasks = (): Bodies => ({
  'tasks.task.change': {
    subject: 'Changée',
    type: 'OTHER',
    dueOn: '2030-01-15',
    assignees: [{ id: randomUUID(), name: 'Moi' }],
  },
  'tasks.task-type.change': { label: { fr: 'Changé', en: 'Changed' }, position: 1 },
  'tasks.appointment.reschedule': { startsAt: '2030-02-15T09:00:00Z', endsAt: '2030-02-15T10:00:00Z' },
  'tasks.comment.edit': { body: 'Changé', audience: ['TEAM'] },
});

const notifications = (): Bodies => ({
  'notifications.template.change': { name: 'Changé', subject: 'Changé', body: 'Changé' },
  'notifications.attachment-rule.change': { audiences: [] },
  'notifications.attached-file.add-part': { part: 0, content: 'JVBERi0xLjQK' },
  'notifications.email-draft.save': { content: { subject: 'Changé', body: 'Changé', recipients: [] } },
});

const gateway = ({ roleId }: Things): Bodies => ({
  'gateway.role.change': { name: 'Changé', permissions: {} },
  'gateway.user.change': { email: 'change@comptoir.example', name: 'Changé', roleId, active: false },
});
