import type { Client } from 'pg';
import { copyInto } from './copy';
import type { Trade } from './sales-tables';
import { taskTables } from './task-tables';
import { legalEntity } from './trade';

/** The stores as the gateway keeps them; those there already stay. */
export async function fillStores(client: Client, { stores }: Trade): Promise<void> {
  await client.query(
    'insert into legal_entity (id, name, siren) values ($1, $2, $3) on conflict do nothing',
    [legalEntity.id, legalEntity.name, legalEntity.siren],
  );
  for (const { id, reference, name, city, postalCode, timeZone } of stores)
    await client.query(
      `insert into store (id, reference, name, legal_entity_id, postal_code, city, country, time_zone)
       values ($1, $2, $3, $4, $5, $6, 'FR', $7) on conflict do nothing`,
      [id, reference, name, legalEntity.id, postalCode, city, timeZone],
    );
}

/** Tasks on some of the projects, in place of those there. */
export async function fillTasks(client: Client, trade: Trade): Promise<void> {
  await client.query('truncate task cascade');
  for (const { id, timeZone } of trade.stores)
    await client.query(
      'insert into store (id, version, time_zone) values ($1, 1, $2) on conflict do nothing',
      [id, timeZone],
    );
  for (const table of taskTables(trade)) await copyInto(client, table, table.rows());
}
