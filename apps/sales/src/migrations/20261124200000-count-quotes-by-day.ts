import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counters by store and day: they tell the total of a period. And those of the open quotes without those of the past. */
export class CountQuotesByDay20261124200000 implements MigrationInterface {
  readonly name = 'CountQuotesByDay20261124200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      lock table quote_state in share mode;
      create index quote_counter_expiry on quote_counter (expiry_date);
      create table quote_day (
        store_id uuid not null,
        created_on date not null,
        count bigint not null,
        amount_excl_tax bigint not null,
        amount_incl_tax bigint not null,
        primary key (store_id, created_on)
      ) with (fillfactor = 70);
      insert into quote_day
        select store_id, created_on, count(*), sum(amount_excl_tax), sum(amount_incl_tax) from quote_state group by 1, 2;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table quote_day; drop index quote_counter_expiry');
  }
}
