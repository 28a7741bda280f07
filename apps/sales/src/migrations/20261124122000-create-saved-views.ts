import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Saved views, and which of them a list opens with. */
export class CreateSavedViews20261124122000 implements MigrationInterface {
  readonly name = 'CreateSavedViews20261124122000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table default_view, saved_view');
  }
}

const statements = [
  `create table saved_view (
     id uuid primary key,
     version int not null default 1,
     list text not null,
     name text not null,
     filter jsonb not null,
     settings jsonb not null,
     sharing text not null,
     store_id uuid references store,
     owner_id uuid not null,
     owner_name text not null,
     created_at timestamptz not null default clock_timestamp(),
     deleted_at timestamptz,
     check ((sharing = 'STORE') = (store_id is not null))
   )`,
  `create unique index saved_view_name on saved_view (owner_id, list, search_text(name)) where deleted_at is null`,
  `create index saved_view_shared on saved_view (list, sharing, store_id) where deleted_at is null and sharing <> 'PERSONAL'`,
  `create index saved_view_deleted on saved_view (deleted_at) where deleted_at is not null`,

  // holder_id: a user or a role.
  `create table default_view (
     list text not null,
     holder_id uuid not null,
     view_id uuid not null references saved_view on delete cascade,
     primary key (list, holder_id)
   )`,
  `create index default_view_view on default_view (view_id)`,

  `insert into saved_view (id, list, name, filter, settings, sharing, owner_id, owner_name) values (
     '00000000-0000-7000-8000-00000000c9c9', 'quotes', 'Projets à réactiver',
     '{"dateField": "createdOn", "activity": ["ACTIVE"], "stage": ["AWAITING_QUOTE_APPROVAL"]}', '{"columns": []}',
     'EVERYONE', '00000000-0000-0000-0000-000000000000', 'Comptoir')`,
];
