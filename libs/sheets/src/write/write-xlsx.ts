import { headingsXml, rowXml, totalsXml } from './sheet-xml';
import { stylesXml } from './styles-xml';
import {
  contentTypesXml,
  filterRange,
  packageRelationsXml,
  sheetPath,
  workbookRelationsXml,
  workbookXml,
  type Tab,
} from './workbook-xml';
import type { Cell, WrittenSheet } from './written-sheet';
import { xmlHead } from './xml';
import { zipStream, type ZipPart } from './zip-stream';

/** Rows of one sheet, headings included: more no spreadsheet opens. */
export const mostSheetRows = 1_048_576;

/**
 * A workbook as a stream of bytes, made while it is read: memory does not grow with the rows. Days, amounts and
 * numbers are typed cells; text stays text. Headings are frozen and filterable; a sheet with more rows than a
 * spreadsheet opens goes on in another one, headings repeated.
 */
export function writeXlsx(
  sheets: readonly WrittenSheet[],
  { maxRows = mostSheetRows }: { maxRows?: number } = {},
): AsyncGenerator<Buffer> {
  return zipStream(new Workbook(sheets, maxRows).parts());
}

class Workbook {
  private readonly tabs: Tab[] = [];

  constructor(
    private readonly sheets: readonly WrittenSheet[],
    private readonly maxRows: number,
  ) {}

  /** Each part is asked for when the one before it has been read to its end. */
  *parts(): Generator<ZipPart> {
    for (const sheet of this.sheets) {
      const rows = new Rows(sheet, this.maxRows);
      for (let number = 1; number === 1 || !rows.ended; number++) {
        const name = tabName(sheet.name, number);
        yield { path: sheetPath(this.tabs.length), content: this.tab(name, sheet, rows) };
      }
    }
    const part = (path: string, xml: string): ZipPart => ({ path, content: [xml] });
    yield part('xl/styles.xml', stylesXml);
    yield part('xl/workbook.xml', workbookXml(this.tabs));
    yield part('xl/_rels/workbook.xml.rels', workbookRelationsXml(this.tabs));
    yield part('_rels/.rels', packageRelationsXml());
    yield part('[Content_Types].xml', contentTypesXml(this.tabs));
  }

  private async *tab(name: string, { columns, totals }: WrittenSheet, rows: Rows): AsyncGenerator<string> {
    const widths = columns.map(
      ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
    );
    yield [
      xmlHead,
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
      `<sheetViews><sheetView workbookViewId="0"${this.tabs.length === 0 ? ' tabSelected="1"' : ''}>`,
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
      `<cols>${widths.join('')}</cols><sheetData>`,
      headingsXml(columns),
    ].join('');
    let row = 1;
    for await (const batch of rows.ofOneTab())
      yield batch.map((cells) => rowXml(++row, columns, cells)).join('');
    const tab: Tab = { name, columns: columns.length, lastRow: row };
    this.tabs.push(tab);
    if (totals && rows.ended) yield totalsXml(row + 1, columns, totals());
    yield `</sheetData><autoFilter ref="${filterRange(tab)}"/><pageSetup orientation="landscape" fitToHeight="0"/></worksheet>`;
  }
}

/** The rows of a sheet, dealt out to as many tabs as they need. */
class Rows {
  ended = false;
  private readonly source:
    AsyncIterator<readonly (readonly Cell[])[]> | Iterator<readonly (readonly Cell[])[]>;
  private readonly perTab: number;
  /** What came after the end of a tab. */
  private left: readonly (readonly Cell[])[] = [];

  constructor({ rows, totals }: WrittenSheet, maxRows: number) {
    this.source = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
    this.perTab = maxRows - (totals ? 2 : 1);
  }

  async *ofOneTab(): AsyncGenerator<readonly (readonly Cell[])[]> {
    let room = this.perTab;
    while (room > 0 && (await this.more())) {
      const batch = this.left.slice(0, room);
      this.left = this.left.slice(room);
      room -= batch.length;
      yield batch;
    }
    await this.more();
  }

  /** Whether there is a row that no tab holds yet. */
  private async more(): Promise<boolean> {
    while (this.left.length === 0 && !this.ended) {
      const next = await this.source.next();
      if (next.done) this.ended = true;
      else this.left = next.value;
    }
    return this.left.length > 0;
  }
}

/** Tabs are called apart by their number; some characters are not allowed there. */
function tabName(name: string, number: number): string {
  const suffix = number === 1 ? '' : ` ${number}`;
  return `${name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31 - suffix.length)}${suffix}`;
}
