/** Resumable uploads, tus 1.0: core, creation, termination, checksum and expiration. */
import type { Readable } from 'node:stream';

import type { FastifyReply } from 'fastify';

import { ATTACHMENT_TYPES, HEIC_TYPES } from '../domain/documents/media-type.ts';
import type { Checksum, UploadState, Uploads } from '../domain/documents/uploads.ts';
import { UploadError } from '../domain/documents/uploads.ts';
import { ATTACHMENTS } from '../domain/limits.ts';
import type { Operations } from '../http/operation.ts';
import { Problem, fieldError, invalidField } from '../http/problem.ts';
import { TUS_CHECKSUMS, TUS_VERSION } from '../http/upload-discovery.ts';

type Served = 'createUpload' | 'getUploadOffset' | 'appendUpload' | 'deleteUpload';

const RETRY_SECONDS = 600;
const LONGEST_NAME = 255;

async function orProblem<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof UploadError)) throw error;
    switch (error.code) {
      case 'payload-too-large':
        throw new Problem('payload-too-large', {
          errors: [
            fieldError('header', ['Upload-Length'], 'too-large', { limit: ATTACHMENTS.bytes }),
          ],
        });
      case 'unsupported-media-type':
        throw new Problem('unsupported-media-type', {
          detail: `The file is none of ${ATTACHMENT_TYPES.join(', ')}.`,
        });
      case 'unavailable':
        throw new Problem('unavailable', { retryAfter: RETRY_SECONDS });
      default:
        throw new Problem(error.code);
    }
  }
}

/** `name base64,name base64`. */
function readMetadata(field: string | undefined): ReadonlyMap<string, string> {
  const pairs = (field ?? '').split(',').map((pair) => pair.trim().split(' ', 2));
  return new Map(
    pairs.map(([name = '', value = '']) => [name, Buffer.from(value, 'base64').toString('utf8')]),
  );
}

function readChecksum(field: string | undefined): Checksum | undefined {
  if (field === undefined) return undefined;
  const [name, digest = ''] = field.split(' ', 2);
  const algorithm = TUS_CHECKSUMS.find((known) => known === name);
  if (!algorithm) throw invalidField('header', ['Upload-Checksum'], 'not-allowed');
  return { algorithm, digest: Buffer.from(digest, 'base64') };
}

function tell(reply: FastifyReply, { received, expiresAt }: UploadState): void {
  void reply.headers({
    'tus-resumable': TUS_VERSION,
    'upload-offset': String(received),
    'upload-expires': expiresAt.toUTCString(),
  });
}

/** Taking files. */
export function createUploadOperations(uploads: Uploads): Required<Pick<Operations, Served>> {
  return {
    createUpload: async ({ request, reply }) => {
      const metadata = readMetadata(request.headers['upload-metadata'] as string | undefined);
      const declared = (metadata.get('filetype') ?? '').toLowerCase();
      if (declared !== '' && !ATTACHMENT_TYPES.includes(declared)) {
        const isHeic = HEIC_TYPES.includes(declared);
        const fault = isHeic ? 'heic-unsupported' : 'unsupported-media-type';
        await orProblem(Promise.reject(new UploadError(fault)));
      }
      const name = (metadata.get('filename') ?? '').replaceAll('\0', '').slice(0, LONGEST_NAME);
      const size = Number(request.headers['upload-length']);
      const state = await orProblem(uploads.create({ name: name.toWellFormed(), size }));
      tell(reply, state);
      void reply.code(201).header('location', `/v1/uploads/${state.id}`);
    },

    getUploadOffset: async ({ path, reply }) => {
      const state = await orProblem(uploads.find(path.uploadId));
      tell(reply, state);
      void reply.code(200).header('upload-length', String(state.size));
    },

    appendUpload: async ({ path, request, reply }) => {
      const part = request.body as Readable | undefined;
      if (typeof part?.pipe !== 'function') throw new Problem('unsupported-media-type');
      const offset = Number(request.headers['upload-offset']);
      const checksum = readChecksum(request.headers['upload-checksum'] as string | undefined);
      tell(reply, await orProblem(uploads.append(path.uploadId, offset, part, checksum)));
      void reply.code(204);
    },

    deleteUpload: async ({ path, reply }) => {
      await orProblem(uploads.remove(path.uploadId));
      void reply.code(204).header('tus-resumable', TUS_VERSION);
    },
  };
}
