import {
  MOST_KEPT_BYTES,
  dropFile,
  filesOf,
  isPhoto,
  keepFile,
  type StoredFile,
} from './file-store.ts';
import { randomId } from '../draft-store.ts';
import { readMedia, type Media } from './media.ts';
import { MOST_PHOTO_BYTES, preparePhoto } from './photo.ts';

/** Where the service names no limit. */
const MOST_PIXELS = 50_000_000;

/** What the service takes, as in its `/config`. */
export interface AttachmentLimits {
  readonly attachmentCount: number;
  /** Bytes. */
  readonly attachmentBytes: number;
  readonly attachmentTypes: readonly string[];
  readonly attachmentPixels?: number | undefined;
}

export type Refusal =
  'heic' | 'type' | 'size' | 'count' | 'pixels' | 'empty' | 'duplicate' | 'unreadable';

/** A file as the list shows it. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  /** Bytes; of a prepared photo, what will be sent. */
  readonly size: number;
  readonly isPhoto: boolean;
  readonly state: 'preparing' | 'ready' | 'refused';
  readonly why?: Refusal | undefined;
  readonly media?: Media | undefined;
  /** Once it is ready. */
  readonly file?: StoredFile | undefined;
}

/** What tells a chosen file from another. */
const fingerprint = ({ name, size, lastModified }: File): string =>
  JSON.stringify([name, size, lastModified]);

/**
 * The files of one report: prepared as they are chosen, one after the other, kept on the device, and given back after a
 * reload. A file that doesn't fit stays in the list with the reason until it is removed.
 */
export class Attachments {
  readonly set: string;
  readonly limits: AttachmentLimits;
  readonly #scope: string;
  readonly #changed: () => void;
  readonly #chosen = new Map<string, string>();
  #all: readonly Attachment[] = [];
  #work: Promise<void> = Promise.resolve();
  #next = 1;

  /** @param changed - Called whenever a file has changed. */
  constructor(set: string, scope: string, limits: AttachmentLimits, changed: () => void) {
    this.set = set;
    this.limits = limits;
    this.#scope = scope;
    this.#changed = changed;
  }

  get all(): readonly Attachment[] {
    return this.#all;
  }

  /** Those that will be sent. */
  get accepted(): readonly Attachment[] {
    return this.#all.filter(({ state }) => state !== 'refused');
  }

  /** Settles when nothing is being prepared or written any more. */
  get settled(): Promise<void> {
    return this.#work;
  }

  /** Gives back what was kept on the device. */
  restore(): Promise<void> {
    return this.#enqueue(async () => {
      const kept = await filesOf(this.set);
      this.#next = Math.max(0, ...kept.map(({ at }) => at)) + 1;
      const known = new Set(this.#all.map(({ id }) => id));
      const restored = kept.filter(({ id }) => !known.has(id)).map(toAttachment);
      this.#all = [...restored, ...this.#all];
      if (restored.length > 0) this.#changed();
    });
  }

  /** Takes chosen files; resolves when they are ready or refused. */
  add(files: readonly File[]): Promise<void> {
    for (const file of files) {
      const id = randomId();
      const print = fingerprint(file);
      const repeated = [...this.#chosen.values()].includes(print);
      const fits = this.accepted.length < this.limits.attachmentCount;
      const why = repeated ? 'duplicate' : fits ? undefined : 'count';
      const { name, size } = file;
      const state = why ? 'refused' : 'preparing';
      const seemsPhoto = file.type.startsWith('image/');
      this.#all = [...this.#all, { id, name, size, isPhoto: seemsPhoto, state, why }];
      if (why) continue;
      this.#chosen.set(id, print);
      void this.#enqueue(() => this.#prepare(id, file));
    }
    this.#changed();
    return this.#work;
  }

  remove(id: string): Promise<void> {
    const found = this.#find(id);
    this.#chosen.delete(id);
    this.#all = this.#all.filter((each) => each.id !== id);
    this.#changed();
    return this.#enqueue(async () => {
      if (found?.file) await dropFile(found.file);
    });
  }

  /** Puts a photo with parts painted over in the place of the former. */
  async replace(id: string, blob: Blob, parts: number): Promise<void> {
    const file = this.#find(id)?.file;
    if (file) await this.#keep({ ...file, blob, covered: file.covered + parts });
  }

  /** Empties the list, of what is being prepared too. */
  clear(): void {
    this.#all = [];
    this.#changed();
  }

  #find(id: string): Attachment | undefined {
    return this.#all.find((each) => each.id === id);
  }

  #put(changed: Attachment): void {
    this.#all = this.#all.map((each) => (each.id === changed.id ? changed : each));
    this.#changed();
  }

  #enqueue(work: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(work, work);
    return this.#work;
  }

  async #prepare(id: string, source: File): Promise<void> {
    const chosen = this.#find(id);
    if (!chosen) return;
    const refuse = (why: Refusal, media?: Media): void => {
      this.#chosen.delete(id);
      if (this.#find(id)) this.#put({ ...chosen, state: 'refused', why, media });
    };
    if (source.size === 0) {
      refuse('empty');
      return;
    }
    // A file that vanished meanwhile, as from a memory card, can't be read either.
    const media = await readMedia(source).catch(() => undefined);
    if (!media) {
      refuse('unreadable');
      return;
    }
    const isPicture = media.type?.startsWith('image/') ?? false;
    const why = isPicture ? this.#refusePhoto(media) : this.#refuseDocument(media, source);
    if (why) {
      refuse(why, media);
      return;
    }
    let blob: Blob = source;
    if (isPicture) {
      const most = Math.min(MOST_PHOTO_BYTES, this.limits.attachmentBytes);
      try {
        blob = await preparePhoto(source, most);
      } catch {
        refuse(media.type === 'image/heic' ? 'heic' : 'unreadable', media);
        return;
      }
    }
    if (!this.#find(id)) return;
    const at = this.#next;
    this.#next += 1;
    await this.#keep({
      id,
      set: this.set,
      scope: this.#scope,
      name: source.name,
      // A name may give its owner away.
      sentName: isPicture ? `foto-${String(at)}.jpg` : `dokumen-${String(at)}.pdf`,
      blob: isPicture ? blob : new Blob([blob], { type: media.type ?? '' }),
      at,
      covered: 0,
    });
  }

  #refusePhoto({ width, height, type }: Media): Refusal | undefined {
    // Every picture becomes a JPEG, so its own type need not be one that the service takes.
    if (!this.limits.attachmentTypes.includes('image/jpeg')) return 'type';
    if (type === 'image/heic' || type === 'image/avif') return undefined;
    if (!width || !height) return 'unreadable';
    return width * height > (this.limits.attachmentPixels ?? MOST_PIXELS) ? 'pixels' : undefined;
  }

  #refuseDocument({ type }: Media, { size }: File): Refusal | undefined {
    const { attachmentTypes, attachmentBytes } = this.limits;
    if (!type || !attachmentTypes.includes(type)) return 'type';
    return size > attachmentBytes ? 'size' : undefined;
  }

  async #keep(file: StoredFile): Promise<void> {
    await keepFile(file);
    if (this.#find(file.id)) this.#put(toAttachment(file));
    else await dropFile(file);
  }
}

function toAttachment(file: StoredFile): Attachment {
  const { id, name, blob } = file;
  return { id, name, size: blob.size, isPhoto: isPhoto(file), state: 'ready', file };
}

/** Whether a ready file outlives a reload. */
export function isKept({ size }: Attachment): boolean {
  return size <= MOST_KEPT_BYTES;
}
