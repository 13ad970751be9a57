import type { Application, LocalizedText } from '@gerai/api';
import type { ApplicationCase } from './application-case.ts';
import { lowerFirst } from './tables.ts';

interface Facts {
  definition: ApplicationCase;
  /** Short name of the agency that has it now. */
  agency: string;
  /** What that agency is doing. */
  working: LocalizedText;
  following: { name: LocalizedText; explanation: LocalizedText } | undefined;
  output: LocalizedText;
  due: { id: string; en: string };
  appealUntil: { id: string; en: string };
}

/** What is told of an application: where it stands and what comes next. */
export function wordsOf(facts: Facts): Pick<Application, 'now' | 'next'> {
  const { agency, working, following, output, due, appealUntil } = facts;
  const { state, reason, visit } = facts.definition;
  const then: LocalizedText = following
    ? {
        id: `Setelah itu: ${lowerFirst(following.name.id)}. ${following.explanation.id}`,
        en: `After that: ${lowerFirst(following.name.en ?? following.name.id)}. ${following.explanation.en ?? following.explanation.id}`,
      }
    : {
        id: 'Ini langkah terakhir. Anda diberi tahu jika sudah selesai.',
        en: 'This is the last step. You will be told when it is done.',
      };
  switch (state) {
    case 'waiting':
      return {
        now: {
          id: `${agency} menunggu berkas dari Anda.`,
          en: `${agency} is waiting for a document from you.`,
        },
        next: {
          id: `Setelah berkas diterima, pemeriksaan dilanjutkan. Waktu layanan berhenti sementara.`,
          en: 'Once it arrives, the check goes on. The clock stands still meanwhile.',
        },
      };
    case 'payment':
      return { now: working, next: then };
    case 'ready':
      return {
        now: working,
        next: visit ?? then,
      };
    case 'late':
      return {
        now: {
          id: `${working.id} Pekerjaan ini terlambat: seharusnya selesai ${due.id}.`,
          en: `${working.en ?? working.id} This is late: it was due on ${due.en}.`,
        },
        next: {
          id: `${then.id} Jika perlu penjelasan, kirim pesan atau hubungi ${agency}.`,
          en: `${then.en ?? then.id} Send a message or call ${agency} for an explanation.`,
        },
      };
    case 'granted':
      return {
        now: {
          id: `Permohonan Anda dikabulkan. Hasil: ${lowerFirst(output.id)}.`,
          en: `Your application was granted. Result: ${lowerFirst(output.en ?? output.id)}.`,
        },
        next: {
          id: 'Tidak ada yang perlu Anda lakukan lagi. Simpan dokumen Anda.',
          en: 'There is nothing left to do. Keep your document.',
        },
      };
    case 'partly':
    case 'refused': {
      const told = reason ?? { id: '', en: '' };
      return {
        now:
          state === 'refused'
            ? {
                id: `Permohonan Anda ditolak. Alasan: ${told.id}`,
                en: `Your application was refused. Reason: ${told.en ?? told.id}`,
              }
            : {
                id: `Permohonan Anda dikabulkan sebagian. ${told.id}`,
                en: `Your application was granted in part. ${told.en ?? told.id}`,
              },
        next: {
          id: `Jika tidak setuju, ajukan keberatan sampai ${appealUntil.id}. Anda juga dapat mengajukan permohonan baru.`,
          en: `If you disagree, object until ${appealUntil.en}. You may also apply anew.`,
        },
      };
    }
    case 'withdrawn':
      return {
        now: { id: 'Anda menarik permohonan ini.', en: 'You withdrew this application.' },
        next: {
          id: 'Anda dapat mengajukan permohonan baru kapan saja.',
          en: 'You can apply anew at any time.',
        },
      };
    case 'transferred':
    case 'received':
    case 'in-progress':
      return { now: working, next: then };
  }
}
