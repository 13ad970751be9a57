import { serve } from '@gerai/tooling/serve';
import type { Page } from 'playwright-core';
import { launch, openPage, SLOWDOWN } from '../measure/browser.ts';
import { median } from '../statistics.ts';

/** A photo to be prepared. */
export interface PhotoKind {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** How much each pixel differs by chance, of 255: the noise of a small sensor. */
  readonly noise: number;
}

export interface PhotoFigures extends PhotoKind {
  readonly bytesBefore: number;
  /** Of the largest result. */
  readonly bytesAfter: number;
  /** From choosing it to "ready", milliseconds: median and worst. */
  readonly median: number;
  readonly worst: number;
  /** The longest task on the page's thread meanwhile; 0 where none took 50 ms. */
  readonly longestTask: number;
  /** Keys that were pressed meanwhile, and how long the slowest waited until the page had dealt with it. */
  readonly keys: number;
  readonly slowestKey: number;
}

export const KINDS: readonly PhotoKind[] = [
  { name: '12 MP', width: 4000, height: 3000, noise: 24 },
  { name: '12 MP, at night', width: 4000, height: 3000, noise: 90 },
  { name: '48 MP', width: 8000, height: 6000, noise: 24 },
];

const RUNS = 7;
const PATIENCE_MS = 60_000;
const FORM = 'gerai-complaint-form';

/** What is answered on the way to the files, by field. */
const ANSWERS: readonly (readonly [field: string, answer: (page: Page) => Promise<void>])[] = [
  ['reportClass', (page) => page.locator(`${FORM} input[value=complaint]`).dispatchEvent('click')],
  [
    'text',
    (page) =>
      page
        .locator(`${FORM} [data-field=text] textarea`)
        .fill('Jalan di depan pasar berlubang sejak awal bulan.'),
  ],
  [
    'category',
    async (page) => {
      await page.locator(`${FORM} [data-field=category] input`).first().fill('jalan');
      await page.locator(`${FORM} [data-field=category] [role=option]`).first().click();
    },
  ],
  ['landmark', (page) => page.locator(`${FORM} [data-field=landmark] input`).fill('Depan pasar')],
];

/** Fills the form in until it asks for files. */
async function walkToFiles(page: Page): Promise<void> {
  const title = page.locator(`${FORM} #step-title`);
  await title.waitFor();
  const files = page.locator('gerai-complaint-files');
  for (let step = 0; step < 12 && (await files.count()) === 0; step += 1) {
    const before = await title.innerText();
    for (const [field, answer] of ANSWERS) {
      if ((await page.locator(`${FORM} [data-field=${field}]`).count()) > 0) await answer(page);
    }
    // Questions of a category: the first answer of each will do.
    for (const group of await page.locator(`${FORM} [data-field^="attribute:"]`).all()) {
      const choice = group.locator('input[type=radio], input[type=checkbox]').first();
      if ((await choice.count()) > 0) await choice.dispatchEvent('click');
    }
    await page.locator(`${FORM} form button[type=submit]`).click();
    await page.waitForFunction(
      ([host, shown]) =>
        document
          .querySelector(host)
          ?.shadowRoot?.querySelector('#step-title')
          ?.textContent.trim() !== shown,
      [FORM, before] as const,
    );
    await page
      .locator(`${FORM} [data-field], gerai-complaint-similar, gerai-complaint-files`)
      .first()
      .waitFor({ state: 'attached' });
  }
  await page.locator('gerai-complaint-files #pick').waitFor({ state: 'attached' });
}

/** Paints a street-like picture of shapes and noise, and keeps it in the page as a camera's file. */
async function takePhoto(page: Page, kind: PhotoKind): Promise<number> {
  return page.evaluate(async ({ width, height, noise }) => {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    let seed = 1;
    const random = (): number => (seed = (seed * 1664525 + 1013904223) % 4294967296) / 4294967296;
    const sky = context.createLinearGradient(0, 0, width, height);
    for (const [at, colour] of ['#88aacc', '#cc9966', '#224422'].entries()) {
      sky.addColorStop(at / 2, colour);
    }
    context.fillStyle = sky;
    context.fillRect(0, 0, width, height);
    for (let shape = 0; shape < 20_000; shape += 1) {
      const [hue, light, size] = [random() * 360, random() * 100, random() * 40 + 2];
      context.fillStyle = `hsl(${String(hue)} 40% ${String(light)}% / 50%)`;
      context.fillRect(random() * width, random() * height, size, size * random() * 2);
    }
    const rows = 500;
    for (let top = 0; top < height; top += rows) {
      const strip = context.getImageData(0, top, width, Math.min(rows, height - top));
      for (let at = 0; at < strip.data.length; at += 1) {
        if (at % 4 !== 3) strip.data[at] = (strip.data[at] ?? 0) + (random() - 0.5) * noise;
      }
      context.putImageData(strip, 0, top);
    }
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
    const file = new File([blob], 'IMG_0001.jpg', { type: 'image/jpeg' });
    Object.assign(globalThis, { cameraFile: file });
    return file.size;
  }, kind);
}

/** A field of the page itself to type into, and a record of how long its keys and the page's tasks take. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.id = 'typed';
    document.body.prepend(field);
    const record = { tasks: [] as number[], keys: [] as number[] };
    Object.assign(globalThis, { record });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) record.tasks.push(duration);
    }).observe({ entryTypes: ['longtask'] });
    field.addEventListener('keydown', (event) => {
      record.keys.push(performance.now() - event.timeStamp);
    });
  });
}

interface Once {
  readonly milliseconds: number;
  readonly bytes: number;
  readonly tasks: readonly number[];
  readonly keys: readonly number[];
}

/** Chooses the photo while somebody types, waits until it is ready, and takes it out again. */
async function prepareOnce(page: Page): Promise<Once> {
  await page.locator('#typed').focus();
  const prepared = page.evaluate(async () => {
    const scope = globalThis as unknown as {
      cameraFile: File;
      record: { tasks: number[]; keys: number[] };
    };
    const { record } = scope;
    record.tasks.length = 0;
    record.keys.length = 0;
    const files = document
      .querySelector('gerai-complaint-form')
      ?.shadowRoot?.querySelector('gerai-complaint-files');
    const input = files?.shadowRoot?.querySelector<HTMLInputElement>('#pick');
    if (!files || !input) throw new Error('nowhere to choose files');
    const transfer = new DataTransfer();
    transfer.items.add(scope.cameraFile);
    input.files = transfer.files;
    const began = performance.now();
    input.dispatchEvent(new Event('change', { bubbles: true }));
    const list = files as unknown as { files: readonly { state: string; size: number }[] };
    while (list.files.at(-1)?.state !== 'ready') {
      if (list.files.at(-1)?.state === 'refused') throw new Error('the photo was refused');
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
    const milliseconds = performance.now() - began;
    const bytes = list.files.at(-1)?.size ?? 0;
    // Long tasks are told of a little later.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { tasks, keys } = structuredClone(record);
    files.shadowRoot?.querySelector<HTMLElement>('[data-remove]')?.click();
    return { milliseconds, bytes, tasks, keys };
  });
  const ready = new AbortController();
  const typed = (async () => {
    while (!ready.signal.aborted) {
      await page.keyboard.press('a');
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  })();
  try {
    return await prepared;
  } finally {
    ready.abort();
    await typed;
  }
}

/** Prepares photos in the form of the demonstration, on a processor made slower. */
export async function benchPhotos(tell: (text: string) => void): Promise<PhotoFigures[]> {
  const server = await serve({ timeout: 500_000 });
  const browser = await launch();
  try {
    const figures: PhotoFigures[] = [];
    for (const kind of KINDS) {
      const { page, session, close } = await openPage(browser);
      page.setDefaultTimeout(PATIENCE_MS);
      await page.goto(`${server.origin}/pengaduan/`);
      await walkToFiles(page);
      const bytesBefore = await takePhoto(page, kind);
      await watch(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
      const runs: Once[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        runs.push(await prepareOnce(page));
        await page.waitForTimeout(500);
      }
      await close();
      const times = runs.map(({ milliseconds }) => milliseconds);
      const keys = runs.flatMap((run) => run.keys);
      figures.push({
        ...kind,
        bytesBefore,
        bytesAfter: Math.max(...runs.map(({ bytes }) => bytes)),
        median: median(times),
        worst: Math.max(...times),
        longestTask: Math.max(0, ...runs.flatMap(({ tasks }) => tasks)),
        keys: keys.length,
        slowestKey: Math.max(...keys),
      });
      tell(JSON.stringify(figures.at(-1)));
    }
    return figures;
  } finally {
    await browser.close();
    await server.stop();
  }
}
