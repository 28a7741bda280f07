import type { Sheet, SheetRow } from '@comptoir/sheets';
import { blame } from '../entry';
import { headerKeys, type DocumentColumns } from './document-columns';

export type DocumentRow = SheetRow<DocumentColumns>;

/** One document of the file: its first row speaks for it, each row is a line. */
export interface DocumentRows {
  readonly first: DocumentRow;
  readonly rows: DocumentRow[];
}

const scattered = { code: 'document.scattered', message: 'Les lignes d’un document doivent se suivre.' };
const contradiction = {
  code: 'document.contradiction',
  message: 'Cette valeur contredit la première ligne du document.',
};

/** Puts the rows of each document together; blames those that stray from it or contradict its first row. */
export function documentsOf(sheet: Sheet<DocumentColumns>): DocumentRows[] {
  const documents = new Map<string, DocumentRows>();
  let current: DocumentRows | undefined;
  for (const row of sheet.rows) {
    const { reference } = row.values;
    if (current?.first.values.reference === reference) {
      blameContradictions(sheet, current.first, row);
      current.rows.push(row);
    } else if (documents.has(reference)) {
      blame(sheet, row, 'reference', scattered);
      current = undefined;
    } else {
      current = { first: row, rows: [row] };
      documents.set(reference, current);
    }
  }
  return [...documents.values()];
}

function blameContradictions(sheet: Sheet<DocumentColumns>, first: DocumentRow, row: DocumentRow): void {
  for (const key of headerKeys) {
    const value = row.values[key];
    if (value !== null && value !== first.values[key]) blame(sheet, row, key, contradiction);
  }
}
