import type { OrderPaper } from '@comptoir/contracts';
import { Day } from '@comptoir/kernel';
import { aPaper, inEnglish } from '@comptoir/testing';
import { orderForm, orderPdf } from './order-pdf';

function anOrder(change: Partial<OrderPaper> = {}): OrderPaper {
  const { quoteId: orderId, status: _, expiryDate: _expiry, lastRemindedOn: _reminded, ...paper } = aPaper();
  return {
    ...paper,
    orderId,
    number: 'CO-2026-00455',
    status: 'CONFIRMED',
    confirmedOn: Day.parse('2026-11-12'),
    plannedDelivery: Day.parse('2026-12-14'),
    quoteNumber: 'DE-2026-01234',
    amendments: 0,
    milestones: [
      {
        kind: 'DEPOSIT',
        amount: '157.68',
        dueOn: Day.parse('2026-11-12'),
        method: 'CARD',
        payerKind: 'CUSTOMER',
        payerName: null,
      },
      {
        kind: 'BALANCE',
        amount: '367.92',
        dueOn: null,
        method: 'CREDIT',
        payerKind: 'CREDIT_COMPANY',
        payerName: 'Sofinco',
      },
    ],
    paid: '157.68',
    remaining: '367.92',
    ...change,
  };
}
const wordsOf = (paper: OrderPaper) => JSON.stringify(orderForm(paper).content);

describe('the order form', () => {
  it('is a PDF that says what is bought, when it is paid and what is left', async () => {
    const words = wordsOf(anOrder());
    for (const word of [
      'Bon de commande CO-2026-00455',
      'Du 12/11/2026',
      'Selon devis DE-2026-01234',
      'Livraison/Pose prévue le 14/12/2026',
      'Caisson bas 60 blanc',
      'Reste à payer',
      '367,92\u00a0€',
      'Acompte',
      'crédit, Sofinco',
    ])
      expect(words).toContain(word);
    expect((await orderPdf(anOrder())).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('speaks its customer’s language, of every word that is ours', () => {
    const words = wordsOf(inEnglish(anOrder({ amendments: 2 })));
    for (const word of [
      'Order form (bon de commande) CO-2026-00455',
      'Dated 12 Nov 2026',
      'From quote DE-2026-01234',
      'Amendment no. 2',
      'Delivery/installation planned for 14 Dec 2026',
      'Caisson bas 60 blanc',
      'Left to pay',
      '€367.92',
      'Deposit',
      'credit, Sofinco',
    ])
      expect(words).toContain(word);
    for (const word of ['Acompte', 'Reste', 'Échéancier', 'Selon', 'carte', ',92'])
      expect(words).not.toContain(word);
    expect(wordsOf(inEnglish(anOrder({ status: 'CANCELLED' })))).toContain('commande annulée');
  });

  it('says that it is only a draft, amended, or cancelled, and shows no empty schedule', () => {
    expect(orderForm(anOrder({ status: 'DRAFT', number: '' })).title).toBe('Bon de commande (brouillon)');
    expect(wordsOf(anOrder({ amendments: 2 }))).toContain('Avenant n° 2');
    expect(wordsOf(anOrder())).toContain('Bon pour accord');
    expect(wordsOf(anOrder({ status: 'CANCELLED' }))).toContain('Commande annulée');
    expect(wordsOf(anOrder({ status: 'CANCELLED' }))).not.toContain('Bon pour accord');
    expect(wordsOf(anOrder({ milestones: [] }))).not.toContain('Échéancier');
  });
});
