/** Tells this process's dispatcher that there may be something to do; another process finds it by itself, a little later. */
export class DispatchBell {
  private answer: () => void = () => undefined;

  whenRung(answer: () => void): void {
    this.answer = answer;
  }

  ring(): void {
    this.answer();
  }
}
