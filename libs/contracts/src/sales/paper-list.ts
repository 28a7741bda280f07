import { z } from 'zod';
import { amounts, day, isoWeek, money, named } from '../shared/values';
import { holds, projectActivities, projectStages } from './project-states';
import { carryOvers } from './quote-states';

export const partyFilterRoles = [
  'customer',
  'salesperson',
  'backOffice',
  'frontDesk',
  'installer',
  'supplier',
] as const;

/** The orders that every list of papers has. */
export const paperSorts = [
  'createdOn',
  'number',
  'project',
  'customer',
  'store',
  'salesperson',
  'amountExclTax',
  'amountInclTax',
  'stage',
] as const;

const narrowing = {
  store: z.array(z.uuid()).max(500).optional(),
  party: z.uuid().optional(),
  /** The role in which `party` takes part; any role where absent. */
  partyRole: z.enum(partyFilterRoles).optional(),
  from: day.optional(),
  to: day.optional(),
  /** A week, or with `weekTo` the first of a range; it narrows `dateField` like `from` and `to`. */
  week: isoWeek.optional(),
  weekTo: isoWeek.optional(),
  stage: z.array(z.enum(projectStages)).optional(),
  activity: z.array(z.enum(projectActivities)).optional(),
  carryOver: z.array(z.enum(carryOvers)).optional(),
};
/** Search: project number or label, document number, customer name, e-mail, phone, town; accents and case ignored. */
const q = z.string().max(200).optional();

/** What every list of papers is narrowed by, and its own fields; the search stands last, in an address too. */
export const paperFilterWith = <Own extends z.ZodRawShape>(own: Own) =>
  z.strictObject({ ...narrowing, ...own, q });

export type PaperFilter = z.output<z.ZodObject<typeof narrowing & { q: typeof q }>>;

/** The kinds of papers, in the order in which a sale goes through them. Also the cards of the indicator panel. */
export const paperTypes = ['QUOTE', 'ORDER'] as const;
export type PaperType = (typeof paperTypes)[number];

/** The named conditions of a project or paper that every kind of paper can be narrowed by; each narrows further. */
export const paperProgress = [
  'canGeneratePurchases',
  'purchased',
  'notControlled',
  'blocked',
  'onHold',
  'awaitingDelivery',
  'carriedOver',
] as const;

/** What all papers can be filtered by; the days are those of their creation. Lists travel in a URL as `type=QUOTE,ORDER`. */
export const salesPaperFilter = paperFilterWith({
  type: z.array(z.enum(paperTypes)).optional(),
  progress: z.array(z.enum(paperProgress)).optional(),
});
export type SalesPaperFilter = z.output<typeof salesPaperFilter>;

/** A paper that took lines of another one over. */
export const successor = z
  .object({ kind: z.enum(['ORDER']), id: z.uuid(), number: z.string().nullable(), takenOn: day })
  .meta({ id: 'Successor' });
export type Successor = z.output<typeof successor>;

export const paperProject = z.object({
  id: z.uuid(),
  number: z.string(),
  label: z.string(),
  stage: z.enum(projectStages),
  hold: z.enum(holds),
});

/** What the row of any paper shows. */
export const paperItem = z.object({
  id: z.uuid(),
  version: z.int(),
  /** Null while a draft has none. */
  number: z.string().nullable(),
  project: paperProject,
  customer: named,
  store: named,
  salesperson: named.nullable(),
  createdOn: day,
  carryOver: z.enum(carryOvers),
  ...amounts.shape,
  /** Absent without the permission `margin.read`. */
  margin: money.optional(),
});
export type PaperItem = z.output<typeof paperItem>;
