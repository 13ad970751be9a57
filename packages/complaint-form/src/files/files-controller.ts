import type { ApiClient } from '@gerai/api';
import type { Language } from '@gerai/core';
import type { CaseCredentials } from '@gerai/core/case';
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Answers } from '../answers.ts';
import type { Config } from '../api.ts';
import { randomId } from '../draft-store.ts';
import type { Attachments } from './attachments.ts';
import type { Delivery } from './delivery.ts';
import { dropFiles, handOverFiles, waitingFiles, type StoredFile } from './file-store.ts';
import { loadFiles } from './files-loader.ts';

/** The widget, as far as its files are concerned. */
export interface FilesHost extends ReactiveControllerHost {
  readonly language: Language;
}

/** What becomes of the files of a report. */
export interface FileNames {
  readonly sent: readonly string[];
  readonly left: readonly string[];
}

/** What the controller asks of the widget. */
export interface FilesAccess {
  readonly client: () => ApiClient;
  readonly config: () => Config | undefined;
  /** Name of the report's set of files, `''` where it has none yet. */
  readonly set: () => string;
  /** Puts the name of a set into the answers. */
  readonly name: (set: string) => void;
}

/** The files of the present report, and those of reports sent before. Everything of weight loads when it is needed. */
export class FilesController implements ReactiveController {
  /** What is needed could not be loaded. */
  failed = false;

  #attachments: Attachments | undefined;
  #delivery: Delivery | undefined;
  #opening = false;
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

  /**
   * Names of the files that will be sent, and of those that won't: documents carry the names of their authors, and an
   * anonymous report goes without. `undefined` while they aren't known.
   */
  names(anonymous: boolean): FileNames | undefined {
    if (!this.#access.set()) return { sent: [], left: [] };
    const accepted = this.#current()?.accepted;
    if (!accepted) return undefined;
    const isSent = (isPhoto: boolean): boolean => isPhoto || !anonymous;
    return {
      sent: accepted.filter(({ isPhoto }) => isSent(isPhoto)).map(({ name }) => name),
      left: accepted.filter(({ isPhoto }) => !isSent(isPhoto)).map(({ name }) => name),
    };
  }

  /** Another service applies: goes on with files that a report there still waits for. */
  async resume(scope: string): Promise<void> {
    this.#delivery?.stop();
    this.#delivery = undefined;
    this.#scope = scope;
    await this.#deliver();
  }

  /** Makes the files of the present report ready to be shown and added to. */
  need(): void {
    if (!this.offered || this.failed || this.#opening || this.#current()) return;
    this.#opening = true;
    void this.#open().finally(() => {
      this.#opening = false;
      this.#host.requestUpdate();
    });
  }

  readonly retry = (): void => {
    this.failed = false;
    this.need();
  };

  /** The report was accepted: its files follow. */
  async send({ fileSet: set, anonymous }: Answers, receipt: CaseCredentials): Promise<void> {
    if (!set) return;
    const attachments = this.#attachments?.set === set ? this.#attachments : undefined;
    await attachments?.settled;
    attachments?.close();
    if (attachments === this.#attachments) this.#attachments = undefined;
    const { number, secret } = receipt;
    const held = (attachments?.all ?? []).flatMap(({ file, isPhoto }) =>
      file && (isPhoto || !anonymous) ? { ...file, number, secret } : [],
    );
    await handOverFiles(set, receipt, anonymous);
    // What the device could not keep is at hand all the same.
    await this.#deliver(held);
  }

  /** The report was discarded, its files with it. */
  discard(set: string): void {
    if (!set) return;
    if (this.#attachments?.set === set) {
      this.#attachments.close();
      this.#attachments = undefined;
    }
    void dropFiles(set);
  }

  /** The step, as far as it is there. */
  step(loading: () => TemplateResult): TemplateResult {
    const attachments = this.#current();
    if (!attachments) return loading();
    return html`<gerai-complaint-files
      .attachments=${attachments}
      .files=${attachments.all}
    ></gerai-complaint-files>`;
  }

  /** How far the files of accepted reports have come. */
  deliveries(headingLevel: number): TemplateResult | typeof nothing {
    const delivery = this.#delivery;
    if (!delivery || delivery.all.length === 0) return nothing;
    return html`<gerai-complaint-delivery
      heading-level=${headingLevel}
      .delivery=${delivery}
      .files=${delivery.all}
    ></gerai-complaint-delivery>`;
  }

  hostConnected(): void {
    if (this.#scope) void this.#deliver();
  }

  hostDisconnected(): void {
    this.#delivery?.stop();
    this.#delivery = undefined;
  }

  #current(): Attachments | undefined {
    const attachments = this.#attachments;
    return attachments?.set === this.#access.set() ? attachments : undefined;
  }

  async #open(): Promise<void> {
    const limits = this.#access.config()?.limits;
    if (!limits) return;
    try {
      const { Attachments } = await loadFiles(this.#host.language);
      const set = this.#access.set() || randomId();
      const attachments = new Attachments(set, this.#scope, limits, () => {
        this.#host.requestUpdate();
      });
      await attachments.restore();
      this.#attachments = attachments;
      if (!this.#access.set()) this.#access.name(set);
    } catch {
      this.failed = true;
    }
  }

  async #deliver(held: readonly StoredFile[] = []): Promise<void> {
    const files = [...(await waitingFiles(this.#scope)), ...held];
    if (files.length === 0) return;
    try {
      const { Delivery } = await loadFiles(this.#host.language);
      this.#delivery ??= new Delivery(this.#access.client, () => {
        this.#host.requestUpdate();
      });
      this.#delivery.add(files);
    } catch {
      // They stay on the device, and are sent when the widget is opened again.
    }
  }
}
