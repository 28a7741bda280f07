import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The e-mail by which a purchase order went out last, and why it did not reach its supplier. */
export class NoteUndelivered20261129013100 implements MigrationInterface {
  readonly name = 'NoteUndelivered20261129013100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table purchase_order add column letter_id uuid, add column undelivered text');
    await runner.query(
      'create unique index purchase_order_letter on purchase_order (letter_id) where letter_id is not null',
    );
    await runner.query(
      'create index purchase_order_undelivered on purchase_order (created_on, id) where undelivered is not null',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table purchase_order drop column letter_id, drop column undelivered');
  }
}
