import { noteInHistory, shownInHistory } from '@gerai/core/case';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { presetClass, type ReportClass } from './report-class.ts';
import { STEPS, type StepId } from './steps.ts';

/** A step of a report in the page's history: nothing of what it says. */
export interface HistoryStep {
  /** Id of its draft. */
  readonly id: string;
  readonly step: StepId;
  readonly editing: boolean;
  readonly reportClass: ReportClass | '';
}

/** Places of widgets in this page, so that each finds its own notes again after a reload. */
const places: (FlowHistory | undefined)[] = [];

function parse(note: string | undefined): HistoryStep | undefined {
  const [id = '', name, mode, reportClass = ''] = (note ?? '').split('/');
  const step = STEPS.find((each) => each === name);
  return step && { id, step, editing: mode === 'edit', reportClass: presetClass(reportClass) };
}

const format = ({ id, step, editing, reportClass }: HistoryStep): string =>
  [id, step, editing ? 'edit' : 'go', reportClass].join('/');

/** Makes each step that the resident takes one of the page's history. What others keep there stays. */
export class FlowHistory implements ReactiveController {
  readonly #went: (to: HistoryStep) => void;
  #place = -1;

  /** @param went - Called when the resident goes back or forward to a step. */
  constructor(host: ReactiveControllerHost, went: (to: HistoryStep) => void) {
    this.#went = went;
    host.addController(this);
  }

  /** What the present entry shows of this widget; `undefined` where the resident has taken no step yet. */
  get present(): HistoryStep | undefined {
    return parse(shownInHistory(this.#key));
  }

  hostConnected(): void {
    const free = places.indexOf(undefined);
    this.#place = free < 0 ? places.length : free;
    places[this.#place] = this;
    window.addEventListener('popstate', this.#onPopState);
  }

  hostDisconnected(): void {
    places[this.#place] = undefined;
    window.removeEventListener('popstate', this.#onPopState);
  }

  /** The resident goes from one step to another. */
  push(from: HistoryStep, to: HistoryStep): void {
    if (shownInHistory(this.#key) !== format(from)) {
      noteInHistory(this.#key, format(from), 'replace');
    }
    noteInHistory(this.#key, format(to), 'push');
  }

  /** The report is no longer worked on here. */
  forget(): void {
    if (this.present) noteInHistory(this.#key, undefined, 'replace');
  }

  get #key(): string {
    return `gerai-complaint-${String(this.#place)}`;
  }

  readonly #onPopState = (): void => {
    const { present } = this;
    if (present) this.#went(present);
  };
}
