export { quotePdf } from './quote-pdf';
export { frenchDay, frenchEuros, frenchNumber } from './french';
export { mergePdfs } from './merge-pdfs';
export { tablePdf, type PrintedColumn, type PrintedTable } from './table-pdf';
export { installationSheetPdf } from './installation-sheet-pdf';
