import { toInput } from './payload.ts';
import { toProblems } from './pointers.ts';
import { Retries } from './queue/retries.ts';
import { sendReport } from './queue/send-report.ts';
import { sendComplaint } from './send-complaint.ts';

/** What it takes to send a report; it comes with the steps that lead there. */
export const sending = { toInput, toProblems, Retries, sendReport, sendComplaint };
export type SendingParts = typeof sending;
