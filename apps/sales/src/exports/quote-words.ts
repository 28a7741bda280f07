import type { Words } from './exportable-list';

const both = (fr: string, en: string): Words => ({ fr, en });

export const statusWords: Readonly<Record<string, Words>> = {
  DRAFT: both('Brouillon', 'Draft'),
  FINALIZED: both('Finalisé', 'Finalized'),
  SENT: both('Envoyé', 'Sent'),
  SIGNED: both('Signé', 'Signed'),
  REFUSED: both('Refusé', 'Refused'),
  CANCELLED: both('Annulé', 'Cancelled'),
  SUPERSEDED: both('Remplacé', 'Superseded'),
};

export const validityWords: Readonly<Record<string, Words>> = {
  SIGNED: both('Signé', 'Signed'),
  PENDING: both('En attente', 'Pending'),
  EXPIRED: both('Expiré', 'Expired'),
  EXPIRING: both('Expire bientôt', 'Expiring'),
  VALID: both('Valide', 'Valid'),
};

export const stageWords: Readonly<Record<string, Words>> = {
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

export const activityWords: Readonly<Record<string, Words>> = {
  ACTIVE: both('Actif', 'Active'),
  TO_REACTIVATE: both('À réactiver', 'To reactivate'),
  LOST: both('Perdu', 'Lost'),
  ARCHIVED: both('Archivé', 'Archived'),
};

export const holdWords: Readonly<Record<string, Words>> = {
  NONE: both('', ''),
  ON_HOLD: both('Mis en attente', 'On hold'),
  BLOCKED: both('Bloqué', 'Blocked'),
};

export const carryOverWords: Readonly<Record<string, Words>> = {
  NONE: both('Non repris', 'Not carried over'),
  PARTIAL: both('Repris en partie', 'Partly carried over'),
  FULL: both('Entièrement repris', 'Fully carried over'),
};

/** Values of the filters that are no column. */
export const filterValueWords: Readonly<Record<string, Words>> = {
  inProgress: both('Devis en cours', 'In progress'),
  signed: validityWords.SIGNED as Words,
  expiring: validityWords.EXPIRING as Words,
  expired: validityWords.EXPIRED as Words,
  pending: validityWords.PENDING as Words,
  valid: validityWords.VALID as Words,
  canGeneratePurchases: both('Peut générer des achats', 'Can generate purchases'),
  purchased: both('Acheté', 'Purchased'),
  notControlled: both('Non contrôlé', 'Not controlled'),
  blocked: both('Bloqué', 'Blocked'),
  onHold: both('Mis en attente', 'On hold'),
  awaitingDelivery: both('En attente de livraison', 'Awaiting delivery'),
  carriedOver: both('Repris', 'Carried over'),
  customer: both('Client', 'Customer'),
  salesperson: both('Vendeur', 'Salesperson'),
  backOffice: both('Gestionnaire', 'Back office'),
  frontDesk: both('Accueil', 'Front desk'),
  installer: both('Poseur', 'Installer'),
  supplier: both('Fournisseur', 'Supplier'),
  createdOn: both('Date de création', 'Created'),
  expiryDate: both('Date d’expiration', 'Expires'),
  sentOn: both('Date d’envoi', 'Sent'),
  signedOn: both('Date de signature', 'Signed on'),
};
