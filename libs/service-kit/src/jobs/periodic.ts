/**
 * Work that is done at once and then again and again, `everyMs` after it last ended or as soon as somebody wakes it;
 * never twice at a time. A failure is told and the work goes on at the next time.
 */
export class Periodic {
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;
  private again = false;
  private stopped = true;

  constructor(
    private readonly everyMs: number,
    private readonly work: () => Promise<void>,
    private readonly failed: (error: unknown) => void,
  ) {}

  start(): void {
    this.stopped = false;
    this.wake();
  }

  /** Does not wait: what is under way is followed by one more round. */
  wake(): void {
    if (this.stopped) return;
    if (this.running) this.again = true;
    else this.running = this.round();
  }

  /** Resolves when nothing is under way; nothing begins any more. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async round(): Promise<void> {
    clearTimeout(this.timer);
    do {
      this.again = false;
      await this.work().catch(this.failed);
    } while (this.again && !this.stopped);
    this.running = undefined;
    if (!this.stopped) this.timer = setTimeout(() => this.wake(), this.everyMs);
  }
}
