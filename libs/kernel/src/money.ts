import { Refusal } from './refusal';

/** ISO 4217 code. Every currency here has cents. */
export type Currency = string;

const decimal = /^(-?)(\d{1,20})(?:\.(\d{1,2}))?$/;
const limit = 10n ** 18n; // fits int8 in cents and numeric(18,2) in units

/**
 * An exact amount in one currency, held in cents. Never a float.
 *
 * On the wire and in JSON it is a decimal string with two digits (`1234.50`). Amounts of two
 * currencies never mix: doing so throws, for it is a bug and not a refusal.
 */
export class Money {
  private constructor(
    readonly cents: bigint,
    readonly currency: Currency,
  ) {
    if (cents <= -limit || cents >= limit) throw new Refusal('unprocessable', 'money.too-large');
  }

  static zero(currency: Currency = 'EUR'): Money {
    return new Money(0n, currency);
  }

  /** Reads `1234`, `1234.5` or `-1234.50`; refuses anything else (exponents, thousands, three decimals). */
  static of(text: string, currency: Currency = 'EUR'): Money {
    const match = decimal.exec(text);
    if (!match) throw new Refusal('invalid', 'money.invalid', { text: text.slice(0, 40) });
    const [, sign, units = '0', fraction = ''] = match;
    const cents = BigInt(units) * 100n + BigInt(fraction.padEnd(2, '0'));
    return new Money(sign === '-' ? -cents : cents, currency);
  }

  /** From whole cents, as PostgreSQL's bigint gives them (a string) or as computed. */
  static ofCents(cents: bigint | number | string, currency: Currency = 'EUR'): Money {
    return new Money(BigInt(cents), currency);
  }

  static sum(amounts: Iterable<Money>, currency: Currency = 'EUR'): Money {
    let total = Money.zero(currency);
    for (const amount of amounts) total = total.plus(amount);
    return total;
  }

  plus(other: Money): Money {
    return new Money(this.cents + this.sameCurrency(other).cents, this.currency);
  }

  minus(other: Money): Money {
    return new Money(this.cents - this.sameCurrency(other).cents, this.currency);
  }

  negate(): Money {
    return new Money(-this.cents, this.currency);
  }

  /** How much of `whole` this is, in whole percents rounded down: what is less never reads 100. Zero of nothing. */
  percentOf(whole: Money): number {
    const { cents } = this.sameCurrency(whole);
    return cents === 0n ? 0 : Number((this.cents * 100n) / cents);
  }

  isZero(): boolean {
    return this.cents === 0n;
  }

  /** Negative when this is the smaller one, 0 when equal: fit for `sort`. */
  compare(other: Money): number {
    const { cents } = this.sameCurrency(other);
    return this.cents < cents ? -1 : this.cents > cents ? 1 : 0;
  }

  toString(): string {
    const digits = (this.cents < 0n ? -this.cents : this.cents).toString().padStart(3, '0');
    return `${this.cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  }

  toJSON(): string {
    return this.toString();
  }

  private sameCurrency(other: Money): Money {
    if (other.currency !== this.currency)
      throw new TypeError(`${this.currency} and ${other.currency} do not mix`);
    return other;
  }
}
