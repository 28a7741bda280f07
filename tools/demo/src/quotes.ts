import {
  createQuote,
  extendQuote,
  finalizeQuote,
  reviseQuote,
  sendQuote,
  signQuote,
  type InputOf,
  type QuoteView,
} from '@comptoir/contracts';
import { addDays, Day } from '@comptoir/kernel';
import type { House, Project } from './house';

type Lines = InputOf<typeof createQuote>['lines'];

const kitchen: Lines = [
  { label: 'Cuisine « Écume », implantation en L', quantity: '1', unitPrice: '7490.00', vatRate: '20' },
  {
    label: 'Plan de travail quartz, au mètre',
    quantity: '4.35',
    unitPrice: '459.00',
    discountPercent: '12.5',
    vatRate: '20',
  },
  { label: "Pose et raccordements d'eau", quantity: '1', unitPrice: '1190.00', vatRate: '10' },
  {
    label: 'Éclairage LED sous meubles hauts',
    quantity: '3',
    unitPrice: '89.90',
    vatRate: '20',
    optional: true,
  },
];
const insulation: Lines = [
  { label: 'Doublage isolant, au m²', quantity: '18.5', unitPrice: '64.9025', vatRate: '5.5' },
  {
    label: 'Dépose de l’ancienne cuisine',
    quantity: '1',
    unitPrice: '320.00',
    vatRate: '10',
    discountPercent: '100',
  },
];

/** A revised quote with its chain, one signed, one extended: step by step as in the shop. */
export async function makeQuotes(house: House, projects: readonly Project[]): Promise<void> {
  const [revised, accepted, prolonged] = projects;
  if (!revised || !accepted || !prolonged) throw new Error('Three projects are needed.');
  const first = await draft(house, revised, kitchen, 'Première proposition, à revoir avec la cliente.');
  await walk(house, first, ['finalize', 'send']);
  if (!(await hasSeveral(house, revised))) {
    const second = await house.client.call(reviseQuote, { quoteId: first.id });
    await walk(house, second, ['finalize', 'send']);
    await house.client.call(reviseQuote, { quoteId: second.id });
  }
  const signed = await draft(house, accepted, [...kitchen, ...insulation], null);
  await walk(house, signed, ['finalize', 'send', 'sign']);
  const extended = await draft(house, prolonged, insulation, "Prix garantis jusqu'à la fin du chantier.");
  const sent = await walk(house, extended, ['finalize', 'send']);
  if (sent?.expiryDate) {
    const expiryDate = addDays(Day.parse(sent.expiryDate), 45);
    await house.client.call(extendQuote, { quoteId: sent.id, expiryDate });
  }
}

/** Signs the quote of a project that had expired: that takes a reason. */
export async function signLate(house: House, project: Project): Promise<void> {
  const [quote] = await house.quotesOf(project);
  if (quote?.validity !== 'EXPIRED') return;
  await house.client.call(signQuote, { quoteId: quote.id, reason: 'Prix maintenus par la direction' });
}

/** The first quote of a project, made if there is none. */
async function draft(
  house: House,
  project: Project,
  lines: Lines,
  note: string | null,
): Promise<{ id: string; may?: readonly string[] }> {
  const known = await house.quotesOf(project);
  const oldest = known.toSorted((a, b) => (a.id < b.id ? -1 : 1))[0];
  return oldest
    ? { id: oldest.id, may: [] }
    : house.client.call(createQuote, { projectId: project.id, lines, note });
}

const steps = { finalize: finalizeQuote, send: sendQuote, sign: signQuote } as const;

/** Takes the steps one by one; a quote that was walked before stays where it is. */
async function walk(
  house: House,
  quote: { id: string; may?: readonly string[] },
  verbs: readonly (keyof typeof steps)[],
): Promise<QuoteView | undefined> {
  let view: QuoteView | undefined;
  for (const verb of verbs) {
    if (!(view ?? quote).may?.includes(verb)) return view;
    view = await house.client.call(steps[verb], { quoteId: quote.id });
  }
  return view;
}

async function hasSeveral(house: House, project: Project): Promise<boolean> {
  return (await house.quotesOf(project)).length > 1;
}
