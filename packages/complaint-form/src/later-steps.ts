import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { StepContext } from './step-context.ts';
import type { StepId } from './steps.ts';

export type StepTemplates = Readonly<
  Record<Exclude<StepId, 'class'>, (context: StepContext) => TemplateResult>
>;

/** Loads the steps after the first one. @throws Error when they can't be fetched; the next call tries again */
export async function loadLaterSteps(): Promise<StepTemplates> {
  return (await import('./steps/define.ts')).templates;
}

/**
 * The steps after the first one, which the first needs nothing of: fetched as soon as that is shown, so that they are
 * there when it is left.
 */
export class LaterSteps implements ReactiveController {
  templates: StepTemplates | undefined;
  failed = false;
  #loading = false;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.templates && !this.failed) this.load();
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
        (templates) => {
          this.templates = templates;
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
