import { addDays, dayIn } from '@comptoir/kernel';
import { articles, supplied, suppliers, unsupplied, type DemoArticle } from './catalogue';
import type { Cells } from './csv';
import { customerReference, customers } from './customers';
import { legalEntity, shops, staffOf, type Shop } from './shops';
import { stories, type OrderStory, type QuoteStory } from './situations';

/** The same pick every time: an element of a list for a number, spread out. */
function pick<T>(list: readonly T[], number: number): T {
  const found = list[(number * 7 + 3) % list.length];
  if (found === undefined) throw new RangeError('nothing to pick from');
  return found;
}

export const storeRows = (): Cells[] =>
  shops.map(({ reference, name, street, postalCode, city, phone, timeZone }) => ({
    reference,
    name,
    legalEntity: legalEntity.name,
    siren: legalEntity.siren,
    street,
    postalCode,
    city,
    country: 'FR',
    email: `${reference.toLowerCase()}@comptoir.example`,
    phone,
    timeZone,
  }));

export const partyRows = (): Cells[] => [
  ...suppliers.map(({ reference, name }) => ({
    reference,
    roles: 'SUPPLIER',
    kind: 'ORGANIZATION',
    name,
    email: `commandes@${reference.slice(2).toLowerCase()}.example`,
  })),
  ...shops.flatMap((shop) =>
    staffOf(shop).map(({ reference, role, firstName, name }) => ({
      reference,
      roles: role,
      kind: 'INDIVIDUAL',
      name,
      firstName,
      store: shop.reference,
    })),
  ),
  ...customers.map(({ firstName, name, email, city, postalCode, language, optedOut }, index) => ({
    reference: customerReference(index),
    roles: 'CUSTOMER',
    kind: firstName ? 'INDIVIDUAL' : 'ORGANIZATION',
    name,
    firstName,
    email,
    mobile: `06 12 ${String(34 + (index % 60))} ${String(10 + index)} 78`,
    street: city && `${1 + ((index * 13) % 90)} rue de l'Églantine`,
    postalCode,
    city,
    country: city && 'FR',
    emailOptOut: optedOut && 'yes',
    language,
  })),
];

export const articleRows = (): Cells[] => articles.map((article) => ({ ...article }));

export const projectReference = (index: number) => `P-${String(index + 1).padStart(3, '0')}`;
export const shopOf = (projectIndex: number): Shop =>
  shops[([0, 1, 2, 0, 1] as const)[projectIndex % 5] ?? 0];
export const customerOf = (projectIndex: number) => projectIndex % customers.length;

export const projectRows = (now: Date): Cells[] =>
  stories.map(({ quotes, order, stage, activity, hold, holdReason, salesperson }, index) => {
    const shop = shopOf(index);
    const customer = customers[customerOf(index)];
    const papers = [...quotes, ...(order ? [order] : [])];
    const oldest = Math.max(2, ...papers.map(({ daysAgo }) => daysAgo + 3));
    const room = pick(['Cuisine', 'Dressing', 'Chambre', 'Salle à manger', 'Cellier & buanderie'], index);
    const seller = 1 + (index % shop.salespeople.length);
    return {
      reference: projectReference(index),
      label: `${room} ${customer?.name ?? ''}`.slice(0, 200),
      store: shop.reference,
      customer: customerReference(customerOf(index)),
      salesperson: salesperson === false ? undefined : `${shop.reference}-V${seller}`,
      backOffice: `${shop.reference}-G`,
      frontDesk: `${shop.reference}-A`,
      installer: index % 3 === 0 ? `${shop.reference}-P` : undefined,
      createdOn: addDays(dayIn(shop.timeZone, now), -oldest),
      stage,
      activity,
      hold,
      holdReason,
    };
  });

export const orderReference = (projectIndex: number) => `BC-${String(projectIndex + 1).padStart(3, '0')}`;

export const documentRows = (now: Date): Cells[] =>
  stories.flatMap(({ quotes, order }, projectIndex) => [
    ...quotes.flatMap((quote, index) => quoteRows(quote, { now, projectIndex, index })),
    ...(order ? orderRows(order, { now, projectIndex }) : []),
  ]);

function quoteRows(
  { status, daysAgo, expiresIn, signedDaysAgo, lines }: QuoteStory,
  at: { now: Date; projectIndex: number; index: number },
): Cells[] {
  const { projectIndex, index } = at;
  const today = dayIn(shopOf(projectIndex).timeZone, at.now);
  const date = addDays(today, -daysAgo);
  const number = projectIndex * 3 + index;
  const header = {
    type: 'QUOTE',
    reference: `DV-${String(projectIndex + 1).padStart(3, '0')}-${index + 1}`,
    project: projectReference(projectIndex),
    date,
    expiryDate: expiresIn === undefined ? undefined : addDays(today, expiresIn),
    status,
    signedOn: signedDaysAgo === undefined ? undefined : addDays(today, -signedDaysAgo),
  };
  return lineRows(header, articles, { number, count: lines ?? 2 + (number % 7) });
}

function orderRows(
  { status, daysAgo, deliveryIn, unsupplied: alone }: OrderStory,
  { now, projectIndex }: { now: Date; projectIndex: number },
): Cells[] {
  const today = dayIn(shopOf(projectIndex).timeZone, now);
  const header = {
    type: 'ORDER',
    reference: orderReference(projectIndex),
    project: projectReference(projectIndex),
    date: addDays(today, -daysAgo),
    status,
    plannedDelivery: deliveryIn === undefined ? undefined : addDays(today, deliveryIn),
  };
  const rows = lineRows(header, supplied, { number: projectIndex, count: 3 + (projectIndex % 4) });
  return alone ? [...rows, { ...header, article: unsupplied, quantity: '6' }] : rows;
}

function lineRows(
  header: Cells,
  goods: readonly DemoArticle[],
  { number, count }: { number: number; count: number },
): Cells[] {
  return Array.from({ length: count }, (_, line) => {
    const article = pick(goods, number * 5 + line * 3);
    return {
      ...header,
      article: article.reference,
      quantity: article.label.includes('mètre')
        ? `${2 + ((number + line) % 4)}.45`
        : String(1 + ((number + line) % 5)),
      discountPercent: (number + line) % 4 === 0 ? '7.5' : undefined,
      vatRate: line === 3 ? '10' : undefined,
    };
  });
}
