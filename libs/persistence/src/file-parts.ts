import { sql, type SqlFragment } from './sql';
import type { Queryable, Tx } from './tx';

/** What stands at the end of a file stands in so many bytes. */
const endBytes = 66_000;

/** The bytes of files that come and go in parts: a table of `file_id`, `part` (from 0) and `content`. */
export class FileParts {
  constructor(private readonly table: SqlFragment) {}

  async add(tx: Tx, fileId: string, { part, content }: { part: number; content: Buffer }): Promise<void> {
    await tx.execute(
      sql`insert into ${this.table} (file_id, part, content) values (${fileId}, ${part}, ${content})`,
    );
  }

  /** Undefined after the last one. */
  async read(from: Queryable, fileId: string, part: number): Promise<Buffer | undefined> {
    const row = await from.one<{ content: Buffer }>(
      sql`select content from ${this.table} where file_id = ${fileId} and part = ${part}`,
    );
    return row?.content;
  }

  /** One after the other, each when the one before is used up. */
  async *all(from: Queryable, fileId: string): AsyncGenerator<Buffer> {
    for (let part = 0; ; part += 1) {
      const content = await this.read(from, fileId, part);
      if (!content) return;
      yield content;
    }
  }

  /** How a file of so many parts begins and how it ends, however small its parts are. */
  async edges(from: Queryable, fileId: string, parts: number): Promise<{ first: Buffer; last: Buffer }> {
    const none = Buffer.alloc(0);
    const first = (await this.read(from, fileId, 0)) ?? none;
    let last = none;
    for (let part = parts - 1; part >= 0 && last.length < endBytes; part -= 1)
      last = Buffer.concat([(await this.read(from, fileId, part)) ?? none, last]);
    return { first, last };
  }
}
