import {
  articleChangedV1,
  findSuppliers,
  orderConfirmedV1,
  projectChangedV1,
  storeChangedV1,
  supplierChangedV1,
  type OrderFacts,
} from '@comptoir/contracts';
import { newId } from '@comptoir/persistence';
import { tell, type TestService } from '@comptoir/testing';
import { aNeed, anArticle, anOrder, aProject, aStore, aSupplier } from './facts.builder';

/** A store, a controlled project, and a supplier of one article, all of them announced. */
export class Supplies {
  readonly store = aStore({ id: newId() });
  readonly supplier = aSupplier();
  readonly article = anArticle({ supplierId: this.supplier.supplierId });
  readonly project = aProject({ storeId: this.store.id });

  private constructor(private readonly purchasing: TestService) {}

  static async open(purchasing: TestService): Promise<Supplies> {
    const supplies = new Supplies(purchasing);
    const { nats } = purchasing;
    const { store, supplier, article, project } = supplies;
    await tell(nats, storeChangedV1, { id: store.id, version: 1, data: store });
    await tell(nats, supplierChangedV1, { id: supplier.supplierId, version: 1, data: supplier });
    await tell(nats, articleChangedV1, { id: article.articleId, version: 1, data: article });
    await tell(nats, projectChangedV1, { id: project.projectId, version: 1, data: project });
    await purchasing.eventually(() => supplies.known());
    return supplies;
  }

  /** An order of this project that needs these quantities of the article, as sales announces it. */
  order(quantities: readonly string[], change: Partial<OrderFacts> = {}): OrderFacts {
    const { articleId, supplierReference } = this.article;
    const needs = quantities.map((quantity) =>
      aNeed({ articleId, quantity, supplierId: this.supplier.supplierId, supplierReference }),
    );
    return anOrder({ storeId: this.store.id, projectId: this.project.projectId, needs, ...change });
  }

  /** Announces it as confirmed, and waits until purchasing has heard it. */
  async confirmed(order: OrderFacts): Promise<OrderFacts> {
    const { orderId: id, version } = order;
    await tell(this.purchasing.nats, orderConfirmedV1, { id, version, data: order });
    await this.purchasing.eventually(async () => {
      const [known] = await this.purchasing.database.query(
        'select version from sales_order where id = $1 and version >= $2',
        [id, version],
      );
      return known !== undefined;
    });
    return order;
  }

  private async known(): Promise<boolean> {
    const { items } = await this.purchasing.ask(findSuppliers, { limit: 200 });
    const [counted] = await this.purchasing.database.query<{ known: number }>(
      `select (select count(*) from store where id = $1)::int + (select count(*) from article where id = $2)::int
         + (select count(*) from project where id = $3)::int as known`,
      [this.store.id, this.article.articleId, this.project.projectId],
    );
    return counted?.known === 3 && items.some(({ id }) => id === this.supplier.supplierId);
  }
}
