import { aPaper } from '@comptoir/testing';
import { PDFDocument } from 'pdf-lib';
import { mergePdfs } from './merge-pdfs';
import { quotePdf } from './quote-pdf';
import { tablePdf, type PrintedTable } from './table-pdf';

async function* batches(count: number) {
  for (let at = 0; at < count; at += 100)
    yield Array.from({ length: Math.min(100, count - at) }, (_, index) => [
      `DE-${at + index}`,
      'Société <b>D’Aÿ-Çelik</b>\n& Fils '.repeat(4),
      '1 234,50',
    ]);
}
const tableOf = (rowCount: number, more: Partial<PrintedTable> = {}): PrintedTable => ({
  title: 'Devis',
  language: 'fr',
  notes: ['Statut : Envoyé'],
  columns: [
    { heading: 'N°', width: 10, align: 'left' },
    { heading: 'Client', width: 20, align: 'left' },
    { heading: 'Total TTC', width: 10, align: 'right' },
  ],
  rowCount,
  rows: batches(rowCount),
  totals: ['Total', '', '1 234,50'],
  ...more,
});
async function bytesOf(table: PrintedTable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of tablePdf(table)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
const pagesOf = async (pdf: Buffer) => (await PDFDocument.load(pdf)).getPageCount();

describe('a printed list', () => {
  it.each([0, 1, 33, 34, 35, 36, 37, 500])(
    'of %i rows has the pages that its feet announce',
    async (rows) => {
      expect(await pagesOf(await bytesOf(tableOf(rows)))).toBe(announced(rows));
    },
  );

  it('comes while its rows come', async () => {
    const first = await tablePdf(tableOf(1_000)).next();
    expect(first.value?.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('papers in one file', () => {
  it('keep their pages and their order', async () => {
    const short = await quotePdf(aPaper());
    const long = await quotePdf(aPaper({ lines: Array.from({ length: 120 }, () => aPaper().lines[0]!) }));
    const merged = await mergePdfs('Devis', [short, long, short]);
    expect(await pagesOf(merged)).toBe(2 * (await pagesOf(short)) + (await pagesOf(long)));
  });

  it('refuse what is no paper', async () => {
    await expect(mergePdfs('Devis', [Buffer.from('no PDF')])).rejects.toThrow();
  });
});

/** 34 lines fit under one note, 35 on every later page; the totals take one. */
function announced(rows: number): number {
  return 1 + Math.ceil(Math.max(0, rows + 1 - 34) / 35);
}
