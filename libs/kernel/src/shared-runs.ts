interface Run<Answer> {
  readonly now: Promise<Answer>;
  next?: Promise<Answer>;
}

/**
 * Works out what many ask at the same time. Whoever asks while it is being worked out shares the next run, which begins
 * after they asked: nobody is told what was true before, and one question is never worked on twice at once.
 */
export class SharedRuns<Answer> {
  private readonly runs = new Map<string, Run<Answer>>();

  ask(question: string, work: () => Promise<Answer>): Promise<Answer> {
    const run = this.runs.get(question);
    if (!run) return this.begin(question, work);
    const begin = () => this.begin(question, work);
    return (run.next ??= run.now.then(begin, begin));
  }

  private begin(question: string, work: () => Promise<Answer>): Promise<Answer> {
    const run: Run<Answer> = { now: work() };
    this.runs.set(question, run);
    const forget = () => void (run.next || this.runs.delete(question));
    run.now.then(forget, forget);
    return run.now;
  }
}
