/** Tells this process's maker of files that there may be something to do; another process finds it by itself. */
export class ExportBell {
  private answer: () => void = () => undefined;

  whenRung(answer: () => void): void {
    this.answer = answer;
  }

  ring(): void {
    this.answer();
  }
}
