/** Words of 32 bits. */
const words = 32;

/** A set of numbers that mostly is asked for others: a bit for each remainder of 1024 tells most of them apart at once. */
export class NumberSet {
  readonly #numbers: ReadonlySet<number>;
  readonly #bits = new Uint32Array(words);

  constructor(numbers: Iterable<number>) {
    this.#numbers = new Set(numbers);
    for (const number of this.#numbers) {
      const at = (number >> 5) & (words - 1);
      this.#bits[at] = (this.#bits[at] as number) | (1 << (number & 31));
    }
  }

  has(number: number): boolean {
    return (
      ((this.#bits[(number >> 5) & (words - 1)] as number) & (1 << (number & 31))) !== 0 && this.#numbers.has(number)
    );
  }
}
