import type { Hold, ProjectActivity, ProjectStage, QuoteStatus } from '@comptoir/contracts';
import type { Day } from '@comptoir/kernel';
import { Calendar } from './calendar';
import { type PricedLine } from './pricing';
import { idAt, Random, sumsOf } from './random';
import { salespeoplePerStore, storeSums, type Article } from './trade';

/** What a quote is, without its lines. Indices point into stores, their people, customers. */
export interface Document {
  readonly index: number;
  readonly id: string;
  readonly projectId: string;
  readonly store: number;
  readonly salesperson: number;
  readonly customer: number;
  readonly createdOn: Day;
  readonly status: QuoteStatus;
  readonly sentOn: Day | null;
  readonly expiryDate: Day | null;
  readonly signedOn: Day | null;
  readonly refusedOn: Day | null;
  readonly remindedOn: Day | null;
  readonly stage: ProjectStage;
  readonly activity: ProjectActivity;
  readonly hold: Hold;
}

export interface Line extends PricedLine {
  readonly id: string;
  readonly article: Article;
}

const statuses = ['DRAFT', 'FINALIZED', 'SENT', 'SIGNED', 'REFUSED', 'CANCELLED', 'SUPERSEDED'] as const;
/** What has become of quotes of an age: the older, the fewer are open. Together about 4 % are SENT. */
const fates: readonly (readonly [upToDays: number, sums: Float64Array])[] = [
  [2, sumsOf([35, 15, 50, 0, 0, 0, 0])],
  [30, sumsOf([2, 1, 61, 20, 8, 2, 6])],
  [90, sumsOf([1, 0.5, 25, 41, 22, 4.5, 6])],
  [Infinity, sumsOf([0.2, 0.1, 1.9, 46, 36, 7, 8.8])],
];
const signedStages = [
  'SURVEY_TO_DO',
  'SURVEY_VALIDATED',
  'CONTROLLED',
  'PURCHASING',
  'READY_TO_DELIVER',
  'DELIVERED',
  'INSTALLED',
] as const;

/** A data set that is the same for the same size, seed and day; any document of it can be asked for by its index. */
export class Documents {
  readonly calendar: Calendar;
  readonly customers: number;
  private readonly days: Uint16Array;

  constructor(
    readonly count: number,
    readonly seed: number,
    private readonly articles: readonly Article[],
    today?: Day,
  ) {
    this.calendar = new Calendar(today);
    this.days = this.calendar.spread(count);
    this.customers = Math.floor((count - 1) / 1.4) + 1;
  }

  at(index: number): Document {
    const random = new Random(this.seed, index);
    const day = this.days[index] ?? 0;
    const createdOn = this.calendar.dayAt(day);
    const age = this.calendar.days.length - 1 - day;
    const ms = this.calendar.msAt(day);
    const place = { id: idAt(random, ms), projectId: idAt(random, ms), store: random.weighted(storeSums) };
    const salesperson = Math.floor(salespeoplePerStore * random.next() ** 1.3);
    const newest = Math.floor(index / 1.4);
    const customer = random.chance(0.7) ? newest : random.int(newest + 1);
    const status =
      statuses[random.weighted(fates.find(([upTo]) => age <= upTo)?.[1] ?? sumsOf([1]))] ?? 'SENT';
    return {
      index,
      ...place,
      salesperson,
      customer,
      createdOn,
      ...courseOf(random, { status, age, after: (days) => this.calendar.dayAt(day + days) }),
    };
  }

  linesOf({ index }: Pick<Document, 'index'>): Line[] {
    const random = new Random(this.seed, index + 500_000_000);
    const ms = this.calendar.msAt(this.days[index] ?? 0);
    const count = Math.min(80, Math.max(1, Math.round(Math.exp(2.2 + 0.75 * random.normal()))));
    return Array.from({ length: count }, () => {
      const article = this.articles[Math.floor(this.articles.length * random.next() ** 3)] as Article;
      return {
        id: idAt(random, ms),
        article,
        ...article.price,
        quantity: random.chance(0.12)
          ? 250 + 50 * random.int(120)
          : 1_000 * (1 + Math.floor(8 * random.next() ** 3)),
        discount: random.chance(0.25) ? 50 * (1 + random.int(60)) : 0,
      };
    });
  }
}

type Course = Omit<
  Document,
  'index' | 'id' | 'projectId' | 'store' | 'salesperson' | 'customer' | 'createdOn'
>;

/** The dates and the project's state that go with a status. */
function courseOf(
  random: Random,
  { status, age, after }: { status: QuoteStatus; age: number; after: (days: number) => Day },
): Course {
  const unsent = status === 'DRAFT' || status === 'FINALIZED';
  const sentAfter = unsent ? 0 : Math.min(age, random.int(3));
  const sentOn = unsent ? null : after(sentAfter);
  const validity = [30, 30, 30, 30, 30, 30, 15, 15, 45, 60][random.int(10)] ?? 30;
  const undated = random.chance(0.02);
  const decidedOn = after(Math.min(age, sentAfter + 1 + random.int(28)));
  const held = random.next();
  return {
    status,
    sentOn,
    expiryDate: undated || status === 'DRAFT' ? null : after(sentAfter + validity),
    signedOn: status === 'SIGNED' ? decidedOn : null,
    refusedOn: status === 'REFUSED' ? decidedOn : null,
    remindedOn: status === 'SENT' && age > 25 && random.chance(0.3) ? after(22) : null,
    stage: stageOf(random, status, age),
    activity:
      status === 'REFUSED' && age > 60 ? 'LOST' : status === 'SENT' && age > 120 ? 'TO_REACTIVATE' : 'ACTIVE',
    hold: held < 0.015 ? 'BLOCKED' : held < 0.04 ? 'ON_HOLD' : 'NONE',
  };
}

function stageOf(random: Random, status: QuoteStatus, age: number): ProjectStage {
  if (status === 'DRAFT' || status === 'FINALIZED') return 'IDENTIFIED';
  if (status === 'SENT') return age > 30 ? 'TO_FOLLOW_UP' : 'AWAITING_QUOTE_APPROVAL';
  if (status !== 'SIGNED') return 'TO_FOLLOW_UP';
  return age > 240
    ? 'CLOSED'
    : (signedStages[Math.min(6, Math.floor((age / 240) * 7 + random.next()))] ?? 'SURVEY_TO_DO');
}
