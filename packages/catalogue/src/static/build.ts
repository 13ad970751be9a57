import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { EmergencyNumber, Service } from '@gerai/api';

import type { Popularity, RankKey } from '../model/listings.ts';
import { byRank, rankKeyOf } from '../model/listings.ts';
import type { Synonym } from '../model/synonym.ts';
import { Thesaurus } from '../model/thesaurus.ts';
import { Directory } from './build/directory.ts';
import { Files } from './build/files.ts';
import type { Written } from './build/files.ts';
import { TermIndex } from './build/index-terms.ts';
import { DocumentSpill, MOST_SERVICES } from './build/spill.ts';
import {
  writeCodes,
  writeListings,
  writeMarks,
  writeSpellings,
  writeWords,
} from './build/write.ts';
import { DOCUMENTS_PER_FILE, fileKey } from './format.ts';

/** How far a build has come. */
export interface BuildProgress {
  readonly phase: 'read' | 'index' | 'write';
  /** Services. */
  readonly done: number;
  /** Not known while services are read. */
  readonly total: number | undefined;
}

export interface BuildOptions {
  /** The directory to publish. What it holds of an earlier build is kept as far as it is the same. */
  readonly out: string;
  /** Terms of residents beside the built-in ones. */
  readonly synonyms?: readonly Synonym[];
  readonly popularity?: Popularity;
  /** Numbers that hotlines among the services may stand for. */
  readonly emergencyNumbers?: readonly EmergencyNumber[];
  /** Removes files that neither this build nor the one before uses. */
  readonly prune?: boolean;
  /** Postings of each kind that are held in memory before they are moved to disk. */
  readonly memory?: number;
  readonly onProgress?: (progress: BuildProgress) => void;
}

/** What was built. */
export interface BuildReport extends Written {
  /** Number of services. */
  readonly size: number;
  /** Terms of `synonyms` that lead to no service. */
  readonly unusedTerms: readonly string[];
}

interface Read {
  readonly documents: DocumentSpill<Service>;
  /** Numbers of documents in the order of ranks. */
  readonly order: readonly number[];
}

async function readServices(
  services: AsyncIterable<Service> | Iterable<Service>,
  folder: string,
  { popularity = new Map(), onProgress }: BuildOptions,
): Promise<Read> {
  const documents = new DocumentSpill<Service>(join(folder, 'documents'));
  const keys: (RankKey & { readonly at: number })[] = [];
  for await (const service of services) {
    keys.push({ ...rankKeyOf(service), at: keys.length });
    documents.add(service);
    if (keys.length > MOST_SERVICES) throw new Error(`more than ${String(MOST_SERVICES)} services`);
    if (keys.length % 1000 === 0)
      onProgress?.({ phase: 'read', done: keys.length, total: undefined });
  }
  const codes = new Set<string>();
  for (const { code } of keys) {
    if (codes.has(code)) throw new Error(`two services have the code ${code}`);
    codes.add(code);
  }
  keys.sort(byRank(popularity));
  return { documents, order: keys.map(({ at }) => at) };
}

/**
 * Writes a catalogue as files that any web server can serve and that the static reader answers
 * from. The same services, in whatever order, give the same bytes. Readers of an earlier build in
 * the directory are not disturbed: files are never changed, and the manifest is replaced last.
 *
 * Memory grows with the vocabulary and the number of services (some hundred bytes each), not with
 * their content.
 *
 * @throws {Error} when two services have one code.
 */
export async function buildCatalogue(
  services: AsyncIterable<Service> | Iterable<Service>,
  options: BuildOptions,
): Promise<BuildReport> {
  const { out, synonyms, popularity, emergencyNumbers = [], prune = false, onProgress } = options;
  await mkdir(out, { recursive: true });
  const files = await Files.begin(out);
  const thesaurus = new Thesaurus(synonyms);
  const index = new TermIndex(files.staging, thesaurus, options.memory ?? 8_000_000);
  let documents: DocumentSpill<Service> | undefined;
  try {
    const read = await readServices(services, files.staging, options);
    documents = read.documents;
    const total = read.order.length;
    const directory = new Directory();
    let page: Service[] = [];
    for (const [rank, at] of read.order.entries()) {
      const service = documents.get(at);
      directory.add(service);
      index.add(service, popularity?.get(service.code));
      page.push(service);
      if (page.length === DOCUMENTS_PER_FILE || rank === total - 1) {
        await files.add(fileKey('d', Math.floor(rank / DOCUMENTS_PER_FILE)), page);
        page = [];
      }
      if (rank % 1000 === 0) onProgress?.({ phase: 'index', done: rank, total });
    }
    const { terms, pairs } = await writeWords(files, index);
    const buckets = {
      marks: await writeMarks(files, index),
      pairs,
      codes: await writeCodes(files, index),
    };
    const spellings = await writeSpellings(files, index);
    await writeListings(files, index, (done) => onProgress?.({ phase: 'write', done, total }));
    const written = await files.commit(
      {
        size: total,
        ...(directory.updatedAt === undefined ? {} : { updatedAt: directory.updatedAt }),
        terms,
        buckets,
        spellings,
        categories: directory.categories.first(),
        lifeEvents: directory.lifeEvents.first(),
        agencies: directory.agencies.first(),
        emergencyNumbers,
      },
      prune,
    );
    return { ...written, size: total, unusedTerms: thesaurus.unused() };
  } finally {
    index.close();
    documents?.close();
    await files.end();
  }
}
