/** Tells whether something the service cannot do without is there. Throwing, or 2 s without an answer, is a no. */
export type Check = () => Promise<boolean> | boolean;

const patienceMs = 2_000;

/** Whether requests may be sent to this instance: all checks pass and it is not stopping. */
export class Readiness {
  private readonly checks = new Map<string, Check>();
  private readonly controller = new AbortController();

  add(name: string, check: Check): void {
    this.checks.set(name, check);
  }

  /** Aborted when the service begins to stop: what lasts by itself (an event stream) ends on it. */
  get stopping(): AbortSignal {
    return this.controller.signal;
  }

  /** From now on the instance is not ready, for good. */
  stop(): void {
    this.controller.abort();
  }

  async ask(): Promise<{ ready: boolean; checks: Record<string, boolean> }> {
    const asked = [...this.checks].map(async ([name, check]) => [name, await passes(check)] as const);
    const checks = Object.fromEntries([...(await Promise.all(asked)), ['accepting', !this.stopping.aborted]]);
    return { ready: Object.values(checks).every(Boolean), checks };
  }
}

async function passes(check: Check): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, patienceMs, false);
  });
  try {
    return await Promise.race([check(), tooLate]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
