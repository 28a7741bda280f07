import { Clock } from '@comptoir/kernel';
import { Db, type SqlFragment } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { StoreDays } from '../stores/store-days';
import type { DocumentList, ListView } from './document-list';
import { mostFound } from './most-found';

interface Viewed<Filter, SortName extends string> {
  readonly leadFor: DocumentList<Filter, string, SortName>['leadFor'];
  readonly candidates: (filter: Filter) => SqlFragment | undefined;
}

/** How a list is to be read for a filter and in an order, now. */
@Injectable()
export class ListViews {
  constructor(
    private readonly db: Db,
    private readonly storeDays: StoreDays,
    private readonly clock: Clock,
  ) {}

  async of<Filter, SortName extends string>(
    list: Viewed<Filter, SortName>,
    filter: Filter,
    sort?: SortName,
  ): Promise<ListView> {
    const [days, found] = await Promise.all([
      this.storeDays.groups(this.clock.now()),
      this.found(list.candidates(filter)),
    ]);
    return { days, lead: list.leadFor(filter, sort), ...(found ? { found } : {}) };
  }

  private async found(candidates: SqlFragment | undefined): Promise<string[] | undefined> {
    if (!candidates) return undefined;
    const rows = await this.db.query<{ id: string }>(candidates);
    return rows.length > mostFound ? undefined : rows.map(({ id }) => id);
  }
}
