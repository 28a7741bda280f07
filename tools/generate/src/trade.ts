import { plain, familyName, firstNames, rooms, towns } from './names';
import type { PricedLine } from './pricing';
import { idAt, Random, sumsOf } from './random';

export const storeCount = 20;
export const salespeoplePerStore = 6;
export const supplierCount = 150;
export const articleCount = 8_000;

/** Long before the first document. */
const founding = Date.parse('2015-01-05T08:00:00Z');
const legalEntityId = '00000000-0000-7000-8000-00000000c0de';

export interface Store {
  readonly id: string;
  readonly reference: string;
  readonly name: string;
  readonly city: string;
  readonly postalCode: string;
  readonly timeZone: string;
  readonly legalEntityId: string;
  readonly people: readonly Person[];
}
export interface Person {
  readonly id: string;
  readonly reference: string;
  readonly role: 'SALESPERSON' | 'FRONT_DESK' | 'BACK_OFFICE' | 'INSTALLER';
  readonly firstName: string;
  readonly name: string;
}
export interface Article {
  readonly id: string;
  readonly reference: string;
  readonly label: string;
  readonly supplierId: string;
  readonly price: Pick<PricedLine, 'unitPrice' | 'eco' | 'purchasePrice' | 'rate'>;
}

export const legalEntity = { id: legalEntityId, name: 'Les Maisons Réunies SA', siren: '552100554' };

/** The same shops for every seed; the first is the largest. */
export function storesOf(): Store[] {
  const random = new Random(1, 1);
  return Array.from({ length: storeCount }, (_, index) => {
    const [postalCode, city] = towns[index * 2] ?? ['69003', 'Lyon'];
    const overseas = index === 7 ? 'Indian/Reunion' : index === 13 ? 'America/Martinique' : 'Europe/Paris';
    const reference = `G${String(index + 1).padStart(2, '0')}`;
    return {
      id: idAt(random, founding),
      reference,
      name: `Comptoir ${city}`,
      city,
      postalCode,
      timeZone: overseas,
      legalEntityId,
      people: peopleOf(random, reference),
    };
  });
}

function peopleOf(random: Random, store: string): Person[] {
  const roles = [
    ...Array<'SALESPERSON'>(salespeoplePerStore).fill('SALESPERSON'),
    'FRONT_DESK',
    'BACK_OFFICE',
    'INSTALLER',
  ] as const;
  return roles.map((role, index) => ({
    id: idAt(random, founding),
    reference: `${store}-${index + 1}`,
    role,
    firstName: random.pick(firstNames),
    name: familyName(random),
  }));
}

/** How much of the trade each shop does. */
export const storeSums = sumsOf(Array.from({ length: storeCount }, (_, index) => (index + 1) ** -0.7));

export const supplierIds = (): string[] => {
  const random = new Random(1, 2);
  return Array.from({ length: supplierCount }, () => idAt(random, founding));
};

const things = [
  'Caisson bas',
  'Caisson haut',
  'Colonne',
  'Façade',
  'Plan de travail',
  'Tiroir à l’anglaise',
  'Poignée',
  'Évier',
  'Mitigeur',
  'Four',
  'Hotte',
  'Plaque',
  'Crédence',
  'Îlot',
  'Étagère',
  'Chaise',
  'Table',
  'Sommier',
  'Matelas',
  'Luminaire',
];
const finishes = [
  'chêne brossé',
  'laqué blanc',
  'noir mat',
  'grès cérame',
  'inox',
  'quartz',
  'hêtre',
  'anthracite',
  'terre cuite',
  'vert sauge',
];

export function articlesOf(suppliers: readonly string[]): Article[] {
  const random = new Random(1, 3);
  return Array.from({ length: articleCount }, (_, index) => {
    const unitPrice = Math.round(Math.exp(4.6 + 0.9 * random.normal()) * 10) * 10 + 90;
    const price = Math.min(unitPrice, 600_000);
    return {
      id: idAt(random, founding),
      reference: `ART-${String(index + 1).padStart(4, '0')}`,
      label: `${random.pick(things)} ${random.pick(finishes)} ${30 + 5 * random.int(30)} cm`,
      supplierId: random.pick(suppliers),
      price: {
        unitPrice: price,
        purchasePrice: Math.round(price * (0.45 + 0.2 * random.next())),
        eco: random.int(5) === 0 ? 0 : 10 * random.int(130),
        rate: [0, 0, 0, 0, 0, 0, 0, 1, 1, 2][random.int(10)] ?? 0,
      },
    };
  });
}

export interface Customer {
  readonly id: string;
  readonly reference: string;
  readonly firstName: string;
  readonly name: string;
  readonly email: string | null;
  readonly mobile: string | null;
  readonly town: readonly [postalCode: string, city: string];
  readonly street: string;
  readonly optedOut: boolean;
}

export function customerOf(seed: number, index: number): Customer {
  const random = new Random(seed, 1_000_000_000 + index);
  const id = idAt(random, founding + index);
  const [firstName, name] = [random.pick(firstNames), familyName(random)];
  return {
    id,
    reference: `GC-${index + 1}`,
    firstName,
    name,
    email: random.chance(0.06) ? null : `${plain(firstName)}.${plain(name)}${index % 1_000}@client.example`,
    mobile: random.chance(0.15)
      ? null
      : `06 ${String(10_000_000 + random.int(89_999_999)).replace(/(..)(?=.)/g, '$1 ')}`,
    town: random.pick(towns),
    street: `${1 + random.int(120)} rue des Tilleuls`,
    optedOut: random.chance(0.03),
  };
}

export const labelOf = (random: Random, customer: Customer) => `${random.pick(rooms)} ${customer.name}`;
