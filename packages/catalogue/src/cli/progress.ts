import type { Output } from './context.ts';

const barWidth = 30;
/** A terminal is not redrawn more often, nor a log written to. */
const redrawAfter = 100;
const logAfter = 5_000;

/** Shows how far a piece of work has come: a bar on a terminal, a line now and then elsewhere. */
export class Progress {
  readonly #output: Output;
  readonly #isTerminal: boolean;
  #phase = '';
  #shownAt = Number.NEGATIVE_INFINITY;
  #drawn = false;

  constructor(output: Output) {
    this.#output = output;
    this.#isTerminal = output.isTTY === true;
  }

  /** @param share - 0 to 1; undefined where the end is not known. */
  show(phase: string, done: number, share: number | undefined): void {
    const now = performance.now();
    const isNew = phase !== this.#phase;
    if (!isNew && now - this.#shownAt < (this.#isTerminal ? redrawAfter : logAfter)) return;
    this.#phase = phase;
    this.#shownAt = now;
    const percent = share === undefined ? '' : `${String(Math.floor(share * 100))}%`;
    if (!this.#isTerminal) {
      this.#output.write(`${phase}: ${String(done)}${percent === '' ? '' : ` (${percent})`}\n`);
      return;
    }
    const full = Math.round((share ?? 0) * barWidth);
    const bar = share === undefined ? '' : `[${'█'.repeat(full)}${'░'.repeat(barWidth - full)}] `;
    const line = `${phase.padEnd(10)} ${bar}${String(done)} ${percent}`;
    this.#output.write(`\r\u{1b}[2K${line.slice(0, (this.#output.columns ?? 80) - 1)}`);
    this.#drawn = true;
  }

  /** Takes the bar away, so that something else can be written. */
  clear(): void {
    if (this.#drawn) this.#output.write('\r\u{1b}[2K');
    this.#drawn = false;
  }
}
