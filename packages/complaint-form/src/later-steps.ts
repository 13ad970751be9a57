import { loadNamespaces, type Language } from '@gerai/core';
import type { ReactiveController, ReactiveControllerHost, TemplateResult, nothing } from 'lit';
import type { FlowState } from './flow.ts';
import type { FormView } from './form-view.ts';
import type { SendingParts } from './sending.ts';
import type { StepContext } from './step-context.ts';
import type { StepId } from './steps.ts';
import type { StepChecks } from './validate.ts';

type Notice = (view: FormView) => TemplateResult | typeof nothing;
type Template<Shown = TemplateResult> = (context: StepContext) => Shown;

/** What is shown after the first step. */
export interface LaterParts {
  /** Of their words. */
  readonly namespace: string;
  readonly styles: readonly CSSStyleSheet[];
  readonly templates: Readonly<Record<Exclude<StepId, 'class'>, Template>>;
  readonly checks: StepChecks;
  /** Hotlines, where the words may mean danger. */
  readonly emergency: Template<TemplateResult | typeof nothing>;
  /** That an earlier draft was brought back. */
  readonly restored: Notice;
  /** Whether the report was sent. */
  readonly failure: Notice;
  /** What is kept on the device. */
  readonly device: Notice;
  readonly sending: SendingParts;
  /** What a text is looked up by. */
  readonly keyWords: (text: string) => string;
}

/**
 * Loads the steps after the first one, with their words.
 *
 * @throws Error when they can't be fetched; the next call tries again
 */
export async function loadLaterSteps(language: Language): Promise<LaterParts> {
  const { parts, registerStepsNamespace } = await import('./steps/define.ts');
  registerStepsNamespace();
  if (!(await loadNamespaces(language, [parts.namespace]))) throw new Error('no words');
  return parts;
}

/** What the later steps need of the widget. */
export interface LaterHost extends ReactiveControllerHost {
  readonly language: Language;
  readonly flow: FlowState;
}

/** Nobody reads and chooses faster; a page that is never idle waits no longer. */
const SOON_MS = 1000;

/**
 * The steps after the first one, which the first needs nothing of: fetched once that is shown and the browser is idle, so that
 * they are there when it is left.
 */
export class LaterSteps implements ReactiveController {
  parts: LaterParts | undefined;
  failed = false;
  #loading = false;
  #cancel: (() => void) | undefined;
  readonly #host: LaterHost;
  readonly #loaded: (parts: LaterParts) => Promise<void>;

  /** @param loaded - Called before they are shown. */
  constructor(host: LaterHost, loaded: (parts: LaterParts) => Promise<void>) {
    this.#host = host;
    this.#loaded = loaded;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.parts || this.failed) return;
    // Problems are listed by a part that comes with them.
    if (this.#host.flow.step !== 'class' || this.#host.flow.problems.length > 0) this.load();
    else if (!this.#cancel) this.#plan();
  }

  hostDisconnected(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  /** Loads them, again where that has failed. */
  load(): void {
    if (this.#loading || this.parts) return;
    this.#loading = true;
    if (this.failed) {
      this.failed = false;
      this.#host.requestUpdate();
    }
    void loadLaterSteps(this.#host.language)
      .then(async (parts) => {
        await this.#loaded(parts);
        this.parts = parts;
      })
      .catch(() => {
        this.failed = true;
      })
      .finally(() => {
        this.#loading = false;
        this.#host.requestUpdate();
      });
  }

  #plan(): void {
    const load = (): void => {
      this.load();
    };
    // Safari has no such call.
    if ('requestIdleCallback' in globalThis) {
      const id = requestIdleCallback(load, { timeout: SOON_MS });
      this.#cancel = () => {
        cancelIdleCallback(id);
      };
    } else {
      const id = setTimeout(load, SOON_MS / 4);
      this.#cancel = () => {
        clearTimeout(id);
      };
    }
  }
}
