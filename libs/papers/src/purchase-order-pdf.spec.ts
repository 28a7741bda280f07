import type { PurchaseOrderPaper } from '@comptoir/contracts';
import { Day } from '@comptoir/kernel';
import { purchaseOrderForm, purchaseOrderPdf } from './purchase-order-pdf';

const paper: PurchaseOrderPaper = {
  number: 'CF-2026-00012',
  sentOn: Day.parse('2026-11-24'),
  supplier: 'Artéma Cuisines',
  store: 'Lyon Part-Dieu',
  deliverTo: '12 rue de la Villette, 69003 Lyon',
  requestedOn: Day.parse('2027-01-15'),
  note: 'Livrer le matin',
  lines: [
    { reference: 'AR-600', label: 'Caisson 60 blanc', quantity: '4', unitPrice: '42.50', amount: '170.00' },
    { reference: null, label: 'Chute de plan', quantity: '2.5', unitPrice: null, amount: '0.00' },
  ],
  amountExclTax: '170.00',
};

describe('the purchase order on paper', () => {
  it('is a PDF that says what is ordered, from whom, to where and for how much', async () => {
    const words = JSON.stringify(purchaseOrderForm(paper).content);
    for (const word of [
      'Commande CF-2026-00012',
      'Du 24/11/2026',
      'Livraison souhaitée le 15/01/2027',
      'Artéma Cuisines',
      '12 rue de la Villette, 69003 Lyon',
      'AR-600',
      '42,50\u00a0€',
      '2,5',
      'Total HT 170,00\u00a0€',
      'Livrer le matin',
    ])
      expect(words).toContain(word);
    expect((await purchaseOrderPdf(paper)).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
