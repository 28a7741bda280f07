import type { OrderPaper, QuotePaper } from '@comptoir/contracts';
import { Day } from '@comptoir/kernel';
import { newId } from '@comptoir/persistence';

export const lyon = '00000000-0000-7000-8000-0000000000a1';

/** A sent quote as sales would tell it. */
export function aPaper(change: Partial<QuotePaper> = {}): QuotePaper {
  return {
    quoteId: newId(),
    version: 3,
    status: 'SENT',
    number: 'DE-2026-01234',
    createdOn: Day.parse('2026-10-02'),
    expiryDate: Day.parse('2026-11-30'),
    lastRemindedOn: null,
    today: Day.parse('2026-11-24'),
    project: { number: 'P-2026-0871', label: 'Cuisine Lefèvre' },
    store: {
      name: 'Lyon Part-Dieu',
      legalEntity: 'Cuisines du Rhône SAS',
      siren: '732829320',
      address: ['12 rue de la République', '69003 Lyon'],
      email: 'lyon@magasin.example',
      phone: '04 72 00 00 00',
    },
    customer: {
      id: newId(),
      name: 'Mme Lefèvre',
      address: ['3 rue des Lilas', '69100 Villeurbanne'],
      email: 'lefevre@client.example',
      optedOut: false,
      language: 'fr',
    },
    salesperson: 'Julien Durand',
    lines: [
      {
        id: newId(),
        article: null,
        label: 'Caisson bas 60 blanc',
        quantity: '4.000',
        unitPrice: '120.0000',
        discountPercent: '10.00',
        vatRate: '20',
        ecoContribution: '1.50',
        optional: false,
        total: '438.00',
      },
    ],
    vat: [{ rate: '20', base: '438.00', vat: '87.60' }],
    amountExclTax: '438.00',
    amountInclTax: '525.60',
    note: null,
    ...change,
  };
}

/** A confirmed order as sales would tell it. */
export function anOrderPaper(change: Partial<OrderPaper> = {}): OrderPaper {
  const {
    quoteId: _id,
    status: _status,
    expiryDate: _expiry,
    lastRemindedOn: _reminded,
    ...paper
  } = aPaper();
  return {
    ...paper,
    lines: paper.lines.map(({ optional: _optional, ...line }) => line),
    orderId: newId(),
    status: 'CONFIRMED',
    number: 'CO-2026-00455',
    confirmedOn: Day.parse('2026-11-02'),
    plannedDelivery: null,
    quoteNumber: 'DE-2026-01234',
    amendments: 0,
    milestones: [],
    paid: '100.00',
    remaining: '425.60',
    ...change,
  };
}

/** The same paper for a customer who reads English. */
export function inEnglish<Paper extends Pick<QuotePaper, 'customer'>>(paper: Paper): Paper {
  return { ...paper, customer: { ...paper.customer, language: 'en' } };
}
