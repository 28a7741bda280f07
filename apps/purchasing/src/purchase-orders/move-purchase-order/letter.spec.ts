import { letterOf } from './letter';
import { aLine, aPurchaseOrder } from '../purchase-order.builder';

describe('the letter of a purchase order', () => {
  it('says what is ordered, for where and how much, and neither whose it is nor what it is sold for', () => {
    const order = aPurchaseOrder({ note: 'Livrer le matin' });
    const { subject, text, html } = letterOf(order.state, order.amount);
    expect(subject).toBe('Commande CF-2026-00001 – Lyon Part-Dieu');
    expect(text).toContain('- 4 × AR-600 Caisson 60 blanc : 170,00 €');
    expect(text).toContain('12 rue de la Villette, 69003 Lyon');
    expect(text).toContain('Livrer le matin');
    for (const part of [text, html]) expect(part).not.toContain('Lefèvre');
  });

  it('lets nobody write markup into it', () => {
    const order = aPurchaseOrder({ lines: [aLine({ label: 'Société <b>X</b> & "Y"' })] });
    const { html } = letterOf(order.state, order.amount);
    expect(html).toContain('Société &lt;b&gt;X&lt;/b&gt; &amp; &quot;Y&quot;');
  });

  it('of many lines still fits into one message', () => {
    const label = 'Façade chêne massif huilé, tiroir à casseroles, fermeture amortie, 900 mm'.padEnd(80, '.');
    const lines = Array.from({ length: 200 }, () => aLine({ label, supplierReference: 'R'.repeat(100) }));
    const order = aPurchaseOrder({ lines });
    const { text, html } = letterOf(order.state, order.amount);
    expect(text.length).toBeLessThanOrEqual(20_000);
    expect(html.length).toBeLessThanOrEqual(60_000);
  });
});
