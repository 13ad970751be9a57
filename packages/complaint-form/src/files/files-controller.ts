import type { ApiClient } from '@gerai/api';
import type { Language } from '@gerai/core';
import type { CaseCredentials } from '@gerai/core/case';
import {
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Answers } from '../answers.ts';
import type { Config } from '../api.ts';
import type { FileNames, ReportFiles } from './report-files.ts';

/** The widget, as far as its files are concerned. */
export interface FilesHost extends ReactiveControllerHost {
  readonly language: Language;
}

/** What is asked of the widget. */
export interface FilesAccess {
  readonly client: () => ApiClient;
  readonly config: () => Config | undefined;
  /** Name of the report's set of files, `''` where it has none yet. */
  readonly set: () => string;
  /** Puts the name of a set into the answers. */
  readonly name: (set: string) => void;
}

/**
 * The files of the present report, and those of reports sent before. What does the work, `ReportFiles`, loads once the form is
 * shown.
 */
export class FilesController implements ReactiveController {
  #files: ReportFiles | undefined;
  #loading: Promise<ReportFiles> | undefined;
  #failed = false;
  #scope = '';
  readonly #host: FilesHost;
  readonly #access: FilesAccess;

  constructor(host: FilesHost, access: FilesAccess) {
    this.#host = host;
    this.#access = access;
    host.addController(this);
  }

  /** Whether reports may have files here. */
  get offered(): boolean {
    const config = this.#access.config();
    return Boolean(config?.features.uploads && config.limits.attachmentCount > 0);
  }

  /** What is needed could not be loaded. */
  get failed(): boolean {
    return this.#failed || this.#files?.failed === true;
  }

  /** See `ReportFiles.names`. */
  names(anonymous: boolean): FileNames | undefined {
    return this.#access.set() ? this.#files?.names(anonymous) : { sent: [], left: [] };
  }

  /** Another service applies: goes on with files that a report there still waits for. */
  async resume(scope: string): Promise<void> {
    this.#scope = scope;
    // After the first render, which needs nothing of this.
    await this.#host.updateComplete;
    await this.#load().then(
      (files) => files.resume(scope),
      () => undefined,
    );
  }

  /** Makes the files of the present report ready to be shown and added to. */
  need(): void {
    if (!this.offered || this.failed) return;
    if (this.#files) this.#files.need();
    else void this.#load().catch(() => undefined);
  }

  readonly retry = (): void => {
    this.#failed = false;
    this.#files?.forgive();
    this.need();
    this.#host.requestUpdate();
  };

  /** The report was accepted: its files follow. */
  async send(answers: Answers, receipt: CaseCredentials): Promise<void> {
    if (answers.fileSet) await (await this.#load()).send(answers, receipt);
  }

  /** The report was discarded, its files with it. */
  async discard(set: string): Promise<void> {
    if (set) await (await this.#load()).discard(set);
  }

  /** The step, as far as it is there. */
  step(loading: () => TemplateResult): TemplateResult {
    return this.#files?.step(loading) ?? loading();
  }

  /** How far the files of accepted reports have come. */
  deliveries(headingLevel: number): TemplateResult | typeof nothing {
    return this.#files?.deliveries(headingLevel) ?? nothing;
  }

  hostConnected(): void {
    if (this.#scope) void this.#files?.resume(this.#scope);
  }

  hostDisconnected(): void {
    this.#files?.stop();
  }

  async #load(): Promise<ReportFiles> {
    if (this.#files) return this.#files;
    this.#loading ??= import('./report-files.ts').then(
      ({ ReportFiles }) => new ReportFiles(this.#host, this.#access),
    );
    try {
      this.#files = await this.#loading;
      this.#host.requestUpdate();
      return this.#files;
    } catch (error) {
      this.#loading = undefined;
      this.#failed = true;
      this.#host.requestUpdate();
      throw error;
    }
  }
}
