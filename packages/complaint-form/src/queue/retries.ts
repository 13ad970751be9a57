const FIRST_MS = 5_000;
const LONGEST_MS = 5 * 60_000;

/** Calls again when the connection is back, and after pauses that grow. */
export class Retries {
  readonly #work: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = FIRST_MS;
  #waiting = false;

  constructor(work: () => void) {
    this.#work = work;
  }

  /** Calls soon. @param seconds - What the service has asked for. */
  wait(seconds = 0): void {
    if (!this.#waiting) window.addEventListener('online', this.#now);
    this.#waiting = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#now, Math.max(this.#pause, seconds * 1000));
    this.#pause = Math.min(this.#pause * 2, LONGEST_MS);
  }

  stop(): void {
    window.removeEventListener('online', this.#now);
    clearTimeout(this.#timer);
    this.#waiting = false;
    this.#pause = FIRST_MS;
  }

  readonly #now = (): void => {
    clearTimeout(this.#timer);
    this.#work();
  };
}
