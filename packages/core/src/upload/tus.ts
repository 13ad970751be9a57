import { ApiError, errorFromResponse } from '@gerai/api';

export interface UploadOptions {
  readonly signal: AbortSignal;
  /** Called with the bytes that have arrived. */
  readonly onProgress: (bytes: number) => void;
  /** Bytes sent at once: what a lost connection costs at most. */
  readonly chunk?: number;
  /** Milliseconds before the first new try; they double. */
  readonly pause?: number;
}

/** An upload that was begun, for going on after a failure. */
export interface BegunUpload {
  readonly id: string;
  readonly url: string;
}

const VERSION = { 'Tus-Resumable': '1.0.0' };
const CHUNK = 256 * 1024;
const PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;
/** Tries in a row without a byte having arrived. */
const MOST_TRIES = 5;

/** Codes and statuses after which the same bytes may do better. */
function isPassing({ status, code }: ApiError): boolean {
  return code === 'network' || [409, 423, 429, 502, 503, 504].includes(status);
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

interface Call {
  readonly method: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Blob;
}

async function ask(url: string, call: Call, signal: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, {
      ...call,
      headers: { ...VERSION, ...call.headers },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    });
  } catch (cause) {
    signal.throwIfAborted();
    throw new ApiError({ code: 'network', cause });
  }
  if (!response.ok) throw errorFromResponse(response, await response.text());
  return response;
}

function offsetOf(response: Response): number {
  const offset = Number(response.headers.get('upload-offset') ?? NaN);
  if (!Number.isInteger(offset) || offset < 0) throw new ApiError({ code: 'bad-response' });
  return offset;
}

/** Begins an upload (tus 1.0 creation) at the API's `/uploads`. */
export async function beginUpload(
  baseUrl: string,
  file: File,
  signal: AbortSignal,
): Promise<BegunUpload> {
  const create = `${baseUrl}/uploads`;
  const metadata = `filename ${base64(file.name)},filetype ${base64(file.type)}`;
  const response = await ask(
    create,
    {
      method: 'POST',
      headers: { 'Upload-Length': String(file.size), 'Upload-Metadata': metadata },
    },
    signal,
  );
  const location = response.headers.get('location') ?? '';
  const url = new URL(location, new URL(create, document.baseURI));
  const id = url.pathname.split('/').at(-1);
  if (!location || !id) throw new ApiError({ code: 'bad-response' });
  return { id, url: url.href };
}

/**
 * Sends what has not arrived of a file that was begun. A lost connection costs a chunk at most: how far it came is asked,
 * and the rest is sent.
 *
 * @throws ApiError, or the signal's reason when it aborts
 */
export async function sendUpload(
  { url }: BegunUpload,
  file: Blob,
  { signal, onProgress, chunk = CHUNK, pause = PAUSE_MS }: UploadOptions,
): Promise<void> {
  let offset: number | undefined;
  let tries = 0;
  while (offset === undefined || offset < file.size) {
    try {
      if (offset === undefined) {
        offset = offsetOf(await ask(url, { method: 'HEAD' }, signal));
      } else {
        const headers = {
          'Content-Type': 'application/offset+octet-stream',
          'Upload-Offset': String(offset),
        };
        const body = file.slice(offset, offset + chunk);
        offset = offsetOf(await ask(url, { method: 'PATCH', headers, body }, signal));
        tries = 0;
      }
      onProgress(offset);
    } catch (error) {
      tries += 1;
      if (!(error instanceof ApiError) || !isPassing(error) || tries === MOST_TRIES) throw error;
      offset = undefined;
      await new Promise((resolve) => {
        setTimeout(resolve, Math.min(pause * 2 ** (tries - 1), LONGEST_PAUSE_MS));
      });
      signal.throwIfAborted();
    }
  }
}
