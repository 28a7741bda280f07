interface Row {
  id: string;
  version: number;
}
/** Rows that news changed in place: their fields whose value is another one now. */
export type ChangedCells = ReadonlyMap<string, ReadonlySet<string>>;

/** How many rows a fresh answer would add, take away or move. Cells that changed in place are not counted. */
export function compareRows(shown: readonly Row[], fresh: readonly Row[]): number {
  const freshIds = fresh.map(({ id }) => id);
  const shownIds = shown.map(({ id }) => id);
  const gone = shownIds.filter((id) => !freshIds.includes(id)).length;
  const come = freshIds.filter((id) => !shownIds.includes(id)).length;
  const kept = shownIds.filter((id) => freshIds.includes(id));
  const keptFresh = freshIds.filter((id) => shownIds.includes(id));
  const moved = kept.filter((id, index) => keptFresh[index] !== id).length;
  return Math.max(gone, come) + moved;
}

/** The rows as shown, in their order, each with its latest cells; rows that did not change stay the same object. */
export function patchRows<R extends Row>(shown: readonly R[], fresh: readonly R[]): R[] {
  const latest = new Map(fresh.map((row) => [row.id, row]));
  return shown.map((row) => {
    const candidate = latest.get(row.id);
    return candidate && JSON.stringify(candidate) !== JSON.stringify(row) ? candidate : row;
  });
}

/** Which fields of which rows differ between two states of the same rows. */
export function changedCells<R extends Row>(before: readonly R[], after: readonly R[]): ChangedCells {
  const changed = new Map<string, ReadonlySet<string>>();
  after.forEach((row, index) => {
    const was = before[index];
    if (!was || was === row) return;
    const fields = (Object.keys(row) as (keyof R & string)[]).filter(
      (field) => JSON.stringify(row[field]) !== JSON.stringify(was[field]),
    );
    changed.set(row.id, new Set(fields));
  });
  return changed;
}
