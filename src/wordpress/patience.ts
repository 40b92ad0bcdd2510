const shortest = 30_000;
const longest = 300_000;
/** Bytes a millisecond of a slow line out of a village: 50 KB/s. */
const slowLine = 50;

/**
 * How long to wait for an answer, in milliseconds: 30 s at least, ten times what this site usually takes,
 * twice as long after each time it was too short, five minutes at most.
 */
export class Patience {
  #usual = 0;
  #factor = 1;

  limit(bytesSent: number): number {
    const wanted = Math.max(shortest, this.#usual * 10) * this.#factor + bytesSent / slowLine;
    return Math.round(Math.min(longest, wanted));
  }

  answered(milliseconds: number): void {
    this.#usual = this.#usual * 0.8 + milliseconds * 0.2;
    this.#factor = 1;
  }

  ranOut(): void {
    this.#factor *= 2;
  }
}
