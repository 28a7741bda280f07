import { execFileSync } from 'node:child_process';
import { aPaper } from '@comptoir/testing';
import { frenchDay, frenchEuros, frenchNumber } from './french';
import { quotePdf } from './quote-pdf';

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
});

describe('the page of a quote', () => {
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
