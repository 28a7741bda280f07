export { quotePdf } from './quote-pdf';
export { orderPdf } from './order-pdf';
export { purchaseOrderPdf } from './purchase-order-pdf';
export { sayings } from './sayings';
export { frenchDay, frenchEuros, frenchNumber } from './french';
export { mergePdfs } from './merge-pdfs';
export { tablePdf, type PrintedColumn, type PrintedTable } from './table-pdf';
export { installationSheetPdf } from './installation-sheet-pdf';
export { asDownload, partFault, safeName, typeOf, type FileType, type Incoming } from './received-file';
