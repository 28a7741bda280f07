import type { NeedColumn, NeedReason } from '@comptoir/contracts';
import { centsText, sql, type SqlFragment } from '@comptoir/persistence';
import {
  both,
  type CodeWords,
  type Words,
} from '../../purchase-order-list/read-purchase-order-rows/file-words';
import { earliest, isLate } from '../need-item.port';

/** One column of what has to be bought as a file has it, on `need_today n` with its store `st`. */
interface NeedFileColumn {
  readonly heading: Words;
  readonly kind: 'text' | 'day' | 'amount' | 'quantity';
  /** In characters. */
  readonly width: number;
  /** The cell as text; null leaves it empty. `today` is the day in the need's store. */
  value(today: SqlFragment): SqlFragment;
  /** What codes are called, one or several with a space between them. */
  readonly called?: CodeWords;
}

const column = (
  heading: Words,
  kind: NeedFileColumn['kind'],
  width: number,
  value: SqlFragment,
): NeedFileColumn => ({ heading, kind, width, value: () => value });

/** All that a need of the file can lack. */
const missingWords: CodeWords<Extract<NeedReason, 'NO_SUPPLIER' | 'NO_SUPPLIER_REFERENCE'>> = {
  NO_SUPPLIER: both('Fournisseur', 'Supplier'),
  NO_SUPPLIER_REFERENCE: both('Référence fournisseur', 'Supplier’s reference'),
};

export const needFileColumns: Readonly<Record<NeedColumn, NeedFileColumn>> = {
  supplier: column(both('Fournisseur', 'Supplier'), 'text', 28, sql`n.supplier_name`),
  project: column(both('Projet', 'Project'), 'text', 30, sql`n.project_label`),
  projectNumber: column(both('N° de projet', 'Project no.'), 'text', 16, sql`n.project_number`),
  order: column(both('Commande client', 'Customer’s order'), 'text', 18, sql`n.order_number`),
  store: column(both('Magasin', 'Store'), 'text', 22, sql`st.name`),
  article: column(both('Article', 'Article'), 'text', 18, sql`n.article_reference`),
  label: column(both('Désignation', 'Label'), 'text', 36, sql`n.label`),
  supplierReference: column(
    both('Réf. fournisseur', 'Supplier’s ref.'),
    'text',
    20,
    sql`n.supplier_reference`,
  ),
  quantity: column(both('Quantité', 'Quantity'), 'quantity', 10, sql`trim_scale(n.quantity)::text`),
  ordered: column(both('Déjà commandé', 'Ordered'), 'quantity', 14, sql`trim_scale(n.ordered)::text`),
  remaining: column(
    both('Reste à commander', 'Left to order'),
    'quantity',
    18,
    sql`trim_scale(n.remaining)::text`,
  ),
  unitPrice: column(both('Prix unitaire HT', 'Unit price excl. tax'), 'amount', 16, sql`n.unit_price::text`),
  amountExclTax: column(both('Total HT', 'Total excl. tax'), 'amount', 14, centsText(sql`n.amount`)),
  plannedDelivery: column(
    both('Livraison prévue', 'Planned delivery'),
    'day',
    16,
    sql`n.planned_delivery::text`,
  ),
  earliestOn: {
    heading: both('Au plus tôt', 'Earliest'),
    kind: 'day',
    width: 12,
    value: (today) => sql`${earliest(today)}::text`,
  },
  late: {
    heading: both('Arrive trop tard', 'Arrives too late'),
    kind: 'text',
    width: 16,
    value: (today) => sql`case when ${isLate(today)} then 'LATE' end`,
    called: { LATE: both('Oui', 'Yes') },
  },
  missing: {
    ...column(both('Il manque', 'Missing'), 'text', 24, sql`nullif(array_to_string(n.reasons, ' '), '')`),
    called: missingWords,
  },
};
