import type { ExportColumnOf, QuoteFilter } from '@comptoir/contracts';
import { sql } from '@comptoir/persistence';
import { daysLeftColumn, validityColumn } from '../quote-list/quote.predicates';
import { both, type CodeWords, type ExportableList, type ExportColumn } from './exportable-list';
import {
  coded,
  column,
  day,
  paperCodes,
  paperColumns,
  progressName,
  progressWords,
  text,
} from './paper-columns';

export const quoteStatusWords: CodeWords = {
  DRAFT: both('Brouillon', 'Draft'),
  FINALIZED: both('Finalisé', 'Finalized'),
  SENT: both('Envoyé', 'Sent'),
  SIGNED: both('Signé', 'Signed'),
  REFUSED: both('Refusé', 'Refused'),
  CANCELLED: both('Annulé', 'Cancelled'),
  SUPERSEDED: both('Remplacé', 'Superseded'),
};
const validityWords: CodeWords = {
  SIGNED: both('Signé', 'Signed'),
  PENDING: both('En attente', 'Pending'),
  EXPIRED: both('Expiré', 'Expired'),
  EXPIRING: both('Expire bientôt', 'Expiring'),
  VALID: both('Valide', 'Valid'),
};
const cardWords: CodeWords = {
  inProgress: both('Devis en cours', 'In progress'),
  signed: both('Signé', 'Signed'),
  expiring: both('Expire bientôt', 'Expiring'),
  expired: both('Expiré', 'Expired'),
  pending: both('En attente', 'Pending'),
  valid: both('Valide', 'Valid'),
};

const columns: Readonly<Record<ExportColumnOf<'quotes'>, ExportColumn>> = {
  ...paperColumns,
  expiryDate: day('Expire le', 'Expires', sql`s.expiry_date`),
  daysLeft: {
    ...column('Jours restants', 'Days left', 10, (view) => sql`(${daysLeftColumn(view)})::text`),
    kind: 'integer',
  },
  sentOn: day('Envoyé le', 'Sent', sql`s.sent_on`),
  signedOn: day('Signé le', 'Signed', sql`s.signed_on`),
  status: coded(text('Statut', 'Status', 12, sql`s.status`), quoteStatusWords),
  validity: { ...column('Validité', 'Validity', 16, validityColumn), kind: 'text', words: validityWords },
  lastRemindedOn: day('Dernière relance', 'Last reminder', sql`s.last_reminded_on`),
};

export const exportableQuotes: ExportableList<QuoteFilter> = {
  everything: { dateField: 'createdOn' },
  title: both('Devis', 'Quotes'),
  fileName: both('devis', 'quotes'),
  joins: sql.empty,
  columns,
  dates: {
    createdOn: both('Date de création', 'Created'),
    expiryDate: both('Date d’expiration', 'Expires'),
    sentOn: both('Date d’envoi', 'Sent'),
    signedOn: both('Date de signature', 'Signed on'),
  },
  codes: {
    status: { name: both('Statut', 'Status'), words: quoteStatusWords },
    validity: { name: both('Validité', 'Validity'), words: cardWords },
    progress: { name: progressName, words: progressWords },
    ...paperCodes,
  },
};
