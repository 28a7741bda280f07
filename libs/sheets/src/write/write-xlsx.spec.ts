import { readXlsx, type CellValue } from 'hucre';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { writeXlsx } from './write-xlsx';
import type { Cell, WrittenColumn, WrittenSheet } from './written-sheet';

const columns: readonly WrittenColumn[] = [
  { heading: 'N°', kind: 'text', width: 16 },
  { heading: 'Date', kind: 'day', width: 12 },
  { heading: 'Total TTC', kind: 'amount', width: 14 },
  { heading: 'Jours restants', kind: 'integer', width: 8 },
];
const sheetOf = (rows: Cell[][], more: Partial<WrittenSheet> = {}): WrittenSheet => ({
  name: 'Devis',
  columns,
  rows: [rows],
  ...more,
});

async function bytesOf(sheets: readonly WrittenSheet[], options = {}): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of writeXlsx(sheets, options)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
const tabsOf = async (sheets: readonly WrittenSheet[], options = {}) =>
  (await readXlsx(await bytesOf(sheets, options))).sheets.map(({ name, rows }) => ({ name, rows }));

/** One part of the archive as text, found by its own heading. */
function partOf(bytes: Buffer, path: string): string {
  const at = bytes.indexOf(Buffer.concat([Buffer.from(path)]));
  const start = at + path.length;
  return inflateRawSync(bytes.subarray(start), { finishFlush: 2 }).toString();
}

describe('a workbook', () => {
  it('keeps text as text, and days and amounts as what they are', async () => {
    const [tab] = await tabsOf([
      sheetOf([
        ['DE-2026-01234', '2026-11-24', '-1234.50', '-3'],
        ['00042', null, '', '0'],
      ]),
    ]);
    expect(tab?.rows).toEqual([
      ['N°', 'Date', 'Total TTC', 'Jours restants'],
      ['DE-2026-01234', new Date('2026-11-24T00:00:00Z'), -1234.5, -3],
      ['00042', null, null, 0],
    ]);
  });

  it.each(['=1+1', '+33612345678', '-2', '@SUM(A1)', '\t=1', '\r=1', '\uff1d1+1', '=HYPERLINK("http://x")'])(
    'never evaluates %j, not even after it was edited',
    async (text) => {
      const bytes = await bytesOf([sheetOf([[text, null, null, null]])]);
      const xml = partOf(bytes, 'xl/worksheets/sheet1.xml');
      expect(xml).not.toContain('<f>');
      expect(xml).toContain('<c r="A2" s="2" t="inlineStr">');
      expect(partOf(bytes, 'xl/styles.xml')).toContain('quotePrefix="1"');
      expect((await readXlsx(bytes)).sheets[0]?.rows[1]?.[0]).toBe(text.replace('\r', '\n'));
    },
  );

  it('freezes its headings, filters by them, and prints them on every page', async () => {
    const bytes = await bytesOf([
      sheetOf([
        ['a', null, null, null],
        ['b', null, null, null],
      ]),
    ]);
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<autoFilter ref="A1:D3"/>');
    expect(partOf(bytes, 'xl/workbook.xml')).toContain("'Devis'!$1:$1");
  });

  it('sets its totals apart from what is filtered', async () => {
    const bytes = await bytesOf([
      sheetOf([['a', null, '1.10', null]], { totals: () => ['Total', null, '1.10', null] }),
    ]);
    expect((await readXlsx(bytes)).sheets[0]?.rows[2]).toEqual(['Total', null, 1.1, null]);
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain('<autoFilter ref="A1:D2"/>');
  });

  it('goes on in another sheet beyond the last row, headings repeated, totals at the very end', async () => {
    const rows = Array.from({ length: 7 }, (_, index) => [`n${index + 1}`, null, null, null]);
    const batches = [rows.slice(0, 5), [], rows.slice(5)];
    const sheet = sheetOf([], { rows: batches, totals: () => ['Total', null, null, null] });
    const tabs = await tabsOf([sheet, { ...sheetOf([]), name: 'Filtres' }], { maxRows: 5 });
    const first = tabs.map(({ name, rows: lines }) => ({ name, lines: lines.map(([cell]) => cell) }));
    expect(first).toEqual([
      { name: 'Devis', lines: ['N°', 'n1', 'n2', 'n3'] },
      { name: 'Devis 2', lines: ['N°', 'n4', 'n5', 'n6'] },
      { name: 'Devis 3', lines: ['N°', 'n7', 'Total'] },
      { name: 'Filtres', lines: ['N°'] },
    ]);
  });

  it('gives no sheet more than it holds when the rows just fit', async () => {
    const rows = Array.from({ length: 4 }, (_, index) => [`n${index + 1}`, null, null, null]);
    expect(await tabsOf([sheetOf(rows)], { maxRows: 5 })).toHaveLength(1);
    expect(await tabsOf([sheetOf([...rows, ['n5', null, null, null]])], { maxRows: 5 })).toHaveLength(2);
  });

  it('is read as it was written, whatever the text', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 8 }), async (texts) => {
        const [tab] = await tabsOf([sheetOf(texts.map((one) => [one, null, null, null]))]);
        const read = texts.map((_, index) => tab?.rows[index + 1]?.[0] ?? null);
        expect(read.map(comparable)).toEqual(texts.map(comparable));
      }),
      { numRuns: 60 },
    );
  });

  it('ends with the error of its rows instead of half a file', async () => {
    async function* broken() {
      yield [['a', null, null, null]];
      throw new Error('the database went away');
    }
    await expect(bytesOf([sheetOf([], { rows: broken() })])).rejects.toThrow('the database went away');
  });
});

/** XML has one kind of line break and none of the characters that cannot be printed. */
function comparable(value: CellValue | undefined): string {
  return String(value ?? '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}
