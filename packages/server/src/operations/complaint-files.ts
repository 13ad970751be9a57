/** Files of complaints: added by reporters, fetched by them and by systems of the handling agency. */
import type { FastifyRequest } from 'fastify';
import type { Transaction } from 'kysely';

import type { ApiSchema } from '../api-schema.ts';
import type { Schema } from '../database/schema.ts';
import type { FilesOwner } from '../domain/documents/complaint-files.ts';
import {
  addMessageFiles,
  addReportFiles,
  countReportFiles,
  findComplaintFile,
  readComplaintFiles,
} from '../domain/documents/complaint-files.ts';
import { lockComplaint } from '../domain/complaint-handling.ts';
import { isOpenComplaint } from '../domain/complaint-view.ts';
import { ATTACHMENTS } from '../domain/limits.ts';
import type { Operations } from '../http/operation.ts';
import type { FieldError } from '../http/problem.ts';
import { Problem, fieldError } from '../http/problem.ts';
import { requireCase } from '../http/security.ts';
import { requireSystem } from '../http/source-signature.ts';
import { claimUploads } from './application-actions.ts';
import { refuseIf, unknownUploads } from './case-requests.ts';
import type { Attachments, Dependencies } from './dependencies.ts';
import { answerOnce } from './idempotent.ts';
import { sendFile } from './send-file.ts';

type Served = 'addComplaintUploads' | 'getComplaintUpload';

function tooMany(count: number): FieldError[] {
  return count > ATTACHMENTS.count
    ? [fieldError('body', ['uploads'], 'too-many', { limit: ATTACHMENTS.count })]
    : [];
}

/** Errors of the uploads that a request names, as far as their number tells. */
export function uploadErrors(
  attachments: Attachments | undefined,
  uploads: readonly string[] = [],
): FieldError[] {
  return attachments ? tooMany(uploads.length) : unknownUploads(uploads);
}

/** Makes uploads files of a new complaint. One that there is nothing of any more doesn't keep its text back. */
export async function fileWith(
  trx: Transaction<Schema>,
  attachments: Attachments | undefined,
  owner: FilesOwner,
  uploads: readonly string[] = [],
  at: Date,
): Promise<void> {
  if (attachments) await addReportFiles(trx, attachments.uploads, owner, uploads, at);
}

/**
 * Takes whole uploads over for a message, and makes them its files once it is written.
 *
 * @throws Problem `validation-failed` for those that aren't whole, were used before, never were, or may not be kept.
 */
export async function attachToMessage(
  trx: Transaction<Schema>,
  attachments: Attachments | undefined,
  owner: FilesOwner,
  uploads: readonly string[] = [],
  at: Date,
  write: () => Promise<ApiSchema<'CaseMessage'>>,
): Promise<ApiSchema<'CaseMessage'>> {
  if (!attachments || uploads.length === 0) return write();
  const claimed = await claimUploads(attachments, trx, uploads);
  const message = await write();
  const added = await addMessageFiles(trx, owner, message.id, claimed, at);
  if (!added) throw new Problem('pictures-only');
  return { ...message, attachments: added };
}

/** Whose complaint's file may be fetched: the reporter's own, or one of an agency that the system speaks for. */
async function readableFile(
  { db }: Dependencies,
  request: FastifyRequest,
  complaintId: string,
  fileId: string,
) {
  if (request.openedCase) {
    return findComplaintFile(db, requireCase(request, 'complaint', complaintId), fileId);
  }
  const { agencyCodes, pullsComplaints } = requireSystem(request);
  const file = await findComplaintFile(db, complaintId, fileId);
  const isTheirs = pullsComplaints && file?.agencyCode && agencyCodes.includes(file.agencyCode);
  return isTheirs ? file : undefined;
}

/** Adding and fetching files. */
export function createComplaintFileOperations(
  dependencies: Dependencies,
  attachments: Attachments,
): Required<Pick<Operations, Served>> {
  const { db, clock, log } = dependencies;
  return {
    addComplaintUploads: async (call) => {
      const id = requireCase(call.request, 'complaint', call.path.complaintId);
      const { uploads } = call.body;
      return answerOnce(db, call, async (trx) => {
        const row = await lockComplaint(trx, id);
        if (!row) throw new Problem('case-not-found');
        if (!isOpenComplaint(row.status)) throw new Problem('action-not-allowed');
        refuseIf(tooMany(await countReportFiles(trx, id, uploads)));
        const unknown = await addReportFiles(trx, attachments.uploads, row, uploads, clock());
        refuseIf(
          unknown.map((upload) =>
            fieldError('body', ['uploads', String(uploads.indexOf(upload))], 'unknown-reference'),
          ),
        );
        const { report } = await readComplaintFiles(trx, id);
        return { status: 201, body: { items: report } };
      });
    },

    getComplaintUpload: async ({ path, request, reply }) => {
      const file = await readableFile(dependencies, request, path.complaintId, path.uploadId);
      if (!file) throw new Problem('case-not-found');
      return sendFile(reply, attachments, log, file);
    },
  };
}
