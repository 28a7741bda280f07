const capacity = 2_000;

/** Remembers what each token stood for until it expires; when full, forgets the one unused for longest. */
export class TokenCache<T> {
  private readonly entries = new Map<string, { readonly value: T; readonly until: number }>();

  get(token: string): T | undefined {
    const entry = this.entries.get(token);
    if (!entry) return undefined;
    this.entries.delete(token);
    if (entry.until <= Date.now()) return undefined;
    this.entries.set(token, entry); // now the most recently used: a Map keeps the order of insertion
    return entry.value;
  }

  keep(token: string, value: T, until: number): void {
    this.entries.set(token, { value, until });
    const [oldest] = this.entries.keys();
    if (this.entries.size > capacity && oldest !== undefined) this.entries.delete(oldest);
  }
}
