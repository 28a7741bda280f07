import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stores as sales knows them, third parties, articles, projects, quotes, and what happened to each. */
export class CreateTradeTables20261124100000 implements MigrationInterface {
  readonly name = 'CreateTradeTables20261124100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table history_line, document_counter, quote_signal, quote_counter, quote_search, quote_line, quote_state,
        quote, project, article, party, store;
      drop function search_text(text);
    `);
  }
}

const statements = [
  `create extension if not exists pg_trgm`,
  `create extension if not exists unaccent`,
  // Immutable by naming its dictionary, so that it may stand in an index.
  `create function search_text(value text) returns text language sql immutable parallel safe strict
     as $$ select lower(public.unaccent('public.unaccent'::regdictionary, value)) $$`,

  `create table store (
     id uuid primary key,
     version int not null,
     reference text not null unique,
     name text not null,
     legal_entity_id uuid not null,
     legal_entity_name text not null,
     siren text,
     street text, postal_code text, city text, country text, email text, phone text,
     time_zone text not null,
     settings_version int not null default 1,
     quote_validity_days int not null default 30,
     expiring_threshold_days int not null default 10,
     reminder_gap_days int not null default 7,
     confirm_reminders boolean not null default false
   )`,

  `create table party (
     id uuid primary key,
     version int not null default 1,
     reference text unique,
     roles text[] not null,
     kind text not null,
     name text not null,
     first_name text,
     display_name text not null generated always as (case when first_name is null then name else first_name || ' ' || name end) stored,
     email text, phone text, mobile text,
     street text, postal_code text, city text, country text,
     store_id uuid references store,
     email_opt_out boolean not null default false
   )`,
  `create index party_search on party using gin (search_text(display_name || ' ' || coalesce(email, '') || ' ' || coalesce(city, '')) gin_trgm_ops)`,
  `create index party_name on party (search_text(display_name), id)`,
  `create index party_store on party (store_id)`,

  `create table article (
     id uuid primary key,
     version int not null default 1,
     reference text not null unique,
     label text not null,
     supplier_id uuid references party,
     supplier_reference text,
     purchase_price numeric(14,4),
     sale_price numeric(14,4) not null,
     vat_rate text not null,
     eco_contribution bigint not null default 0,
     purchasable boolean not null default true
   )`,
  `create index article_search on article using gin (search_text(reference || ' ' || label) gin_trgm_ops)`,

  `create table project (
     id uuid primary key,
     version int not null default 1,
     reference text unique,
     number text not null unique,
     label text not null,
     store_id uuid not null references store,
     customer_id uuid not null references party,
     salesperson_id uuid references party,
     back_office_id uuid references party,
     front_desk_id uuid references party,
     installer_id uuid references party,
     created_on date not null,
     stage text not null default 'IDENTIFIED',
     activity text not null default 'ACTIVE',
     hold text not null default 'NONE',
     hold_reason text
   )`,
  `create index project_newest on project (created_on desc, id desc)`,
  `create index project_store on project (store_id, created_on desc, id desc)`,
  `create index project_customer on project (customer_id)`,
  `create index project_search on project using gin (search_text(number || ' ' || label) gin_trgm_ops)`,

  // Header: what rarely changes, with the words that a list row shows. State: what changes often, narrow.
  `create table quote (
     id uuid primary key,
     reference text unique,
     number text unique,
     project_id uuid not null references project,
     store_id uuid not null references store,
     customer_id uuid not null references party,
     salesperson_id uuid, back_office_id uuid, front_desk_id uuid, installer_id uuid,
     created_on date not null,
     project_number text not null,
     project_label text not null,
     customer_name text not null,
     salesperson_name text,
     revision int not null default 1,
     revises_id uuid references quote,
     superseded_by_id uuid references quote,
     vat jsonb not null default '[]',
     note text,
     reason text
   )`,
  `create index quote_newest on quote (created_on desc, id desc)`,
  `create index quote_store on quote (store_id, created_on desc, id desc)`,
  `create index quote_customer on quote (customer_id, created_on desc, id desc)`,
  `create index quote_salesperson on quote (salesperson_id, created_on desc, id desc)`,
  `create index quote_project on quote (project_id)`,

  `create table quote_state (
     quote_id uuid primary key references quote on delete cascade,
     version int not null default 1,
     store_id uuid not null,
     salesperson_id uuid,
     created_on date not null,
     status text not null,
     expiry_date date, sent_on date, signed_on date, refused_on date,
     amount_excl_tax bigint not null,
     amount_incl_tax bigint not null,
     cost bigint not null default 0,
     carry_over text not null default 'NONE',
     project_stage text not null,
     project_hold text not null,
     last_reminded_on date
   )`,
  `create index quote_state_status on quote_state (status, created_on desc, quote_id desc)`,
  `create index quote_state_store_status on quote_state (store_id, status, created_on desc, quote_id desc)`,
  `create index quote_state_open on quote_state (expiry_date, quote_id)
     include (store_id, amount_excl_tax, amount_incl_tax) where status = 'SENT'`,

  `create table quote_line (
     quote_id uuid not null references quote on delete cascade,
     position int not null,
     id uuid not null,
     article_id uuid references article,
     label text not null,
     quantity numeric(9,3) not null,
     unit_price numeric(14,4) not null,
     discount_percent numeric(5,2) not null default 0,
     vat_rate text not null,
     eco_contribution bigint not null default 0,
     optional boolean not null default false,
     total bigint not null,
     purchase_price numeric(14,4),
     primary key (quote_id, position)
   )`,

  `create table quote_search (quote_id uuid primary key references quote on delete cascade, content text not null)`,
  `create index quote_search_content on quote_search using gin (content gin_trgm_ops)`,

  // kind: 'unsent' | 'undated' | 'dated' (bucket = expiry date) | 'signed'; undated buckets are 0001-01-01.
  `create table quote_counter (
     store_id uuid not null,
     kind text not null,
     bucket date not null,
     count bigint not null,
     amount_excl_tax bigint not null,
     amount_incl_tax bigint not null,
     primary key (store_id, kind, bucket)
   ) with (fillfactor = 70)`,

  // One row per signal given: a quote, what was signalled, for which deadline.
  `create table quote_signal (
     quote_id uuid not null references quote on delete cascade,
     kind text not null,
     expiry_date date not null,
     primary key (quote_id, kind, expiry_date)
   )`,

  `create table document_counter (kind text not null, year int not null, next int not null, primary key (kind, year))`,

  // The audit row of each change, and the history that a project shows.
  `create table history_line (
     id uuid primary key,
     at timestamptz not null,
     project_id uuid references project,
     store_id uuid,
     actor_id uuid,
     actor text not null,
     action text not null,
     aggregate_id uuid not null,
     aggregate_version int,
     facts jsonb not null default '{}'
   )`,
  `create index history_line_project on history_line (project_id, at desc, id desc)`,
];
