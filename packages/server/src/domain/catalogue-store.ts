/**
 * Holds the searchable catalogue. The database is the source of truth; a change there is told by
 * `NOTIFY gerai_catalogue`, and a new index replaces the old one while that still answers.
 */
import { createHash } from 'node:crypto';

import type { Synonym } from '@gerai/catalogue';
import { MemorySource, fixedLabels } from '@gerai/catalogue';
import type { FastifyBaseLogger } from 'fastify';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import type { Notifications } from '../database/notifications.ts';
import type { Bilingual, Schema } from '../database/schema.ts';
import type { ApiSchema } from '../api-schema.ts';
import type { Catalogue } from './catalogue.ts';

/** The part of the notifications that is needed here. */
export type CatalogueNotifications = Pick<Notifications, 'listen'>;

/** Where the catalogue is had from. */
export interface CatalogueStore {
  /** The newest catalogue there is an index of; built on the first call. */
  current(): Promise<Catalogue>;
  /** The catalogue of a version if it is the current or the one before, for lists being paged through. */
  ofVersion(version: string): Promise<Catalogue | undefined>;
  close(): void;
}

const CHANNEL = 'gerai_catalogue';
/** Several statements of one import are answered by one rebuild. */
const SETTLE_MS = 100;
/** A refresh that failed is tried again after this pause: nobody tells of the change twice. */
const RETRY_MS = 1000;
/** Without notifications the database is asked this often whether anything changed. */
const POLL_MS = 5000;

type Service = ApiSchema<'Service'>;

async function readSynonyms(db: Kysely<Schema>): Promise<Synonym[]> {
  const rows = await db
    .selectFrom('synonyms')
    .select(['term', 'target', 'kind', 'note'])
    .orderBy('term')
    .orderBy('id')
    .execute();
  const byTerm = new Map<string, Synonym>();
  for (const { term, target, kind, note } of rows) {
    const before = byTerm.get(term);
    byTerm.set(term, {
      term,
      kind,
      expansions: [...(before?.expansions ?? []), target],
      ...(note ? { note } : before?.note ? { note: before.note } : {}),
    });
  }
  return [...byTerm.values()];
}

async function namesOf(
  db: Kysely<Schema>,
  table: 'agencies' | 'categories',
): Promise<Map<string, Bilingual>> {
  const rows = await db.selectFrom(table).select(['code', 'name']).execute();
  return new Map(rows.map(({ code, name }) => [code, name]));
}

async function build(db: Kysely<Schema>): Promise<Catalogue> {
  const rows = await db
    .selectFrom('services')
    .select(['code', 'document'])
    .where('status', 'in', ['active', 'temporarily-closed'])
    .orderBy('code')
    .execute();
  const synonyms = await readSynonyms(db);
  const agency = await namesOf(db, 'agencies');
  const category = await namesOf(db, 'categories');
  const regions = await db.selectFrom('regions').select(['code', 'name']).execute();

  const services = rows.map(({ document }) => document as unknown as Service);
  const lifeEvent = new Map(
    services.flatMap((service) => service.lifeEvents.map(({ code, name }) => [code, name])),
  );
  const version = createHash('sha256')
    .update(JSON.stringify([services, synonyms, [...agency], [...category]]))
    .digest('base64url')
    .slice(0, 16);
  return {
    version,
    source: new MemorySource(services, { version, synonyms }),
    labels: {
      agency,
      category,
      lifeEvent,
      region: new Map(regions.map(({ code, name }) => [code, { id: name }])),
      ...fixedLabels,
    },
  };
}

/** Something that changes whenever the catalogue does, for less than reading it. */
async function fingerprint(db: Kysely<Schema>): Promise<string> {
  const { rows } = await sql<{ mark: string }>`
    select concat_ws(' ',
      (select concat(count(*), max(updated_at)) from services),
      (select concat(count(*), max(updated_at)) from agencies),
      (select concat(count(*), max(updated_at)) from categories),
      (select concat(count(*), max(updated_at)) from synonyms)) as mark
  `.execute(db);
  return rows[0]?.mark ?? '';
}

/** Makes a store; nothing is read before it is asked. */
export function createCatalogueStore(
  db: Kysely<Schema>,
  notifications: CatalogueNotifications | undefined,
  log: Pick<FastifyBaseLogger, 'warn'>,
): CatalogueStore {
  let current: Catalogue | undefined;
  let previous: Catalogue | undefined;
  let building: Promise<Catalogue> | undefined;
  let settling: NodeJS.Timeout | undefined;
  let stopListening: (() => void) | undefined;
  let listening = false;
  let startedListening = false;
  let checkedAt = 0;
  let mark = '';
  let closed = false;

  async function rebuild(): Promise<Catalogue> {
    const nextMark = await fingerprint(db);
    const next = await build(db);
    mark = nextMark;
    checkedAt = Date.now();
    if (current && current.version !== next.version) previous = current;
    current = next;
    return next;
  }

  function refresh(): Promise<Catalogue> {
    building ??= rebuild().finally(() => {
      building = undefined;
    });
    return building;
  }

  function refreshSoon(afterMs = SETTLE_MS): void {
    if (closed || !current) return;
    clearTimeout(settling);
    settling = setTimeout(() => {
      // What a rebuild under way has read may be older than the change that is told of now.
      if (building) {
        refreshSoon();
        return;
      }
      refresh().catch((error: unknown) => {
        log.warn({ err: error }, 'the catalogue could not be refreshed');
        refreshSoon(RETRY_MS);
      });
    }, afterMs);
    settling.unref();
  }

  async function listen(): Promise<void> {
    if (!notifications || startedListening) return;
    startedListening = true;
    try {
      const stop = await notifications.listen(CHANNEL, {
        onNotification: () => {
          refreshSoon();
        },
        onReconnect: () => {
          refreshSoon();
        },
      });
      if (closed) stop();
      else {
        stopListening = stop;
        listening = true;
      }
    } catch (error) {
      startedListening = false;
      log.warn({ err: error }, 'changes of the catalogue are polled for');
    }
  }

  async function poll(): Promise<void> {
    if (listening || Date.now() - checkedAt < POLL_MS) return;
    checkedAt = Date.now();
    try {
      if ((await fingerprint(db)) !== mark) refreshSoon();
    } catch {
      // The last index keeps answering while the database is away.
    }
  }

  return {
    async current() {
      if (current) {
        void poll();
        return current;
      }
      await listen();
      return refresh();
    },
    async ofVersion(version) {
      const newest = await this.current();
      return [newest, previous].find((catalogue) => catalogue?.version === version);
    },
    close() {
      closed = true;
      clearTimeout(settling);
      stopListening?.();
    },
  };
}
