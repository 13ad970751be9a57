/** How events are told in a timeline. */
import type { ApiSchema } from '../../api-schema.ts';
import type { Bilingual } from '../../database/schema.ts';

const REQUESTS: Readonly<Record<ApiSchema<'CaseRequest'>['kind'], Bilingual>> = {
  document: { id: 'Berkas diminta', en: 'Document wanted' },
  information: { id: 'Keterangan diminta', en: 'Information wanted' },
  payment: { id: 'Pembayaran diminta', en: 'Payment wanted' },
  visit: { id: 'Anda diminta datang', en: 'You are asked to come' },
};

const RESULTS: Readonly<Record<ApiSchema<'Outcome'>['result'], Bilingual>> = {
  granted: { id: 'Permohonan dikabulkan', en: 'Application granted' },
  partly: { id: 'Permohonan dikabulkan sebagian', en: 'Application granted in part' },
  refused: { id: 'Permohonan ditolak', en: 'Application refused' },
};

/** Both languages of two texts with something between them. */
export function joined(left: Bilingual, between: string, right: Bilingual): Bilingual {
  const en = left.en === undefined ? {} : { en: `${left.en}${between}${right.en ?? right.id}` };
  return { id: `${left.id}${between}${right.id}`, ...en };
}

export const registeredTitle: Bilingual = {
  id: 'Permohonan diterima',
  en: 'Application received',
};

export function requestTitle(kind: ApiSchema<'CaseRequest'>['kind'], title: Bilingual): Bilingual {
  return joined(REQUESTS[kind], ': ', title);
}

export function decisionTitle(result: ApiSchema<'Outcome'>['result']): Bilingual {
  return RESULTS[result];
}

export function transferTitle(agency: Bilingual): Bilingual {
  return joined({ id: 'Diteruskan ke', en: 'Passed on to' }, ' ', agency);
}

export function messageTitle(from: 'resident' | 'agency'): Bilingual {
  return from === 'agency'
    ? { id: 'Pesan dari petugas', en: 'Message from staff' }
    : { id: 'Pesan Anda', en: 'Your message' };
}
