import { dayIn, type Day } from './day';

/**
 * The business clock: what decides that a quote has expired or which year an invoice belongs to.
 * Delays, leases and token lifetimes do not use it; they follow real time even when it is frozen.
 */
export abstract class Clock {
  abstract now(): Date;

  today(zone: string): Day {
    return dayIn(zone, this.now());
  }
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** Stands still until moved: for tests, and for a demonstration at a given date. */
export class FixedClock extends Clock {
  private instant: Date;

  constructor(iso: string | Date) {
    super();
    this.instant = instantOf(iso);
  }

  now(): Date {
    return new Date(this.instant);
  }

  moveTo(iso: string | Date): void {
    this.instant = instantOf(iso);
  }
}

function instantOf(iso: string | Date): Date {
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime())) throw new RangeError(`not an instant: ${String(iso)}`);
  return instant;
}
