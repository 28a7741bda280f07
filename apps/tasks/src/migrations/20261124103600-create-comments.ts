import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Comments with those whom they mention. */
export class CreateComments20261124103600 implements MigrationInterface {
  readonly name = 'CreateComments20261124103600';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table comment_mention, comment');
  }
}

const statements = [
  `create table comment (
     id uuid primary key,
     version int not null default 1,
     store_id uuid not null,
     project_id uuid not null, project_number text not null, project_label text not null,
     salesperson_id uuid,
     body text not null,
     audience text[] not null check (cardinality(audience) > 0),
     author_id uuid not null,
     author_party_id uuid,
     author text not null,
     created_at timestamptz not null,
     edited_at timestamptz,
     operation_id uuid
   )`,
  `create index comment_newest on comment (created_at desc, id desc)`,
  `create index comment_store on comment (store_id, created_at desc, id desc)`,
  `create index comment_project on comment (project_id, created_at desc, id desc)`,
  `create index comment_operation on comment (operation_id) where operation_id is not null`,
  `create index comment_search on comment using gin
     (search_text(body || ' ' || project_label || ' ' || project_number) gin_trgm_ops)`,

  `create table comment_mention (
     comment_id uuid not null references comment on delete cascade,
     party_id uuid not null,
     position int not null,
     name text not null,
     primary key (comment_id, party_id)
   )`,
  `create index comment_mention_party on comment_mention (party_id, comment_id)`,
];
