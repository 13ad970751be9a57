/** What a reporter is told about where a complaint stands and what comes next. */
import type { ApiSchema } from '../api-schema.ts';
import type { Bilingual } from '../database/schema.ts';

type Status = ApiSchema<'ComplaintStatus'>;

/** What the words depend on. */
export interface SituationFacts {
  readonly status: Status;
  /** Name of the handling agency, once there is one. */
  readonly agency: Bilingual | undefined;
  readonly forwardDueAt: Date | null;
  readonly responseDueAt: Date | null;
  readonly autoCloseAt: Date | null;
  readonly reopenUntil: Date | undefined;
  readonly timeZone: string;
}

function dateIn(language: 'id' | 'en', date: Date, timeZone: string): string {
  return new Intl.DateTimeFormat(language === 'id' ? 'id' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(date);
}

/** `{date}` stands for a date in the language of the text; a text without its date loses that part. */
function dated(
  facts: SituationFacts,
  date: Date | null | undefined,
  withDate: Bilingual,
  without: Bilingual,
): Bilingual {
  if (!date) return without;
  const fill = (language: 'id' | 'en', text: string): string =>
    text.replace('{date}', dateIn(language, date, facts.timeZone));
  return { id: fill('id', withDate.id), en: fill('en', withDate.en ?? withDate.id) };
}

const NOTHING_NEXT: Bilingual = { id: 'Tidak ada langkah lagi.', en: 'Nothing more will happen.' };

function awaitingForward(facts: SituationFacts): Bilingual {
  return dated(
    facts,
    facts.forwardDueAt,
    {
      id: 'Laporan diteruskan ke instansi yang berwenang paling lambat {date}.',
      en: 'It is passed to the responsible agency by {date}.',
    },
    {
      id: 'Laporan akan diteruskan ke instansi yang berwenang.',
      en: 'It will be passed to the responsible agency.',
    },
  );
}

function awaitingResponse(facts: SituationFacts): Bilingual {
  return dated(
    facts,
    facts.responseDueAt,
    {
      id: 'Tanggapan pertama diberikan paling lambat {date}.',
      en: 'A first response is given by {date}.',
    },
    { id: 'Instansi akan menanggapi laporan Anda.', en: 'The agency will respond.' },
  );
}

function afterEnd(facts: SituationFacts): Bilingual {
  return dated(
    facts,
    facts.reopenUntil,
    {
      id: 'Anda dapat membukanya lagi sampai {date}.',
      en: 'You can reopen it until {date}.',
    },
    NOTHING_NEXT,
  );
}

/** The two sentences at the head of a complaint. */
export function situationOf(facts: SituationFacts): { now: Bilingual; next: Bilingual } {
  const agency = facts.agency ?? { id: 'Instansi', en: 'The agency' };
  const english = agency.en ?? agency.id;
  switch (facts.status) {
    case 'received':
      return {
        now: {
          id: 'Laporan Anda sudah diterima dan menunggu diperiksa.',
          en: 'Your report has been received and is waiting to be checked.',
        },
        next: awaitingForward(facts),
      };
    case 'coordination':
      return {
        now: {
          id: 'Petugas sedang menentukan instansi yang berwenang.',
          en: 'Staff are finding the responsible agency.',
        },
        next: awaitingForward(facts),
      };
    case 'disposition':
      return {
        now: {
          id: `Laporan Anda sudah diteruskan ke ${agency.id}.`,
          en: `Your report has been passed to ${english}.`,
        },
        next: awaitingResponse(facts),
      };
    case 'in-progress':
      return {
        now: {
          id: `${agency.id} sedang menindaklanjuti laporan Anda.`,
          en: `${english} is working on your report.`,
        },
        next: awaitingResponse(facts),
      };
    case 'answered':
      return {
        now: {
          id: `${agency.id} sudah menanggapi laporan Anda.`,
          en: `${english} has responded to your report.`,
        },
        next: dated(
          facts,
          facts.autoCloseAt,
          {
            id: 'Mohon balas atau beri penilaian. Tanpa balasan, laporan ditutup pada {date}.',
            en: 'Please reply or rate it. Without a reply it is closed on {date}.',
          },
          { id: 'Mohon balas atau beri penilaian.', en: 'Please reply or rate it.' },
        ),
      };
    case 'closed':
      return {
        now: { id: 'Laporan ini sudah selesai.', en: 'This report is closed.' },
        next: afterEnd(facts),
      };
    case 'withdrawn':
      return {
        now: { id: 'Laporan ini telah Anda tarik.', en: 'You withdrew this report.' },
        next: NOTHING_NEXT,
      };
  }
}
