import type { Correspondence } from '@comptoir/contracts';
import { anOrderPaper, aPaper, lyon } from '@comptoir/testing';
import fc from 'fast-check';
import { installationSheet, installationSheetPdf } from './installation-sheet-pdf';

const someone = (name: string, phone: string) => ({
  id: '00000000-0000-7000-8000-0000000000b1',
  name,
  email: null,
  phone,
  address: ['3 rue des Lilas', '69100 Villeurbanne'],
});
const aLetter = (papers = [aPaper()], orders: Correspondence['orders'] = []): Correspondence => ({
  key: '00000000-0000-7000-8000-0000000000c1',
  project: { id: '00000000-0000-7000-8000-0000000000d1', number: 'P-2026-0871', label: 'Cuisine Lefèvre' },
  storeId: lyon,
  store: aPaper().store,
  today: aPaper().today,
  customer: someone('Mme Lefèvre', '06 12 34 56 78'),
  frontDesk: null,
  salesperson: someone('Julien Durand', '06 00 00 00 00'),
  backOffice: null,
  installer: null,
  recipient: null,
  papers,
  orders,
});

describe('the installation sheet', () => {
  it('is a PDF that says where, for whom and what', async () => {
    const content = JSON.stringify(installationSheet(aLetter()).content);
    for (const word of [
      'Mme Lefèvre',
      '06 12 34 56 78',
      '3 rue des Lilas',
      'Caisson bas 60 blanc',
      'Julien Durand',
    ])
      expect(content).toContain(word);
    expect((await installationSheetPdf(aLetter())).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('leaves options out: nobody has ordered them', () => {
    const [line] = aPaper().lines;
    const paper = aPaper({ lines: line ? [line, { ...line, label: 'Crédence', optional: true }] : [] });
    expect(JSON.stringify(installationSheet(aLetter([paper])))).not.toContain('Crédence');
  });

  it('lists the goods of orders', () => {
    const content = JSON.stringify(installationSheet(aLetter([], [anOrderPaper()])).content);
    expect(content).toContain('Commande CO-2026-00455');
    expect(content).toContain('Caisson bas 60 blanc');
    expect(content).not.toMatch(/438|120,00|€/);
  });

  it('bears no price, whatever stands on the quotes', () => {
    const amount = fc.integer({ min: 1_000, max: 99_999 }).map((euros) => `${euros}.37`);
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 5 }), (amounts) => {
        const papers = amounts.map((price) =>
          aPaper({
            amountInclTax: price,
            amountExclTax: price,
            vat: [{ rate: '20', base: price, vat: price }],
            lines: aPaper().lines.map((line) => ({
              ...line,
              unitPrice: price,
              total: price,
              ecoContribution: price,
            })),
          }),
        );
        const said = JSON.stringify(installationSheet(aLetter(papers))).replace(/[\s\u202f\u00a0]/g, '');
        for (const price of amounts) expect(said).not.toContain(price.replace('.', ','));
        expect(said).not.toMatch(/€|\.37/);
      }),
      { numRuns: 1_000 },
    );
  });
});
