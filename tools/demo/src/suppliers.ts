import {
  changeSupplierTerms,
  findArticles,
  findSuppliers,
  setSupplierPrice,
  type SupplierView,
} from '@comptoir/contracts';
import { suppliers, type DemoSupplier } from './catalogue';
import type { House } from './house';

const patienceMs = 60_000;

/** What our suppliers promise and ask for. */
export async function makeTerms(house: House): Promise<void> {
  for (const wanted of suppliers) {
    const supplier = await supplierNamed(house, wanted);
    if (!supplier || supplier.leadTimeDays !== null) continue;
    const { leadTimeDays, orderMinimum, offers = [] } = wanted;
    const { id: supplierId, version, orderEmail } = supplier;
    await house.client.call(
      changeSupplierTerms,
      { supplierId, orderEmail, leadTimeDays, orderMinimum },
      { version },
    );
    for (const { article, unitPrice } of offers) {
      const { items } = await house.client.call(findArticles, { q: article, limit: 20 });
      const found = items.find(({ reference }) => reference === article);
      if (!found) continue;
      await house.client.call(setSupplierPrice, {
        supplierId,
        articleId: found.id,
        supplierReference: `${wanted.reference.slice(2)}-${article}`,
        unitPrice,
      });
    }
  }
}

/** Purchasing hears of a supplier a moment after sales has it. */
async function supplierNamed(
  { client }: House,
  { name, reference }: DemoSupplier,
): Promise<SupplierView | undefined> {
  for (const until = Date.now() + patienceMs; Date.now() < until;) {
    const { items } = await client.call(findSuppliers, { q: name, limit: 20 });
    const found = items.find((supplier) => supplier.reference === reference);
    if (found) return found;
    await new Promise((after) => setTimeout(after, 200));
  }
  return undefined;
}
