/**
 * Pictures written anew: what is stored is what they show and nothing else, not where or when a photo was taken, with
 * which device, by whom, nor what lies behind the picture.
 */
import sharp from 'sharp';

import { ATTACHMENTS } from '../limits.ts';

/** Why a picture is not taken; codes of the common API. */
export type PictureFault = 'unsupported-media-type' | 'picture-too-large';

/** A picture is not taken. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
  readonly code: PictureFault;

  constructor(code: PictureFault, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

// Only what residents may send is read at all.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] });
sharp.cache(false);
sharp.concurrency(1);

const JPEG_QUALITY = 88;

/** Each takes a thread of those that also hash secrets, and some tens of megabytes. */
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running < AT_ONCE) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

async function rewrite(content: Buffer): Promise<Buffer> {
  try {
    // The head tells how large it is; a bomb is never unpacked.
    const picture = sharp(content, { limitInputPixels: false, failOn: 'error' });
    const { width, height, format } = await picture.metadata();
    if (width * height > ATTACHMENTS.pixels) throw new PictureError('picture-too-large');
    const upright = picture.autoOrient();
    const written = format === 'png' ? upright.png() : upright.jpeg({ quality: JPEG_QUALITY });
    return await written.toBuffer();
  } catch (error) {
    if (error instanceof PictureError) throw error;
    throw new PictureError('unsupported-media-type', { cause: error });
  }
}

/**
 * Decodes a JPEG or PNG and writes it anew, upright, in sRGB and without metadata. Few at once; others wait.
 *
 * @param read Gives the content once it is its turn.
 * @throws PictureError when it can't be decoded or has more pixels than the limit.
 */
export function rewritePicture(read: () => Promise<Buffer>): Promise<Buffer> {
  return inTurn(async () => rewrite(await read()));
}
