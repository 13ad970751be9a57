import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, openDatabase, silentLog, type Database } from '@gerai/server';
import { Random } from '@gerai/demo/simulators';
import sharp from 'sharp';
import { startServer } from '../server/serve.ts';
import { percentile } from '../statistics.ts';
import { CATEGORY, report, type Outcome, type Report } from './resident.ts';

/** Milliseconds that half, nearly all, and all had to wait. */
export interface Waiting {
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
}

/** Reports sent all at once. */
export interface ComplaintFigures {
  readonly reports: number;
  /** Bytes of a photo, on average. */
  readonly photoBytes: number;
  /** Until the receipt was there. */
  readonly accepted: Waiting;
  /** Until the service had the photo, checked and written anew. */
  readonly complete: Waiting;
  /** Requests that had to be made again. */
  readonly retries: number;
  /** Reports that had a receipt and were not there afterwards, whole and once; none, or nothing else counts. */
  readonly lost: number;
  /** Memory of the server at the end, in bytes. */
  readonly memory: number;
}

const PHOTOS = 8;
const WIDTH = 1600;
const HEIGHT = 1200;
const GRAIN = 12;
const AGENCY = 'dpupr';

const WORDS =
  `jalan rusak lubang besar depan pasar sekolah jembatan lampu mati malam gelap air banjir selokan mampet sampah ` +
  `menumpuk bau warga jatuh motor mobil anak hujan minggu bulan tahun kantor desa kecamatan petugas belum datang ` +
  `perbaiki segera bahaya tiang listrik miring pohon tumbang kabel putus pipa bocor trotoar pecah rambu hilang`;

/** Photos as the form sends them, but with what cameras write into them. */
async function makePhotos(random: Random): Promise<Buffer[]> {
  const [width, height] = [WIDTH / GRAIN, HEIGHT / GRAIN].map(Math.floor) as [number, number];
  return Promise.all(
    Array.from({ length: PHOTOS }, () => {
      const grain = Uint8Array.from({ length: width * height * 3 }, () => random.between(0, 255));
      return sharp(grain, { raw: { width, height, channels: 3 } })
        .resize(WIDTH, HEIGHT, { kernel: 'cubic' })
        .jpeg({ quality: 80 })
        .withExif({ IFD0: { Artist: 'Sitti' }, IFD3: { GPSLatitude: '3/1 23/1 13/1' } })
        .toBuffer();
    }),
  );
}

function makeReports(random: Random, count: number, photos: readonly Buffer[]): Report[] {
  const words = WORDS.split(' ');
  return Array.from({ length: count }, (_, index) => ({
    text: `${Array.from({ length: 25 }, () => random.pick(words)).join(' ')} nomor ${String(index)}.`,
    anonymous: random.chance(0.3),
    photo: random.pick(photos),
  }));
}

async function fill({ db }: Database): Promise<void> {
  const name = JSON.stringify({ id: 'Dinas Pekerjaan Umum' });
  await db.insertInto('agencies').values({ code: AGENCY, name }).execute();
  await db
    .insertInto('categories')
    .values({
      code: CATEGORY,
      agency_code: AGENCY,
      uses: ['complaint'],
      name: JSON.stringify({ id: 'Jalan rusak' }),
    })
    .execute();
}

const isWhole = async (path: string, sha256: string | null): Promise<boolean> => {
  const content = await readFile(path).catch(() => Buffer.alloc(0));
  return createHash('sha256').update(content).digest('hex') === sha256;
};

/** Counts reports with a receipt that are not in the database once, with their text and their photo. */
async function countLost(
  { db }: Database,
  filesDir: string,
  reports: readonly Report[],
  outcomes: readonly Outcome[],
): Promise<number> {
  const rows = await db
    .selectFrom('complaints')
    .leftJoin('complaint_files', 'complaint_files.complaint_id', 'complaints.id')
    .select(['number', 'text', 'complaint_files.sha256', 'storage_key'])
    .execute();
  const stored = Map.groupBy(rows, ({ text }) => text);
  const found = await Promise.all(
    reports.map(async ({ text }, index) => {
      const [row, ...more] = stored.get(text) ?? [];
      const key = row?.storage_key ?? '';
      return (
        more.length === 0 &&
        row?.number === outcomes[index]?.number &&
        (await isWhole(join(filesDir, key.slice(0, 2), key), row?.sha256 ?? null))
      );
    }),
  );
  return found.filter((isThere) => !isThere).length;
}

function waiting(times: readonly number[]): Waiting {
  return {
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    longest: Math.max(...times),
  };
}

/**
 * Measures a server of its own on an embedded PostgreSQL, both thrown away afterwards.
 *
 * @param count How many residents send a report with a photo, all at once.
 */
export async function benchComplaints(
  count: number,
  seed: number,
  tell: (text: string) => void,
): Promise<ComplaintFigures> {
  const dataDir = await mkdtemp(join(tmpdir(), 'gerai-bench-'));
  const database = await openDatabase({ dataDir, databaseUrl: '', log: silentLog });
  try {
    await migrate(database.db);
    await fill(database);
    const target = database.embedded?.target;
    if (!target) throw new Error('there is no embedded PostgreSQL');
    const { user, password, host, port, database: name } = target;
    const random = new Random(seed);
    const photos = await makePhotos(random);
    const reports = makeReports(random, count, photos);
    const server = await startServer(
      `postgres://${user}:${password}@${host}:${String(port)}/${name}`,
      { GERAI_DATA: dataDir },
    );
    try {
      const outcomes = await Promise.all(reports.map((one) => report(server.url, one)));
      const figures: ComplaintFigures = {
        reports: count,
        photoBytes: photos.reduce((sum, { length }) => sum + length, 0) / photos.length,
        accepted: waiting(outcomes.map(({ accepted }) => accepted)),
        complete: waiting(outcomes.map(({ complete }) => complete)),
        retries: outcomes.reduce((sum, { retries }) => sum + retries, 0),
        lost: await countLost(database, join(dataDir, 'files'), reports, outcomes),
        memory: await server.residentBytes(),
      };
      tell(JSON.stringify(figures));
      return figures;
    } finally {
      await server.stop();
    }
  } finally {
    await database.close();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}
