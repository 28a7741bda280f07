/** Rung when a generation has been asked for, so that it begins at once. */
export class GenerationBell {
  private readonly listeners: (() => void)[] = [];

  whenRung(listener: () => void): void {
    this.listeners.push(listener);
  }

  ring(): void {
    for (const listener of this.listeners) listener();
  }
}
