/** Answers with a file of a resident or an agency. */
import { create as contentDisposition } from 'content-disposition';
import type { FastifyReply } from 'fastify';

import { isMissingFile } from '../domain/documents/file-store.ts';
import { SENT } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import type { Attachments, Dependencies } from './dependencies.ts';

/** A file that can be sent. */
export interface SendableFile {
  readonly name: string;
  readonly mediaType: string;
  readonly storageKey: string;
}

/**
 * Sends a file as an attachment. Should a browser show it all the same, it can do nothing.
 *
 * @throws Problem `not-found` when it is missing.
 */
export async function sendFile(
  reply: FastifyReply,
  { files }: Attachments,
  log: Dependencies['log'],
  { name, mediaType, storageKey }: SendableFile,
): Promise<typeof SENT> {
  const { stream, size } = await files.read(storageKey).catch((error: unknown) => {
    if (!isMissingFile(error)) throw error;
    log.error({ key: storageKey }, 'the file of a document is missing');
    throw new Problem('not-found');
  });
  void reply
    .headers({
      'content-disposition': contentDisposition(name),
      'content-length': size,
      'content-security-policy': "default-src 'none'; sandbox",
    })
    .type(mediaType)
    .send(stream);
  return SENT;
}
