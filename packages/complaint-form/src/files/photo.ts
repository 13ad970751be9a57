/** What a prepared photo may weigh. */
export const MOST_PHOTO_BYTES = 500_000;

/** Sides and qualities that are tried until a photo is small enough, and about what share of the first try's bytes they give. */
const TRIES: readonly (readonly [longestSide: number, quality: number, share: number])[] = [
  [1920, 0.82, 1],
  [1920, 0.68, 0.7],
  [1920, 0.54, 0.55],
  [1600, 0.5, 0.37],
  [1280, 0.45, 0.22],
  [960, 0.4, 0.12],
  [640, 0.4, 0.05],
  [320, 0.4, 0.01],
];

/** How long one piece of work may keep the page from answering a key. */
const SLICE_MS = 12;
/** How long is waited for the browser to be idle. */
const IDLE_MS = 400;
const FIRST_ROWS = 32;
const FEWEST_ROWS = 16;
/** Rows drawn beyond a strip, so that smoothing sees past its edges and leaves no seam. */
const MARGIN = 4;

/** A part of a picture, in shares of its width and height from 0 to 1. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Lets the page answer first. Unlike a timer, a message is not held back for some milliseconds. */
function nextSlice(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('the browser has no canvas left');
  return context;
}

/** Draws a picture smaller, strip by strip, with pauses in which the page can answer. */
async function shrink(bitmap: ImageBitmap, longestSide: number): Promise<HTMLCanvasElement> {
  const scale = Math.min(longestSide / Math.max(bitmap.width, bitmap.height), 1);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(Math.round(bitmap.width * scale), 1);
  canvas.height = Math.max(Math.round(bitmap.height * scale), 1);
  const { width, height } = canvas;
  const context = contextOf(canvas);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  const perRow = bitmap.height / height;
  for (let top = 0, rows = FIRST_ROWS; top < height;) {
    await nextSlice();
    const began = performance.now();
    const bottom = Math.min(top + rows, height);
    const [from, to] = [Math.max(top - MARGIN, 0), Math.min(bottom + MARGIN, height)];
    context.save();
    context.beginPath();
    context.rect(0, top, width, bottom - top);
    context.clip();
    context.drawImage(
      bitmap,
      0,
      from * perRow,
      bitmap.width,
      (to - from) * perRow,
      0,
      from,
      width,
      to - from,
    );
    context.restore();
    top = bottom;
    const spent = Math.max(performance.now() - began, 1);
    rows = Math.max(Math.min(Math.round((rows * SLICE_MS) / spent), rows * 2), FEWEST_ROWS);
  }
  return canvas;
}

/** Encodes at once, in one task: a tenth of a second on a slow phone. */
function encodeNow(canvas: HTMLCanvasElement, quality: number): Blob {
  const text = atob(canvas.toDataURL('image/jpeg', quality).split(',')[1] ?? '');
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  return new Blob([bytes], { type: 'image/jpeg' });
}

/** Encodes when the browser is idle, as it does by itself; who types without a pause would wait ten seconds for that. */
async function encode(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  await nextSlice();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve(encodeNow(canvas, quality));
    }, IDLE_MS);
    canvas.toBlob(
      (blob) => {
        clearTimeout(timer);
        if (blob) resolve(blob);
        else reject(new Error('the picture could not be encoded'));
      },
      'image/jpeg',
      quality,
    );
  });
}

/**
 * Makes a JPEG of at most `mostBytes` from a picture. It is turned the right way up, and of what stood in the file nothing but
 * its pixels is left. The browser decodes off the page's thread; drawing is done in slices and encoding in idle time, so that
 * typing goes on meanwhile. No worker: it could not start where the widget comes from another host than the page.
 *
 * @throws DOMException where the browser can't read the picture
 */
export async function preparePhoto(source: Blob, mostBytes: number): Promise<Blob> {
  const bitmap = await createImageBitmap(source);
  try {
    let canvas: HTMLCanvasElement | undefined;
    let side = 0;
    /** Share of the first try's bytes that would do. */
    let wanted = 1;
    for (const [longestSide, quality, share] of TRIES) {
      if (share > wanted) continue;
      if (!canvas || side !== longestSide) canvas = await shrink(bitmap, longestSide);
      side = longestSide;
      const made = await encode(canvas, quality);
      if (made.size <= mostBytes) return made;
      wanted = (share * mostBytes) / made.size;
    }
    throw new Error('the picture stays too large');
  } finally {
    bitmap.close();
  }
}

/** Paints over parts of a prepared photo: what was there is gone from the result. */
export async function coverParts(photo: Blob, boxes: readonly Box[]): Promise<Blob> {
  const bitmap = await createImageBitmap(photo);
  try {
    const canvas = await shrink(bitmap, Infinity);
    const context = contextOf(canvas);
    context.fillStyle = '#000';
    for (const { left, top, width, height } of boxes) {
      // Rounded outwards to whole pixels: no edge of what is covered shines through.
      const x = Math.floor(left * canvas.width);
      const y = Math.floor(top * canvas.height);
      const right = Math.ceil((left + width) * canvas.width);
      const bottom = Math.ceil((top + height) * canvas.height);
      context.fillRect(x, y, right - x, bottom - y);
    }
    return await encode(canvas, 0.82);
  } finally {
    bitmap.close();
  }
}
