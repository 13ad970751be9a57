import { ApiError, errorFromResponse, type ApiClient, type CaseDocument } from '@gerai/api';
import { saveFile } from '@gerai/core';
import type { CaseAccess } from './case-part.ts';

/** Documents are scans, and networks slow. */
const LONGEST_MS = 120_000;

/** Asks for what is not JSON, which the client of the API leaves to others; answers that are failures reject. */
async function fetchWithToken(
  client: ApiClient,
  path: string,
  { token }: Pick<CaseAccess, 'token'>,
  signal: AbortSignal,
): Promise<Response> {
  const response = await fetch(client.baseUrl + path, {
    headers: { Authorization: `Bearer ${token}` },
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal,
  });
  if (!response.ok) throw errorFromResponse(response, await response.text());
  return response;
}

/**
 * Fetches a document and hands it over as a file. The token goes in a header, so a plain link would not do.
 *
 * @throws ApiError, or the signal's reason when it aborts
 */
export async function saveDocument(
  client: ApiClient,
  access: CaseAccess,
  { id, name, mediaType }: CaseDocument,
  signal: AbortSignal,
): Promise<void> {
  const limit = AbortSignal.timeout(LONGEST_MS);
  const path = `/applications/${encodeURIComponent(access.id)}/documents/${encodeURIComponent(id)}`;
  let content: Blob;
  try {
    const both = AbortSignal.any([signal, limit]);
    const response = await fetchWithToken(client, path, access, both);
    content = await response.blob();
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof ApiError) throw cause;
    throw new ApiError({ code: limit.aborted ? 'timeout' : 'network', cause });
  }
  // A page of a proxy or a login is not the document.
  if (content.type.startsWith('text/html') && !mediaType.startsWith('text/html')) {
    throw new ApiError({ code: 'bad-response' });
  }
  saveFile(content, name);
}
