import {
  documentTypes,
  messageFormats,
  projectFileKinds,
  type DocumentType,
  type ProjectFileKind,
} from '@comptoir/contracts';
import fc from 'fast-check';

/** A project with a mark of its own in each of its facts, and with amounts that no other has. */
export interface MarkedProject {
  readonly n: number;
  /** The project that its customer is marked with: several may be of one customer. */
  readonly customer: number;
  /** Prices of a piece of its only article, in cents: nine digits and two decimals, so that none comes up by chance. */
  readonly sale: number;
  readonly purchase: number;
  readonly quantity: number;
  readonly quotes: readonly ('SENT' | 'SIGNED' | 'FINALIZED')[];
  readonly ordered: boolean;
  /** One file of each of these kinds. */
  readonly files: readonly ProjectFileKind[];
  /** What whoever writes to its people wants to attach, mostly nothing, and how they write. */
  readonly wanted: readonly DocumentType[];
  readonly format: (typeof messageFormats)[number];
}

const price = fc.integer({ min: 10_000_000_000, max: 99_999_999_999 });
const anyProject = fc
  .record({
    samePeople: fc.integer({ min: 1, max: 5 }).map((roll) => roll === 1),
    sale: price,
    purchase: price,
    quantity: fc.integer({ min: 1, max: 3 }),
    quotes: fc.array(fc.constantFrom('SENT', 'SIGNED', 'FINALIZED'), { maxLength: 2 }),
    ordered: fc.boolean(),
    files: fc.subarray([...projectFileKinds]),
    wanted: fc.oneof(
      { arbitrary: fc.constant([]), weight: 7 },
      { arbitrary: fc.subarray([...documentTypes], { minLength: 1 }), weight: 1 },
    ),
    format: fc.constantFrom(...messageFormats),
  })
  .filter(({ quotes, ordered }) => quotes.length > 0 || ordered);

/** So many, always the same of one seed; about one in five has the customer of the one before. */
export function markedProjects({ seed, n }: { seed: number; n: number }): MarkedProject[] {
  let customer = 0;
  return fc.sample(fc.noBias(anyProject), { seed, numRuns: n }).map(({ samePeople, ...facts }, at) => {
    if (!samePeople) customer = at;
    return { ...facts, n: at, customer };
  });
}

/** What the facts of a project are marked as: its customer's, its own, and those that stay in the house. */
const ofCustomer = ['client', 'courriel', 'rue', 'ville', 'portable'] as const;
type OfProject =
  'projet' | 'devis' | 'commande' | 'article' | 'poseur' | 'mobile' | 'vente' | 'dit' | FileFact;
type FileFact = 'plan' | 'photo' | 'technique' | 'conditions' | 'autre';
const fileFacts = {
  PLAN: 'plan',
  PHOTO: 'photo',
  TECHNICAL_SHEET: 'technique',
  TERMS: 'conditions',
  OTHER: 'autre',
} as const satisfies Record<ProjectFileKind, FileFact>;
/** What of their own project somebody is not to be told. */
const deniedTo = {
  CUSTOMER: ['photo', 'technique', 'autre'],
  INSTALLER: ['vente', 'photo', 'conditions', 'autre'],
} as const satisfies Record<string, readonly OfProject[]>;
export const fileMark = (kind: ProjectFileKind, n: number) => mark(fileFacts[kind], n);
const ofTheHouse = ['achat', 'marge', 'fournisseur', 'modele', 'motif', 'interne'] as const;
export type Fact = (typeof ofCustomer)[number] | OfProject | (typeof ofTheHouse)[number];

export const mark = (fact: Fact, n: number, more = '') => `q${fact}q${n}q${more}`;
const phone = (kind: '06' | '07', n: number) => `${kind}${String(n).padStart(8, '0')}`;
const euros = (cents: number) => `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
export const customerAddress = ({ customer }: MarkedProject) =>
  `${mark('courriel', customer)}@client.example`;
export const installerAddress = ({ n }: MarkedProject) => `${mark('poseur', n)}@pose.example`;
export const quotesOf = ({ n, quotes }: MarkedProject) => quotes.map((_, at) => mark('devis', n, `-${at}`));
export const ordersOf = ({ n, ordered }: MarkedProject) => (ordered ? [mark('commande', n)] : []);

/** The files by which a shop brings them in, in their order. */
export function filesOf(projects: readonly MarkedProject[]): (readonly [entity: string, rows: string[]])[] {
  const customers = projects.filter(({ n, customer }) => n === customer);
  return [
    [
      'parties',
      [
        'reference,roles,name,email,mobile,street,postalCode,city,store',
        'V,SALESPERSON,Julien Durand,julien@magasin.example,,,,,LYON',
        ...customers.map((one) =>
          ['C' + one.n, 'CUSTOMER', mark('client', one.n), customerAddress(one), phone('06', one.n)]
            .concat(mark('rue', one.n), '69100', mark('ville', one.n), 'LYON')
            .join(','),
        ),
        ...projects.map((one) =>
          ['I' + one.n, 'INSTALLER', mark('poseur', one.n), installerAddress(one), phone('07', one.n)]
            .concat('', '', '', 'LYON')
            .join(','),
        ),
        ...projects.map(({ n }) => `F${n},SUPPLIER,${mark('fournisseur', n)},,,,,,`),
      ],
    ],
    [
      'articles',
      [
        'reference,label,supplier,supplierReference,purchasePrice,salePrice,vatRate',
        ...projects.map(({ n, sale, purchase }) =>
          ['A' + n, mark('article', n), 'F' + n, mark('modele', n), euros(purchase), euros(sale), '20'].join(
            ',',
          ),
        ),
      ],
    ],
    [
      'projects',
      [
        'reference,label,store,customer,salesperson,installer,createdOn,stage,hold,holdReason',
        ...projects.map(({ n, customer }) =>
          ['P' + n, mark('projet', n), 'LYON', 'C' + customer, 'V', 'I' + n, '2026-11-02']
            .concat('AWAITING_QUOTE_APPROVAL', 'ON_HOLD', mark('motif', n))
            .join(','),
        ),
      ],
    ],
    [
      'documents',
      [
        'type,reference,project,date,expiryDate,signedOn,status,article,quantity',
        ...projects.flatMap(papersOf),
      ],
    ],
  ];
}

function papersOf(project: MarkedProject): string[] {
  const { n, quantity, quotes } = project;
  const numbers = quotesOf(project);
  return [
    ...quotes.map((status, at) =>
      ['QUOTE', numbers[at], 'P' + n, '2026-11-02', '2026-12-10', status === 'SIGNED' ? '2026-11-10' : '']
        .concat(status, 'A' + n, String(quantity))
        .join(','),
    ),
    ...ordersOf(project).map((number) => `ORDER,${number},P${n},2026-11-12,,,CONFIRMED,A${n},${quantity}`),
  ];
}

/** A fact that stands in a text, and whose it is. */
export interface Found {
  readonly fact: Fact;
  readonly n: number;
}

/** Finds the marks and the amounts of so many projects in texts. */
export class Finder {
  /** In cents. */
  private readonly amounts = new Map<number, Found>();

  constructor(projects: readonly MarkedProject[]) {
    for (const { n, sale, purchase, quantity } of projects)
      for (const pieces of [1, quantity]) {
        this.amounts.set(sale * pieces, { fact: 'vente', n });
        this.amounts.set(purchase * pieces, { fact: 'achat', n });
        this.amounts.set(Math.abs(sale - purchase) * pieces, { fact: 'marge', n });
      }
  }

  in(text: string): Found[] {
    const marks = [...text.matchAll(/q([a-z]+)q(\d+)q/g)].map(([, fact, n]) => ({ fact, n: Number(n) }));
    const phones = [...text.matchAll(/(0[67])((?:[ .\u00a0\u202f]?\d){8})(?!\d)/g)].flatMap(
      ([, kind, digits = '']) => {
        const n = Number(digits.replace(/\D/g, ''));
        return n < 10_000 ? [{ fact: kind === '06' ? 'portable' : 'mobile', n }] : [];
      },
    );
    const amounts = [...text.matchAll(/(\d[\d \u00a0\u202f]*)[.,](\d\d)/g)].flatMap(
      ([, whole = '', cents = '']) => this.amounts.get(Number(whole.replace(/\D/g, '') + cents)) ?? [],
    );
    return [...(marks as Found[]), ...(phones as Found[]), ...amounts];
  }

  /** What of it somebody with this part in the project may not know, in words. */
  leaks(text: string, { n, customer }: MarkedProject, part: 'CUSTOMER' | 'INSTALLER'): string[] {
    const may = (found: Found) => {
      if (isOf(ofTheHouse, found.fact)) return false;
      if (isOf(deniedTo[part], found.fact)) return false;
      return found.n === (isOf(ofCustomer, found.fact) ? customer : n);
    };
    const links = part === 'INSTALLER' && text.includes('/quote-offers/') ? ['the link that signs'] : [];
    return [
      ...this.in(text)
        .filter((found) => !may(found))
        .map(said),
      ...links,
    ];
  }
}

const isOf = (facts: readonly string[], fact: Fact) => facts.includes(fact);
const said = ({ fact, n }: Found) => `${fact} of ${n}`;
