import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counters by status and, for sent quotes, expiry date: they tell the total of a list as well as its indicators. */
export class CountQuotesByStatus20261124121500 implements MigrationInterface {
  readonly name = 'CountQuotesByStatus20261124121500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      lock table quote_state in share mode;
      drop table quote_counter;
      create table quote_counter (
        store_id uuid not null,
        status text not null,
        expiry_date date,
        count bigint not null,
        amount_excl_tax bigint not null,
        amount_incl_tax bigint not null,
        unique nulls not distinct (store_id, status, expiry_date)
      ) with (fillfactor = 70);
      create table quote_total (
        store_id uuid not null,
        status text not null,
        count bigint not null,
        amount_excl_tax bigint not null,
        amount_incl_tax bigint not null,
        primary key (store_id, status)
      ) with (fillfactor = 70);
      insert into quote_counter
        select store_id, status, case status when 'SENT' then expiry_date end, count(*), sum(amount_excl_tax), sum(amount_incl_tax)
        from quote_state group by 1, 2, 3;
      insert into quote_total
        select store_id, status, sum(count), sum(amount_excl_tax), sum(amount_incl_tax) from quote_counter group by 1, 2;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table quote_total;
      drop table quote_counter;
      create table quote_counter (
        store_id uuid not null, kind text not null, bucket date not null, count bigint not null,
        amount_excl_tax bigint not null, amount_incl_tax bigint not null, primary key (store_id, kind, bucket)
      ) with (fillfactor = 70);
      insert into quote_counter
        select store_id,
          case when status = 'SIGNED' then 'signed' when status <> 'SENT' then 'unsent'
            when expiry_date is null then 'undated' else 'dated' end,
          case when status = 'SENT' then coalesce(expiry_date, '0001-01-01') else '0001-01-01' end,
          count(*), sum(amount_excl_tax), sum(amount_incl_tax)
        from quote_state where status in ('DRAFT', 'FINALIZED', 'SENT', 'SIGNED') group by 1, 2, 3;
    `);
  }
}
