/** What a step of a sequence found. A step that is not about tests counts only when it fails, as one. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

export interface Step {
  readonly name: string;
  /** Not run, and counted as failed, when one of these failed before it. */
  readonly needs?: readonly string[];
  run(output: Output): Promise<Outcome>;
}

export type Output = (line: string) => void;

export const good: Outcome = { passed: 0, failed: 0 };
export const bad: Outcome = { passed: 0, failed: 1 };
