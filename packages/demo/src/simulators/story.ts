/**
 * What happens to one application, from its registration to its decision, told by the systems whose hands it goes
 * through. Time is counted in minutes of the story, so that it can be told in an instant or while somebody watches.
 */
import type { LocalizedText, Schema } from '@gerai/api';
import type { Random } from './random.ts';
import type { ApplicationKind, PlannedStep, SimulatedSystem } from './systems.ts';

/** An event of a story; its data may name times. */
export interface StoryEvent {
  readonly source: string;
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly sequence: number;
  /** Minutes since the story began; no two events of a story have the same. */
  readonly minute: number;
  readonly data: (at: Date) => object;
}

/** How a story ends: what everybody must see of it, however its events arrived. */
export interface StoryEnd {
  readonly status: Schema<'Application'>['status'];
  /** Kinds of the timeline's entries, oldest first. */
  readonly timeline: readonly string[];
  /** Codes of the steps that were taken. */
  readonly done: readonly string[];
  readonly agencyCode: string;
}

/** A story with the number and the secret of its application. */
export interface Story {
  readonly number: string;
  readonly secret: string;
  readonly subject: string;
  readonly serviceCode: string;
  readonly system: SimulatedSystem;
  readonly events: readonly StoryEvent[];
  readonly end: StoryEnd;
}

/** What tells stories apart. */
export interface Registration {
  readonly subject: string;
  readonly number: string;
  readonly secret: string;
}

const DAY_MS = 86_400_000;
const REFUSED = 0.12;
const DOCUMENT = 0.3;
const MESSAGE = 0.2;
const SKIPPED = 0.4;

const WANTED: readonly LocalizedText[] = [
  { id: 'Fotokopi KTP yang jelas', en: 'A clear copy of your ID card' },
  { id: 'Surat pernyataan bermeterai', en: 'A stamped statement' },
  { id: 'Foto lokasi terbaru', en: 'A recent photo of the site' },
];
const REASONS: readonly LocalizedText[] = [
  { id: 'Persyaratan tidak lengkap sampai batas waktu.', en: 'Requirements were not met in time.' },
  { id: 'Tidak sesuai dengan rencana tata ruang.', en: 'It does not fit the spatial plan.' },
];
const NOTES: readonly string[] = [
  'Berkas Anda sudah kami terima dan sedang diperiksa.',
  'Mohon siapkan dokumen asli saat pengambilan.',
];
const APPEAL: LocalizedText = {
  id: 'Ajukan keberatan tertulis kepada kepala instansi.',
  en: 'Object in writing to the head of the agency.',
};
const COLLECTION: LocalizedText = {
  id: 'Silakan ambil di loket dengan membawa KTP.',
  en: 'Please collect it at the counter with your ID card.',
};
/** Steps in which the applicant pays. */
const PAYMENTS: ReadonlySet<string> = new Set(['levy', 'tax']);
/** Last steps that come after the decision. */
const HANDOVERS: ReadonlySet<string> = new Set(['collection', 'delivery', 'payment', 'payroll']);

class Teller {
  readonly #random: Random;
  readonly #owner: SimulatedSystem;
  readonly #systems: readonly SimulatedSystem[];
  readonly #kind: ApplicationKind;
  readonly #registration: Registration;
  readonly #events: StoryEvent[] = [];
  readonly #timeline: string[] = [];
  readonly #done: string[] = [];
  readonly #sequences = new Map<string, number>();
  #teller: SimulatedSystem;
  #agencyCode: string;
  #minute = 0;
  #requests = 0;

  constructor(
    random: Random,
    owner: SimulatedSystem,
    systems: readonly SimulatedSystem[],
    registration: Registration,
  ) {
    this.#random = random;
    this.#owner = owner;
    this.#teller = owner;
    this.#agencyCode = owner.agencyCode;
    this.#systems = systems;
    this.#kind = random.pick(owner.kinds);
    this.#registration = registration;
  }

  #say(type: string, entry: string, data: (at: Date) => object): void {
    const { subject } = this.#registration;
    const { source } = this.#teller;
    const sequence = (this.#sequences.get(source) ?? 0) + 1;
    this.#sequences.set(source, sequence);
    this.#events.push({
      source,
      id: `${subject}-${source.split('/').at(-1) ?? ''}-${String(sequence)}`,
      type: `id.gerai.application.${type}.v1`,
      subject,
      sequence,
      minute: this.#minute,
      data,
    });
    this.#timeline.push(entry);
    this.#minute += this.#random.between(5, 60);
  }

  #transferTo(system: SimulatedSystem): void {
    if (system === this.#teller) return;
    const fromAgencyCode = this.#teller.agencyCode;
    this.#say('transferred', 'transferred', () => ({
      fromAgencyCode,
      toAgencyCode: system.agencyCode,
    }));
    this.#teller = system;
    this.#agencyCode = system.agencyCode;
  }

  #register(): void {
    const { steps, serviceCode } = this.#kind;
    const { number, secret } = this.#registration;
    this.#say('registered', 'submitted', (at) => ({
      serviceCode,
      agencyCode: this.#owner.agencyCode,
      number,
      secret,
      submittedAt: at.toISOString(),
      steps,
    }));
  }

  #ask(step: PlannedStep): void {
    this.#requests += 1;
    const isPayment = PAYMENTS.has(step.code);
    const title = isPayment ? step.name : this.#random.pick(WANTED);
    const requestId = `r${String(this.#requests)}`;
    const amount = this.#random.between(50, 900) * 1000;
    this.#say('document-wanted', 'document-wanted', (at) => ({
      requestId,
      kind: isPayment ? 'payment' : 'document',
      title,
      dueAt: new Date(at.getTime() + 7 * DAY_MS).toISOString(),
      ...(isPayment ? { amount } : {}),
    }));
  }

  #note(): void {
    const messageId = `m${String(this.#events.length)}`;
    const text = this.#random.pick(NOTES);
    this.#say('message', 'message', () => ({ messageId, from: 'agency', text, language: 'id' }));
  }

  /** Goes to a step, in the system of its agency where that has one. */
  #reach(step: PlannedStep, completed?: readonly string[]): void {
    const { agencyCode } = step;
    this.#transferTo(this.#systems.find((one) => one.agencyCode === agencyCode) ?? this.#owner);
    const { code } = step;
    const completedSteps = completed && [...completed, code];
    this.#say('step-reached', 'step-reached', () => ({
      step: code,
      ...(completedSteps ? { completedSteps } : {}),
    }));
    this.#agencyCode = agencyCode;
  }

  #decide(result: 'granted' | 'refused', isCollected: boolean): void {
    this.#transferTo(this.#owner);
    const reason = this.#random.pick(REASONS);
    this.#say('decided', 'decided', (at) => ({
      result,
      decidedAt: at.toISOString(),
      ...(result === 'refused'
        ? {
            reason,
            appeal: { route: APPEAL, deadline: new Date(at.getTime() + 30 * DAY_MS).toISOString() },
          }
        : {}),
      ...(isCollected ? { collection: COLLECTION } : {}),
    }));
  }

  /** The steps that this application takes; the last apart if it comes after the decision. */
  #way(): { steps: PlannedStep[]; after: PlannedStep | undefined } {
    const steps = this.#kind.steps.filter(
      ({ optional }, index) => index === 0 || optional !== true || !this.#random.chance(SKIPPED),
    );
    const last = steps.at(-1);
    return last && HANDOVERS.has(last.code) && steps.length > 1
      ? { steps: steps.slice(0, -1), after: last }
      : { steps, after: undefined };
  }

  tell(): Story {
    this.#register();
    const { steps, after } = this.#way();
    const refusedAt = this.#random.chance(REFUSED) ? this.#random.between(1, steps.length - 1) : 0;
    for (const [index, step] of steps.entries()) {
      if (index > 0) this.#reach(step);
      this.#done.push(step.code);
      if (index === refusedAt && refusedAt > 0) {
        this.#decide('refused', false);
        return this.#end('decided');
      }
      if (PAYMENTS.has(step.code) || this.#random.chance(DOCUMENT)) this.#ask(step);
      if (this.#random.chance(MESSAGE)) this.#note();
    }
    this.#decide('granted', after?.code === 'collection');
    if (after) {
      this.#reach(after, [...this.#done]);
      this.#done.push(after.code);
    }
    return this.#end('closed');
  }

  #end(status: StoryEnd['status']): Story {
    return {
      ...this.#registration,
      serviceCode: this.#kind.serviceCode,
      system: this.#owner,
      events: this.#events,
      end: {
        status,
        timeline: this.#timeline,
        done: this.#done,
        agencyCode: this.#agencyCode,
      },
    };
  }
}

/** Tells a story of a system; the others help where it needs them. */
export function tellStory(
  random: Random,
  system: SimulatedSystem,
  systems: readonly SimulatedSystem[],
  registration: Registration,
): Story {
  return new Teller(random, system, systems, registration).tell();
}

/** An event as it is sent. */
export function writeEvent(event: StoryEvent, at: Date): Schema<'CloudEvent'> {
  return {
    specversion: '1.0',
    id: event.id,
    source: event.source,
    type: event.type,
    subject: event.subject,
    time: at.toISOString(),
    datacontenttype: 'application/json',
    sequence: String(event.sequence),
    data: { ...event.data(at) },
  };
}
