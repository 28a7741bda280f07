import type { attachedFileView } from '@comptoir/contracts';
import { partFault, safeName, typeOf, type FileType } from '@comptoir/papers';
import { Db, FileParts, sql, type Queryable } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { Attachment } from 'nodemailer/lib/mailer';
import type { z } from 'zod';
import { attachmentErrors } from './attachment.errors';
import { mimePart } from './mime-part';

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
  private readonly parts = new FileParts(sql`attached_file_part`);

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
      const file = await this.find(tx, fileId, ownerId);
      const fault = partFault(file, { part, content });
      if (fault === 'OUT_OF_ORDER') throw attachmentErrors.outOfOrder(fileId, file.parts);
      if (fault === 'TOO_LONG') throw attachmentErrors.tooLong(fileId, file.bytes);
      await this.parts.add(tx, fileId, { part, content });
      const complete = file.received + content.length === file.bytes;
      const type = complete ? typeOf(await this.parts.edges(tx, fileId, part + 1)) : null;
      if (type === undefined) throw attachmentErrors.typeRefused(fileId);
      await tx.execute(sql`
        update attached_file set received = received + ${content.length}::int, type = ${type},
          name = ${type ? safeName(file.name, type) : file.name} where id = ${fileId}`);
      return this.read(tx, fileId, ownerId);
    });
  }

  async read(from: Queryable, fileId: string, ownerId: string): Promise<FileView> {
    const { parts: _parts, ...file } = await this.find(from, fileId, ownerId);
    return { ...file, ready: file.type !== null };
  }

  /** Refuses a file that is gone or somebody else's. */
  async bytesOf(fileId: string, ownerId: string): Promise<number> {
    return (await this.find(this.db, fileId, ownerId)).bytes;
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
    const file = await this.db.one<{ name: string; type: FileType }>(
      sql`select name, type from attached_file where id = ${fileId} and type is not null`,
    );
    if (!file) throw attachmentErrors.incomplete(fileId);
    const content: Buffer[] = [];
    for await (const part of this.parts.all(this.db, fileId)) content.push(part);
    return { filename: file.name, contentType: file.type, raw: mimePart(file, Buffer.concat(content)) };
  }
}
