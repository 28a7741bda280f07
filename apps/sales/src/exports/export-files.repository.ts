import { Readable } from 'node:stream';
import type { ExportView } from '@comptoir/contracts';
import type { Caller } from '@comptoir/messaging';
import { Db, sql } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { History } from '../history/history.port';
import { exportErrors } from './export.errors';

export interface ExportFile {
  readonly name: string;
  readonly format: ExportView['format'];
  readonly bytes: number;
  readonly content: Readable;
}

/** Files that are made, from whichever instance made them. */
@Injectable()
export class ExportFiles {
  constructor(
    private readonly db: Db,
    private readonly history: History,
  ) {}

  /** For its orderer alone; who took it is written down. */
  async open(exportId: string, caller: Caller): Promise<ExportFile> {
    const row = await this.db.one<
      Omit<ExportFile, 'content' | 'bytes'> & { bytes: string; state: ExportView['state']; kept: boolean }
    >(sql`
      select file_name as name, format, bytes, state, expires_at > clock_timestamp() as kept from export
      where id = ${exportId} and created_by = ${caller.userId}`);
    if (!row) throw exportErrors.notFound(exportId);
    const { name, format, state, kept } = row;
    if (state !== 'COMPLETED' || !kept) throw exportErrors.noFile(exportId, state);
    await this.db.transaction((tx) =>
      this.history.write(tx, [
        { actor: caller, action: 'export.downloaded', aggregateId: exportId, facts: { name } },
      ]),
    );
    return { name, format, bytes: Number(row.bytes), content: Readable.from(this.chunks(exportId)) };
  }

  private async *chunks(exportId: string): AsyncGenerator<Buffer> {
    for (let seq = 0; ; seq++) {
      const chunk = await this.db.one<{ bytes: Buffer }>(
        sql`select bytes from export_chunk where export_id = ${exportId} and seq = ${seq}`,
      );
      if (!chunk) return;
      yield chunk.bytes;
    }
  }
}
