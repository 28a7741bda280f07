import type { Client } from 'pg';

/** Tables whose rows hang, directly or not, on those that are emptied: theirs go with them. */
export async function referringTo(client: Client, tables: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `with recursive referring as (
       select conrelid from pg_constraint where contype = 'f' and confrelid = any($1::regclass[])
       union select c.conrelid from pg_constraint c join referring r on c.contype = 'f' and c.confrelid = r.conrelid
     )
     select conrelid::regclass::text as name from referring where conrelid <> all($1::regclass[])`,
    [tables],
  );
  return rows.map(({ name }) => name);
}

/** Takes constraints and indexes off tables and gives the statements that put them back, keys before what refers to them. */
export async function stripTables(client: Client, tables: readonly string[]): Promise<string[]> {
  const { rows: constraints } = await client.query<{ drop: string; make: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
     from pg_constraint where contype in ('p', 'u', 'f') and conrelid = any($1::regclass[])
     order by case contype when 'p' then 1 when 'u' then 2 else 3 end, conname`,
    [tables],
  );
  const { rows: indexes } = await client.query<{ drop: string; make: string }>(
    `select format('drop index %s', indexrelid::regclass) as drop, pg_get_indexdef(indexrelid) as make
     from pg_index where indrelid = any($1::regclass[])
       and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u'))
     order by 1`,
    [tables],
  );
  for (const { drop } of constraints.toReversed()) await client.query(drop);
  for (const { drop } of indexes) await client.query(drop);
  return [...constraints.filter(isKey), ...indexes, ...constraints.filter((one) => !isKey(one))].map(
    ({ make }) => make,
  );
}

const isKey = ({ make }: { make: string }) => !make.includes(' FOREIGN KEY ');
