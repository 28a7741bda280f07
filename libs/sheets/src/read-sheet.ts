import { setImmediate } from 'node:timers/promises';
import { Refusal } from '@comptoir/kernel';
import { CellFault } from './cell-fault';
import type { Columns, RowOf, SheetRow } from './columns';
import { csvLines } from './csv-lines';
import { readHeadings, type Headings } from './headings';
import type { Line } from './line';
import { SheetErrors } from './sheet-errors';
import { utf8Of } from './utf8';
import { xlsxLines } from './xlsx-lines';
import { isSafeZip } from './zip-guard';

export interface ReadOptions<C extends Columns> {
  readonly columns: C;
  /** Of the file as it came; default 20 MB. */
  readonly maxBytes?: number;
  /** Default 200,000, headings apart. */
  readonly maxRows?: number;
}

export interface Sheet<C extends Columns> {
  /** The rows without a fault, in the file's order. */
  readonly rows: SheetRow<C>[];
  /** How many rows hold anything, good or not. */
  readonly rowCount: number;
  /** Whoever checks the rows further adds to them. */
  readonly errors: SheetErrors;
  /** A column's heading as the file wrote it; its first known name where the file has no such column. */
  headingOf(key: keyof C & string): string;
}

export const defaultMaxBytes = 20 * 1024 * 1024;
const defaultMaxRows = 200_000;
/** Rows between two breaths, in which the process does what else it has to do. */
const breathEvery = 500;
/** A workbook of 20 MB holds some 100 MB of XML; ten times the file is no honest workbook. */
const maxUnpackedBytes = 256 * 1024 * 1024;

/**
 * Reads a CSV file (UTF-8) or the first sheet of an XLSX file into typed rows, and says everything that is wrong
 * with it: the file itself (row 1, no column), its headings, each cell. Holds the file and its rows in memory,
 * bounded by `maxBytes` and `maxRows`.
 *
 * Refuses (`file.too-large`, 413) as soon as more than `maxBytes` have come; the rest of the stream is left unread.
 */
export async function readSheet<const C extends Columns>(
  source: Buffer | AsyncIterable<Uint8Array>,
  { columns, maxBytes = defaultMaxBytes, maxRows = defaultMaxRows }: ReadOptions<C>,
): Promise<Sheet<C>> {
  const bytes = await collected(source, maxBytes);
  const reading = new Reading(columns);
  const lines = linesOf(bytes, reading.errors);
  try {
    for await (const line of lines) {
      if (!reading.take(line)) continue;
      if (reading.rowCount % breathEvery === 0) await setImmediate();
      if (reading.rowCount > maxRows) {
        fileFault(reading.errors, line.row, 'file.too-many-rows', `Au plus ${maxRows} lignes par fichier.`);
        break;
      }
    }
  } catch (error) {
    if (!isXlsx(bytes)) throw error;
    fileFault(
      reading.errors,
      1,
      'file.format',
      "Ce classeur XLSX n'est pas lisible ou est protégé par un mot de passe.",
    );
  }
  reading.finish();
  return reading;
}

async function collected(source: Buffer | AsyncIterable<Uint8Array>, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of Buffer.isBuffer(source) ? [source] : source) {
    size += chunk.length;
    if (size > maxBytes) throw new Refusal('too-large', 'file.too-large', { maxBytes });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function linesOf(bytes: Buffer, errors: SheetErrors): Iterable<Line> | AsyncIterable<Line> {
  if (isXlsx(bytes)) {
    if (isSafeZip(bytes, maxUnpackedBytes)) return xlsxLines(bytes);
    fileFault(
      errors,
      1,
      'file.format',
      "Ce fichier n'est pas un classeur XLSX, ou il est démesuré une fois décompressé.",
    );
    return [];
  }
  const decoded = utf8Of(bytes);
  if ('text' in decoded) return csvLines(decoded.text);
  if (decoded.fault === 'not-text')
    fileFault(errors, 1, 'file.format', "Ce fichier n'est ni un CSV ni un classeur XLSX.");
  else
    fileFault(
      errors,
      decoded.row,
      'file.encoding',
      "Ce fichier n'est pas en UTF-8 : enregistrez-le en « CSV UTF-8 ».",
    );
  return [];
}

function isXlsx(bytes: Buffer): boolean {
  return bytes.length >= 4 && bytes.readUInt32BE(0) === 0x504b0304;
}

function fileFault(errors: SheetErrors, row: number, code: string, message: string): void {
  errors.add({ row, column: null, value: null, code, message });
}

const emptyCell = new CellFault('cell.missing', 'Cette cellule doit être remplie.');
const beyondHeadings = new CellFault(
  'row.too-long',
  'Cette ligne a plus de cellules que la ligne de titres.',
);

class Reading<C extends Columns> implements Sheet<C> {
  readonly rows: SheetRow<C>[] = [];
  readonly errors = new SheetErrors();
  rowCount = 0;
  private headings?: Headings;
  private readonly keys: readonly string[];

  constructor(private readonly columns: C) {
    this.keys = Object.keys(columns);
  }

  headingOf(key: keyof C & string): string {
    return (
      this.headings?.places.find((place) => place?.key === key)?.heading ??
      this.columns[key]?.headings[0] ??
      key
    );
  }

  /** Whether the line was a row, and not the headings or blank. */
  take(line: Line): boolean {
    if (!line.fault && line.cells.every((cell) => cell.trim() === '')) return false;
    if (!this.headings && !line.fault) {
      this.headings = readHeadings(line.cells, line.row, this.columns, this.errors);
      return false;
    }
    this.rowCount += 1;
    const faultsBefore = this.errors.count;
    const values = line.fault ? this.blame(line.row, null, null, line.fault) : this.valuesOf(line);
    const good = this.errors.count === faultsBefore && this.headings?.complete;
    if (good) this.rows.push({ row: line.row, values: values as RowOf<C> });
    return true;
  }

  finish(): void {
    if (this.headings || this.errors.count > 0) return;
    fileFault(this.errors, 1, 'file.empty', 'Ce fichier est vide.');
  }

  private valuesOf({ row, cells }: Line): Record<string, unknown> {
    const places = this.headings?.places ?? [];
    const values: Record<string, unknown> = {};
    for (const key of this.keys) values[key] = null;
    places.forEach((place, index) => {
      const column = place && this.columns[place.key];
      if (!column) return;
      const cell = cells[index]?.trim() ?? '';
      const value = cell !== '' ? column.type(cell) : column.required ? emptyCell : null;
      if (value instanceof CellFault) this.blame(row, place.heading, cell || null, value);
      else values[place.key] = value;
    });
    const beyond = cells.slice(places.length).find((cell) => cell.trim() !== '');
    if (beyond !== undefined) this.blame(row, null, beyond, beyondHeadings);
    return values;
  }

  private blame(
    row: number,
    column: string | null,
    value: string | null,
    { code, message }: CellFault,
  ): void {
    this.errors.add({ row, column, value, code, message });
  }
}
