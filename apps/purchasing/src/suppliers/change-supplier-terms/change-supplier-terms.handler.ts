import { changeSupplierTerms, type RequestOf, type SupplierView } from '@comptoir/contracts';
import { Money } from '@comptoir/kernel';
import { Answers, etagOf, requiredVersion, type AskContext } from '@comptoir/messaging';
import { Db, sql } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { supplierErrors } from '../supplier.errors';
import { supplierItem } from '../supplier.row';

@Controller()
export class ChangeSupplierTerms {
  constructor(private readonly db: Db) {}

  @Answers(changeSupplierTerms)
  async handle(ask: RequestOf<typeof changeSupplierTerms>, context: AskContext): Promise<SupplierView> {
    if (context.caller.scopeFor('supplier.write').stores !== 'all') throw supplierErrors.outOfScope();
    const seen = requiredVersion(context.etag);
    const minimum = ask.orderMinimum === null ? null : String(Money.of(ask.orderMinimum).cents);
    const changed = await this.db.one<{ supplier: SupplierView }>(sql`
      update supplier s set version = version + 1, order_email = ${ask.orderEmail},
        lead_time_days = ${ask.leadTimeDays}, order_minimum = ${minimum}::bigint
      where id = ${ask.supplierId} and version = ${seen} returning ${supplierItem} as supplier`);
    if (!changed) throw await this.why(ask.supplierId);
    context.answerEtag(etagOf(changed.supplier.version));
    return changed.supplier;
  }

  private async why(supplierId: string) {
    const known = await this.db.one<{ version: number }>(
      sql`select version from supplier where id = ${supplierId}`,
    );
    return known ? supplierErrors.stale(supplierId, known.version) : supplierErrors.notFound(supplierId);
  }
}
