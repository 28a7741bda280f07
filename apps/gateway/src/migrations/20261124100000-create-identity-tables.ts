import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may use the house: legal entities, stores, roles, users, sessions, tries to sign in; and answers kept for repeats. */
export class CreateIdentityTables20261124100000 implements MigrationInterface {
  readonly name = 'CreateIdentityTables20261124100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table idempotent_answer, sign_in_tries, familiar_address, session, user_store, app_user, role, store, legal_entity`);
  }
}

const statements = [
  `create table legal_entity (
     id uuid primary key,
     name text not null unique,
     siren text
   )`,
  `create table store (
     id uuid primary key,
     version int not null default 1,
     reference text not null unique,
     name text not null,
     legal_entity_id uuid not null references legal_entity,
     street text, postal_code text, city text, country text, email text, phone text,
     time_zone text not null
   )`,
  `create index store_legal_entity on store (legal_entity_id)`,
  `create table role (
     id uuid primary key,
     version int not null default 1,
     name text not null unique,
     permissions jsonb not null
   )`,
  `create table app_user (
     id uuid primary key,
     version int not null default 1,
     email text not null unique check (email = lower(email)),
     name text not null,
     role_id uuid not null references role,
     home_store_id uuid references store,
     party_id uuid,
     language text not null,
     active boolean not null default true,
     password_hash text not null
   )`,
  `create index app_user_role on app_user (role_id)`,
  `create index app_user_home_store on app_user (home_store_id)`,
  `create table user_store (
     user_id uuid not null references app_user on delete cascade,
     store_id uuid not null references store,
     primary key (user_id, store_id)
   )`,
  `create index user_store_store on user_store (store_id)`,
  `create table session (
     id uuid primary key,
     user_id uuid not null references app_user on delete cascade,
     created_at timestamptz not null default now(),
     expires_at timestamptz not null,
     closed_at timestamptz
   )`,
  `create index session_of_user on session (user_id)`,
  `create index session_expiry on session (expires_at)`,
  // Unlogged: after a crash of the server everybody has their tries again, and nothing else is lost.
  `create unlogged table sign_in_tries (
     bucket text primary key,
     tries timestamptz[] not null
   )`,
  `create table familiar_address (
     user_id uuid not null references app_user on delete cascade,
     address text not null,
     seen_at timestamptz not null default now(),
     primary key (user_id, address)
   )`,
  `create table idempotent_answer (
     user_id uuid not null,
     key text not null,
     request_hash text not null,
     taken_at timestamptz not null default now(),
     answered_at timestamptz,
     body bytea,
     etag text,
     primary key (user_id, key)
   )`,
  `create index idempotent_answer_age on idempotent_answer (taken_at)`,
];
