export { readSheet, defaultMaxBytes, type ReadOptions, type Sheet } from './read-sheet';
export {
  expected,
  optional,
  required,
  type Column,
  type Columns,
  type RowOf,
  type SheetRow,
} from './columns';
export { CellFault, type CellType } from './cell-fault';
export { SheetErrors } from './sheet-errors';
export { matching, text } from './cell-types/texts';
export { listOf, oneOf, yesNo } from './cell-types/words';
export { amount, percent, price, quantity, rate } from './cell-types/numbers';
export { day } from './cell-types/day';
export { country } from './cell-types/country';
export { writeXlsx, mostSheetRows } from './write/write-xlsx';
export { writeCsv, frenchCsv, plainCsv, type CsvDialect } from './write/write-csv';
export { type Cell, type CellKind, type WrittenColumn, type WrittenSheet } from './write/written-sheet';
