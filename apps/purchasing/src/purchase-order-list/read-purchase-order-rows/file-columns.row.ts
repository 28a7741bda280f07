import type { PurchaseOrderColumn } from '@comptoir/contracts';
import { centsText, sql, type SqlFragment } from '@comptoir/persistence';
import { stageColumn } from '../../purchase-stages/purchase-stage.predicates';
import { flagCodes, type ListView } from '../purchase-order-list.row';
import { both, flagWords, statusWords, type CodeWords, type Words } from './file-words';

/** One column of the list as a file has it, on `purchase_order o` with its store `st`. */
interface FileColumn {
  readonly heading: Words;
  readonly kind: 'text' | 'day' | 'amount' | 'integer';
  /** In characters. */
  readonly width: number;
  /** The cell as text; null leaves it empty. */
  value(view: ListView): SqlFragment;
  /** What codes are called, one or several with a space between them. */
  words?(view: ListView): CodeWords;
}

const column = (heading: Words, kind: FileColumn['kind'], width: number, value: SqlFragment): FileColumn => ({
  heading,
  kind,
  width,
  value: () => value,
});

export const fileColumns: Readonly<Record<PurchaseOrderColumn, FileColumn>> = {
  number: column(both('N°', 'No.'), 'text', 18, sql`o.number`),
  supplier: column(both('Fournisseur', 'Supplier'), 'text', 28, sql`o.supplier_name`),
  status: {
    ...column(both('Statut', 'Status'), 'text', 18, sql`o.status`),
    words: () => statusWords,
  },
  stage: {
    heading: both('Étape', 'Stage'),
    kind: 'text',
    width: 20,
    value: ({ stages }) => sql`${stageColumn(stages)}::text`,
    words: ({ stages }) => Object.fromEntries(stages.map(({ id, name }) => [id, name])),
  },
  store: column(both('Magasin', 'Store'), 'text', 22, sql`st.name`),
  createdOn: column(both('Date', 'Date'), 'day', 12, sql`o.created_on::text`),
  createdBy: column(both('Créée par', 'Created by'), 'text', 22, sql`o.created_by`),
  requestedOn: column(both('Demandée', 'Requested'), 'day', 12, sql`o.requested_on::text`),
  expectedOn: column(both('Attendue', 'Expected'), 'day', 12, sql`o.expected_on::text`),
  sentOn: column(both('Envoyée le', 'Sent on'), 'day', 12, sql`o.sent_on::text`),
  lines: column(both('Lignes', 'Lines'), 'integer', 8, sql`o.line_count::text`),
  amountExclTax: column(both('Total HT', 'Total excl. tax'), 'amount', 14, centsText(sql`o.amount`)),
  flags: {
    heading: both('Signalements', 'Reports'),
    kind: 'text',
    width: 40,
    value: (view) => sql`array_to_string(${flagCodes(view)}, ' ')`,
    words: () => flagWords,
  },
};
