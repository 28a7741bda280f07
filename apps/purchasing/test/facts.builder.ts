import type {
  articleChangedV1,
  DataOf,
  OrderFacts,
  projectChangedV1,
  storeChangedV1,
  supplierChangedV1,
} from '@comptoir/contracts';
import { Day } from '@comptoir/kernel';
import { newId } from '@comptoir/persistence';

/** What sales and the gateway announce, with everything that a test does not care about filled in. */
export function aStore(change: Partial<DataOf<typeof storeChangedV1>> = {}): DataOf<typeof storeChangedV1> {
  return {
    id: newId(),
    version: 1,
    reference: 'ST-L',
    name: 'Lyon Part-Dieu',
    legalEntity: { id: newId(), name: 'Cuisines du Rhône', siren: null },
    address: { street: '12 rue de la Villette', postalCode: '69003', city: 'Lyon', country: 'FR' },
    email: null,
    phone: null,
    timeZone: 'Europe/Paris',
    ...change,
  };
}

type Supplier = DataOf<typeof supplierChangedV1>;
export function aSupplier(change: Partial<Supplier> = {}): Supplier {
  return {
    supplierId: newId(),
    version: 1,
    reference: 'F-ARTEMA',
    name: 'Artéma Cuisines',
    email: 'commandes@artema.example',
    active: true,
    ...change,
  };
}

type Article = DataOf<typeof articleChangedV1>;
export function anArticle(change: Partial<Article> = {}): Article {
  return {
    articleId: newId(),
    version: 1,
    reference: 'CAI-60',
    label: 'Caisson 60 blanc',
    supplierId: null,
    supplierReference: 'AR-600',
    purchasePrice: '42.5000',
    purchasable: true,
    ...change,
  };
}

type Project = DataOf<typeof projectChangedV1>;
export function aProject(change: Partial<Project> = {}): Project {
  return {
    projectId: newId(),
    version: 1,
    number: 'P-2026-0001',
    label: 'Cuisine Lefèvre',
    storeId: newId(),
    customerId: newId(),
    salespersonId: null,
    createdOn: Day.parse('2026-10-02'),
    stage: 'CONTROLLED',
    activity: 'ACTIVE',
    hold: 'NONE',
    ...change,
  };
}

type Need = OrderFacts['needs'][number];
export function aNeed(change: Partial<Need> = {}): Need {
  return {
    orderLineId: newId(),
    articleId: newId(),
    label: 'Caisson 60 blanc',
    quantity: '4',
    supplierId: null,
    supplierReference: null,
    ...change,
  };
}

export function anOrder(change: Partial<OrderFacts> = {}): OrderFacts {
  return {
    orderId: newId(),
    version: 2,
    number: 'CO-2026-00001',
    status: 'CONFIRMED',
    storeId: newId(),
    projectId: newId(),
    customerId: newId(),
    salespersonId: null,
    quoteId: null,
    createdOn: Day.parse('2026-11-10'),
    confirmedOn: Day.parse('2026-11-12'),
    plannedDelivery: Day.parse('2027-02-01'),
    amountExclTax: '1000.00',
    amountInclTax: '1200.00',
    needs: [],
    ...change,
  };
}
