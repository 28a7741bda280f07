import { execFileSync } from 'node:child_process';
import { aPaper, inEnglish, pdfText } from '@comptoir/testing';
import { frenchDay, frenchEuros, frenchNumber } from './french';
import { quoteForm, quotePdf } from './quote-pdf';
import { sayings } from './sayings';

/** What the page says, told by the objects of the file itself: every text runs through the font's own table. */
const isPdf = (pdf: Buffer) => pdf.subarray(0, 5).toString() === '%PDF-';

describe('the words of a page', () => {
  it('are French', () => {
    expect(frenchDay('2026-11-24')).toBe('24/11/2026');
    expect(frenchEuros('1234567.5000')).toBe('1\u00a0234\u00a0567,50\u00a0€');
    expect(frenchEuros('-250.00')).toBe('\u2212250,00\u00a0€');
    expect(frenchEuros('19.9050')).toBe('19,905\u00a0€');
    expect(frenchNumber('2.500')).toBe('2,5');
    expect(frenchNumber('5.5')).toBe('5,5');
  });

  it('are English for who reads that: no amount becomes a float, no month a number', () => {
    const { day, euros, number } = sayings.en;
    expect(day('2026-11-24')).toBe('24 Nov 2026');
    expect(euros('1234567.5000')).toBe('€1,234,567.50');
    expect(euros('9007199254740993.07')).toBe('€9,007,199,254,740,993.07');
    expect(euros('-250.00')).toBe('-€250.00');
    expect(euros('19.9050')).toBe('€19.905');
    expect([number('2.500'), number('5.5'), number('1200.000')]).toEqual(['2.5', '5.5', '1,200']);
  });
});

describe('the page of a quote', () => {
  it('speaks its customer’s language; what binds is said in French as well', async () => {
    const paper = inEnglish(aPaper({ amountInclTax: '1234.50' }));
    const text = await pdfText(await quotePdf(paper));
    for (const word of [
      'Quote (devis) DE-2026-01234',
      'Valid through 30 Nov 2026',
      'Your contact: Julien Durand',
      'Unit price excl. VAT',
      '€1,234.50',
      'Total incl. VAT (TTC)',
      'VAT (TVA) 20% on €438.00',
      'including €1.50 of eco',
      'bon pour accord',
      'SIREN 732829320',
    ])
      expect(text.replace(/\s+/g, ' ')).toContain(word);
    for (const word of ['Désignation', 'Remise', 'Valable', 'interlocuteur', '\u00a0€'])
      expect(text).not.toContain(word);
    expect(quoteForm(paper).language).toBe('en');
    expect(quoteForm(aPaper()).title).toBe('Devis DE-2026-01234');
  });

  it('is a PDF, of several pages where it has many lines', async () => {
    const short = await quotePdf(aPaper());
    const long = await quotePdf(aPaper({ lines: Array.from({ length: 120 }, () => aPaper().lines[0]!) }));
    expect(isPdf(short)).toBe(true);
    expect(pagesOf(short)).toBe(1);
    expect(pagesOf(long)).toBeGreaterThan(2);
  });

  it('carries any name as text, markup and accents included', async () => {
    const paper = aPaper();
    const pdf = await quotePdf({
      ...paper,
      customer: { ...paper.customer, name: 'D’Aÿ-Çelik <b>X</b> & Fils' },
    });
    const text = textOf(pdf);
    if (text === undefined) return expect(isPdf(pdf)).toBe(true);
    expect(text).toContain('D’Aÿ-Çelik <b>X</b> & Fils');
    expect(text).toContain('Total TTC');
  });
});

function pagesOf(pdf: Buffer): number {
  return Number(/\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1]);
}

/** By poppler where the machine has it. */
function textOf(pdf: Buffer): string | undefined {
  try {
    return execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  } catch {
    return undefined;
  }
}
