import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Appointments, who attends them, and the secret links to calendars. */
export class CreateAppointments20261124103500 implements MigrationInterface {
  readonly name = 'CreateAppointments20261124103500';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table calendar_feed, attendee, appointment;
      alter table store drop column name, drop column email, drop column phone, drop column address;
    `);
  }
}

const statements = [
  // A trusted extension: the owner of the database may create it.
  `create extension if not exists btree_gist`,

  `alter table store add column name text, add column email text, add column phone text, add column address text`,

  `create table appointment (
     id uuid primary key,
     version int not null default 1,
     store_id uuid not null,
     project_id uuid, project_number text, project_label text,
     type text not null,
     state text not null default 'PROPOSED',
     starts_at timestamptz not null,
     ends_at timestamptz not null,
     moved_from_start timestamptz, moved_from_end timestamptz,
     place text not null,
     address text,
     detail text,
     invite boolean not null,
     sequence int not null default 0,
     created_by_id uuid,
     created_by text not null,
     created_at timestamptz not null,
     operation_id uuid,
     check (starts_at < ends_at)
   )`,
  `create index appointment_start on appointment (starts_at, id)`,
  `create index appointment_store on appointment (store_id, starts_at, id)`,
  `create index appointment_unconfirmed on appointment (store_id, starts_at) where state in ('PROPOSED', 'RESCHEDULED')`,
  `create index appointment_newest on appointment (created_at, id)`,
  `create index appointment_project on appointment (project_id) where project_id is not null`,
  `create index appointment_operation on appointment (operation_id) where operation_id is not null`,

  // takes: the appointment stands, so nobody who attends it can be elsewhere meanwhile. Whoever plans, and however many
  // at once: the second one is refused by this constraint.
  `create table attendee (
     appointment_id uuid not null references appointment on delete cascade,
     party_id uuid not null,
     position int not null,
     name text not null,
     role text not null,
     email text,
     slot tstzrange not null,
     takes boolean not null,
     primary key (appointment_id, party_id),
     constraint attendee_in_one_place exclude using gist (party_id with =, slot with &&) where (takes)
   )`,
  `create index attendee_party on attendee (party_id, appointment_id)`,

  `create table calendar_feed (
     user_id uuid primary key,
     party_id uuid not null,
     secret_hash bytea not null unique,
     created_at timestamptz not null default clock_timestamp(),
     last_read_at timestamptz
   )`,
];
