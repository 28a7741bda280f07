import type { StoreFacts } from '@comptoir/contracts';
import { Db, sql, type Queryable, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { Store, StoreSettings } from './store';

interface StoreRow extends Record<string, unknown> {
  readonly facts: StoreFacts;
  readonly settings: Store['settings'];
}

@Injectable()
export class StoreRepository {
  constructor(private readonly db: Db) {}

  async all(): Promise<Store[]> {
    const rows = await this.db.query<StoreRow>(
      sql`select ${facts} as facts, ${settings} as settings from store`,
    );
    return rows.map((row) => ({ ...row.facts, settings: row.settings }));
  }

  /**
   * Keeps what is newer than what is known. Returns how many stores changed. Rows are written in the order of their
   * ids: a request that asked for new stores and the event that tells of them may come at the same moment.
   */
  async keep(db: Queryable, stores: readonly StoreFacts[]): Promise<number> {
    const rows = stores.map(({ legalEntity, address, ...store }) => ({
      ...store,
      ...address,
      legalEntityId: legalEntity.id,
      legalEntityName: legalEntity.name,
      siren: legalEntity.siren,
    }));
    return db.execute(sql`
      insert into store as known (id, version, reference, name, legal_entity_id, legal_entity_name, siren,
        street, postal_code, city, country, email, phone, time_zone)
      select id, version, reference, name, "legalEntityId", "legalEntityName", siren,
        street, "postalCode", city, country, email, phone, "timeZone"
      from jsonb_to_recordset(${sql.json(rows)}) as heard(id uuid, version int, reference text, name text,
        "legalEntityId" uuid, "legalEntityName" text, siren text,
        street text, "postalCode" text, city text, country text, email text, phone text, "timeZone" text)
      order by id
      on conflict (id) do update set version = excluded.version, reference = excluded.reference, name = excluded.name,
        legal_entity_id = excluded.legal_entity_id, legal_entity_name = excluded.legal_entity_name, siren = excluded.siren,
        street = excluded.street, postal_code = excluded.postal_code, city = excluded.city, country = excluded.country,
        email = excluded.email, phone = excluded.phone, time_zone = excluded.time_zone
      where known.version < excluded.version`);
  }

  /** The new version, or undefined when someone else changed the settings since `version`. */
  async changeSettings(
    tx: Tx,
    storeId: string,
    version: number,
    to: StoreSettings,
  ): Promise<number | undefined> {
    const row = await tx.one<{ version: number }>(sql`
      update store set settings_version = settings_version + 1, quote_validity_days = ${to.quoteValidityDays},
        expiring_threshold_days = ${to.expiringThresholdDays}, reminder_gap_days = ${to.reminderGapDays},
        confirm_reminders = ${to.confirmReminders}
      where id = ${storeId} and settings_version = ${version}
      returning settings_version as version`);
    return row?.version;
  }
}

const facts = sql`jsonb_build_object(
  'id', id, 'version', version, 'reference', reference, 'name', name,
  'legalEntity', jsonb_build_object('id', legal_entity_id, 'name', legal_entity_name, 'siren', siren),
  'address', jsonb_build_object('street', street, 'postalCode', postal_code, 'city', city, 'country', country),
  'email', email, 'phone', phone, 'timeZone', time_zone)`;

const settings = sql`jsonb_build_object(
  'version', settings_version, 'quoteValidityDays', quote_validity_days,
  'expiringThresholdDays', expiring_threshold_days, 'reminderGapDays', reminder_gap_days,
  'confirmReminders', confirm_reminders)`;
