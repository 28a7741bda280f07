declare namespace jest {
  interface Matchers<R> {
    /** Await it. The promise, or what the function does, must be refused with this code. */
    toBeRefused(code: string): Promise<R>;
  }
}
