import { Clock, dayIn, type Day } from '@comptoir/kernel';
import { Db, sql, type SqlFragment } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

interface Zone {
  readonly timeZone: string;
  readonly storeIds: string[];
}

/** Where a store is that this service has not heard of yet. */
const homeZone = 'Europe/Paris';
const freshForMs = 5_000;

/** What day it is in each store. */
@Injectable()
export class StoreCalendar {
  private kept?: { readonly zones: Promise<Zone[]>; readonly until: number };

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async todayIn(storeId: string): Promise<Day> {
    return dayIn(await this.zoneOf(storeId), this.clock.now());
  }

  /** Its IANA time zone. */
  async zoneOf(storeId: string): Promise<string> {
    const zones = await this.zones();
    return zones.find(({ storeIds }) => storeIds.includes(storeId))?.timeZone ?? homeZone;
  }

  /** The store's time zone as SQL; plain text while all stores have the same. */
  async zoneSql(storeColumn: SqlFragment): Promise<SqlFragment> {
    const others = (await this.zones()).filter(({ timeZone }) => timeZone !== homeZone);
    if (others.length === 0) return sql`${homeZone}::text`;
    const branches = others.map(
      ({ timeZone, storeIds }) => sql`when ${storeColumn} = any(${storeIds}::uuid[]) then ${timeZone}`,
    );
    return sql`case ${sql.join(branches, sql` `)} else ${homeZone} end`;
  }

  /** The store's today as SQL; a plain day while all zones show the same one. */
  async todayOf(storeColumn: SqlFragment): Promise<SqlFragment> {
    const now = this.clock.now();
    const home = dayIn(homeZone, now);
    const others = (await this.zones()).filter(({ timeZone }) => dayIn(timeZone, now) !== home);
    if (others.length === 0) return sql`${home}::date`;
    const branches = others.map(
      ({ timeZone, storeIds }) =>
        sql`when ${storeColumn} = any(${storeIds}::uuid[]) then ${dayIn(timeZone, now)}::date`,
    );
    return sql`case ${sql.join(branches, sql` `)} else ${home}::date end`;
  }

  /** Reads the stores again at the next question. */
  forget(): void {
    this.kept = undefined;
  }

  private zones(): Promise<Zone[]> {
    if (!this.kept || this.kept.until < Date.now()) {
      const zones = this.db.query<Zone>(sql`
        select time_zone as "timeZone", array_agg(id) as "storeIds" from store group by time_zone`);
      zones.catch(() => this.forget());
      this.kept = { zones, until: Date.now() + freshForMs };
    }
    return this.kept.zones;
  }
}
