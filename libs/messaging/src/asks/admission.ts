import { Refusal } from '@comptoir/kernel';

interface Waiting {
  readonly deadline: number;
  readonly enter: () => void;
  readonly refuse: (refusal: Refusal) => void;
}

/**
 * Lets so many requests work at once and so many wait; the next is refused at once (`overloaded`), because an
 * answer that comes after its asker left costs the same and helps nobody. Who waited past the deadline is
 * refused without having begun.
 */
export class Admission {
  private working = 0;
  private readonly waiting: Waiting[] = [];
  private readonly idleListeners: (() => void)[] = [];

  constructor(
    private readonly places = 64,
    private readonly queueLength = 512,
  ) {}

  async run<T>(deadline: number, work: () => Promise<T>): Promise<T> {
    await this.enter(deadline);
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  /** Resolves when nobody works or waits any more. */
  async idle(): Promise<void> {
    if (this.working > 0) await new Promise<void>((resolve) => this.idleListeners.push(resolve));
  }

  private enter(deadline: number): Promise<void> {
    if (this.working < this.places) {
      this.working++;
      return Promise.resolve();
    }
    if (this.waiting.length >= this.queueLength) throw new Refusal('unavailable', 'overloaded');
    return new Promise((enter, refuse) => this.waiting.push({ deadline, enter, refuse }));
  }

  private leave(): void {
    const next = this.nextInTime();
    if (next) return next.enter();
    this.working--;
    if (this.working === 0) for (const idle of this.idleListeners.splice(0)) idle();
  }

  private nextInTime(): Waiting | undefined {
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
      if (next.deadline > Date.now()) return next;
      next.refuse(new Refusal('unavailable', 'deadline.passed'));
    }
    return undefined;
  }
}
