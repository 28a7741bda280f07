import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Purchase orders are found by the names of the customers that they buy for. */
export class KnowCustomers20261129074500 implements MigrationInterface {
  readonly name = 'KnowCustomers20261129074500';

  async up(runner: QueryRunner): Promise<void> {
    // Version 0: learnt otherwise than by an announcement; without a name: to be learnt.
    await runner.query(
      'create table customer (id uuid primary key, version int not null default 0, name text)',
    );
    await runner.query('create index customer_words on customer using gin (search_text(name) gin_trgm_ops)');
    await runner.query('create index customer_unnamed on customer (id) where name is null');
    await runner.query('alter table project add column customer_id uuid');
    await runner.query('create index project_customer on project (customer_id)');
    await runner.query('create index project_without_customer on project (id) where customer_id is null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table project drop column customer_id');
    await runner.query('drop table customer');
  }
}
