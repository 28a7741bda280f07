import type { Hold, OrderStatus, ProjectActivity, ProjectStage, QuoteStatus } from '@comptoir/contracts';

/** A quote in the situation that it is to show; days are counted from today, the past being positive. */
export interface QuoteStory {
  readonly status: QuoteStatus;
  readonly daysAgo: number;
  /** Days from today; negative once expired; absent: no expiry date. */
  readonly expiresIn?: number;
  readonly signedDaysAgo?: number;
  readonly lines?: number;
}

/** What came in for an order. */
export type PaymentStory = 'nothing' | 'deposit' | 'all' | 'bounced';

/** The order of a project; days are counted from today. */
export interface OrderStory {
  readonly status: OrderStatus;
  readonly daysAgo: number;
  readonly deliveryIn?: number;
  readonly paid?: PaymentStory;
  /** What it needs is on purchase orders. */
  readonly purchased?: true;
  /** With a line about an article that nobody supplies. */
  readonly unsupplied?: true;
}

export interface ProjectStory {
  readonly stage: ProjectStage;
  readonly activity?: ProjectActivity;
  readonly hold?: Hold;
  readonly holdReason?: string;
  /** False: nobody in the shop follows it. */
  readonly salesperson?: false;
  readonly quotes: readonly QuoteStory[];
  readonly order?: OrderStory;
}

const sent = (expiresIn: number, daysAgo = 30 - expiresIn): QuoteStory => ({
  status: 'SENT',
  daysAgo: Math.max(daysAgo, 1),
  expiresIn,
});
const undated: QuoteStory = { status: 'SENT', daysAgo: 12 };
const draft = (daysAgo: number): QuoteStory => ({ status: 'DRAFT', daysAgo });
const finalized = (daysAgo: number): QuoteStory => ({
  status: 'FINALIZED',
  daysAgo,
  expiresIn: 30 - daysAgo,
});
const signed = (daysAgo: number, signedDaysAgo: number): QuoteStory => ({
  status: 'SIGNED',
  daysAgo,
  signedDaysAgo,
  expiresIn: 30 - daysAgo,
});
const ended = (status: 'REFUSED' | 'CANCELLED' | 'SUPERSEDED', daysAgo: number): QuoteStory => ({
  status,
  daysAgo,
  expiresIn: 30 - daysAgo,
});
const waiting = (...quotes: QuoteStory[]): ProjectStory => ({ stage: 'AWAITING_QUOTE_APPROVAL', quotes });
const followedUp = (...quotes: QuoteStory[]): ProjectStory => ({ stage: 'TO_FOLLOW_UP', quotes });
const bought = (stage: ProjectStage, ...quotes: QuoteStory[]): ProjectStory => ({ stage, quotes });

const openOffers: readonly ProjectStory[] = [
  ...[0, 3, 6, 10].flatMap((days) => [waiting(sent(days)), waiting(sent(days)), followedUp(sent(days))]),
  ...[1, 8, 9].map((days) => waiting(sent(days))),
  ...[11, 24].flatMap((days) => [waiting(sent(days)), waiting(sent(days)), waiting(sent(days))]),
  waiting(sent(28)),
  waiting(sent(60, 2)),
  waiting(sent(365, 5)),
  ...[-1, -3, -8, -20, -45, -90, -400].map((days) => followedUp(sent(days))),
  waiting(undated),
  waiting(undated),
];

const severalOffers: readonly ProjectStory[] = [
  waiting(sent(3), sent(3, 20), sent(24)),
  waiting(sent(6), { ...sent(6), lines: 60 }),
  waiting(ended('REFUSED', 41), sent(0)),
  waiting(ended('CANCELLED', 25), ended('REFUSED', 18), sent(14)),
  followedUp(sent(-10), sent(-2), draft(1)),
  { ...waiting(sent(5), sent(9)), salesperson: false },
];

const onHold: readonly ProjectStory[] = [
  { ...waiting(sent(6)), hold: 'BLOCKED', holdReason: "Litige sur l'acompte de la commande précédente" },
  { ...followedUp(sent(-5)), hold: 'BLOCKED', holdReason: 'Permis de construire refusé' },
  { ...bought('SURVEY_TO_DO', signed(34, 20)), hold: 'BLOCKED', holdReason: 'Chèque sans provision' },
  { ...waiting(sent(10)), hold: 'ON_HOLD', holdReason: 'Le client attend son offre de prêt' },
  { ...waiting(sent(18)), hold: 'ON_HOLD', holdReason: 'Travaux de maçonnerie jusqu’au printemps' },
];

const beforeAndAfter: readonly ProjectStory[] = [
  { stage: 'IDENTIFIED', quotes: [draft(0)] },
  { stage: 'IDENTIFIED', quotes: [draft(3), draft(2)] },
  { stage: 'IDENTIFIED', quotes: [finalized(1)] },
  bought('SURVEY_TO_DO', signed(12, 2)),
  bought('SURVEY_VALIDATED', signed(45, 28), ended('SUPERSEDED', 60)),
  bought('CONTROLLED', signed(60, 41), ended('REFUSED', 66)),
  bought('PURCHASING', signed(75, 60)),
  bought('READY_TO_DELIVER', signed(110, 95)),
  bought('INSTALLED', signed(160, 150), signed(40, 39), ended('REFUSED', 175)),
  bought('CLOSED', signed(320, 310), ended('SUPERSEDED', 340), ended('CANCELLED', 350)),
  { ...followedUp(sent(-60)), activity: 'TO_REACTIVATE' },
  { ...followedUp(ended('REFUSED', 70)), activity: 'LOST' },
  { ...bought('CLOSED', ended('CANCELLED', 300)), activity: 'ARCHIVED' },
];

const ordered = (
  stage: ProjectStage,
  order: OrderStory,
  held: Pick<ProjectStory, 'hold' | 'holdReason'> = {},
): ProjectStory => ({ stage, order, quotes: [], ...held });

/** Every situation that an order can be in before anything of it is bought, while it is, and those that are over. */
const orders: readonly ProjectStory[] = [
  ordered('SURVEY_TO_DO', { status: 'DRAFT', daysAgo: 1, deliveryIn: 90 }),
  ordered('SURVEY_TO_DO', { status: 'CONFIRMED', daysAgo: 3, deliveryIn: 75, paid: 'deposit' }),
  ordered('SURVEY_VALIDATED', { status: 'CONFIRMED', daysAgo: 12, deliveryIn: 60 }),
  ordered('CONTROLLED', { status: 'CONFIRMED', daysAgo: 20, deliveryIn: 45, paid: 'deposit' }),
  ordered('CONTROLLED', { status: 'CONFIRMED', daysAgo: 24, deliveryIn: 40, paid: 'all' }),
  ordered('CONTROLLED', { status: 'CONFIRMED', daysAgo: 26, deliveryIn: 38, paid: 'bounced' }),
  ordered('CONTROLLED', { status: 'CONFIRMED', daysAgo: 18, deliveryIn: 50, unsupplied: true }),
  ordered(
    'CONTROLLED',
    { status: 'CONFIRMED', daysAgo: 30, deliveryIn: 35, paid: 'deposit' },
    { hold: 'BLOCKED', holdReason: 'Plan à revoir' },
  ),
  ordered(
    'CONTROLLED',
    { status: 'CONFIRMED', daysAgo: 33, deliveryIn: 120, paid: 'deposit' },
    { hold: 'ON_HOLD', holdReason: 'Chantier décalé' },
  ),
  ...[20, 33, 60].map((deliveryIn) =>
    ordered('PURCHASING', {
      status: 'IN_FULFILMENT',
      daysAgo: 50,
      deliveryIn,
      paid: 'deposit',
      purchased: true,
    }),
  ),
  ordered('READY_TO_DELIVER', {
    status: 'IN_FULFILMENT',
    daysAgo: 80,
    deliveryIn: 5,
    paid: 'deposit',
    purchased: true,
  }),
  ordered('DELIVERED', { status: 'DELIVERED', daysAgo: 130, deliveryIn: -15, paid: 'deposit' }),
  ordered('CLOSED', { status: 'CLOSED', daysAgo: 280, deliveryIn: -160, paid: 'all' }),
  ordered('TO_FOLLOW_UP', { status: 'CANCELLED', daysAgo: 40 }),
];

/** Projects whose quotes are made, sent and signed here, one step after the other. */
const fresh: readonly ProjectStory[] = [0, 1, 2].map(() => ({ stage: 'IDENTIFIED', quotes: [] }));

/** Every situation that a quote or an order can be in, several times where a shop sees it every day. */
export const stories: readonly ProjectStory[] = [
  ...openOffers,
  ...severalOffers,
  ...onHold,
  ...beforeAndAfter,
  ...orders,
  ...fresh,
];

/** Places of the fresh ones in the list of stories. */
export const freshOnes = fresh.map((_, index) => stories.length - fresh.length + index);
/** Place of the one that has long expired, and is signed all the same. */
export const longExpired = stories.findIndex(({ quotes }) =>
  quotes.some(({ expiresIn }) => expiresIn === -400),
);
