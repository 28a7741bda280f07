import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allocationStatements } from './20261124111800-guard-allocations';
import { needStatements } from './20261124111800-needs-today';
import { purchaseStatements } from './20261124111800-purchase-tables';

/** What sales and the gateway announce, kept by event; needs; generations; purchase orders with all that follows them. */
export class CreatePurchasing20261124111800 implements MigrationInterface {
  readonly name = 'CreatePurchasing20261124111800';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...needStatements, ...purchaseStatements, ...allocationStatements])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop view need_today`);
    await runner.query(
      `drop table supplier_invoice_line, supplier_invoice, goods_receipt_line, goods_receipt, generation_item,
         purchase_line, purchase_order, generation, document_counter, approval_limit, need, sales_order, project,
         supplier_price, article, supplier, store`,
    );
    await runner.query(`drop function allocate_need; drop function search_text(text)`);
  }
}
