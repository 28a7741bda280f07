import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The stages of purchasing are data: each version of them whole, with who made it. A house starts with those that
 * purchasing goes through; their ids are the same everywhere, so that a shared link means the same.
 */
export class StagePurchases20261129123000 implements MigrationInterface {
  readonly name = 'StagePurchases20261129123000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table purchase_stages (
        version int primary key,
        stages jsonb not null,
        changed_by text,
        changed_by_id uuid,
        changed_at timestamptz
      )`);
    await runner.query('insert into purchase_stages (version, stages) values (1, $1)', [
      JSON.stringify(delivered),
    ]);
    await runner.query(
      `create index supplier_invoice_credit on supplier_invoice (purchase_order_id) where kind = 'CREDIT'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index supplier_invoice_credit');
    await runner.query('drop table purchase_stages');
  }
}

const delivered = [
  { condition: 'toOrder', name: { fr: 'À commander', en: 'To order' }, tone: 'muted', icon: 'cart' },
  { condition: 'ordered', name: { fr: 'Commandé', en: 'Ordered' }, tone: 'info', icon: 'sending' },
  { condition: 'acknowledged', name: { fr: 'Accusé', en: 'Acknowledged' }, tone: 'info', icon: 'letter' },
  { condition: 'received', name: { fr: 'Réceptionné', en: 'Received' }, tone: 'good', icon: 'parcel' },
  { condition: 'invoiced', name: { fr: 'Facturé', en: 'Invoiced' }, tone: 'good', icon: 'invoice' },
  { condition: 'credited', name: { fr: 'Avoir reçu', en: 'Credited' }, tone: 'neutral', icon: 'refund' },
].map((stage, index) => ({ id: `0193a000-0000-7000-8000-00000000000${index + 1}`, ...stage }));
