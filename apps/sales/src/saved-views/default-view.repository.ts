import type { ShownListName } from '@comptoir/contracts';
import { Db, sql } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

/** Which view a list opens with, for a user or for a role. */
@Injectable()
export class DefaultViewRepository {
  constructor(private readonly db: Db) {}

  async choose(list: ShownListName, holderId: string, viewId: string | null): Promise<void> {
    if (viewId === null)
      await this.db.execute(sql`delete from default_view where list = ${list} and holder_id = ${holderId}`);
    else
      await this.db.execute(sql`
        insert into default_view (list, holder_id, view_id) values (${list}, ${holderId}, ${viewId})
        on conflict (list, holder_id) do update set view_id = excluded.view_id`);
  }
}
