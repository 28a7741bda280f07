import { paperTypes, type PaperType, type SalesPaperFilter } from '@comptoir/contracts';
import type { Caller } from '@comptoir/messaging';
import { Injectable } from '@nestjs/common';
import { ListViews } from '../lists/list-views.port';
import type { Part } from '../lists/merged-page.port';
import { paperKinds, type CommonFilter } from './paper-kinds';
import { papersReadBy, type PaperScopes } from './paper-scopes';

type PaperPart = Part<CommonFilter> & { readonly type: PaperType };

/** The kinds of papers as parts of one list, as they are to be read now. */
@Injectable()
export class PaperParts {
  constructor(private readonly views: ListViews) {}

  /** Those that the filter names, else all that the caller may read. */
  of(filter: SalesPaperFilter, caller: Caller, sort?: string): Promise<PaperPart[]> {
    return this.within(filter, papersReadBy(caller, filter.type), sort);
  }

  /** Those that the filter names, as far as the scopes reach. */
  within(
    { type: named, ...common }: SalesPaperFilter,
    scopes: PaperScopes,
    sort?: string,
  ): Promise<PaperPart[]> {
    const filter: CommonFilter = { ...common, dateField: 'createdOn' };
    const parts = paperTypes.map(async (type) => {
      const [list, scope] = [paperKinds[type], scopes[type]];
      if (!scope || (named?.length && !named.includes(type))) return [];
      return [{ type, list, filter, scope, view: await this.views.of(list, filter, sort) }];
    });
    return Promise.all(parts).then((each) => each.flat());
  }
}
