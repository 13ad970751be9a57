import { JpegWriter, UNIT } from './jpeg.ts';

/** What a prepared photo may weigh. */
export const MOST_PHOTO_BYTES = 500_000;

/** Sides and qualities that are tried until a photo is small enough, and about what share of the first try's bytes they give. */
const TRIES: readonly (readonly [longestSide: number, quality: number, share: number])[] = [
  [1920, 0.82, 1],
  [1920, 0.75, 0.83],
  [1920, 0.68, 0.72],
  [1920, 0.6, 0.64],
  [1920, 0.5, 0.55],
  [1600, 0.5, 0.4],
  [1280, 0.45, 0.24],
  [960, 0.4, 0.12],
  [640, 0.4, 0.05],
  [320, 0.4, 0.01],
];

/** How long one piece of work may keep the page from answering a key. */
const SLICE_MS = 10;
/** Rows that are drawn at once. */
const STRIP = 2 * UNIT;
/** Rows drawn beyond a strip, so that smoothing sees past its edges and leaves no seam. */
const MARGIN = 4;
/** Every so many strips one is written, to see how large all would become. */
const SAMPLE = 8;

/** A part of a picture, in shares of its width and height from 0 to 1. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Gives the page its turn once work has taken long enough; call it often. */
function turns(): () => Promise<void> | undefined {
  let began = performance.now();
  return () => {
    if (performance.now() - began < SLICE_MS) return undefined;
    return new Promise<void>((resolve) => {
      // Unlike a timer, a message is not held back for some milliseconds.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        began = performance.now();
        resolve();
      };
      port2.postMessage(null);
    });
  };
}

/** A picture in another size, of which one strip at a time is drawn. */
class Scaled {
  readonly width: number;
  readonly height: number;
  readonly #bitmap: ImageBitmap;
  readonly #boxes: readonly Box[];
  readonly #context: CanvasRenderingContext2D;

  /** @param boxes - What is painted over. */
  constructor(bitmap: ImageBitmap, longestSide: number, boxes: readonly Box[]) {
    const scale = Math.min(longestSide / Math.max(bitmap.width, bitmap.height), 1);
    this.width = Math.max(Math.round(bitmap.width * scale), 1);
    this.height = Math.max(Math.round(bitmap.height * scale), 1);
    this.#bitmap = bitmap;
    this.#boxes = boxes;
    const canvas = document.createElement('canvas');
    canvas.width = this.width;
    canvas.height = STRIP + 2 * MARGIN;
    const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    if (!context) throw new Error('the browser has no canvas left');
    context.imageSmoothingQuality = 'high';
    this.#context = context;
  }

  /** The pixels of up to `STRIP` rows. */
  read(top: number): ImageData {
    const { width, height } = this;
    const context = this.#context;
    const bottom = Math.min(top + STRIP, height);
    const [from, to] = [Math.max(top - MARGIN, 0), Math.min(bottom + MARGIN, height)];
    const perRow = this.#bitmap.height / height;
    const [sourceTop, sourceHeight] = [from * perRow, (to - from) * perRow];
    context.setTransform(1, 0, 0, 1, 0, MARGIN - top);
    context.fillStyle = '#fff';
    context.fillRect(0, from, width, to - from);
    context.drawImage(
      this.#bitmap,
      0,
      sourceTop,
      this.#bitmap.width,
      sourceHeight,
      0,
      from,
      width,
      to - from,
    );
    context.fillStyle = '#000';
    for (const box of this.#boxes) {
      // Rounded outwards to whole pixels: no edge of what is covered shines through.
      const [x, y] = [Math.floor(box.left * width), Math.floor(box.top * height)];
      const right = Math.ceil((box.left + box.width) * width);
      const under = Math.ceil((box.top + box.height) * height);
      context.fillRect(x, y, right - x, under - y);
    }
    return context.getImageData(0, MARGIN, width, bottom - top);
  }
}

/** Writes every `step`th strip of a picture; stops when that takes more than `mostBytes`. */
async function write(
  picture: Scaled,
  quality: number,
  { mostBytes, step }: { readonly mostBytes: number; readonly step: number },
  pause: () => Promise<void> | undefined,
): Promise<JpegWriter> {
  const writer = new JpegWriter(picture.width, picture.height, quality);
  for (let top = 0; top < picture.height && writer.size <= mostBytes; top += STRIP * step) {
    const pixels = picture.read(top);
    for (let row = 0; row < pixels.height; row += UNIT) {
      await pause();
      await writer.add(pixels, row, pause);
    }
  }
  return writer;
}

/** The largest and best of `TRIES` that is small enough. */
async function fit(
  bitmap: ImageBitmap,
  mostBytes: number,
  boxes: readonly Box[] = [],
): Promise<Blob> {
  const pause = turns();
  /** Share of the first try's bytes that would do. */
  let wanted = 1;
  for (const [longestSide, quality, share] of TRIES) {
    if (share > wanted) continue;
    const picture = new Scaled(bitmap, longestSide, boxes);
    const strips = Math.ceil(picture.height / STRIP);
    if (strips >= 2 * SAMPLE) {
      const sample = await write(picture, quality, { mostBytes, step: SAMPLE }, pause);
      const bytes = (sample.size * strips) / Math.ceil(strips / SAMPLE);
      wanted = (share * mostBytes) / bytes;
      if (share > wanted) continue;
    }
    const writer = await write(picture, quality, { mostBytes, step: 1 }, pause);
    const photo = writer.finish();
    if (photo.size <= mostBytes) return photo;
    wanted = (share * mostBytes) / photo.size;
  }
  throw new Error('the picture stays too large');
}

/**
 * Makes a JPEG of at most `mostBytes` from a picture. It is turned the right way up, and of what stood in the file nothing but
 * its pixels is left. The browser decodes off the page's thread; all else is done in slices of some milliseconds, so that
 * typing goes on meanwhile. No worker: it could not start where the widget comes from another host than the page.
 *
 * @throws DOMException where the browser can't read the picture
 */
export async function preparePhoto(source: Blob, mostBytes: number): Promise<Blob> {
  const bitmap = await createImageBitmap(source);
  try {
    return await fit(bitmap, mostBytes);
  } finally {
    bitmap.close();
  }
}

/** Paints over parts of a prepared photo: what was there is gone from the result. */
export async function coverParts(photo: Blob, boxes: readonly Box[]): Promise<Blob> {
  const bitmap = await createImageBitmap(photo);
  try {
    return await fit(bitmap, MOST_PHOTO_BYTES, boxes);
  } finally {
    bitmap.close();
  }
}
