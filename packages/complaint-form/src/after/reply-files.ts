import type { ApiClient } from '@gerai/api';
import { beginUpload, sendUpload, type BegunUpload } from '@gerai/core/upload';
import { preparePhoto } from '../files/photo.ts';

/** As photos of the report itself. */
const MOST_PHOTO_BYTES = 500_000;

/** A photo that the browser can't read; `name` is the file's own. */
export class UnreadablePhoto extends Error {
  override readonly name: string;
  readonly code = 'unreadable-photo';

  constructor(name: string, cause: unknown) {
    super('unreadable photo', { cause });
    this.name = name;
  }
}

/** Sends files of a reply. What has arrived is not sent again when it is tried anew. */
export class ReplyFiles {
  readonly #begun = new Map<File, { readonly content: File; readonly upload: BegunUpload }>();

  /**
   * @param onProgress - Called with the share that has arrived, from 0 to 1.
   * @returns Ids of the uploads.
   * @throws ApiError, UnreadablePhoto, or the signal's reason when it aborts
   */
  async send(
    client: ApiClient,
    files: readonly File[],
    signal: AbortSignal,
    onProgress: (file: File, share: number) => void,
  ): Promise<string[]> {
    const ids: string[] = [];
    for (const file of files) {
      let begun = this.#begun.get(file);
      if (!begun) {
        const content = await prepared(file);
        begun = { content, upload: await beginUpload(client.baseUrl, content, signal) };
        this.#begun.set(file, begun);
      }
      const { content, upload } = begun;
      await sendUpload(upload, content, {
        signal,
        onProgress: (bytes) => {
          onProgress(file, bytes / content.size);
        },
      });
      ids.push(upload.id);
    }
    return ids;
  }

  /** The uploads may be gone for good: the next try begins anew. */
  forget(): void {
    this.#begun.clear();
  }
}

/** Photos are sent as pixels alone, under a name that tells nothing. */
async function prepared(file: File): Promise<File> {
  if (!file.type.startsWith('image/')) return file;
  try {
    const photo = await preparePhoto(file, MOST_PHOTO_BYTES);
    return new File([photo], 'foto.jpg', { type: photo.type });
  } catch (cause) {
    throw new UnreadablePhoto(file.name, cause);
  }
}
