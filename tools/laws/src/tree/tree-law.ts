/** A law about where files lie and how they are called; it sees all paths of the repository at once. */
export interface TreeLaw {
  readonly name: string;
  readonly promise: string;
  violations(paths: readonly string[]): readonly Violation[];
}

export interface Violation {
  readonly path: string;
  readonly message: string;
}

/** A law that judges each path alone. */
export function eachPath(judge: (path: string) => string | undefined): TreeLaw['violations'] {
  return (paths) =>
    paths.flatMap((path) => {
      const message = judge(path);
      return message === undefined ? [] : [{ path, message }];
    });
}
