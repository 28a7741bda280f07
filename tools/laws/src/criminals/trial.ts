/** A law on trial: a crime it must refuse, and a neighbour so like it that only a good law tells them apart. */
export interface Trial<Exhibit> {
  readonly law: string;
  readonly crime: Exhibit;
  readonly innocent: Exhibit;
}

/** A source text and where it claims to lie. */
export type Exhibit = readonly [path: string, source: string];
