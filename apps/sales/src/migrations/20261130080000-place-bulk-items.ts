import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Items have a place in the order in which they are handed over, and an operation knows the last place that was: a row is
 * written once less, and what waits is found without looking at what does not. Skipped items are counted by an index.
 */
export class PlaceBulkItems20261130080000 implements MigrationInterface {
  readonly name = 'PlaceBulkItems20261130080000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of backwards) await runner.query(statement);
  }
}

const statements = [
  `alter table bulk_item add column place int not null default 0`,
  `alter table bulk_operation add column handed int not null default 0`,
  // Those that are done or left out need none. Before what waits stands what was handed over already.
  `update bulk_item i set place = p.place
   from (select id, row_number() over (
       partition by operation_id order by state = 'PENDING' and dispatched_at is null, turn, seq) as place
     from (select id, operation_id, seq, state, dispatched_at,
         row_number() over (partition by operation_id, store_id order by seq) as turn
       from bulk_item where state in ('PENDING', 'FAILED')) t) p
   where i.id = p.id`,
  `update bulk_operation o set handed = h.handed
   from (select operation_id, count(*) as handed from bulk_item
     where state = 'FAILED' or state = 'PENDING' and dispatched_at is not null group by operation_id) h
   where o.id = h.operation_id`,
  `alter table bulk_item alter column place drop default, drop column dispatched_at`,
  `create index bulk_item_pending on bulk_item (operation_id, place) where state = 'PENDING'`,
  `create index bulk_item_skipped on bulk_item (operation_id, reason) where state = 'SKIPPED'`,
];

const backwards = [
  `alter table bulk_item add column dispatched_at timestamptz`,
  `update bulk_item i set dispatched_at = clock_timestamp()
   from bulk_operation o where o.id = i.operation_id and i.place <= o.handed and i.state = 'PENDING'`,
  `drop index bulk_item_pending, bulk_item_skipped`,
  `alter table bulk_item drop column place`,
  `alter table bulk_operation drop column handed`,
  `create index bulk_item_turns on bulk_item (operation_id, store_id, seq) where state = 'PENDING' and dispatched_at is null`,
  `create index bulk_item_in_flight on bulk_item (operation_id) where state = 'PENDING' and dispatched_at is not null`,
];
