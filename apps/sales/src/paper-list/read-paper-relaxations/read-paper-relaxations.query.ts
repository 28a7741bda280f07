import {
  paperPermissions,
  paperTypes,
  readSalesPaperRelaxations,
  salesPaperDimensions,
  type RequestOf,
} from '@comptoir/contracts';
import { Answers, type AskContext, type Caller } from '@comptoir/messaging';
import { Db } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { mostRelaxed, relaxationsOf, rowsUpTo, type Relaxation } from '../../lists/relaxations.port';
import { PaperParts } from '../paper-parts.port';

type Filter = RequestOf<typeof readSalesPaperRelaxations>;

@Controller()
export class ReadPaperRelaxations {
  constructor(
    private readonly db: Db,
    private readonly kinds: PaperParts,
  ) {}

  @Answers(readSalesPaperRelaxations)
  async handle(filter: Filter, { caller }: AskContext) {
    const parts = await this.kinds.of(filter, caller);
    const found = await Promise.all([
      ...parts.map((part) => relaxationsOf({ db: this.db, list: part.list }, part)),
      this.otherKinds(filter, caller),
    ]);
    return { items: together(found.flat()), most: mostRelaxed };
  }

  /** What the choice of kinds hides: the rows of those left out. */
  private async otherKinds(filter: Filter, caller: Caller): Promise<Relaxation<string>[]> {
    const { type } = filter;
    const others = paperTypes.filter(
      (each) => type && !type.includes(each) && caller.can(paperPermissions[each]),
    );
    if (others.length === 0) return [];
    const parts = await this.kinds.of({ ...filter, type: others }, caller);
    return Promise.all(
      parts.map(async (part) => ({ dimension: 'type', rows: await rowsUpTo(this.db, part.list, part) })),
    );
  }
}

/** Every kind counts by itself; a dimension hides what it hides of all of them. */
function together(found: readonly Relaxation<string>[]) {
  const dimensions = salesPaperDimensions.flatMap((dimension) => {
    const rows = found.filter((each) => each.dimension === dimension).map((each) => each.rows ?? Infinity);
    const sum = rows.reduce((one, other) => one + other, 0);
    if (rows.length === 0) return [];
    return { dimension, rows: sum === Infinity ? null : Math.min(mostRelaxed, sum) };
  });
  return dimensions.sort((one, other) => (other.rows ?? -1) - (one.rows ?? -1));
}
