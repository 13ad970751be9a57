import type { Agency, Application, CaseEvent, CaseRequest, CaseStep, Service } from '@gerai/api';
import type { DatasetApplication } from '@gerai/server/import';
import type { ApplicationCase, State } from './application-case.ts';
import { wordsOf } from './application-words.ts';
import { refer } from './directory.ts';
import type { TableRow } from './tables.ts';
import { cell, entry, lowerFirst, text } from './tables.ts';
import type { Timeline } from './time.ts';
import { stableId } from './time.ts';

const appealDays = 30;
const decisions: ReadonlySet<State> = new Set(['granted', 'partly', 'refused']);

function statusOf(state: State): Application['status'] {
  switch (state) {
    case 'received':
      return 'received';
    case 'in-progress':
    case 'late':
    case 'transferred':
      return 'in-progress';
    case 'waiting':
    case 'payment':
      return 'waiting-for-applicant';
    case 'ready':
    case 'refused':
    case 'partly':
      return 'decided';
    case 'granted':
      return 'closed';
    case 'withdrawn':
      return 'withdrawn';
  }
}

/** Builds one application out of its case, its process and the clock. */
export class ApplicationBuilder {
  readonly #case: ApplicationCase;
  readonly #service: Service;
  readonly #rows: readonly TableRow[];
  readonly #agencies: ReadonlyMap<string, Agency>;
  readonly #time: Timeline;
  readonly #at: number;
  readonly #submitted: Date;
  /** When it was decided or withdrawn; else the last thing that happened. */
  readonly #last: Date;
  /** When each step began. */
  readonly #starts: Date[];
  readonly #finished: boolean;

  constructor(
    definition: ApplicationCase,
    service: Service,
    rows: readonly TableRow[],
    agencies: ReadonlyMap<string, Agency>,
    time: Timeline,
    turn: number,
  ) {
    this.#case = definition;
    this.#service = service;
    this.#rows = rows;
    this.#agencies = agencies;
    this.#time = time;
    this.#at = rows.findIndex((row) => cell(row, 'code') === definition.at);
    if (this.#at < 0) throw new Error(`${definition.number}: no step ${definition.at}`);
    this.#submitted = time.workingDaysAgo(definition.ago, turn);
    const end =
      definition.decided === undefined
        ? new Date(time.now.getTime() - 3_600_000)
        : time.workingDaysAgo(definition.decided, turn + 1);
    const between = time.between(this.#submitted, end, this.#at + 1);
    this.#starts = [this.#submitted, ...between.slice(0, this.#at)];
    this.#last = definition.decided === undefined ? (between[this.#at] ?? end) : end;
    this.#finished = ['granted', 'partly', 'refused', 'withdrawn'].includes(definition.state);
  }

  #agency(row: TableRow) {
    return refer(entry(this.#agencies, cell(row, 'agency'), 'agency'));
  }

  #row(index: number): TableRow {
    const row = this.#rows[index];
    if (!row) throw new Error(`${this.#case.number}: no step ${String(index)}`);
    return row;
  }

  #steps(): CaseStep[] {
    const { state } = this.#case;
    return this.#rows.map((row, index): CaseStep => {
      const base = {
        code: cell(row, 'code'),
        name: text(row, 'name'),
        explanation: text(row, 'explanation'),
        agency: this.#agency(row),
      };
      const startedAt = this.#starts[index];
      if (index < this.#at && startedAt) {
        const next = this.#starts[index + 1] ?? this.#last;
        return {
          ...base,
          state: 'done',
          startedAt: this.#time.write(startedAt),
          completedAt: this.#time.write(next),
        };
      }
      if (index === this.#at && startedAt) {
        return this.#finished && state !== 'withdrawn'
          ? {
              ...base,
              state: 'done',
              startedAt: this.#time.write(startedAt),
              completedAt: this.#time.write(this.#last),
            }
          : {
              ...base,
              state: state === 'withdrawn' ? 'skipped' : 'current',
              startedAt: this.#time.write(startedAt),
            };
      }
      return { ...base, state: this.#finished ? 'skipped' : 'upcoming' };
    });
  }

  #dueAt(): Date {
    return this.#time.deadline(
      this.#submitted,
      this.#service.processingTime ?? { value: 14, unit: 'working-day' },
    );
  }

  #request(): CaseRequest | undefined {
    const { request, number } = this.#case;
    if (!request) return undefined;
    const { dueIn, ...rest } = request;
    return {
      id: stableId(number, 'request'),
      ...rest,
      status: 'open',
      requestedAt: this.#time.write(this.#last),
      dueAt: this.#time.write(this.#time.workingDaysAhead(dueIn)),
    };
  }

  #appealUntil(): Date {
    return this.#time.deadline(this.#last, { value: appealDays, unit: 'working-day' });
  }

  #words(): Pick<Application, 'now' | 'next'> {
    const row = this.#row(this.#at);
    const agency = this.#agency(row);
    const following = this.#rows[this.#at + 1];
    return wordsOf({
      definition: this.#case,
      agency: agency.abbreviation ?? agency.name.id,
      working: text(row, 'now'),
      following: following && {
        name: text(following, 'name'),
        explanation: text(following, 'explanation'),
      },
      output: this.#service.output,
      due: this.#time.say(this.#dueAt()),
      appealUntil: this.#time.say(this.#appealUntil()),
    });
  }

  #yourMove(request: CaseRequest | undefined): Application['yourMove'] {
    const { visit } = this.#case;
    if (request) {
      const what = request.kind === 'payment' ? 'pay' : 'send-document';
      return {
        what,
        text: request.text ?? request.title,
        requestId: request.id,
        ...(request.dueAt === undefined ? {} : { dueAt: request.dueAt }),
      };
    }
    return visit ? { what: 'collect', text: visit } : undefined;
  }

  #events(request: CaseRequest | undefined): CaseEvent[] {
    const { number, state, reason, message } = this.#case;
    const first = this.#row(0);
    const events: Omit<CaseEvent, 'id' | 'sequence'>[] = [
      {
        type: 'submitted',
        at: this.#time.write(this.#submitted),
        title: { id: 'Permohonan diajukan', en: 'Application submitted' },
        actor: 'resident',
        agency: this.#agency(first),
      },
    ];
    for (let index = 1; index <= this.#at; index++) {
      const row = this.#row(index);
      const from = this.#agency(this.#row(index - 1));
      const agency = this.#agency(row);
      const at = this.#time.write(this.#starts[index] ?? this.#last);
      const name = text(row, 'name');
      events.push(
        agency.code === from.code
          ? { type: 'step-reached', at, title: name, actor: 'agency', agency }
          : {
              type: 'transferred',
              at,
              title: {
                id: `Diteruskan ke ${agency.abbreviation ?? agency.name.id}: ${lowerFirst(name.id)}`,
                en: `Passed to ${agency.abbreviation ?? agency.name.id}: ${lowerFirst(name.en ?? name.id)}`,
              },
              actor: 'agency',
              agency: from,
            },
      );
    }
    const agency = this.#agency(this.#row(this.#at));
    const at = this.#time.write(this.#last);
    if (request) {
      events.push({
        type: request.kind === 'payment' ? 'payment-wanted' : 'document-wanted',
        at,
        title: {
          id: `Diminta: ${lowerFirst(request.title.id)}`,
          en: `Wanted: ${lowerFirst(request.title.en ?? request.title.id)}`,
        },
        ...(request.text ? { detail: request.text } : {}),
        actor: 'agency',
        agency,
      });
    }
    if (message) {
      events.push({
        type: 'message',
        at,
        title: { id: 'Pesan dari petugas', en: 'Message from staff' },
        detail: message,
        actor: 'agency',
        agency,
      });
    }
    if (decisions.has(state)) {
      const titles = {
        granted: { id: 'Dikabulkan', en: 'Granted' },
        partly: { id: 'Dikabulkan sebagian', en: 'Granted in part' },
        refused: { id: 'Ditolak', en: 'Refused' },
      };
      events.push({
        type: 'decided',
        at,
        title: titles[state as keyof typeof titles],
        ...(reason ? { detail: reason } : {}),
        actor: 'agency',
        agency,
      });
    }
    if (state === 'withdrawn') {
      events.push({
        type: 'withdrawn',
        at,
        title: { id: 'Ditarik oleh pemohon', en: 'Withdrawn by the applicant' },
        actor: 'resident',
      });
    }
    return events.map((event, index) => ({
      id: stableId(number, 'event', index + 1),
      sequence: index + 1,
      ...event,
    }));
  }

  #documents(): Application['documents'] {
    const { number, submitted = ['berkas-permohonan.pdf'], issued } = this.#case;
    const own = submitted.map((name, index): Application['documents'][number] => ({
      id: stableId(number, 'submitted', index),
      name,
      kind: 'submitted',
      mediaType: 'application/pdf',
      size: 182_044 + index,
      createdAt: this.#time.write(this.#submitted),
      downloadable: false,
    }));
    if (issued === undefined) return own;
    return [
      ...own,
      {
        id: stableId(number, 'issued'),
        name: issued,
        kind: 'issued',
        mediaType: 'application/pdf',
        size: 96_310,
        createdAt: this.#time.write(this.#last),
        downloadable: false,
      },
    ];
  }

  #clock(): Application['clock'] {
    const { state } = this.#case;
    const { value, unit } = this.#service.processingTime ?? { value: 14, unit: 'working-day' };
    const due = this.#dueAt();
    const paused = state === 'waiting' || state === 'payment';
    const stopped = this.#finished || state === 'ready';
    const reached = stopped ? this.#last : this.#time.now;
    return {
      value,
      unit,
      state: paused ? 'paused' : stopped ? 'stopped' : 'running',
      late: !paused && state !== 'withdrawn' && reached > due,
      startedAt: this.#time.write(this.#submitted),
      ...(paused ? {} : { dueAt: this.#time.write(due) }),
    };
  }

  #outcome(): Pick<Application, 'outcome' | 'appeal'> {
    const { state, reason, issued, visit, number, validUntil } = this.#case;
    if (!decisions.has(state) && state !== 'ready') return {};
    const agency = this.#service.agency;
    const short = agency.abbreviation ?? agency.name.id;
    const result = state === 'refused' ? 'refused' : state === 'partly' ? 'partly' : 'granted';
    return {
      outcome: {
        result,
        decidedAt: this.#time.write(this.#last),
        ...(reason ? { reason } : {}),
        ...(issued === undefined ? {} : { documentId: stableId(number, 'issued') }),
        ...(visit ? { collection: visit } : {}),
        ...(validUntil === undefined ? {} : { validUntil: this.#time.daysAgo(-validUntil) }),
      },
      ...(result === 'granted'
        ? {}
        : {
            appeal: {
              route: {
                id: `Ajukan keberatan tertulis kepada Kepala ${short}, di loket atau melalui pesan.`,
                en: `Object in writing to the head of ${short}, at the counter or by message.`,
              },
              deadline: this.#time.write(this.#appealUntil()),
              agency,
            },
          }),
    };
  }

  build(): DatasetApplication {
    const { number, secret, state, message } = this.#case;
    const request = this.#request();
    const yourMove = this.#yourMove(request);
    const clock = this.#clock();
    const agency = this.#agency(this.#row(this.#at));
    const open = !this.#finished;
    const waitsForDocument = request?.kind === 'document';
    const application: Application = {
      id: stableId(number),
      number,
      service: { code: this.#service.code, name: this.#service.name },
      agency,
      status: statusOf(state),
      submittedAt: this.#time.write(this.#submitted),
      updatedAt: this.#time.write(this.#last),
      ...this.#words(),
      ...(yourMove ? { yourMove } : {}),
      ...(clock.state === 'running' && clock.dueAt !== undefined
        ? { expectedAt: clock.dueAt }
        : {}),
      clock,
      steps: this.#steps(),
      documents: this.#documents(),
      requests: request ? [request] : [],
      messages: message
        ? [
            {
              id: stableId(number, 'message'),
              from: 'agency',
              agency,
              text: message.id,
              language: 'id',
              sentAt: this.#time.write(this.#last),
            },
          ]
        : [],
      ...this.#outcome(),
      allowed: [
        ...(state === 'withdrawn' ? [] : ['message' as const]),
        ...(waitsForDocument ? ['document' as const] : []),
        ...(open ? ['subscription' as const] : []),
      ],
    };
    return { secret, application, events: this.#events(request) };
  }
}
