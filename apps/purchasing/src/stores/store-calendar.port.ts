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

  /** The day now in whichever store it is asked for afterwards. */
  async todayEverywhere(): Promise<(storeId: string) => Day> {
    const zones = await this.zones();
    const now = this.clock.now();
    return (storeId) =>
      dayIn(zones.find(({ storeIds }) => storeIds.includes(storeId))?.timeZone ?? homeZone, now);
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
