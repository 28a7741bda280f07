import type { ColumnLayout } from '@comptoir/contracts';
import { Db, sql } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

/** How users have arranged the columns of lists. */
@Injectable()
export class ListLayoutRepository {
  constructor(private readonly db: Db) {}

  of(userId: string): Promise<{ list: string; layout: ColumnLayout }[]> {
    return this.db.query(sql`select list, layout from list_layout where user_id = ${userId} order by list`);
  }

  async keep(userId: string, list: string, layout: ColumnLayout): Promise<void> {
    if (isEmpty(layout))
      await this.db.execute(sql`delete from list_layout where user_id = ${userId} and list = ${list}`);
    else
      await this.db.execute(sql`
        insert into list_layout (user_id, list, layout) values (${userId}, ${list}, ${sql.json(layout)})
        on conflict (user_id, list) do update set layout = excluded.layout`);
  }
}

const isEmpty = ({ order, shown, widths }: ColumnLayout): boolean =>
  order.length === 0 && Object.keys(shown).length === 0 && Object.keys(widths).length === 0;
