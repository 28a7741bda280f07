interface Known {
  readonly data: unknown;
  readonly asOf: string;
}

/** The last good data of each section for each asker; the one unused for longest is forgotten first. */
export class LastKnown {
  private readonly entries = new Map<string, Known>();

  constructor(private readonly capacity = 2_000) {}

  keep(key: string, known: Known): void {
    this.entries.delete(key);
    this.entries.set(key, known);
    const [oldest] = this.entries.keys();
    if (this.entries.size > this.capacity && oldest !== undefined) this.entries.delete(oldest);
  }

  get(key: string): Known | undefined {
    return this.entries.get(key);
  }
}
