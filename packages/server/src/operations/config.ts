import { openApiDocument } from '../http/document.ts';
import type { Operations } from '../http/operation.ts';
import { readSettings } from '../domain/settings.ts';
import { COMPLAINT_TEXT, MESSAGE_TEXT_MAX } from '../domain/limits.ts';
import type { Dependencies } from './dependencies.ts';

/** What this server offers today; the rest of the API answers 501. */
const FEATURES = {
  serviceSearch: true,
  serviceSuggestions: true,
  serviceFeedback: true,
  searchFeedback: true,
  applicationTracking: true,
  applicationMessages: true,
  applicationDocuments: false,
  applicationSubscriptions: false,
  complaints: true,
  similarComplaints: true,
  complaintTracking: true,
  complaintMessages: true,
  complaintWithdrawal: true,
  complaintRating: true,
  complaintReopening: true,
  uploads: false,
  backOfficeEvents: false,
};

const LIMITS = {
  attachmentCount: 0,
  attachmentBytes: 0,
  attachmentTypes: [],
  complaintTextMin: COMPLAINT_TEXT.min,
  complaintTextMax: COMPLAINT_TEXT.max,
  messageTextMax: MESSAGE_TEXT_MAX,
  pageSizeMax: 100,
};

/** What the server is. */
export function createConfigOperations({
  db,
  streams,
}: Dependencies): Pick<Operations, 'getConfig'> {
  return {
    getConfig: async () => ({
      ...(await readSettings(db)),
      apiVersion: openApiDocument().info.version,
      features: { ...FEATURES, applicationEventStream: streams !== undefined },
      limits: LIMITS,
    }),
  };
}
