import type { Cell } from './copy';
import type { Documents } from './documents';
import { decimal, totalOf, totalsOf, vatRates } from './pricing';
import { Random } from './random';
import { customerOf, labelOf, legalEntity, type Article, type Customer, type Store } from './trade';

/** Everything that rows are made from. */
export interface Trade {
  readonly stores: readonly Store[];
  readonly suppliers: readonly string[];
  readonly articles: readonly Article[];
  readonly documents: Documents;
}

export interface TableOfRows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: () => Iterable<readonly Cell[]>;
}

const columns = (text: string) => text.trim().split(/\s*,\s*/);

export const storesTable = ({ stores }: Trade): TableOfRows => ({
  table: 'store',
  columns: columns(
    `id, version, reference, name, legal_entity_id, legal_entity_name, siren, postal_code, city, country, time_zone`,
  ),
  rows: () =>
    stores.map(({ id, reference, name, postalCode, city, timeZone }) => [
      id,
      1,
      reference,
      name,
      legalEntity.id,
      legalEntity.name,
      legalEntity.siren,
      postalCode,
      city,
      'FR',
      timeZone,
    ]),
});

export const partiesTable = ({ stores, suppliers, documents }: Trade): TableOfRows => ({
  table: 'party',
  columns: columns(
    `id, reference, roles, kind, name, first_name, email, mobile, street, postal_code, city, country, store_id, email_opt_out`,
  ),
  *rows() {
    const none = [null, null, null, null, null, null] as const;
    for (const [index, id] of suppliers.entries())
      yield [
        id,
        `GF-${index + 1}`,
        '{SUPPLIER}',
        'ORGANIZATION',
        `Fournisseur Épicéa ${index + 1}`,
        null,
        ...none,
        null,
        false,
      ];
    for (const store of stores)
      for (const { id, reference, role, name, firstName } of store.people)
        yield [id, reference, `{${role}}`, 'INDIVIDUAL', name, firstName, ...none, store.id, false];
    for (let index = 0; index < documents.customers; index++) {
      const { id, reference, name, firstName, email, mobile, street, town, optedOut } = customerOf(
        documents.seed,
        index,
      );
      yield [
        id,
        reference,
        '{CUSTOMER}',
        'INDIVIDUAL',
        name,
        firstName,
        email,
        mobile,
        street,
        ...town,
        'FR',
        null,
        optedOut,
      ];
    }
  },
});

export const articlesTable = ({ articles }: Trade): TableOfRows => ({
  table: 'article',
  columns: columns(
    `id, reference, label, supplier_id, supplier_reference, purchase_price, sale_price, vat_rate, eco_contribution`,
  ),
  rows: () =>
    articles.map(({ id, reference, label, supplierId, price }) => [
      id,
      reference,
      label,
      supplierId,
      `S${reference}`,
      decimal(price.purchasePrice),
      decimal(price.unitPrice),
      vatRates[price.rate] ?? '20',
      price.eco,
    ]),
});

/** The words and numbers of one document that several tables repeat. */
function* headings(trade: Trade) {
  const { documents, stores } = trade;
  const next = new Map<string, number>();
  for (let index = 0; index < documents.count; index++) {
    const document = documents.at(index);
    const year = document.createdOn.slice(0, 4);
    const rank = (next.get(year) ?? 0) + 1;
    next.set(year, rank);
    const store = stores[document.store] as Store;
    const customer = customerOf(documents.seed, document.customer);
    const label = labelOf(new Random(documents.seed, 750_000_000 + index), customer);
    const projectNumber = `P-${year}-${String(rank).padStart(4, '0')}`;
    const number = `DE-${year}-${String(rank).padStart(5, '0')}`;
    const salesperson = store.people[document.salesperson] as Store['people'][number];
    const [frontDesk, backOffice, installer] = store.people.slice(-3).map(({ id }) => id);
    const people = [
      salesperson.id,
      backOffice ?? null,
      frontDesk ?? null,
      index % 3 === 0 ? (installer ?? null) : null,
    ] as const;
    yield { document, store, customer, label, projectNumber, number, salesperson, people };
  }
}

export const projectsTable = (trade: Trade): TableOfRows => ({
  table: 'project',
  columns:
    columns(`id, reference, number, label, store_id, customer_id, salesperson_id, back_office_id, front_desk_id, installer_id,
    created_on, stage, activity, hold, hold_reason`),
  *rows() {
    for (const { document, store, customer, label, projectNumber, people } of headings(trade)) {
      const { projectId, createdOn, stage, activity, hold } = document;
      const reason = hold === 'NONE' ? null : 'À éclaircir avec le client';
      yield [
        projectId,
        null,
        projectNumber,
        label,
        store.id,
        customer.id,
        ...people,
        createdOn,
        stage,
        activity,
        hold,
        reason,
      ];
    }
  },
});

export const quotesTable = (trade: Trade): TableOfRows => ({
  table: 'quote',
  columns:
    columns(`id, number, project_id, store_id, customer_id, salesperson_id, back_office_id, front_desk_id, installer_id,
    created_on, project_number, project_label, customer_name, salesperson_name, vat, reason`),
  *rows() {
    for (const { document, store, customer, label, projectNumber, number, salesperson, people } of headings(
      trade,
    )) {
      const { vat } = totalsOf(trade.documents.linesOf(document));
      yield [
        document.id,
        document.status === 'DRAFT' ? null : number,
        document.projectId,
        store.id,
        customer.id,
        ...people,
        document.createdOn,
        projectNumber,
        label,
        nameOf(customer),
        nameOf(salesperson),
        JSON.stringify(
          vat.map((one) => ({ rate: one.rate, base: decimal(one.base), vat: decimal(one.vat) })),
        ),
        document.status === 'REFUSED' ? 'Trop cher' : null,
      ];
    }
  },
});

const nameOf = ({ firstName, name }: Pick<Customer, 'firstName' | 'name'>) => `${firstName} ${name}`;

export const statesTable = ({ documents, stores }: Trade): TableOfRows => ({
  table: 'quote_state',
  columns:
    columns(`quote_id, store_id, salesperson_id, created_on, status, expiry_date, sent_on, signed_on, refused_on,
    amount_excl_tax, amount_incl_tax, cost, project_stage, project_hold, project_activity, last_reminded_on`),
  *rows() {
    for (let index = 0; index < documents.count; index++) {
      const document = documents.at(index);
      const { id, createdOn, status, expiryDate, sentOn, signedOn, refusedOn } = document;
      const { excl, incl, cost } = totalsOf(documents.linesOf(document));
      const store = stores[document.store] as Store;
      const seller = store.people[document.salesperson]?.id ?? null;
      yield [
        id,
        store.id,
        seller,
        createdOn,
        status,
        expiryDate,
        sentOn,
        signedOn,
        refusedOn,
        excl,
        incl,
        cost,
        document.stage,
        document.hold,
        document.activity,
        document.remindedOn,
      ];
    }
  },
});

export const linesTable = ({ documents }: Trade): TableOfRows => ({
  table: 'quote_line',
  columns:
    columns(`quote_id, position, id, article_id, label, quantity, unit_price, discount_percent, vat_rate, eco_contribution,
    total, purchase_price`),
  *rows() {
    for (let index = 0; index < documents.count; index++) {
      const document = documents.at(index);
      let position = 0;
      for (const line of documents.linesOf(document))
        yield [
          document.id,
          (position += 1),
          line.id,
          line.article.id,
          line.article.label,
          line.quantity / 1_000,
          decimal(line.unitPrice),
          line.discount / 100,
          vatRates[line.rate] ?? '20',
          line.eco,
          totalOf(line),
          decimal(line.purchasePrice),
        ];
    }
  },
});
