import {
  holds,
  orderStatuses,
  projectActivities,
  projectStages,
  quoteStatuses,
  validities,
} from '@comptoir/contracts';
import { Day, dayIn, daysBetween } from '@comptoir/kernel';
import type { Cells } from './csv';
import { articleRows, documentRows, partyRows, projectRows, storeRows } from './files';

const now = new Date('2026-11-24T09:00:00+01:00');
const projects = projectRows(now);
/** Many rows are lines of one document. */
const documents = [...new Map(documentRows(now).map((row) => [row.reference, row])).values()];
const quotes = documents.filter(({ type }) => type === 'QUOTE');
const orders = documents.filter(({ type }) => type === 'ORDER');

const zones = new Map(storeRows().map(({ reference, timeZone = '' }) => [reference, timeZone]));
const stores = new Map(projects.map(({ reference, store }) => [reference, store]));
const todayOf = ({ project }: Cells) => dayIn(zones.get(stores.get(project)) ?? '', now);
const daysLeft = (quote: Cells) =>
  quote.expiryDate === undefined ? undefined : daysBetween(todayOf(quote), Day.parse(quote.expiryDate));

function validityOf(quote: Cells): (typeof validities)[number] | undefined {
  const left = daysLeft(quote);
  if (quote.status === 'SIGNED') return 'SIGNED';
  if (quote.status === 'DRAFT' || quote.status === 'FINALIZED') return 'PENDING';
  if (quote.status !== 'SENT') return undefined;
  if (left === undefined) return 'PENDING';
  return left < 0 ? 'EXPIRED' : left <= 10 ? 'EXPIRING' : 'VALID';
}
const allOf = (rows: readonly Cells[], key: string, usual?: string) =>
  [...new Set(rows.map((row) => row[key] ?? usual))].sort();

describe('the demo data', () => {
  it('are three shops and more than sixty projects', () => {
    expect(storeRows()).toHaveLength(3);
    expect(projects.length).toBeGreaterThan(60);
    expect(allOf(projects, 'store')).toEqual([...zones.keys()].sort());
  });

  it('show every stage, activity and hold of a project', () => {
    expect(allOf(projects, 'stage')).toEqual([...projectStages].sort());
    expect(allOf(projects, 'activity', 'ACTIVE')).toEqual([...projectActivities].sort());
    expect(allOf(projects, 'hold', 'NONE')).toEqual([...holds].sort());
    expect(projects.filter(({ hold, holdReason }) => hold !== undefined && !holdReason)).toEqual([]);
  });

  it('show every status and every validity of a quote, on both sides of each edge', () => {
    expect(allOf(quotes, 'status')).toEqual([...quoteStatuses].sort());
    expect([...new Set(quotes.flatMap((quote) => validityOf(quote) ?? []))].sort()).toEqual(
      [...validities].sort(),
    );
    const left = quotes.filter(({ status }) => status === 'SENT').map(daysLeft);
    for (const edge of [-1, 0, 10, 11, undefined]) expect(left).toContain(edge);
  });

  it('show every status of an order', () => {
    expect(allOf(orders, 'status')).toEqual([...orderStatuses].sort());
  });

  it('have customers who read English, one of them with a quote that expires soon', () => {
    const english = partyRows().filter(({ language }) => language === 'en');
    const theirs = projects.filter(({ customer }) => english.some(({ reference }) => reference === customer));
    const soon = quotes.filter((quote) => validityOf(quote) === 'EXPIRING').map(({ project }) => project);
    expect(english.length).toBeGreaterThan(1);
    expect(theirs.filter(({ reference }) => soon.includes(reference)).length).toBeGreaterThan(0);
  });

  it('name only what is among them, and nothing of the future but days to come', () => {
    const parties = new Set(partyRows().map(({ reference }) => reference));
    const known = new Set(projects.map(({ reference }) => reference));
    const articles = new Set(articleRows().map(({ reference }) => reference));
    for (const { customer, salesperson } of projects)
      expect([customer, salesperson ?? customer].filter((party) => !parties.has(party))).toEqual([]);
    expect(documentRows(now).filter(({ project }) => !known.has(project))).toEqual([]);
    expect(documentRows(now).filter(({ article }) => !articles.has(article))).toEqual([]);
    const begun = [...projects.map((row) => row.createdOn ?? ''), ...documents.map(({ date = '' }) => date)];
    expect(begun.filter((day) => day > '2026-11-24')).toEqual([]);
  });

  it('move with the day on which they are loaded', () => {
    const earlier = documentRows(new Date('1998-05-06T09:00:00+02:00'));
    const shift = daysBetween(Day.parse('1998-05-06'), Day.parse('2026-11-24'));
    for (const [index, { date = '' }] of documentRows(now).entries())
      expect(daysBetween(Day.parse(earlier[index]?.date ?? ''), Day.parse(date))).toBe(shift);
  });
});
