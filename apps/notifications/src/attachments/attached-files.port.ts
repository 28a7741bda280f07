import type { attachedFileView } from '@comptoir/contracts';
import { Db, sql, type Queryable, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { Attachment } from 'nodemailer/lib/mailer';
import type { z } from 'zod';
import { mimePart, safeName, typeOf, type AttachedType } from './attached-file';
import { attachmentErrors } from './attachment.errors';

type FileView = z.output<typeof attachedFileView>;
interface Row extends Omit<FileView, 'ready'> {
  readonly parts: number;
}

const view = sql`f.id, f.name, f.type, f.bytes, f.received,
  (select count(*)::int from attached_file_part where file_id = f.id) as parts`;
const keptDays = 7;
/** A few: only files of operations that are being sent. */
const remembered = 4;

/** Files that go with every message of an operation: bounded, judged by their content, stored under their id. */
@Injectable()
export class AttachedFiles {
  private readonly encoded = new Map<string, Attachment>();

  constructor(private readonly db: Db) {}

  /** Whoever announces a file clears away what nobody needs any more. */
  async add(file: { id: string; ownerId: string; name: string; bytes: number }): Promise<FileView> {
    const { id, ownerId, name, bytes } = file;
    await this.db.transaction(async (tx) => {
      await tx.execute(
        sql`delete from attached_file where created_at < clock_timestamp() - make_interval(days => ${keptDays})`,
      );
      await tx.execute(sql`
        insert into attached_file (id, owner_id, name, bytes) values (${id}, ${ownerId}, ${name}, ${bytes})
        on conflict (id) do nothing`);
    });
    return this.read(this.db, id, ownerId);
  }

  /** Refuses a part out of its turn, more than was announced, and at its end what is none of the types that are sent. */
  async append(
    fileId: string,
    ownerId: string,
    { part, content }: { part: number; content: Buffer },
  ): Promise<FileView> {
    return this.db.transaction(async (tx) => {
      await tx.query(sql`select from attached_file where id = ${fileId} for update`);
      const { parts, received, bytes, name } = await this.find(tx, fileId, ownerId);
      if (part !== parts) throw attachmentErrors.outOfOrder(fileId, parts);
      if (received + content.length > bytes) throw attachmentErrors.tooLong(fileId, bytes);
      await tx.execute(
        sql`insert into attached_file_part (file_id, part, content) values (${fileId}, ${part}, ${content})`,
      );
      const complete = received + content.length === bytes;
      const type = complete ? typeOf(await firstPart(tx, fileId)) : null;
      if (type === undefined) throw attachmentErrors.typeRefused(fileId);
      await tx.execute(sql`
        update attached_file set received = received + ${content.length}::int, type = ${type},
          name = ${type ? safeName(name, type) : name} where id = ${fileId}`);
      return this.read(tx, fileId, ownerId);
    });
  }

  async read(from: Queryable, fileId: string, ownerId: string): Promise<FileView> {
    const { parts: _parts, ...file } = await this.find(from, fileId, ownerId);
    return { ...file, ready: file.type !== null };
  }

  /** Encoded once, however many messages it goes with. Refuses a file that is gone, not all here, or somebody else's. */
  async asAttachment(fileId: string, ownerId: string): Promise<Attachment> {
    await this.find(this.db, fileId, ownerId);
    const known = this.encoded.get(fileId) ?? (await this.encode(fileId));
    this.encoded.set(fileId, known);
    const [oldest] = this.encoded.keys();
    if (this.encoded.size > remembered && oldest !== undefined) this.encoded.delete(oldest);
    return known;
  }

  private async find(from: Queryable, fileId: string, ownerId: string): Promise<Row> {
    const row = await from.one<Row>(
      sql`select ${view} from attached_file f where f.id = ${fileId} and f.owner_id = ${ownerId}`,
    );
    if (!row) throw attachmentErrors.notFound(fileId);
    return row;
  }

  private async encode(fileId: string): Promise<Attachment> {
    const file = await this.db.one<{ name: string; type: AttachedType }>(
      sql`select name, type from attached_file where id = ${fileId} and type is not null`,
    );
    if (!file) throw attachmentErrors.incomplete(fileId);
    const parts = await this.db.query<{ content: Buffer }>(
      sql`select content from attached_file_part where file_id = ${fileId} order by part`,
    );
    const content = Buffer.concat(parts.map((part) => part.content));
    return { filename: file.name, contentType: file.type, raw: mimePart(file, content) };
  }
}

async function firstPart(tx: Tx, fileId: string): Promise<Buffer> {
  const row = await tx.one<{ content: Buffer }>(
    sql`select content from attached_file_part where file_id = ${fileId} and part = 0`,
  );
  return row?.content ?? Buffer.alloc(0);
}
