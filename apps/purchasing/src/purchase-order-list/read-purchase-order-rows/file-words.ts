import type {
  purchaseOrderDateFields,
  PurchaseOrderFilter,
  PurchaseOrderFlag,
  purchaseOrderStatuses,
} from '@comptoir/contracts';

export type Language = 'fr' | 'en';
export type Words = Readonly<Record<Language, string>>;
export type CodeWords<Code extends string = string> = Readonly<Record<Code, Words>>;
export const both = (fr: string, en: string): Words => ({ fr, en });

export const statusWords: CodeWords<(typeof purchaseOrderStatuses)[number]> = {
  DRAFT: both('Brouillon', 'Draft'),
  APPROVED: both('Approuvée', 'Approved'),
  SENT: both('Envoyée', 'Sent'),
  ACKNOWLEDGED: both('Accusée', 'Acknowledged'),
  PARTIALLY_RECEIVED: both('Reçue en partie', 'Partly received'),
  RECEIVED: both('Reçue', 'Received'),
  INVOICED: both('Facturée', 'Invoiced'),
  CLOSED: both('Close', 'Closed'),
  CANCELLED: both('Annulée', 'Cancelled'),
};
export const flagWords: CodeWords<PurchaseOrderFlag> = {
  lateAcknowledgement: both('En retard d’accusé', 'Acknowledgement late'),
  toReceiveThisWeek: both('À réceptionner cette semaine', 'To receive this week'),
  priceDeviations: both('Écarts de prix', 'Price deviations'),
  late: both('Arrive après la pose', 'Arrives after the installation'),
  undelivered: both('E-mail non distribué', 'E-mail not delivered'),
};
const dateWords: CodeWords<(typeof purchaseOrderDateFields)[number]> = {
  createdOn: both('Date de création', 'Creation date'),
  requestedOn: both('Date demandée', 'Requested date'),
  expectedOn: both('Date attendue', 'Expected date'),
  sentOn: both('Date d’envoi', 'Sending date'),
};

/** What the ids in a filter are called. */
export interface FilterNames {
  readonly stores: readonly string[];
  readonly suppliers: readonly string[];
  readonly stages: readonly Words[];
  readonly project: string | null;
  readonly order: string | null;
}

/** A filter in words: what is filtered, and by what. */
export function filterInWords(
  filter: PurchaseOrderFilter,
  names: FilterNames,
  language: Language,
): [string, string][] {
  const say = (fr: string, en: string) => both(fr, en)[language];
  const { from, to, week, weekTo, store, supplier, status, stage, flag, project, order, generation } = filter;
  const lines: [string, string | null | undefined][] = [
    [say('Magasin', 'Store'), store && names.stores.join(', ')],
    [say('Fournisseur', 'Supplier'), supplier && names.suppliers.join(', ')],
    [dateWords[filter.dateField][language], from || to ? `${from ?? '…'} – ${to ?? '…'}` : undefined],
    [say('Semaine', 'Week'), weekTo ? `${week} – ${weekTo}` : week],
    [say('Statut', 'Status'), status?.map((each) => statusWords[each][language]).join(', ')],
    [say('Étape', 'Stage'), stage && names.stages.map((each) => each[language]).join(', ')],
    [say('Signalements', 'Reports'), flag?.map((each) => flagWords[each][language]).join(', ')],
    [say('Projet', 'Project'), project && (names.project ?? project)],
    [say('Commande client', 'Customer’s order'), order && (names.order ?? order)],
    [say('Génération d’achats', 'Generation of purchases'), generation],
    [say('Recherche', 'Search'), filter.q?.trim()],
  ];
  return lines.filter((line): line is [string, string] => Boolean(line[1]));
}

/** A cell with one or several codes, with a space between them, in words; any other as it is. */
export function inWords(
  cell: string | null,
  words: CodeWords | undefined,
  language: Language,
): string | null {
  if (!words || cell === null) return cell;
  return cell
    .split(' ')
    .map((code) => words[code]?.[language] ?? code)
    .join(', ');
}
