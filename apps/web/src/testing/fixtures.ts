import type {
  BulkOperationView,
  QuoteListItem,
  QuoteView,
  SignedInUser,
  TaskView,
  Validity,
} from '@comptoir/contracts';
import { addDays, Day, Money } from '@comptoir/kernel';

/** Deterministic data in the shape of the contracts. `today` is fixed: 24/11/2026. */
export const today = Day.parse('2026-11-24');

export const calendar = { today, timeZone: 'Europe/Paris', timeZones: ['Europe/Paris'], elsewhere: [] };

export const idOf = (kind: number, number: number): string =>
  `0192${kind.toString(16).padStart(4, '0')}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

export const stores = ['Lyon Part-Dieu', 'Annecy', 'Villeurbanne'].map((name, index) => ({
  id: idOf(1, index + 1),
  name,
}));
const customers = [
  'M. Lefèvre',
  'Mme Ben Saïd',
  'SCI de la Tour',
  'D’Aÿ-Çelik',
  'O’Connor',
  'Société <b>X</b>',
  'Mme Étienne',
];
const projects = ['Cuisine', 'Salle de bains', 'Dressing', 'Bureau', 'Séjour'];
const salespeople = ['J. Durand', 'A. Petit', 'M. Costa'].map((name, index) => ({
  id: idOf(2, index + 1),
  name,
}));

export const user: SignedInUser = {
  id: idOf(3, 1),
  email: 'claire.martin@comptoir.example',
  name: 'Claire Martin',
  partyId: salespeople[0]?.id ?? null,
  role: { id: idOf(4, 1), name: 'Responsable de magasin' },
  homeStore: stores[0] ?? null,
  stores,
  grants: Object.fromEntries(
    [
      'quote.read',
      'quote.write',
      'quote.send',
      'quote.sign',
      'order.read',
      'order.write',
      'order.confirm',
      'payment.write',
      'purchase-order.read',
      'purchase-order.write',
      'purchase-order.approve',
      'supplier.read',
      'supplier.write',
      'party.read',
      'article.read',
      'project.read',
      'import.run',
      'task.read',
      'task.write',
      'comment.read',
      'comment.write',
      'appointment.read',
      'appointment.write',
      'reminder.send',
      'email.read',
      'email.send',
      'template.write',
      'attachment-rule.write',
      'party.write',
      'store.read',
      'export.run',
      'view.share',
    ].map((name) => [name, { scope: 'network' as const }]),
  ),
  language: 'fr',
};

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

function validityOf(index: number): {
  validity: Validity;
  status: QuoteListItem['status'];
  daysLeft: number | null;
} {
  const wheel: readonly [Validity, QuoteListItem['status'], number | null][] = [
    ['EXPIRING', 'SENT', index % 11],
    ['VALID', 'SENT', 11 + (index % 30)],
    ['EXPIRED', 'SENT', -1 - (index % 40)],
    ['PENDING', index % 2 ? 'DRAFT' : 'FINALIZED', null],
    ['SIGNED', 'SIGNED', null],
  ];
  const [validity, status, daysLeft] = at(wheel, index);
  return { validity, status, daysLeft };
}

/** Every third signed quote is taken over in part, every third as a whole. */
function carriedOver(index: number): Pick<QuoteListItem, 'carryOver' | 'successors'> {
  if (validityOf(index).validity !== 'SIGNED') return { carryOver: 'NONE' };
  const carryOver = at(['NONE', 'PARTIAL', 'FULL'] as const, Math.floor(index / 5));
  if (carryOver === 'NONE') return { carryOver };
  const successor = { kind: 'ORDER' as const, id: idOf(16, index + 1), number: `CO-2026-00${455 + index}` };
  return { carryOver, successors: [{ ...successor, takenOn: addDays(today, -12) }] };
}

export function aQuote(index: number): QuoteListItem {
  const { validity, status, daysLeft } = validityOf(index);
  const exclTax = Money.ofCents(BigInt(84_690 + index * 7_919));
  const vat = Money.ofCents(exclTax.cents / 5n);
  const customer = at(customers, index);
  return {
    id: idOf(5, index + 1),
    version: 1,
    number: status === 'DRAFT' ? null : `DE-2026-${String(1234 + index).padStart(5, '0')}`,
    project: {
      id: idOf(6, index + 1),
      number: `P-2026-${String(871 + index).padStart(4, '0')}`,
      label: `${at(projects, index)} ${customer.replace(/^(M\.|Mme|SCI) /, '')}`,
      stage: validity === 'SIGNED' ? 'SURVEY_TO_DO' : index % 3 ? 'AWAITING_QUOTE_APPROVAL' : 'TO_FOLLOW_UP',
      hold: index % 17 === 3 ? 'BLOCKED' : index % 13 === 5 ? 'ON_HOLD' : 'NONE',
    },
    customer: { id: idOf(7, (index % customers.length) + 1), name: customer },
    store: at(stores, index),
    salesperson: at(salespeople, index),
    createdOn: addDays(today, -(index % 90)),
    expiryDate: daysLeft === null ? null : addDays(today, daysLeft),
    signedOn: validity === 'SIGNED' ? addDays(today, -(index % 21)) : null,
    daysLeft,
    status,
    validity,
    ...carriedOver(index),
    lastRemindedOn: index % 4 === 0 ? addDays(today, -6) : null,
    amountExclTax: exclTax.toString(),
    amountInclTax: exclTax.plus(vat).toString(),
  };
}

export function aQuoteView(item: QuoteListItem): QuoteView {
  return {
    ...item,
    reference: null,
    customer: { ...item.customer, email: 'client@exemple.fr', phone: '04 78 00 00 00' },
    sentOn: item.status === 'SENT' ? item.createdOn : null,
    refusedOn: null,
    reason: null,
    revision: 1,
    revises: null,
    supersededBy: null,
    successors: item.successors ?? [],
    note: 'Livraison au 2e étage.\nPrévoir monte-charge.',
    lines: [
      {
        id: idOf(8, 1),
        article: { id: idOf(9, 1), reference: 'CAI-60-BL' },
        label: 'Caisson 60 blanc',
        quantity: '4.000',
        unitPrice: '89.9000',
        discountPercent: '10.00',
        vatRate: '20',
        ecoContribution: '1.20',
        optional: false,
        total: '328.44',
      },
      {
        id: idOf(8, 2),
        article: null,
        label: 'Pose et raccordement',
        quantity: '1.500',
        unitPrice: '450.0000',
        discountPercent: '0.00',
        vatRate: '10',
        ecoContribution: '0.00',
        optional: true,
        total: '675.00',
      },
    ],
    vat: [{ rate: '20', base: item.amountExclTax, vat: '169.38' }],
    may:
      item.status === 'DRAFT'
        ? ['edit', 'finalize', 'cancel']
        : item.status === 'SENT'
          ? ['sign', 'refuse', 'extend', 'revise', 'cancel']
          : item.status === 'SIGNED' && item.carryOver !== 'FULL'
            ? ['carryOver']
            : [],
  };
}

export const aTask = (index: number): TaskView => ({
  id: idOf(10, index + 1),
  version: 1,
  type: { code: 'CALL', label: { fr: 'Relance téléphonique', en: 'Follow-up call' } },
  subject: index % 3 ? 'Relance téléphonique' : 'Contrôle paiement',
  detail: index % 2 ? 'Rappeler après 17 h' : null,
  dueOn: addDays(today, index - 4),
  priority: index % 5 === 0 ? 'HIGH' : 'NORMAL',
  state: index % 7 === 6 ? 'DONE' : 'TODO',
  overdue: index < 4,
  project: { id: idOf(6, index + 1), number: `P-2026-${871 + index}`, label: aQuote(index).project.label },
  projectCount: 1,
  storeId: at(stores, index).id,
  assignees: [{ ...at(salespeople, index), doneAt: null }],
  completion: 'ANY',
  createdBy: user.name,
  createdAt: '2026-11-20T09:00:00Z',
  doneAt: null,
  may: index % 7 === 6 ? ['reopen'] : ['complete', 'cancel'],
});

export const anOperation = (part: Partial<BulkOperationView> = {}): BulkOperationView => ({
  id: idOf(11, 1),
  kind: 'reminder',
  state: 'SCHEDULED',
  pauseReason: null,
  total: 203,
  done: 0,
  skipped: 0,
  failed: 0,
  pending: 203,
  label: 'Relance devis – courtoise',
  createdBy: user.name,
  mine: true,
  createdAt: new Date().toISOString(),
  startsAt: new Date(Date.now() + 10_000).toISOString(),
  finishedAt: null,
  skippedBy: [],
  may: ['cancel'],
  ...part,
});

export const parties = [
  ...salespeople,
  ...customers.map((name, index) => ({ id: idOf(7, index + 1), name })),
];
