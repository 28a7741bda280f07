import type { ImportError } from '@comptoir/contracts';

const mostListed = 1_000;
const longestValue = 100;

/** What is wrong with a file: the first 1,000 faults and how many there are. */
export class SheetErrors {
  readonly listed: ImportError[] = [];
  private total = 0;

  get count(): number {
    return this.total;
  }

  /** A value is cut to what fits a line of a report. */
  add({ value, ...error }: ImportError): void {
    this.total += 1;
    if (this.listed.length < mostListed)
      this.listed.push({ ...error, value: value === null ? null : excerptOf(value) });
  }
}

function excerptOf(value: string): string {
  const line = value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  return line.length > longestValue ? `${line.slice(0, longestValue - 1)}…` : line;
}
