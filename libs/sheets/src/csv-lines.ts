import { CellFault } from './cell-fault';
import { mostCells, tooWide, type Line } from './line';

const neverClosed = new CellFault('csv.quote', "Un guillemet ouvrant n'est jamais refermé.");
const afterClosing = new CellFault(
  'csv.quote',
  'Texte après un guillemet fermant : doublez les guillemets dans une cellule.',
);

/**
 * RFC 4180, with `,` or `;`: whichever the first written line has more of outside quotes. Lines are counted as a
 * spreadsheet counts them: a line break inside quotes starts none.
 */
export function* csvLines(text: string): Generator<Line> {
  const csv = new Csv(text);
  for (let row = 1; !csv.ended; row++) yield { row, ...csv.line() };
}

class Csv {
  private readonly delimiter: string;
  private readonly breaks = /\r\n?|\n/g;
  private at: number;
  /** Where the line ends that `at` stands on, once looked for. */
  private knownEnd = -1;

  constructor(private readonly text: string) {
    this.at = text.startsWith('\ufeff') ? 1 : 0;
    this.delimiter = delimiterOf(text.slice(this.at, 20_000));
  }

  get ended(): boolean {
    return this.at >= this.text.length;
  }

  line(): { cells: string[]; fault?: CellFault } {
    const cells: string[] = [];
    for (;;) {
      const cell = this.text[this.at] === '"' ? this.quoted() : this.unquoted();
      const fault = cells.length === mostCells ? tooWide : cell;
      if (fault instanceof CellFault) {
        this.breakLine();
        return { cells, fault };
      }
      cells.push(cell as string);
      if (this.at >= this.lineEnd()) {
        this.breakLine();
        return { cells };
      }
      this.at += 1; // over the delimiter
    }
  }

  private unquoted(): string {
    const delimiter = this.text.indexOf(this.delimiter, this.at);
    const start = this.at;
    this.at = delimiter === -1 ? this.lineEnd() : Math.min(delimiter, this.lineEnd());
    return this.text.slice(start, this.at);
  }

  private quoted(): string | CellFault {
    const { text } = this;
    const start = this.at + 1;
    let closing = text.indexOf('"', start);
    while (closing !== -1 && text[closing + 1] === '"') closing = text.indexOf('"', closing + 2);
    if (closing === -1) {
      this.at = text.length;
      return neverClosed;
    }
    this.at = closing + 1;
    if (this.at < this.lineEnd() && text[this.at] !== this.delimiter) return afterClosing;
    return text.slice(start, closing).replaceAll('""', '"');
  }

  private lineEnd(): number {
    if (this.knownEnd < this.at) {
      this.breaks.lastIndex = this.at;
      this.knownEnd = this.breaks.exec(this.text)?.index ?? this.text.length;
    }
    return this.knownEnd;
  }

  private breakLine(): void {
    this.at = this.lineEnd() + (this.text.startsWith('\r\n', this.lineEnd()) ? 2 : 1);
  }
}

function delimiterOf(start: string): string {
  const firstLine =
    start
      .trimStart()
      .replace(/"(?:[^"]|"")*"/g, '')
      .split(/[\r\n]/, 1)[0] ?? '';
  return firstLine.split(';').length > firstLine.split(',').length ? ';' : ',';
}
