import type { QuoteColumn } from '@comptoir/contracts';
import { centsText, sql, storeScope, type SqlFragment } from '@comptoir/persistence';
import { daysLeftColumn, validityColumn } from '../quote-list/quote.predicates';
import type { ColumnView, ExportColumn, Words } from './exportable-list';
import {
  activityWords,
  carryOverWords,
  holdWords,
  stageWords,
  statusWords,
  validityWords,
} from './quote-words';

const text = (fr: string, en: string, width: number, value: SqlFragment): ExportColumn => ({
  ...column(fr, en, width, () => value),
  kind: 'text',
});
const day = (fr: string, en: string, value: SqlFragment): ExportColumn => ({
  ...column(fr, en, 12, () => value),
  kind: 'day',
});
const amount = (fr: string, en: string, value: (view: ColumnView) => SqlFragment): ExportColumn => ({
  ...column(fr, en, 14, value),
  kind: 'amount',
});
const coded = (shown: ExportColumn, words: Readonly<Record<string, Words>>): ExportColumn => ({
  ...shown,
  words,
});

function column(fr: string, en: string, width: number, value: ExportColumn['value']) {
  return { heading: { fr, en }, width, value };
}

/** The columns of the list of quotes (`h` header, `s` state, `st` store), as a file has them. */
export const quoteExportColumns: Readonly<Record<QuoteColumn, ExportColumn>> = {
  number: text('N°', 'No.', 18, sql`h.number`),
  project: text('Projet', 'Project', 32, sql`h.project_label`),
  projectNumber: text('N° de projet', 'Project no.', 18, sql`h.project_number`),
  customer: text('Client', 'Customer', 28, sql`h.customer_name`),
  store: text('Magasin', 'Store', 22, sql`st.name`),
  salesperson: text('Vendeur', 'Salesperson', 22, sql`h.salesperson_name`),
  createdOn: day('Date', 'Date', sql`s.created_on`),
  week: text('Semaine', 'Week', 10, sql`to_char(s.created_on, 'IYYY"-W"IW')`),
  expiryDate: day('Expire le', 'Expires', sql`s.expiry_date`),
  daysLeft: {
    ...column('Jours restants', 'Days left', 10, (view) => sql`(${daysLeftColumn(view)})::text`),
    kind: 'integer',
  },
  sentOn: day('Envoyé le', 'Sent', sql`s.sent_on`),
  signedOn: day('Signé le', 'Signed', sql`s.signed_on`),
  status: coded(text('Statut', 'Status', 12, sql`s.status`), statusWords),
  validity: {
    ...column('Validité', 'Validity', 16, validityColumn),
    kind: 'text',
    words: validityWords,
  },
  stage: coded(text('Avancement', 'Stage', 22, sql`s.project_stage`), stageWords),
  activity: coded(text('Activité', 'Activity', 14, sql`s.project_activity`), activityWords),
  hold: coded(text('Blocage', 'Hold', 16, sql`s.project_hold`), holdWords),
  carryOver: coded(text('Repris', 'Carried over', 20, sql`s.carry_over`), carryOverWords),
  lastRemindedOn: day('Dernière relance', 'Last reminder', sql`s.last_reminded_on`),
  amountExclTax: amount('Total HT', 'Total excl. tax', () => centsText(sql`s.amount_excl_tax`)),
  amountInclTax: amount('Total TTC', 'Total incl. tax', () => centsText(sql`s.amount_incl_tax`)),
  margin: amount('Marge', 'Margin', ({ margin }) => {
    const visible = storeScope(margin, sql`s.store_id`, sql`s.salesperson_id`);
    return sql`case when ${visible} then ${centsText(sql`s.amount_excl_tax - s.cost`)} end`;
  }),
};
