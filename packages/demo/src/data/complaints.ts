import type {
  Agency,
  CaseEvent,
  CaseMessage,
  Category,
  Complaint,
  LocalizedText,
  YourMove,
} from '@gerai/api';
import type { DatasetComplaint } from '@gerai/server/import';
import type { Directory } from './directory.ts';
import type { ComplaintCase, State } from './complaint-case.ts';
import type { Moments } from './complaint-progress.ts';
import { clocksOf, momentsOf, stepsOf } from './complaint-progress.ts';
import { wordsOf } from './complaint-words.ts';
import { refer } from './directory.ts';
import { entry, readJson } from './tables.ts';
import type { Timeline } from './time.ts';
import { stableId } from './time.ts';

const classNames: Record<Complaint['class'], LocalizedText> = {
  complaint: { id: 'Pengaduan', en: 'Complaint' },
  aspiration: { id: 'Aspirasi', en: 'Aspiration' },
  information: { id: 'Permintaan informasi', en: 'Information request' },
};

function timelineOf(
  definition: ComplaintCase,
  moments: Moments,
  agency: Complaint['agency'],
  time: Timeline,
): CaseEvent[] {
  const { number, status, reply, question, rating, reopenReason } = definition;
  const short = agency?.abbreviation ?? agency?.name.id ?? '';
  const name = classNames[definition.class];
  const events: (Omit<CaseEvent, 'id' | 'sequence' | 'at'> & { moment: Date })[] = [];
  const add = (
    moment: Date | undefined,
    type: string,
    actor: CaseEvent['actor'],
    title: LocalizedText,
    detail?: LocalizedText,
  ) => {
    if (!moment) return;
    const by = actor === 'agency' && agency ? { agency } : {};
    events.push({ moment, type, actor, title, ...(detail ? { detail } : {}), ...by });
  };
  add(moments.submitted, 'submitted', 'resident', {
    id: `${name.id} diterima`,
    en: `${name.en ?? name.id} received`,
  });
  if (status === 'coordination') {
    add(moments.last, 'coordination', 'system', {
      id: 'Dua instansi berunding tentang penanganannya',
      en: 'Two agencies are settling who handles it',
    });
  }
  add(moments.forwarded, 'forwarded', 'system', {
    id: `Diteruskan ke ${short}`,
    en: `Forwarded to ${short}`,
  });
  add(moments.started, 'step-reached', 'agency', {
    id: `${short} mulai menangani`,
    en: `${short} began to handle it`,
  });
  add(
    moments.answered,
    'answered',
    'agency',
    { id: 'Tindak lanjut disampaikan', en: 'Answered' },
    reply,
  );
  if (question) {
    add(
      moments.last,
      'message',
      'agency',
      { id: 'Petugas bertanya', en: 'Staff ask something' },
      question,
    );
  }
  if (status === 'reopened') {
    const why = reopenReason ?? '';
    add(
      moments.last,
      'reopened',
      'resident',
      { id: 'Dibuka kembali', en: 'Reopened' },
      { id: why },
    );
  }
  if (rating && moments.closed) {
    add(moments.closed, 'rated', 'resident', { id: 'Anda memberi penilaian', en: 'You rated it' });
  }
  add(moments.closed, 'closed', 'system', { id: 'Ditutup', en: 'Closed' });
  if (status === 'withdrawn') {
    add(moments.last, 'withdrawn', 'resident', {
      id: 'Ditarik oleh pelapor',
      en: 'Withdrawn by the reporter',
    });
  }
  return events
    .map(({ moment, ...event }, index) => ({
      id: stableId(number, 'event', index + 1),
      sequence: index + 1,
      at: time.write(moment),
      ...event,
    }))
    .reverse();
}

function yourMoveOf(definition: ComplaintCase): YourMove | undefined {
  if (definition.status === 'waiting' && definition.question) {
    return { what: 'reply', text: definition.question };
  }
  if (definition.status === 'answered') {
    return {
      what: 'rate',
      text: { id: 'Nilai penanganan laporan ini.', en: 'Rate how this was handled.' },
    };
  }
  return undefined;
}

function messagesOf(
  definition: ComplaintCase,
  moments: Moments,
  agency: Complaint['agency'],
  time: Timeline,
): CaseMessage[] {
  const { number, reply, question, reopenReason } = definition;
  const by = agency ? { agency } : {};
  const messages: CaseMessage[] = [];
  const add = (from: CaseMessage['from'], moment: Date, words: string) => {
    messages.push({
      id: stableId(number, 'message', messages.length + 1),
      from,
      ...(from === 'agency' ? by : {}),
      text: words,
      language: 'id',
      sentAt: time.write(moment),
    });
  };
  if (reply && moments.answered) add('agency', moments.answered, reply.id);
  if (question) add('agency', moments.last, question.id);
  if (reopenReason !== undefined) add('resident', moments.last, reopenReason);
  return messages;
}

function allowedOf(status: State): Complaint['allowed'] {
  switch (status) {
    case 'withdrawn':
      return [];
    case 'closed':
      return ['reopen'];
    case 'answered':
      return ['message', 'rate', 'reopen'];
    default:
      return ['message', 'withdraw'];
  }
}

function statusOf(status: State): Complaint['status'] {
  if (status === 'late') return 'disposition';
  return status === 'waiting' || status === 'reopened' ? 'in-progress' : status;
}

function build(
  definition: ComplaintCase,
  category: Category,
  agencies: ReadonlyMap<string, Agency>,
  time: Timeline,
  turn: number,
): DatasetComplaint {
  const { number, status } = definition;
  const agency = category.agency
    ? refer(entry(agencies, category.agency.code, 'agency'))
    : undefined;
  const moments = momentsOf(definition, time, turn);
  const clocks = clocksOf(definition, moments, time);
  const running =
    (status === 'late' ? clocks.find((clock) => clock.late) : undefined) ??
    clocks.find((clock) => clock.state === 'running' && clock.dueAt !== undefined);
  const due = time.say(running?.dueAt === undefined ? moments.last : new Date(running.dueAt));
  const yourMove = yourMoveOf(definition);
  const reopenUntil = moments.closed
    ? time.deadline(moments.closed, { value: 10, unit: 'working-day' })
    : undefined;
  const reopenable = status === 'answered' || (reopenUntil !== undefined && reopenUntil > time.now);
  const complaint: Complaint = {
    id: stableId(number),
    number,
    class: definition.class,
    category: { code: category.code, name: category.name },
    ...(agency ? { agency } : {}),
    status: statusOf(status),
    title: definition.title,
    text: definition.text,
    visibility: { anonymous: definition.anonymous, confidential: definition.confidential },
    submittedAt: time.write(moments.submitted),
    updatedAt: time.write(moments.last),
    ...wordsOf(status, agency?.abbreviation ?? agency?.name.id ?? '', due),
    ...(yourMove ? { yourMove } : {}),
    ...(running?.state === 'running' && running.dueAt !== undefined
      ? { expectedAt: running.dueAt }
      : {}),
    clocks,
    steps: stepsOf(definition, moments, agency, time),
    timeline: timelineOf(definition, moments, agency, time),
    messages: messagesOf(definition, moments, agency, time),
    uploads: [],
    ...(definition.rating && moments.closed
      ? { rating: { ...definition.rating, ratedAt: time.write(moments.closed) } }
      : {}),
    reopening: {
      possible: reopenable,
      ...(reopenUntil && reopenable ? { until: time.write(reopenUntil) } : {}),
      count: status === 'reopened' ? 1 : 0,
    },
    allowed: reopenable || status !== 'closed' ? allowedOf(status) : [],
  };
  return {
    secret: definition.secret,
    complaint,
    language: 'id',
    occurredOn: time.write(moments.submitted).slice(0, 10),
    ...(definition.place ? { place: definition.place } : {}),
    ...(definition.answers ? { answers: definition.answers } : {}),
    ...(definition.contact ? { contact: definition.contact } : {}),
  };
}

/** All complaints of the demonstration, as they stand at the timeline's now. */
export async function readComplaints(
  directory: Directory,
  time: Timeline,
): Promise<DatasetComplaint[]> {
  const cases = await readJson<ComplaintCase[]>('complaints');
  const agencies = new Map(directory.agencies.map((agency) => [agency.code, agency]));
  const categories = new Map(directory.categories.map((category) => [category.code, category]));
  return cases.map((definition, turn) =>
    build(definition, entry(categories, definition.category, 'category'), agencies, time, turn),
  );
}
