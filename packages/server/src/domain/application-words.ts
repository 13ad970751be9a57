/** What is told of an application where its agency said nothing better: from its steps, requests and outcome. */
import type { ApiSchema } from '../api-schema.ts';
import type { Bilingual } from '../database/schema.ts';
import { present } from './directory.ts';

type Application = ApiSchema<'Application'>;
type Step = ApiSchema<'CaseStep'>;
type Words = Pick<Application, 'now' | 'next' | 'yourMove'>;

/** What the words are made of. */
export type ApplicationFacts = Omit<Application, keyof Words>;

const DEFAULTS: Readonly<Record<Application['status'], { now: Bilingual; next: Bilingual }>> = {
  received: {
    now: { id: 'Permohonan Anda sudah diterima.', en: 'Your application has been received.' },
    next: { id: 'Petugas akan memeriksa berkas Anda.', en: 'Staff will check your documents.' },
  },
  'in-progress': {
    now: { id: 'Permohonan Anda sedang diproses.', en: 'Your application is being processed.' },
    next: {
      id: 'Anda akan mendapat keputusan setelah semua tahap selesai.',
      en: 'You will get a decision once all steps are done.',
    },
  },
  'waiting-for-applicant': {
    now: { id: 'Petugas menunggu Anda.', en: 'Staff are waiting for you.' },
    next: {
      id: 'Permohonan dilanjutkan setelah Anda melengkapinya.',
      en: 'The application continues once you have completed it.',
    },
  },
  decided: {
    now: { id: 'Permohonan Anda sudah diputuskan.', en: 'Your application has been decided.' },
    next: { id: 'Lihat hasilnya di bawah ini.', en: 'See the result below.' },
  },
  closed: {
    now: { id: 'Permohonan ini selesai.', en: 'This application is closed.' },
    next: { id: 'Tidak ada langkah lagi.', en: 'Nothing more will happen.' },
  },
  withdrawn: {
    now: { id: 'Permohonan ini ditarik.', en: 'This application was withdrawn.' },
    next: { id: 'Tidak ada langkah lagi.', en: 'Nothing more will happen.' },
  },
};

const RESULTS: Readonly<Record<ApiSchema<'Outcome'>['result'], Bilingual>> = {
  granted: { id: 'Permohonan Anda dikabulkan.', en: 'Your application was granted.' },
  partly: {
    id: 'Permohonan Anda dikabulkan sebagian.',
    en: 'Your application was granted in part.',
  },
  refused: { id: 'Permohonan Anda ditolak.', en: 'Your application was refused.' },
};

const LATE: Bilingual = {
  id: 'Ini lebih lama dari waktu layanan.',
  en: 'This takes longer than the published time.',
};

const MOVES: Readonly<Record<ApiSchema<'CaseRequest'>['kind'], ApiSchema<'YourMove'>['what']>> = {
  document: 'send-document',
  information: 'reply',
  payment: 'pay',
  visit: 'visit',
};

/** Both languages of a sentence; English only if any part has it. */
function say(
  parts: readonly Bilingual[],
  write: (words: readonly string[]) => { readonly id: string; readonly en: string },
): Bilingual {
  const indonesian = write(parts.map(({ id }) => id)).id;
  if (!parts.some(({ en }) => en !== undefined)) return { id: indonesian };
  return { id: indonesian, en: write(parts.map(({ id, en }) => en ?? id)).en };
}

function sentences(...texts: readonly (Bilingual | undefined)[]): Bilingual {
  return say(
    texts.filter((text) => text !== undefined),
    (words) => ({ id: words.join(' '), en: words.join(' ') }),
  );
}

function shortName({ abbreviation, name }: ApiSchema<'AgencyRef'>): Bilingual {
  return abbreviation === undefined ? name : { id: abbreviation, en: abbreviation };
}

/** What comes for certain: steps that only some take are not promised. */
function nextStep(steps: readonly Step[]): Step | undefined {
  return steps.find(({ state, optional }) => state === 'upcoming' && optional !== true);
}

function atStep(step: Step, agency: ApiSchema<'AgencyRef'>): Bilingual {
  return say([shortName(step.agency ?? agency), step.name], ([where = '', what = '']) => ({
    id: `Sekarang di ${where}: ${what}.`,
    en: `Now at ${where}: ${what}.`,
  }));
}

function afterThat(step: Step, agency: ApiSchema<'AgencyRef'>): Bilingual {
  return say([step.name, shortName(step.agency ?? agency)], ([what = '', where = '']) => ({
    id: `Setelah itu: ${what} di ${where}.`,
    en: `After that: ${what} at ${where}.`,
  }));
}

function openRequest({ requests }: ApplicationFacts) {
  return requests.find(({ status }) => status === 'open');
}

function nowOf(facts: ApplicationFacts): Bilingual {
  const { status, agency, steps, outcome, clock } = facts;
  const fallback = DEFAULTS[status].now;
  if (status === 'waiting-for-applicant') {
    const wanted = openRequest(facts);
    if (!wanted) return fallback;
    return say([shortName(agency), wanted.title], ([who = '', what = '']) => ({
      id: `${who} menunggu Anda: ${what}.`,
      en: `${who} is waiting for you: ${what}.`,
    }));
  }
  if (status === 'decided' && outcome) return sentences(RESULTS[outcome.result], outcome.reason);
  if (status !== 'received' && status !== 'in-progress') return fallback;
  const current = steps.find(({ state }) => state === 'current');
  const told = current ? sentences(atStep(current, agency), current.explanation) : fallback;
  return clock.late ? sentences(told, LATE) : told;
}

function nextOf({ status, agency, steps, outcome, appeal }: ApplicationFacts): Bilingual {
  const fallback = DEFAULTS[status].next;
  if (status === 'decided') {
    const { collection } = outcome ?? {};
    if (collection) return collection;
    if (appeal) {
      return say([appeal.route], ([route = '']) => ({
        id: `Jika tidak setuju: ${route}`,
        en: `If you disagree: ${route}`,
      }));
    }
  }
  const next = nextStep(steps);
  const isGoing = status === 'received' || status === 'in-progress' || status === 'decided';
  return next && isGoing ? afterThat(next, agency) : fallback;
}

function moveOf(facts: ApplicationFacts): Application['yourMove'] {
  const wanted = facts.status === 'waiting-for-applicant' ? openRequest(facts) : undefined;
  if (wanted) {
    const { id, kind, title, text, dueAt } = wanted;
    return { what: MOVES[kind], text: text ?? title, requestId: id, ...present({ dueAt }) };
  }
  const { collection } = facts.outcome ?? {};
  return facts.status === 'decided' && collection
    ? { what: 'collect', text: collection }
    : undefined;
}

/**
 * What now, what next, and what the applicant has to do.
 *
 * @param stored What the agency itself said, which goes first.
 */
export function wordsOf(facts: ApplicationFacts, stored: Partial<Words>): Words {
  return {
    now: stored.now ?? nowOf(facts),
    next: stored.next ?? nextOf(facts),
    ...present({ yourMove: stored.yourMove ?? moveOf(facts) }),
  };
}
