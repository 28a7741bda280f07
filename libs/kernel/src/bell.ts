/** Tells the job of this process that there may be something to do; another process finds it by itself, a little later. */
export class Bell {
  private readonly listeners: (() => void)[] = [];

  whenRung(listener: () => void): void {
    this.listeners.push(listener);
  }

  ring(): void {
    for (const listener of this.listeners) listener();
  }
}
