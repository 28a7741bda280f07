import { projectFileUndoHours } from '@comptoir/contracts';
import { Db, sql } from '@comptoir/persistence';
import { Every } from '@comptoir/service-kit';
import { Injectable } from '@nestjs/common';

const quarterOfAnHour = 900_000;
/** Few: each may be ten megabytes. */
const batchSize = 5;
/** A file whose parts have not all come by then will not be whole any more. */
const uploadHours = 1;

/** Deletes for good what was deleted a day ago, and what never came whole. */
@Injectable()
export class PurgeProjectFiles {
  constructor(private readonly db: Db) {}

  @Every(quarterOfAnHour, 'files of projects could not be purged')
  async run(): Promise<void> {
    let purged: number;
    do purged = await this.purge();
    while (purged === batchSize);
  }

  private purge(): Promise<number> {
    return this.db.execute(sql`
      delete from project_file where id in (
        select id from project_file
        where (deleted_at is not null or type is null)
          and coalesce(deleted_at, added_at) < clock_timestamp() - make_interval(hours =>
            case when deleted_at is null then ${uploadHours}::int else ${projectFileUndoHours}::int end)
        order by coalesce(deleted_at, added_at) limit ${batchSize} for update skip locked)`);
  }
}
