import { ApiError, errorFromResponse, type ApiClient } from '@gerai/api';
import { saveFile } from '@gerai/core';
import type { CaseAccess } from './after-part.ts';
import type { KnownFile } from './views/story.ts';

/** Documents are scans, and networks slow. */
const LONGEST_MS = 120_000;

/**
 * Fetches a file of a report and hands it over. The token goes in a header, so a plain link would not do.
 *
 * @throws ApiError, or the signal's reason when it aborts
 */
export async function saveUpload(
  client: ApiClient,
  access: CaseAccess,
  { id, name, mediaType }: KnownFile,
  signal: AbortSignal,
): Promise<void> {
  const limit = AbortSignal.timeout(LONGEST_MS);
  const path = `/complaints/${encodeURIComponent(access.id)}/uploads/${encodeURIComponent(id)}`;
  let content: Blob;
  try {
    const response = await fetch(client.baseUrl + path, {
      headers: { Authorization: `Bearer ${access.token}` },
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([signal, limit]),
    });
    if (!response.ok) throw errorFromResponse(response, await response.text());
    content = await response.blob();
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof ApiError) throw cause;
    throw new ApiError({ code: limit.aborted ? 'timeout' : 'network', cause });
  }
  // A page of a proxy or a login is not the file.
  if (content.type.startsWith('text/html') && !mediaType.startsWith('text/html')) {
    throw new ApiError({ code: 'bad-response' });
  }
  saveFile(content, name);
}
