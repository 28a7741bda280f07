import {
  articleChangedV1,
  confirmOrder,
  createOrder,
  createParty,
  createProject,
  findNeeds,
  generatePurchases,
  projectChangedV1,
  readGeneration,
  type OrderView,
} from '@comptoir/contracts';
import { Day } from '@comptoir/kernel';
import { newId } from '@comptoir/persistence';
import { purchasingService } from '@comptoir/purchasing/purchasing-service';
import { salesService } from '@comptoir/sales/sales-service';
import { startTestService, tell, testNats, type TestNats, type TestService } from '@comptoir/testing';
import { openLyon } from './lyon.builder';

/** Sales and purchasing as they are, on one broker: a store, a supplier and a controlled project in both of them. */
export class Buying {
  private constructor(
    readonly sales: TestService,
    readonly purchasing: TestService,
    private readonly nats: TestNats,
    readonly storeId = newId(),
  ) {}

  static async open(): Promise<Buying> {
    const nats = await testNats();
    const [sales, purchasing] = await Promise.all([
      startTestService(salesService, { nats }),
      startTestService(purchasingService, { nats }),
    ]);
    const buying = new Buying(sales, purchasing, nats);
    await buying.openStore();
    return buying;
  }

  async stop(): Promise<void> {
    await Promise.all([this.sales.stop(), this.purchasing.stop()]);
    await this.nats.stop();
  }

  async supplier(): Promise<string> {
    const supplier = { roles: ['SUPPLIER'], kind: 'ORGANIZATION', name: 'Artéma' } as const;
    const { id } = await this.sales.ask(createParty, { ...supplier, roles: [...supplier.roles] });
    await this.heard(this.purchasing, 'supplier', id);
    return id;
  }

  /** An article of the catalogue; without a supplier unless told. */
  async article(supplierId: string | null = null): Promise<string> {
    const id = newId();
    const [reference, supplierReference] = [`A-${id}`, supplierId && 'F-1'];
    await this.sales.database.query(
      `insert into article (id, reference, label, supplier_id, supplier_reference, sale_price, purchase_price, vat_rate)
       values ($1, $2, 'Façade chêne', $3, $4, 100, 40, '20')`,
      [id, reference, supplierId, supplierReference],
    );
    const article = { reference, label: 'Façade chêne', supplierId, supplierReference, purchasable: true };
    const data = { ...article, articleId: id, version: 1, purchasePrice: '40.0000' };
    await tell(this.nats, articleChangedV1, { id, version: 1, data });
    await this.heard(this.purchasing, 'article', id);
    return id;
  }

  async controlledProject(): Promise<string> {
    const customer = { roles: ['CUSTOMER' as const], kind: 'INDIVIDUAL' as const, name: 'Durand' };
    const { id: customerId } = await this.sales.ask(createParty, customer);
    const { storeId } = this;
    const { id, number } = await this.sales.ask(createProject, { label: 'Cuisine', storeId, customerId });
    await this.sales.database.query(`update project set stage = 'CONTROLLED' where id = $1`, [id]);
    const facts = { number, label: 'Cuisine', storeId, customerId, salespersonId: null };
    const stands = { stage: 'CONTROLLED', activity: 'ACTIVE', hold: 'NONE' } as const;
    const data = { projectId: id, version: 99, createdOn: Day.parse('2026-11-24'), ...facts, ...stands };
    await tell(this.nats, projectChangedV1, { id, version: 99, data });
    await this.heard(this.purchasing, 'project', id);
    return id;
  }

  /** A confirmed order of two pieces of the article, that purchasing knows of. */
  async order(projectId: string, articleId: string, plannedDelivery?: Day): Promise<OrderView> {
    const lines = [{ articleId, quantity: '2' }];
    const { id: orderId } = await this.sales.ask(createOrder, { projectId, lines, plannedDelivery });
    const order = await this.sales.ask(confirmOrder, { orderId });
    await this.purchasing.eventually(async () => {
      const known = `select from sales_order where id = $1 and status = 'CONFIRMED'`;
      return (await this.purchasing.database.query(known, [orderId])).length === 1;
    });
    return order;
  }

  /** Draft purchase orders of everything that these orders need: their ids. */
  async generate(orderIds: string[]): Promise<string[]> {
    const { id: generationId } = await this.purchasing.ask(generatePurchases, { orderIds });
    await this.purchasing.eventually(async () => {
      const { state } = await this.purchasing.ask(readGeneration, { generationId });
      return state === 'DONE';
    });
    const rows = await this.purchasing.database.query<{ id: string }>(
      'select id from purchase_order where generation_id = $1 order by requested_on',
      [generationId],
    );
    return rows.map(({ id }) => id);
  }

  async need(orderId: string) {
    const { items } = await this.purchasing.ask(findNeeds, { part: 'WITHOUT_SUPPLIER' });
    return items.find(({ order }) => order.id === orderId);
  }

  private async openStore(): Promise<void> {
    await openLyon(this.nats, this.storeId);
    await Promise.all([this.sales, this.purchasing].map((one) => this.heard(one, 'store', this.storeId)));
  }

  private heard(service: TestService, table: string, id: string): Promise<unknown> {
    return service.eventually(
      async () => (await service.database.query(`select from ${table} where id = $1`, [id])).length === 1,
    );
  }
}
