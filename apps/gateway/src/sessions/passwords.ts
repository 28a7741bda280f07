import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '@comptoir/kernel';

/** Argon2id (the library's default algorithm) with OWASP's least memory and time. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const atOnce = 2;
const queueLength = 64;

/**
 * Hashes and checks passwords, two at a time: each takes 19 MiB and a core for some 30 ms, so a flood of sign-ins
 * waits or is refused (`overloaded`) and leaves the rest of the gateway alone.
 */
export class Passwords {
  private working = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly nobody = hash('nobody has this password', cost);

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, cost));
  }

  /** Without a hash (no such user) the same work is done, for the time it takes would tell. */
  async matches(passwordHash: string | null | undefined, password: string): Promise<boolean> {
    const against = passwordHash ?? (await this.nobody);
    const matches = await this.inTurn(() => verify(against, password));
    return matches && typeof passwordHash === 'string';
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.working >= atOnce) {
      if (this.waiting.length >= queueLength) throw new Refusal('unavailable', 'overloaded');
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else this.working++;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.working--;
    }
  }
}
