import type { CaseCredentials } from '@gerai/core/case';
import { html, nothing, type TemplateResult } from 'lit';
import type { Answers } from '../answers.ts';
import { randomId } from '../draft-store.ts';
import type { Attachments } from './attachments.ts';
import type { Delivery } from './delivery.ts';
import { dropFiles, handOverFiles, waitingFiles, type StoredFile } from './file-store.ts';
import type { FilesAccess, FilesHost } from './files-controller.ts';
import { loadFiles } from './files-loader.ts';

/** What becomes of the files of a report. */
export interface FileNames {
  readonly sent: readonly string[];
  readonly left: readonly string[];
}

/** The work behind `FilesController`; what shows and prepares files loads when there are some. */
export class ReportFiles {
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
  }

  /**
   * Names of the files that will be sent, and of those that won't: documents carry the names of their authors, and an
   * anonymous report goes without. `undefined` while they aren't known.
   */
  names(anonymous: boolean): FileNames | undefined {
    const accepted = this.#current()?.accepted;
    if (!accepted) return undefined;
    const isSent = (isPhoto: boolean): boolean => isPhoto || !anonymous;
    return {
      sent: accepted.filter(({ isPhoto }) => isSent(isPhoto)).map(({ name }) => name),
      left: accepted.filter(({ isPhoto }) => !isSent(isPhoto)).map(({ name }) => name),
    };
  }

  /** Goes on with files that a report to this API still waits for. */
  async resume(scope: string): Promise<void> {
    this.stop();
    this.#scope = scope;
    await this.#deliver();
  }

  /** Stops sending; what is on the way goes on when it is resumed. */
  stop(): void {
    this.#delivery?.stop();
    this.#delivery = undefined;
  }

  /** Makes the files of the present report ready to be shown and added to. */
  need(): void {
    if (this.failed || this.#opening || this.#current()) return;
    this.#opening = true;
    void this.#open().finally(() => {
      this.#opening = false;
      this.#host.requestUpdate();
    });
  }

  /** What has failed may be tried again. */
  forgive(): void {
    this.failed = false;
  }

  /** The report was accepted: its files follow. */
  async send({ fileSet: set, anonymous }: Answers, receipt: CaseCredentials): Promise<void> {
    const attachments = this.#close(set);
    await attachments?.settled;
    const { number, secret } = receipt;
    const held = (attachments?.all ?? []).flatMap(({ file, isPhoto }) =>
      file && (isPhoto || !anonymous) ? { ...file, number, secret } : [],
    );
    await handOverFiles(set, receipt, anonymous);
    // What the device could not keep is at hand all the same.
    await this.#deliver(held);
  }

  /** The report was discarded, its files with it. */
  async discard(set: string): Promise<void> {
    const attachments = this.#close(set);
    attachments?.clear();
    await attachments?.settled;
    await dropFiles(set);
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

  #current(): Attachments | undefined {
    const attachments = this.#attachments;
    return attachments?.set === this.#access.set() ? attachments : undefined;
  }

  #close(set: string): Attachments | undefined {
    const attachments = this.#attachments?.set === set ? this.#attachments : undefined;
    if (attachments) this.#attachments = undefined;
    return attachments;
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
