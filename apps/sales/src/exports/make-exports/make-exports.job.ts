import { isRefusal } from '@comptoir/kernel';
import { crashPoint } from '@comptoir/messaging';
import { Db, isDatabaseDown } from '@comptoir/persistence';
import { Logger, Periodic } from '@comptoir/service-kit';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { ApprovalNeeded, ExportFailed, ExportGone } from '../export.errors';
import type { ExportJob } from '../export-job';
import { ExportQueue } from '../export-queue.repository';
import { FileMaker } from './file-maker.port';
import { inChunks } from './in-chunks';

const everyMs = 1_000;
const beatMs = 500;
/** Of one statement: a sort of everything that there is. */
const statementTimeoutMs = 120_000;

/** Makes one file at a time: an instance has other things to do as well. */
@Injectable()
export class MakeExports implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds: Periodic;
  private stopping = false;

  constructor(
    private readonly queue: ExportQueue,
    private readonly files: FileMaker,
    private readonly db: Db,
    private readonly logger: Logger,
  ) {
    this.rounds = new Periodic(
      everyMs,
      () => this.run(),
      (error) => logger.error({ error }, 'files could not be made'),
    );
    queue.whenOrdered(() => this.rounds.wake());
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.rounds.stop();
  }

  private async run(): Promise<void> {
    for (let job = await this.queue.claim(); job && !this.stopping; job = await this.queue.claim())
      await this.attempt(job);
  }

  private async attempt(job: ExportJob): Promise<void> {
    try {
      await this.make(job);
    } catch (error) {
      if (error instanceof ExportGone) return;
      if (error instanceof Stopping) return this.queue.handBack(job);
      if (error instanceof ApprovalNeeded) return this.queue.awaitApproval(job, error.rows);
      if (isDatabaseDown(error) || isAway(error)) throw error;
      if (!(error instanceof ExportFailed))
        this.logger.error({ error, exportId: job.id }, 'a file was not made');
      await this.queue.fail(job, error instanceof ExportFailed ? error.failure : 'INTERNAL');
    }
  }

  /** Bytes are kept as they come, on other connections than the one that reads. */
  private async make(job: ExportJob): Promise<void> {
    const progress = { total: null as number | null, done: 0 };
    const beats = new Periodic(
      beatMs,
      () => this.queue.beat(job, progress),
      () => undefined,
    );
    beats.start();
    let bytes = 0;
    try {
      await this.db.transaction(
        async (tx) => {
          const file = await this.files.make(tx, job, (count) => (progress.done += count));
          progress.total = file.total;
          let seq = 0;
          for await (const chunk of inChunks(file.bytes)) {
            if (this.stopping) throw new Stopping();
            await this.queue.keep(job, seq++, chunk);
            bytes += chunk.length;
            crashPoint('exports.making');
          }
        },
        { isolation: 'repeatable read', readOnly: true, statementTimeoutMs },
      );
    } finally {
      await beats.stop();
    }
    await this.queue.complete(job, { rows: progress.total ?? 0, bytes });
  }
}

/** The service that knows the rows does not answer: the file is begun again when its turn is over. */
function isAway(error: unknown): boolean {
  return isRefusal(error) && error.kind === 'unavailable';
}

/** This instance is going away: nothing is wrong with the file. */
class Stopping extends Error {}
