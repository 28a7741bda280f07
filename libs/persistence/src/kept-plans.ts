import { createHash } from 'node:crypto';
import type { QueryConfig } from 'pg';
import type { SqlFragment } from './sql';

/** How many texts keep their plan on each connection; a plan is some 50 KiB of PostgreSQL's memory. */
const capacity = 200;
/** A text seen this often is worth keeping. */
const worthKeeping = 3;
const remembered = 2_000;

/**
 * Names statements that come again and again, so that each connection plans them once: planning a list page of three
 * tables costs as much as running it. Rare texts and those to be planned afresh stay without a name.
 */
export class KeptPlans {
  private readonly names = new Map<string, string>();
  private seen = new Map<string, number>();

  statementOf({ text, values, plannedAfresh }: SqlFragment): QueryConfig {
    const name = plannedAfresh ? undefined : (this.names.get(text) ?? this.noted(text));
    return { text, values: [...values], ...(name && { name }) };
  }

  private noted(text: string): string | undefined {
    if (this.names.size >= capacity) return undefined;
    const times = (this.seen.get(text) ?? 0) + 1;
    if (times < worthKeeping) {
      if (this.seen.size >= remembered) this.seen = new Map();
      this.seen.set(text, times);
      return undefined;
    }
    this.seen.delete(text);
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
    this.names.set(text, name);
    return name;
  }
}
