import { openDocument } from './open-document';

export interface PrintedColumn {
  readonly heading: string;
  /** What it takes of the page's width, against the others. */
  readonly width: number;
  readonly align: 'left' | 'right';
}

/** A list as it is printed: every text is one line, cut where its column ends. */
export interface PrintedTable {
  readonly title: string;
  readonly language: 'fr' | 'en';
  /** Above the table on the first page: the filters, who printed it and when. */
  readonly notes: readonly string[];
  readonly columns: readonly PrintedColumn[];
  readonly rowCount: number;
  readonly rows: AsyncIterable<readonly (readonly string[])[]>;
  readonly totals?: readonly string[];
}

const margin = 28;
const rowHeight = 14;
const fontSize = 7.5;
const noteHeight = 11;
const cellGap = 6;

/** A4 across, headings on every page, `page / pages` at the foot; made while it is read. */
export async function* tablePdf(table: PrintedTable): AsyncGenerator<Buffer> {
  const document = await openDocument(table, 'landscape', margin);
  const printer = new Printer(document, table);
  for await (const batch of table.rows) {
    for (const cells of batch) printer.row(cells);
    yield* taken(document);
  }
  if (table.totals) printer.totals(table.totals);
  printer.finish();
  yield* taken(document);
}

/** What the document has ready so far. */
function* taken(document: PDFKit.PDFDocument): Generator<Buffer> {
  for (let bytes: unknown = document.read(); bytes !== null; bytes = document.read()) yield bytes as Buffer;
}

class Printer {
  private page = 0;
  private y = 0;
  private readonly widths: readonly number[];
  private readonly pages: number;
  private readonly bottom: number;

  constructor(
    private readonly document: PDFKit.PDFDocument,
    private readonly table: PrintedTable,
  ) {
    const [width, height] = [841.89 - 2 * margin, 595.28 - 2 * margin];
    const parts = table.columns.reduce((sum, column) => sum + column.width, 0);
    this.widths = table.columns.map((column) => (column.width / parts) * width);
    this.bottom = margin + height - rowHeight;
    this.pages = this.countPages();
  }

  row(cells: readonly string[]): void {
    this.makeRoom();
    this.line(cells, 'regular');
  }

  totals(cells: readonly string[]): void {
    this.makeRoom();
    this.rule();
    this.line(cells, 'medium');
  }

  finish(): void {
    if (this.page === 0) this.newPage();
    this.document.end();
  }

  private makeRoom(): void {
    if (this.page === 0 || this.y + rowHeight > this.bottom) this.newPage();
  }

  private newPage(): void {
    const { document, table } = this;
    document.addPage();
    this.page += 1;
    this.y = margin;
    document.font('medium').fontSize(12).text(table.title, margin, this.y, { lineBreak: false });
    document
      .font('regular')
      .fontSize(fontSize)
      .text(`${this.page} / ${this.pages}`, margin, this.bottom + 3, {
        width: this.total(),
        align: 'right',
        lineBreak: false,
      });
    this.y += 18;
    for (const note of this.page === 1 ? table.notes : []) {
      document.text(note, margin, this.y, { width: this.total(), height: noteHeight, ellipsis: true });
      this.y += noteHeight;
    }
    this.y += 4;
    this.line(
      table.columns.map(({ heading }) => heading),
      'medium',
    );
    this.rule();
  }

  private line(cells: readonly string[], font: 'regular' | 'medium'): void {
    const { document, widths, table } = this;
    document.font(font).fontSize(fontSize);
    let x = margin;
    widths.forEach((width, index) => {
      const room = width - cellGap;
      const text = fitted(document, cells[index] ?? '', room);
      const shift = table.columns[index]?.align === 'right' ? room - document.widthOfString(text) : 0;
      if (text !== '') document.text(text, x + shift, this.y + 3, { lineBreak: false });
      x += width;
    });
    this.y += rowHeight;
  }

  private rule(): void {
    this.document
      .moveTo(margin, this.y)
      .lineTo(margin + this.total(), this.y)
      .lineWidth(0.5)
      .stroke('#868e96')
      .fillColor('black');
  }

  private total(): number {
    return this.widths.reduce((sum, width) => sum + width, 0);
  }

  /** Rows all take the same room, so the pages can be counted before the first is made. */
  private countPages(): number {
    const head = margin + 18 + 4 + rowHeight;
    const room = (notes: number) => Math.floor((this.bottom - head - notes * noteHeight) / rowHeight);
    const lines = this.table.rowCount + (this.table.totals ? 1 : 0);
    const after = Math.max(0, lines - room(this.table.notes.length));
    return 1 + Math.ceil(after / room(0));
  }
}

/** The text, cut with an ellipsis where it does not fit; a guess by its length first, for measuring costs the most. */
function fitted(document: PDFKit.PDFDocument, text: string, room: number): string {
  const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').slice(0, 200);
  if (document.widthOfString(line) <= room) return line;
  let length = Math.max(1, Math.floor((line.length * room) / document.widthOfString(line)));
  while (length > 1 && document.widthOfString(`${line.slice(0, length)}…`) > room) length -= 1;
  return `${line.slice(0, length).trimEnd()}…`;
}
