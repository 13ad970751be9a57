/** Answers this quick come from memory or from this machine: nothing is gained by waiting. */
const INSTANT_MS = 25;
const SHORTEST_MS = 60;
const LONGEST_MS = 500;
/** How much the newest answer counts against those before. */
const SHARE = 0.4;

/**
 * How long to wait after a key before asking: about as long as half an answer takes. On a fast
 * network every pause is asked about; on a slow one fewer requests are in each other's way.
 */
export class Pace {
  #latency = 300;

  /** Milliseconds to wait before the next question. */
  get pause(): number {
    if (this.#latency < INSTANT_MS) return 0;
    return Math.min(LONGEST_MS, Math.max(SHORTEST_MS, this.#latency / 2));
  }

  /** Learns from an answer that took so many milliseconds. */
  took(milliseconds: number): void {
    this.#latency += SHARE * (milliseconds - this.#latency);
  }
}
