/** What agencies ask reporters, and what it does to what they are told and to the clock. */
import type { Kysely, Selectable } from 'kysely';

import type { ApiSchema } from '../api-schema.ts';
import type { ComplaintQuestionsTable } from '../database/complaint-tables.ts';
import type { Bilingual, Schema } from '../database/schema.ts';
import { present } from './directory.ts';
import type { Pause } from './working-days.ts';

type Question = Pick<
  Selectable<ComplaintQuestionsTable>,
  'id' | 'text' | 'asked_at' | 'due_at' | 'answered_at'
>;

/** The questions of a complaint, oldest first. */
export async function readQuestions(db: Kysely<Schema>, complaintId: string): Promise<Question[]> {
  return db
    .selectFrom('complaint_questions')
    .select(['id', 'text', 'asked_at', 'due_at', 'answered_at'])
    .where('complaint_id', '=', complaintId)
    .orderBy('asked_at')
    .execute();
}

/** When the agency waited for the reporter. */
export function pausesOf(questions: readonly Question[], endedAt: Date | null): Pause[] {
  return questions.map(({ asked_at: from, answered_at: answeredAt }) => {
    const to = answeredAt ?? endedAt;
    return to ? { from, to } : { from };
  });
}

/** What the reporter is told while a question is open. */
export interface Waiting {
  readonly yourMove: ApiSchema<'YourMove'>;
  readonly now: Bilingual;
  readonly next: Bilingual;
}

/** What the newest open question means to the reporter; `undefined` when there is none. */
export function waitingFor(
  questions: readonly Question[],
  agency: Bilingual | undefined,
): Waiting | undefined {
  const open = questions.findLast(({ answered_at: answeredAt }) => answeredAt === null);
  if (!open) return undefined;
  const name = agency ?? { id: 'Instansi', en: 'The agency' };
  return {
    yourMove: {
      what: 'reply',
      text: open.text,
      requestId: open.id,
      ...present({ dueAt: open.due_at?.toISOString() }),
    },
    now: {
      id: `${name.id} menunggu jawaban Anda.`,
      en: `${name.en ?? name.id} waits for your reply.`,
    },
    next: {
      id: 'Penanganan dilanjutkan setelah Anda menjawab.',
      en: 'They go on once you have replied.',
    },
  };
}
