/** A pause that something may shorten. */
export class WakeUp {
  private wake: () => void = () => undefined;
  private called = false;

  now(): void {
    this.called = true;
    this.wake();
  }

  /** Resolves when woken (before or during the pause) but not sooner than `atLeastMs`; at the latest after `atMostMs`. */
  async after({ atLeastMs, atMostMs }: { atLeastMs: number; atMostMs: number }): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, atLeastMs));
    if (!this.called) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, atMostMs - atLeastMs);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.called = false;
    this.wake = () => undefined;
  }
}
