import { frenchCsv, plainCsv, writeCsv, type CsvDialect } from './write-csv';
import type { Cell, WrittenSheet } from './written-sheet';

const sheet = (rows: Cell[][], totals?: Cell[]): WrittenSheet => ({
  name: 'Devis',
  columns: [
    { heading: 'N°', kind: 'text', width: 1 },
    { heading: 'Client', kind: 'text', width: 1 },
    { heading: 'Date', kind: 'day', width: 1 },
    { heading: 'Total', kind: 'amount', width: 1 },
  ],
  rows: [rows],
  ...(totals && { totals: () => totals }),
});
async function textOf(written: WrittenSheet, dialect: CsvDialect): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of writeCsv(written, dialect)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe('a CSV file', () => {
  const rows = [['1', 'Société "A;B"', '2026-12-31', '-1234.50']];

  it('is what a French spreadsheet opens', async () => {
    expect(await textOf(sheet(rows, ['Total', null, null, '-1234.50']), frenchCsv)).toBe(
      '\ufeffN°;Client;Date;Total\r\n1;"Société ""A;B""";31/12/2026;-1234,50\r\nTotal;;;-1234,50\r\n',
    );
  });

  it('is what programs and English spreadsheets read', async () => {
    expect(await textOf(sheet(rows), plainCsv)).toBe(
      '\ufeffN°,Client,Date,Total\r\n1,"Société ""A;B""",2026-12-31,-1234.50\r\n',
    );
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@A1',
    ' =1',
    '\t=1',
    '\r\n=1',
    '\uff1d1',
    '\uff0b1',
    '\uff0d1',
    '\uff20A',
    '\u00a0=1',
  ])('neutralises %j', async (text) => {
    const csv = await textOf(sheet([[text, null, null, null]]), frenchCsv);
    const cell = csv.split('\r\n').slice(1).join('\r\n').replace(/^"/, '');
    expect(cell.startsWith(`'${text}`)).toBe(true);
  });

  it('leaves ordinary text alone', async () => {
    const csv = await textOf(sheet([["D'Aÿ", 'a=b', null, null]]), frenchCsv);
    expect(csv).toContain("\r\nD'Aÿ;a=b;;\r\n");
  });
});
