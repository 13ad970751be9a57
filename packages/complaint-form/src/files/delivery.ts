import { isApiError, newIdempotencyKey, type ApiClient, type ApiError } from '@gerai/api';
import { withProof } from '@gerai/core/proof';
import { beginUpload, sendUpload, type BegunUpload } from '@gerai/core/upload';
import { MOST_KEPT_BYTES, dropFile, findFile, keepFile, type StoredFile } from './file-store.ts';

export interface Delivered {
  readonly file: StoredFile;
  readonly state: 'waiting' | 'sending' | 'sent' | 'failed' | 'lost';
  /** Bytes that have arrived. */
  readonly sent: number;
  readonly error?: ApiError | undefined;
}

const locks = (): LockManager | undefined => (navigator as Partial<Pick<Navigator, 'locks'>>).locks;

/** The service knows the upload no longer. */
const GONE = ['upload-not-found', 'upload-expired', 'validation-failed'];

/**
 * Sends the files of reports that were accepted, one after the other. A failure stays with its file, which is tried again
 * alone: when asked for, and when the connection is back. What has arrived is never sent again, not after a reload either.
 * Another tab that sends the same file is waited for.
 */
export class Delivery {
  readonly #client: () => ApiClient;
  readonly #changed: () => void;
  readonly #tokens = new Map<string, { readonly id: string; readonly token: string }>();
  /** Secrets of reports of this visit, should an upload be lost after the device has forgotten them. */
  readonly #secrets = new Map<string, string>();
  readonly #leave = new AbortController();
  #all: readonly Delivered[] = [];
  #work: Promise<void> = Promise.resolve();

  /** @param changed - Called whenever something has changed. */
  constructor(client: () => ApiClient, changed: () => void) {
    this.#client = client;
    this.#changed = changed;
    window.addEventListener('online', this.#onOnline);
    window.addEventListener('offline', this.#changed);
  }

  get all(): readonly Delivered[] {
    return this.#all;
  }

  /** Whether all that was to be sent has arrived. */
  get done(): boolean {
    return this.#all.every(({ state }) => state === 'sent');
  }

  /** Takes files and sends them. Those that it has already are left alone. */
  add(files: readonly StoredFile[]): void {
    for (const file of files) {
      if (this.#find(file.id)) continue;
      if (file.number && file.secret) this.#secrets.set(file.number, file.secret);
      this.#all = [...this.#all, { file, state: 'waiting', sent: 0 }];
      this.#enqueue(file.id);
    }
    this.#changed();
  }

  /** Tries a file again that has failed. */
  retry(id: string): void {
    const found = this.#find(id);
    if (found?.state !== 'failed') return;
    this.#put({ ...found, state: 'waiting', error: undefined });
    this.#enqueue(id);
  }

  /** Gives a file up, and removes it from the device. */
  async discard(id: string): Promise<void> {
    const found = this.#find(id);
    this.#all = this.#all.filter(({ file }) => file.id !== id);
    this.#changed();
    if (found) await dropFile(found.file);
  }

  /** Stops; what is on the way goes on at the next visit. */
  stop(): void {
    this.#leave.abort(new DOMException('left', 'AbortError'));
    window.removeEventListener('online', this.#onOnline);
    window.removeEventListener('offline', this.#changed);
  }

  readonly #onOnline = (): void => {
    for (const { file } of this.#all) this.retry(file.id);
    this.#changed();
  };

  #find(id: string): Delivered | undefined {
    return this.#all.find(({ file }) => file.id === id);
  }

  #put(changed: Delivered): void {
    this.#all = this.#all.map((each) => (each.file.id === changed.file.id ? changed : each));
    this.#changed();
  }

  #enqueue(id: string): void {
    this.#work = this.#work.then(() => this.#deliver(id));
  }

  async #deliver(id: string): Promise<void> {
    const { signal } = this.#leave;
    if (signal.aborted || !this.#find(id)) return;
    try {
      const manager = locks();
      await (manager
        ? manager.request(`gerai-complaint-file-${id}`, { signal }, () => this.#send(id))
        : this.#send(id));
    } catch (error) {
      const found = this.#find(id);
      if (!found || this.#leave.signal.aborted) return;
      const known = isApiError(error) ? error : undefined;
      const lost = GONE.includes(known?.code ?? '') && !found.file.upload && !this.#secretOf(found);
      this.#put({ ...found, state: lost ? 'lost' : 'failed', error: known });
    }
  }

  #secretOf({ file }: Delivered): string | undefined {
    return file.secret ?? this.#secrets.get(file.number ?? '');
  }

  async #send(id: string): Promise<void> {
    const { signal } = this.#leave;
    const found = this.#find(id);
    if (!found) return;
    // Another tab may have done some of it, or all, while this one waited.
    const { size } = found.file.blob;
    const kept = (await findFile(found.file)) ?? (size > MOST_KEPT_BYTES ? found.file : undefined);
    if (!kept) {
      this.#put({ ...found, state: 'sent', sent: size });
      return;
    }
    this.#put({ ...found, file: kept, state: 'sending', error: undefined });
    try {
      await sendUpload(await this.#begin(kept), kept.blob, {
        signal,
        onProgress: (sent) => {
          const now = this.#find(id);
          if (now) this.#put({ ...now, sent });
        },
      });
    } catch (error) {
      if (isApiError(error) && error.status === 401) this.#tokens.clear();
      if (isApiError(error) && GONE.includes(error.code)) await this.#forget(id);
      throw error;
    }
    await dropFile(kept);
    const now = this.#find(id);
    if (now) this.#put({ ...now, state: 'sent', sent: size });
  }

  /** Begins an upload and tells the service whose it is; from then on the device needs no secret for it. */
  async #begin(file: StoredFile): Promise<BegunUpload> {
    if (file.upload && !file.secret) return file.upload;
    const { signal } = this.#leave;
    const client = this.#client();
    const { id, token } = await this.#open(file);
    const named = new File([file.blob], file.sentName, { type: file.blob.type });
    const upload = file.upload ?? (await beginUpload(client.baseUrl, named, signal));
    await this.#update({ ...file, upload });
    await client.post('/complaints/{complaintId}/uploads', {
      path: { complaintId: id },
      body: { uploads: [upload.id] },
      token,
      idempotencyKey: newIdempotencyKey(),
      signal,
    });
    await this.#update({ ...file, upload, secret: undefined });
    return upload;
  }

  /** The upload is lost: the next try begins another, if the report's secret is still at hand. */
  async #forget(id: string): Promise<void> {
    const found = this.#find(id);
    if (!found) return;
    const { upload: _, ...file } = found.file;
    await this.#update({ ...file, secret: this.#secretOf(found) });
  }

  async #update(file: StoredFile): Promise<void> {
    await keepFile(file);
    const found = this.#find(file.id);
    if (found) this.#put({ ...found, file });
  }

  /** A token for the report a file belongs to. */
  async #open(file: StoredFile): Promise<{ readonly id: string; readonly token: string }> {
    const { number = '' } = file;
    const known = this.#tokens.get(number);
    if (known) return known;
    const secret = file.secret ?? this.#secrets.get(number) ?? '';
    const { signal } = this.#leave;
    const { complaint, token } = await withProof(
      (proof) =>
        this.#client().post('/complaints/lookup', {
          body: { number, secret, ...(proof && { proof }) },
          signal,
        }),
      signal,
    );
    const opened = { id: complaint.id, token };
    this.#tokens.set(number, opened);
    return opened;
  }
}
