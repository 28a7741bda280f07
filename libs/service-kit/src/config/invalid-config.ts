/** One variable that is missing or wrong. The message never repeats the value. */
export interface Fault {
  readonly variable: string;
  readonly message: string;
}

/** Every fault of the environment at once, so that it is repaired in one go. */
export class InvalidConfig extends Error {
  override readonly name = 'InvalidConfig';

  constructor(
    service: string,
    readonly faults: readonly Fault[],
  ) {
    super(
      [
        `${service} cannot start, its environment has faults:`,
        ...faults.map(({ variable, message }) => `  ${variable}: ${message}`),
      ].join('\n'),
    );
  }
}
