import type { Complaint } from '@gerai/api';
import type { State } from './complaint-case.ts';

/** What is told of a complaint: where it stands and what comes next. */
export function wordsOf(
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
