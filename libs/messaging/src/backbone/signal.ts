/** Wakes one waiting loop. A raise while nobody waits is remembered, so that no wake-up falls between two looks. */
export class Signal {
  private raised = false;
  private release?: () => void;

  raise(): void {
    this.raised = true;
    this.release?.();
  }

  /** Returns at once if raised since the last wait, else when raised or after so many milliseconds. */
  async wait(milliseconds: number): Promise<void> {
    if (!this.raised) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.release = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.release = undefined;
    }
    this.raised = false;
  }
}
