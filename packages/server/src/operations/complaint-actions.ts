/** What a reporter can do with a complaint: write, withdraw, rate, reopen. */
import type { Selectable, Transaction, Updateable } from 'kysely';
import { sql } from 'kysely';

import type { ApiSchema } from '../api-schema.ts';
import type { ComplaintsTable } from '../database/complaint-tables.ts';
import type { Schema } from '../database/schema.ts';
import type { NewEvent } from '../domain/case-events.ts';
import { addMessage, recordEvent } from '../domain/case-events.ts';
import { DEFAULT_SLA } from '../domain/complaint-clocks.ts';
import { allowedFor, readComplaint } from '../domain/complaint-view.ts';
import { deadline } from '../domain/working-days.ts';
import type { WorkingCalendar } from '../domain/working-days.ts';
import type { Call, Operations } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import { requireCase } from '../http/security.ts';
import { caseTag, refuseIf, requireVersion, tooShort } from './case-requests.ts';
import { attachToMessage, uploadErrors } from './complaint-files.ts';
import type { Dependencies } from './dependencies.ts';
import { answerOnce } from './idempotent.ts';

type Action = ApiSchema<'Complaint'>['allowed'][number];
type Row = Selectable<ComplaintsTable>;

const REASON_MIN = 10;

/** An action in progress: the complaint is locked and may be acted upon. */
interface Acting {
  readonly trx: Transaction<Schema>;
  readonly row: Row;
  readonly days: WorkingCalendar;
  readonly now: Date;
}

type ActionId = 'withdrawComplaint' | 'rateComplaint' | 'reopenComplaint';

/** The operations that change a complaint. */
export function createComplaintActions({
  db,
  attachments,
  calendar,
  clock,
}: Dependencies): Pick<Operations, ActionId | 'sendComplaintMessage'> {
  async function lock(
    trx: Transaction<Schema>,
    call: Pick<Call<ActionId>, 'request'>,
    id: string,
    action: Action,
  ): Promise<Acting> {
    const days = await calendar();
    const now = clock();
    const row = await trx
      .selectFrom('complaints')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw new Problem('case-not-found');
    requireVersion(call.request, row.version);
    const rating = await trx
      .selectFrom('complaint_ratings')
      .select('complaint_id')
      .where('complaint_id', '=', id)
      .executeTakeFirst();
    const allowed = allowedFor(row, rating !== undefined, days, now);
    if (!allowed.includes(action)) throw new Problem('action-not-allowed');
    return { trx, row, days, now };
  }

  async function change(
    { trx, row, now }: Acting,
    changes: Updateable<ComplaintsTable>,
    event: Omit<NewEvent, 'at' | 'actor'>,
  ): Promise<void> {
    await recordEvent(trx, 'complaint', row.id, { ...event, actor: 'resident', at: now });
    await trx
      .updateTable('complaints')
      .set({ ...changes, version: sql<number>`version + 1`, updated_at: now })
      .where('id', '=', row.id)
      .execute();
  }

  async function writeReason(
    { trx, row, now }: Acting,
    reason: string | undefined,
    uploads?: readonly string[],
  ): Promise<void> {
    if (reason === undefined || reason.trim() === '') return;
    const language = row.language === 'en' ? 'en' : 'id';
    const message = { text: reason, language, at: now } as const;
    await attachToMessage(trx, attachments, row, uploads, now, () =>
      addMessage(trx, 'complaint', row.id, message),
    );
  }

  /** Acts once, and answers with the complaint as it stands then. */
  async function act(
    call: Call<ActionId>,
    action: Action,
    work: (acting: Acting) => Promise<void>,
  ): Promise<ApiSchema<'Complaint'>> {
    const id = requireCase(call.request, 'complaint', call.path.complaintId);
    return answerOnce(db, call, async (trx) => {
      const acting = await lock(trx, call, id, action);
      await work(acting);
      const found = await readComplaint(trx, id, acting.days, acting.now);
      if (!found) throw new Problem('case-not-found');
      const { view, version } = found;
      return { status: 201, body: view, headers: { etag: caseTag(version, view) } };
    });
  }

  return {
    sendComplaintMessage: async (call) => {
      const id = requireCase(call.request, 'complaint', call.path.complaintId);
      const { text, language = 'id', uploads } = call.body;
      refuseIf([...tooShort('text', text, 1), ...uploadErrors(attachments, uploads)]);
      return answerOnce(db, call, async (trx) => {
        const acting = await lock(trx, call, id, 'message');
        const message = { text, language, at: acting.now };
        const body = await attachToMessage(trx, attachments, acting.row, uploads, acting.now, () =>
          addMessage(trx, 'complaint', id, message),
        );
        await change(
          acting,
          // A reply keeps an answered complaint from being closed by itself.
          { auto_close_at: null },
          { type: 'message', title: { id: 'Anda mengirim pesan', en: 'You sent a message' } },
        );
        return { status: 201, body };
      });
    },

    withdrawComplaint: (call) =>
      act(call, 'withdraw', async (acting) => {
        await writeReason(acting, call.body.reason);
        await change(
          acting,
          { status: 'withdrawn', withdrawn_at: acting.now, auto_close_at: null },
          { type: 'withdrawn', title: { id: 'Laporan Anda tarik', en: 'You withdrew the report' } },
        );
      }),

    rateComplaint: (call) =>
      act(call, 'rate', async (acting) => {
        const { score, resolved, comment } = call.body;
        await acting.trx
          .insertInto('complaint_ratings')
          .values({
            complaint_id: acting.row.id,
            score,
            resolved: resolved ?? null,
            comment: comment ?? null,
            rated_at: acting.now,
          })
          .execute();
        await change(
          acting,
          {},
          { type: 'rated', title: { id: 'Anda memberi penilaian', en: 'You rated the handling' } },
        );
      }),

    reopenComplaint: (call) => {
      const { reason, uploads } = call.body;
      refuseIf([...tooShort('reason', reason, REASON_MIN), ...uploadErrors(attachments, uploads)]);
      return act(call, 'reopen', async (acting) => {
        const { row, days, now } = acting;
        await writeReason(acting, reason, uploads);
        const responseDueAt = deadline(now, DEFAULT_SLA.firstFollowUp, days);
        await change(
          acting,
          {
            status: row.agency_code === null ? 'received' : 'in-progress',
            reopened_count: row.reopened_count + 1,
            first_response_at: null,
            resolved_at: null,
            closed_at: null,
            auto_close_at: null,
            response_due_at: responseDueAt,
            expected_at: responseDueAt,
          },
          {
            type: 'reopened',
            title: { id: 'Laporan Anda buka lagi', en: 'You reopened the report' },
          },
        );
      });
    },
  };
}
