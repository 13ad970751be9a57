import type { Dataset } from '@gerai/server';
import type { DirectoryEntry, SampleCase, SiteContent } from './pages.ts';

const STATUS: Readonly<Record<string, { id: string; en: string }>> = {
  received: { id: 'Baru diterima.', en: 'Just received.' },
  'in-progress': { id: 'Sedang diproses.', en: 'In progress.' },
  'waiting-for-applicant': { id: 'Menunggu pemohon.', en: 'Waiting for the applicant.' },
  decided: { id: 'Sudah diputuskan.', en: 'Decided.' },
  closed: { id: 'Selesai.', en: 'Closed.' },
  withdrawn: { id: 'Dicabut pemohon.', en: 'Withdrawn by the applicant.' },
  coordination: { id: 'Sedang dikoordinasikan.', en: 'Being coordinated.' },
  disposition: { id: 'Diteruskan ke instansi.', en: 'Forwarded to the agency.' },
  answered: { id: 'Sudah dijawab.', en: 'Answered.' },
};

function hint(status: string, now: { id: string; en?: string }): SampleCase['hint'] {
  const words = STATUS[status] ?? { id: '', en: '' };
  return {
    id: `${words.id} ${now.id}`.trim(),
    ...(now.en ? { en: `${words.en} ${now.en}`.trim() } : {}),
  };
}

/** What the pages show, from the data that the server answers with. */
export function siteContent(dataset: Dataset, now: Date): SiteContent {
  const applications = (dataset.applications ?? []).map(({ secret, application }): SampleCase => ({
    number: application.number,
    secret,
    title: application.service.name,
    hint: hint(application.status, application.now),
  }));
  const complaints = (dataset.complaints ?? []).map(({ secret, complaint }): SampleCase => ({
    number: complaint.number,
    secret,
    title: complaint.category.name,
    hint: hint(complaint.status, complaint.now),
  }));
  const directory = dataset.services.map((service): DirectoryEntry => ({
    code: service.code,
    name: service.name,
    agency: service.agency.name,
    category: service.category.name,
    referral: service.kind === 'referral',
  }));
  return { samples: [...applications, ...complaints], directory, now };
}
