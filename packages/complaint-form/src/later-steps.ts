import type { ReactiveController, ReactiveControllerHost, TemplateResult, nothing } from 'lit';
import type { FormView } from './form-view.ts';
import type { StepContext } from './step-context.ts';
import type { StepId } from './steps.ts';

type Notice = (view: FormView) => TemplateResult | typeof nothing;
type Template<Shown = TemplateResult> = (context: StepContext) => Shown;

/** What is shown after the first step. */
export interface LaterParts {
  readonly templates: Readonly<Record<Exclude<StepId, 'class'>, Template>>;
  /** Hotlines, where the words may mean danger. */
  readonly emergency: Template<TemplateResult | typeof nothing>;
  /** That an earlier draft was brought back. */
  readonly restored: Notice;
  /** Whether the report was sent. */
  readonly failure: Notice;
  /** What is kept on the device. */
  readonly device: Notice;
}

/** Loads the steps after the first one. @throws Error when they can't be fetched; the next call tries again */
export async function loadLaterSteps(): Promise<LaterParts> {
  return (await import('./steps/define.ts')).parts;
}

/**
 * The steps after the first one, which the first needs nothing of: fetched as soon as that is shown, so that they are
 * there when it is left.
 */
export class LaterSteps implements ReactiveController {
  parts: LaterParts | undefined;
  failed = false;
  #loading = false;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.parts && !this.failed) this.load();
  }

  /** Loads them, again where that has failed. */
  load(): void {
    if (this.#loading) return;
    this.#loading = true;
    if (this.failed) {
      this.failed = false;
      this.#host.requestUpdate();
    }
    void loadLaterSteps()
      .then(
        (parts) => {
          this.parts = parts;
        },
        () => {
          this.failed = true;
        },
      )
      .finally(() => {
        this.#loading = false;
        this.#host.requestUpdate();
      });
  }
}
