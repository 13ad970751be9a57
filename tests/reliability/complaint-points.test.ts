// Lets the network die, tabs close and crash, storage fill up and the server be killed at many points of the complaint form:
// afterwards there is exactly one complaint, complete, or a draft with every answer. Prints the table.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { ComplaintWidget, DISTRICT, LANDMARK } from '../support/complaint.ts';
import { launch } from '../support/site.ts';
import { DRAFT_POINTS } from './complaint-points/draft-points.ts';
import { FILE_POINTS } from './complaint-points/file-points.ts';
import { ENDINGS, type Photo, type Point, type Visit } from './complaint-points/point.ts';
import { reportsOn } from '../support/complaint-device.ts';
import { PHONE } from './complaint-points/resident.ts';
import { SENDING_POINTS } from './complaint-points/sending-points.ts';
import { SERVER_POINTS } from './complaint-points/server-points.ts';
import { Service, type Stored } from './complaint-points/service.ts';

const POINTS: readonly Point[] = [
  ...DRAFT_POINTS,
  ...SENDING_POINTS,
  ...FILE_POINTS,
  ...SERVER_POINTS,
];
/** Devices at work at the same time. */
const DEVICES = 3;
const PATIENCE_MS = 30_000;

/** One for all but the points that end it, and one for these. */
let services: readonly { readonly service: Service; readonly data: string }[] = [];
let browser: Browser;
let photo: Photo;

/** A photo that is sent in more than one part. */
async function takePhoto(page: Page): Promise<Photo> {
  const bytes = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(1200, 900);
    const context = canvas.getContext('2d');
    for (let at = 0; at < 30_000 && context; at += 1) {
      context.fillStyle = `hsl(${String((at * 37) % 360)} 60% ${String((at * 13) % 100)}%)`;
      context.fillRect((at * 97) % 1200, (at * 61) % 900, 9, 6);
    }
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  return { name: 'jalan.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(bytes) };
}

async function startService(): Promise<(typeof services)[number]> {
  const data = await mkdtemp(path.join(tmpdir(), 'gerai-points-'));
  return { service: await Service.start(data), data };
}

before(async () => {
  services = await Promise.all([startService(), startService()]);
  browser = await launch();
  const page = await browser.newPage();
  photo = await takePhoto(page);
  await page.close();
});

after(async () => {
  await browser.close();
  for (const { service, data } of services) {
    await service.stop();
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  }
});

interface Row {
  readonly point: Point;
  readonly text: string;
  readonly stored: readonly Stored[];
  /** Drafts on the device. */
  readonly drafts: number;
  /** What went otherwise than a resident would expect. */
  readonly failure?: unknown;
}

/** Lives through one point, on a device of its own. */
async function live(point: Point, service: Service): Promise<Row> {
  const text = `Titik ${String(POINTS.indexOf(point) + 1)}: ${point.point}, lalu ${point.fault}.`;
  const context = await browser.newContext({ locale: 'id-ID', reducedMotion: 'reduce' });
  context.setDefaultTimeout(PATIENCE_MS);
  const visit: Visit = {
    context,
    text,
    photo,
    service,
    async open(script) {
      const page = await context.newPage();
      if (script) await page.addInitScript(script);
      await page.goto(`${service.origin}/pengaduan/`);
      const form = new ComplaintWidget(page, 'id');
      await form.root.locator('[part=form]').first().waitFor();
      return { page, form };
    },
  };
  try {
    await point.run(visit);
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    for (const page of context.pages()) await page.close();
    const page = await context.newPage();
    await page.goto(`${service.origin}/v1/config`);
    const answers = await reportsOn(page);
    const drafts = answers.filter((each) => String(each['text']).startsWith(text));
    return { point, text, stored: await service.stored(text), drafts: drafts.length };
  } catch (error) {
    return { point, text, stored: [], drafts: 0, failure: error };
  } finally {
    await context.close();
  }
}

/** Lives through points, so many at a time, and gives what was left in their order. */
async function liveThrough(
  points: readonly Point[],
  devices: number,
  service: Service,
): Promise<Row[]> {
  const rows: Row[] = [];
  const left = points.entries();
  const device = async (): Promise<void> => {
    for (const [at, point] of left) rows[at] = await live(point, service);
  };
  await Promise.all(Array.from({ length: devices }, device));
  return rows;
}

/** Whether everything that was entered is there. */
function isComplete({ point, text }: Row, stored: Stored): boolean {
  const { photos = 0 } = point;
  return (
    stored.text === text &&
    stored.category === 'jalan-rusak' &&
    stored.region === REGION &&
    stored.landmark === LANDMARK &&
    stored.answers === 1 &&
    stored.phone === PHONE.replaceAll(' ', '').replace(/^0/, '+62') &&
    stored.confidential &&
    stored.receipts === 1 &&
    stored.files.length === photos &&
    stored.files.every((digest) => digest !== null)
  );
}

/** Code of the district that the reports name. */
const REGION = { Belopa: '73.17.07' }[DISTRICT];

test('nothing is lost and nothing doubled at any point', { timeout: 540_000 }, async () => {
  const [shared, own] = services.map(({ service }) => service);
  assert.ok(shared && own);
  const gentle = POINTS.filter(({ endsServer }) => !endsServer);
  const rows = await Promise.all([
    liveThrough(gentle, DEVICES, shared),
    liveThrough(SERVER_POINTS, 1, own),
  ]).then((all) => all.flat());
  console.table(
    rows.map((row) => ({
      point: row.point.point,
      fault: row.point.fault,
      complaints: row.stored.length,
      complete: row.stored.filter((stored) => isComplete(row, stored)).length,
      photos: row.stored.flatMap(({ files }) => files).filter(Boolean).length,
      'complete drafts': row.drafts,
    })),
  );
  assert.ok(rows.length >= 30);
  const failures = rows.filter(({ failure }) => failure !== undefined);
  if (failures.length > 0) {
    const points = failures.map(({ text }) => text).join(' ');
    throw new AggregateError(
      failures.map(({ failure }) => failure),
      points,
    );
  }
  for (const row of rows) {
    const { complaints, drafts } = ENDINGS[row.point.ends];
    assert.equal(row.stored.length, complaints, row.text);
    for (const stored of row.stored) assert.ok(isComplete(row, stored), JSON.stringify(stored));
    assert.equal(row.drafts, drafts, row.text);
  }
  const digests = new Set(rows.flatMap(({ stored }) => stored.flatMap(({ files }) => files)));
  assert.equal(digests.size, 1, 'the same photo each time, whole');
});
