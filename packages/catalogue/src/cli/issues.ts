import type { Issue } from '../import/issue.ts';
import { describeIssue } from '../import/messages.ts';
import type { Context } from './context.ts';
import type { Progress } from './progress.ts';
import { fill } from './words.ts';

/** Issues that are told one by one; the rest is counted. */
const mostTold = 100;

/** Writes what is wrong with files, the first hundred in full. */
export class IssueLog {
  readonly #context: Context;
  readonly #progress: Progress | undefined;
  #told = 0;
  #more = 0;
  /** Errors so far. */
  errors = 0;

  constructor(context: Context, progress?: Progress) {
    this.#context = context;
    this.#progress = progress;
  }

  readonly report = (issue: Issue): void => {
    if (issue.severity === 'error') this.errors += 1;
    if (this.#told >= mostTold) {
      this.#more += 1;
      return;
    }
    this.#told += 1;
    this.#progress?.clear();
    this.#context.err.write(`${describeIssue(issue, this.#context.language)}\n`);
  };

  /** Tells how many were not told. */
  end(): void {
    this.#progress?.clear();
    if (this.#more === 0) return;
    this.#context.err.write(`${fill(this.#context.words.moreIssues, { count: this.#more })}\n`);
  }
}
