import type {
  Agency,
  Answer,
  CaseEvent,
  CaseMessage,
  CaseStep,
  Category,
  Complaint,
  ComplaintClock,
  ComplaintContact,
  ComplaintPlace,
  LocalizedText,
  Rating,
  YourMove,
} from '@gerai/api';
import type { DatasetComplaint } from '@gerai/server/import';
import type { Directory } from './directory.ts';
import { refer } from './directory.ts';
import { entry, readJson } from './tables.ts';
import type { Timeline } from './time.ts';
import { stableId } from './time.ts';

type State =
  | 'received'
  | 'coordination'
  | 'disposition'
  | 'in-progress'
  | 'late'
  | 'waiting'
  | 'reopened'
  | 'answered'
  | 'closed'
  | 'withdrawn';

/** A complaint as `complaints.json` describes it; times are working days. */
interface ComplaintCase {
  number: string;
  secret: string;
  class: Complaint['class'];
  category: string;
  status: State;
  ago: number;
  title: string;
  text: string;
  anonymous: boolean;
  confidential: boolean;
  place?: ComplaintPlace;
  answers?: Answer[];
  contact?: ComplaintContact;
  /** The agency's public answer. */
  reply?: LocalizedText;
  /** What the agency asks the reporter. */
  question?: LocalizedText;
  rating?: Omit<Rating, 'ratedAt'>;
  reopenReason?: string;
}

const stages = [
  'received',
  'coordination',
  'disposition',
  'in-progress',
  'answered',
  'closed',
] as const;
type Stage = (typeof stages)[number];

const stageNames: Record<Stage, LocalizedText> = {
  received: { id: 'Menunggu', en: 'Received' },
  coordination: { id: 'Koordinasi', en: 'Coordination' },
  disposition: { id: 'Disposisi', en: 'Assigned' },
  'in-progress': { id: 'Proses', en: 'In progress' },
  answered: { id: 'Dijawab', en: 'Answered' },
  closed: { id: 'Selesai', en: 'Closed' },
};

const stageExplanations: Record<Stage, LocalizedText> = {
  received: {
    id: 'Admin memeriksa laporan dan menentukan instansi yang berwenang.',
    en: 'An administrator checks the report and finds the agency in charge.',
  },
  coordination: {
    id: 'Lebih dari satu instansi berunding tentang siapa yang menangani.',
    en: 'Several agencies settle who handles it.',
  },
  disposition: {
    id: 'Pimpinan instansi menugaskan petugas.',
    en: 'The head of the agency assigns staff.',
  },
  'in-progress': { id: 'Petugas menangani laporan.', en: 'Staff are handling the report.' },
  answered: {
    id: 'Instansi menyampaikan tindak lanjut.',
    en: 'The agency tells what it has done.',
  },
  closed: {
    id: 'Ditutup setelah Anda menilai, atau 10 hari kerja tanpa balasan.',
    en: 'Closed after your rating, or 10 working days without reply.',
  },
};

const classNames: Record<Complaint['class'], LocalizedText> = {
  complaint: { id: 'Pengaduan', en: 'Complaint' },
  aspiration: { id: 'Aspirasi', en: 'Aspiration' },
  information: { id: 'Permintaan informasi', en: 'Information request' },
};

/** How far the case has come. */
const reached: Record<State, Stage> = {
  received: 'received',
  coordination: 'coordination',
  disposition: 'disposition',
  'in-progress': 'in-progress',
  late: 'disposition',
  waiting: 'in-progress',
  reopened: 'in-progress',
  answered: 'answered',
  closed: 'closed',
  withdrawn: 'received',
};

const forward = { value: 3, unit: 'working-day' } as const;
const followUp = { value: 5, unit: 'working-day' } as const;
const autoClose = { value: 10, unit: 'working-day' } as const;
const resolution = { value: 60, unit: 'day' } as const;
const information = { value: 10, unit: 'working-day' } as const;

const minute = 60_000;
const day = 1440 * minute;

interface Moments {
  submitted: Date;
  forwarded: Date | undefined;
  started: Date | undefined;
  answered: Date | undefined;
  closed: Date | undefined;
  last: Date;
}

function momentsOf(definition: ComplaintCase, time: Timeline, turn: number): Moments {
  const { status, ago } = definition;
  const submitted = time.workingDaysAgo(ago, turn);
  const span = time.now.getTime() - submitted.getTime();
  /** A share of the time since, but at most so many days after it was submitted. */
  const at = (stage: Stage, share: number, most: number) => {
    const come = stages.indexOf(reached[status]) >= stages.indexOf(stage);
    if (!come && !(status === 'reopened' && stage === 'answered')) return undefined;
    const after = Math.min(span * share, most * day);
    return new Date(Math.round((submitted.getTime() + after) / minute) * minute);
  };
  const forwarded = at('disposition', 0.12, 1);
  const started = at('in-progress', 0.2, 3);
  const answered = at('answered', 0.45, 8);
  const closed = at('closed', 0.6, 18);
  const acted = closed ?? answered ?? started ?? forwarded;
  const late = time.between(submitted, time.now, 3)[2];
  const last =
    status === 'withdrawn' ||
    status === 'reopened' ||
    status === 'coordination' ||
    status === 'waiting'
      ? (late ?? submitted)
      : (acted ?? submitted);
  return { submitted, forwarded, started, answered, closed, last };
}

function clocksOf(definition: ComplaintCase, moments: Moments, time: Timeline): ComplaintClock[] {
  const { status } = definition;
  const over = status === 'withdrawn' || status === 'closed';
  const clock = (
    code: ComplaintClock['code'],
    length: { value: number; unit: ComplaintClock['unit'] },
    startedAt: Date | undefined,
    stoppedAt: Date | undefined,
    paused = false,
  ): ComplaintClock => {
    if (!startedAt) return { code, ...length, state: over ? 'stopped' : 'upcoming', late: false };
    const due = time.deadline(startedAt, length);
    const stopped = stoppedAt !== undefined || over;
    return {
      code,
      ...length,
      state: stopped ? 'stopped' : paused ? 'paused' : 'running',
      late: status !== 'withdrawn' && (stoppedAt ?? (over ? moments.last : time.now)) > due,
      startedAt: time.write(startedAt),
      dueAt: time.write(due),
    };
  };
  const { submitted, forwarded, started, answered, closed } = moments;
  if (definition.class === 'information') {
    return [
      clock('forward', forward, submitted, forwarded),
      clock('information-answer', information, submitted, answered),
    ];
  }
  return [
    clock('forward', forward, submitted, forwarded),
    clock('first-follow-up', followUp, forwarded, started),
    clock('auto-close', autoClose, status === 'reopened' ? undefined : answered, closed),
    clock(
      'resolution',
      resolution,
      submitted,
      closed ?? (status === 'reopened' ? undefined : answered),
      status === 'waiting',
    ),
  ];
}

function stepsOf(
  definition: ComplaintCase,
  moments: Moments,
  agency: Complaint['agency'],
  time: Timeline,
): CaseStep[] {
  const { status } = definition;
  const current = stages.indexOf(reached[status]);
  const times: Partial<Record<Stage, Date>> = {
    received: moments.submitted,
    ...(status === 'coordination' ? { coordination: moments.last } : {}),
    ...(moments.forwarded ? { disposition: moments.forwarded } : {}),
    ...(moments.started ? { 'in-progress': moments.started } : {}),
    ...(moments.answered && status !== 'reopened' ? { answered: moments.answered } : {}),
    ...(moments.closed ? { closed: moments.closed } : {}),
  };
  const shown = stages.filter((stage) => stage !== 'coordination' || status === 'coordination');
  return shown.map((stage): CaseStep => {
    const index = stages.indexOf(stage);
    const startedAt = times[stage];
    const next = shown[shown.indexOf(stage) + 1];
    const completedAt = next === undefined ? startedAt : times[next];
    const done = index < current || status === 'closed';
    const state =
      status === 'withdrawn' && index > 0
        ? 'skipped'
        : done
          ? 'done'
          : index === current
            ? status === 'withdrawn'
              ? 'done'
              : 'current'
            : 'upcoming';
    return {
      code: stage,
      name: stageNames[stage],
      explanation: stageExplanations[stage],
      state,
      ...(stage === 'coordination' ? { optional: true } : {}),
      ...(agency && stage !== 'received' && stage !== 'closed' ? { agency } : {}),
      ...(startedAt ? { startedAt: time.write(startedAt) } : {}),
      ...(done && completedAt ? { completedAt: time.write(completedAt) } : {}),
    };
  });
}

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

function wordsOf(
  status: State,
  short: string,
  due: { id: string; en: string },
): Pick<Complaint, 'now' | 'next'> {
  switch (status) {
    case 'received':
      return {
        now: { id: 'Laporan Anda sudah kami terima.', en: 'We have your report.' },
        next: {
          id: `Laporan diteruskan ke instansi yang berwenang paling lambat ${due.id}.`,
          en: `It is forwarded to the agency in charge by ${due.en}.`,
        },
      };
    case 'coordination':
      return {
        now: {
          id: `${short} dan kantor desa sedang berunding tentang penanganannya.`,
          en: `${short} and the village office are settling who handles it.`,
        },
        next: {
          id: `Instansi yang menangani ditetapkan paling lambat ${due.id}.`,
          en: `The agency in charge is named by ${due.en}.`,
        },
      };
    case 'disposition':
      return {
        now: { id: `${short} sedang menugaskan petugas.`, en: `${short} is assigning staff.` },
        next: {
          id: `${short} memberi tindak lanjut pertama paling lambat ${due.id}.`,
          en: `${short} gives a first follow-up by ${due.en}.`,
        },
      };
    case 'late':
      return {
        now: {
          id: `${short} belum memberi tindak lanjut. Seharusnya paling lambat ${due.id}.`,
          en: `${short} has not followed up yet. It was due by ${due.en}.`,
        },
        next: {
          id: 'Admin sudah mengingatkan instansi. Anda dapat mengirim pesan.',
          en: 'The administrator has reminded the agency. You can send a message.',
        },
      };
    case 'waiting':
      return {
        now: { id: `${short} menunggu jawaban Anda.`, en: `${short} is waiting for your reply.` },
        next: {
          id: 'Setelah Anda menjawab, penanganan dilanjutkan.',
          en: 'Handling goes on after your reply.',
        },
      };
    case 'reopened':
      return {
        now: {
          id: `Laporan dibuka kembali. ${short} sedang memeriksanya lagi.`,
          en: `The report was reopened. ${short} is looking at it again.`,
        },
        next: {
          id: `${short} menyampaikan hasilnya paling lambat ${due.id}.`,
          en: `${short} tells the result by ${due.en}.`,
        },
      };
    case 'in-progress':
      return {
        now: {
          id: `${short} sedang menangani laporan Anda.`,
          en: `${short} is handling your report.`,
        },
        next: {
          id: `Hasilnya disampaikan paling lambat ${due.id}.`,
          en: `You are told the result by ${due.en}.`,
        },
      };
    case 'answered':
      return {
        now: {
          id: `${short} sudah menyampaikan tindak lanjut.`,
          en: `${short} has told what it did.`,
        },
        next: {
          id: `Jika tidak ada balasan, laporan ditutup ${due.id}.`,
          en: `Without reply the report is closed on ${due.en}.`,
        },
      };
    case 'closed':
      return {
        now: { id: 'Laporan ini sudah selesai.', en: 'This report is closed.' },
        next: {
          id: 'Jika masalah muncul lagi, buka kembali laporan ini atau buat yang baru.',
          en: 'If the problem returns, reopen this report or make a new one.',
        },
      };
    case 'withdrawn':
      return {
        now: { id: 'Anda menarik laporan ini.', en: 'You withdrew this report.' },
        next: {
          id: 'Tidak ada tindakan lagi. Anda dapat membuat laporan baru.',
          en: 'Nothing more is done. You can make a new report.',
        },
      };
  }
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
