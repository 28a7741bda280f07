import { centsText, sql, storeScope, type SqlFragment } from '@comptoir/persistence';
import { both, type CodeWords, type ColumnView, type ExportColumn } from './exportable-list';

export const text = (fr: string, en: string, width: number, value: SqlFragment): ExportColumn => ({
  ...column(fr, en, width, () => value),
  kind: 'text',
});
export const day = (fr: string, en: string, value: SqlFragment): ExportColumn => ({
  ...column(fr, en, 12, () => value),
  kind: 'day',
});
export const amount = (fr: string, en: string, value: (view: ColumnView) => SqlFragment): ExportColumn => ({
  ...column(fr, en, 14, value),
  kind: 'amount',
});
export const coded = (shown: ExportColumn, words: CodeWords): ExportColumn => ({ ...shown, words });

export function column(fr: string, en: string, width: number, value: ExportColumn['value']) {
  return { heading: { fr, en }, width, value };
}

const stageWords: CodeWords = {
  IDENTIFIED: both('Projet identifié', 'Identified'),
  AWAITING_QUOTE_APPROVAL: both('En attente d’accord', 'Awaiting approval'),
  TO_FOLLOW_UP: both('À relancer', 'To follow up'),
  SURVEY_TO_DO: both('Métré à faire', 'Survey to do'),
  SURVEY_VALIDATED: both('Métré validé', 'Survey validated'),
  CONTROLLED: both('Projet contrôlé', 'Controlled'),
  PURCHASING: both('Achats en cours', 'Purchasing'),
  READY_TO_DELIVER: both('Prêt à livrer', 'Ready to deliver'),
  DELIVERED: both('Livré', 'Delivered'),
  INSTALLED: both('Posé', 'Installed'),
  CLOSED: both('Clos', 'Closed'),
};
const activityWords: CodeWords = {
  ACTIVE: both('Actif', 'Active'),
  TO_REACTIVATE: both('À réactiver', 'To reactivate'),
  LOST: both('Perdu', 'Lost'),
  ARCHIVED: both('Archivé', 'Archived'),
};
const holdWords: CodeWords = {
  NONE: both('', ''),
  ON_HOLD: both('Mis en attente', 'On hold'),
  BLOCKED: both('Bloqué', 'Blocked'),
};
const carryOverWords: CodeWords = {
  NONE: both('Non repris', 'Not carried over'),
  PARTIAL: both('Repris en partie', 'Partly carried over'),
  FULL: both('Entièrement repris', 'Fully carried over'),
};

/** The columns that the list of every paper has (`h` header, `s` state, `st` store), as a file has them. */
export const paperColumns = {
  number: text('N°', 'No.', 18, sql`h.number`),
  project: text('Projet', 'Project', 32, sql`h.project_label`),
  projectNumber: text('N° de projet', 'Project no.', 18, sql`h.project_number`),
  customer: text('Client', 'Customer', 28, sql`h.customer_name`),
  store: text('Magasin', 'Store', 22, sql`st.name`),
  salesperson: text('Vendeur', 'Salesperson', 22, sql`h.salesperson_name`),
  createdOn: day('Date', 'Date', sql`s.created_on`),
  week: text('Semaine', 'Week', 10, sql`to_char(s.created_on, 'IYYY"-W"IW')`),
  stage: coded(text('Avancement', 'Stage', 22, sql`s.project_stage`), stageWords),
  activity: coded(text('Activité', 'Activity', 14, sql`s.project_activity`), activityWords),
  hold: coded(text('Blocage', 'Hold', 16, sql`s.project_hold`), holdWords),
  carryOver: coded(text('Repris', 'Carried over', 20, sql`s.carry_over`), carryOverWords),
  amountExclTax: amount('Total HT', 'Total excl. tax', () => centsText(sql`s.amount_excl_tax`)),
  amountInclTax: amount('Total TTC', 'Total incl. tax', () => centsText(sql`s.amount_incl_tax`)),
  margin: amount('Marge', 'Margin', ({ margin }) => {
    const visible = storeScope(margin, sql`s.store_id`, sql`s.salesperson_id`);
    return sql`case when ${visible} then ${centsText(sql`s.amount_excl_tax - s.cost`)} end`;
  }),
};

/** The filters of every paper that are codes. */
export const paperCodes = {
  stage: { name: both('Avancement', 'Stage'), words: stageWords },
  activity: { name: both('Activité', 'Activity'), words: activityWords },
  carryOver: { name: both('Repris', 'Carried over'), words: carryOverWords },
};
export const progressName = both('État d’avancement', 'Progress');
export const progressWords: CodeWords = {
  canGeneratePurchases: both('Peut générer des achats', 'Can generate purchases'),
  purchased: both('Acheté', 'Purchased'),
  notControlled: both('Non contrôlé', 'Not controlled'),
  blocked: both('Bloqué', 'Blocked'),
  onHold: both('Mis en attente', 'On hold'),
  awaitingDelivery: both('En attente de livraison', 'Awaiting delivery'),
  carriedOver: both('Repris', 'Carried over'),
};
