/** Numbers that look random and are the same for the same seed (sfc32, warmed up). */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  /** `stream` sets one use of a seed apart from another. */
  constructor(seed: number, stream: number) {
    this.a = Math.imul(seed, 0x9e3779b1) | 0;
    this.b = Math.imul(stream, 0x85ebca6b) | 0;
    this.c = (seed ^ Math.imul(stream, 0xc2b2ae35)) | 0;
    for (let round = 0; round < 12; round++) this.bits();
  }

  /** 32 bits. */
  bits(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    return sum >>> 0;
  }

  /** From 0, below 1. */
  next(): number {
    return this.bits() / 4_294_967_296;
  }

  /** From 0, below `below`. */
  int(below: number): number {
    return Math.floor(this.next() * below);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.int(list.length)] as T;
  }

  /** An index into weights that add up, each given as the sum so far. */
  weighted(sums: ArrayLike<number>): number {
    const at = this.next() * (sums[sums.length - 1] ?? 0);
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Of the normal distribution around 0 (Box and Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }
}

export function sumsOf(weights: readonly number[]): Float64Array {
  const sums = new Float64Array(weights.length);
  let sum = 0;
  weights.forEach((weight, index) => (sums[index] = sum += weight));
  return sums;
}

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const byteOf = (bits: number, index: number) => hex[(bits >>> (index * 8)) & 255] as string;

/** A version 7 id: ids of later days are greater, the rest is random. */
export function idAt(random: Random, ms: number): string {
  const [high, low] = [Math.floor(ms / 65_536), ms % 65_536];
  const [a, b, c] = [random.bits(), random.bits(), random.bits()];
  return (
    `${byteOf(high, 3)}${byteOf(high, 2)}${byteOf(high, 1)}${byteOf(high, 0)}-` +
    `${hex[low >> 8]}${hex[low & 255]}-7${(a & 0xfff).toString(16).padStart(3, '0')}-` +
    `${hex[0x80 | ((a >>> 12) & 63)]}${byteOf(a, 3)}-` +
    `${byteOf(b, 0)}${byteOf(b, 1)}${byteOf(b, 2)}${byteOf(b, 3)}${byteOf(c, 0)}${byteOf(c, 1)}`
  );
}
