/** Answers this quick come from memory or from this machine: nothing is gained by waiting. */
const INSTANT_MS = 25;
const SHORTEST_MS = 60;
const LONGEST_MS = 500;
/** How much the newest answer counts against those before. */
const SHARE = 0.4;

/**
 * How long to wait after a key before asking: about as long as half an answer takes. On a fast network every pause is asked
 * about; on a slow one fewer requests are in each other's way. Who types without a pause is answered meanwhile all the same.
 */
export class Pace {
  #latency = 300;
  /** The first key that nothing has been asked about. */
  #keyAt: number | undefined;

  /** Milliseconds to wait for a pause in typing. */
  get pause(): number {
    if (this.#latency < INSTANT_MS) return 0;
    return Math.min(LONGEST_MS, Math.max(SHORTEST_MS, this.#latency / 2));
  }

  /**
   * Milliseconds to wait before asking about a key.
   *
   * @param now - When it was pressed, in milliseconds of any clock.
   * @param isAnswerDue - An answer is under way. A new question would end it, so it is given the time that answers take.
   */
  waitAfterKey(now: number, isAnswerDue: boolean): number {
    this.#keyAt ??= now;
    if (isAnswerDue) return Math.min(LONGEST_MS, Math.max(this.pause, this.#latency));
    return Math.max(0, this.pause - (now - this.#keyAt));
  }

  /** A key was pressed that nothing has been asked about. */
  get isKeyWaiting(): boolean {
    return this.#keyAt !== undefined;
  }

  /** All that was typed is asked about. */
  asked(): void {
    this.#keyAt = undefined;
  }

  /** Learns from an answer that took so many milliseconds. */
  took(milliseconds: number): void {
    this.#latency += SHARE * (milliseconds - this.#latency);
  }
}
