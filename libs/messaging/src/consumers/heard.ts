/** A message as a reaction hears it: who announced what about which aggregate, and the data, checked. */
export interface Heard<Data> {
  /** The same at every delivery and replay. */
  readonly id: string;
  readonly type: string;
  readonly aggregateId: string;
  /** Grows by one with every change of the aggregate; absent on commands. Apply by version, not by arrival. */
  readonly aggregateVersion?: number;
  readonly storeId?: string;
  readonly operationId?: string;
  /** The message that made the announcer act. */
  readonly causationId?: string;
  /** When the fact was written down. */
  readonly time: Date;
  readonly data: Data;
}

/** The data of the highest version of each aggregate among these: what a copy becomes, whatever came before. */
export function newest<Data>(heard: readonly Heard<Data>[]): Data[] {
  const latest = new Map<string, Heard<Data>>();
  for (const one of heard) {
    const known = latest.get(one.aggregateId);
    if (!known || (known.aggregateVersion ?? 0) < (one.aggregateVersion ?? 0))
      latest.set(one.aggregateId, one);
  }
  return [...latest.values()].map(({ data }) => data);
}
