/**
 * Takes out of pictures what tells more than they show: where and when a photo was taken, with which device, by whom,
 * and smaller copies from before it was cut. What is needed to show it rightly stays: colours, and which way is up.
 */

/** The content isn't a picture of its kind, or is cut off. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COM = 0xfe;

const ORIENTATION_TAG = 0x0112;
const SHORT = 3;

/** The orientation of EXIF data, 1 to 8; 1 where there is none that can be read. */
function orientationOf(segment: Buffer): number {
  if (segment.toString('latin1', 4, 10) !== 'Exif\0\0') return 1;
  const tiff = segment.subarray(10);
  try {
    const little = tiff.toString('latin1', 0, 2) === 'II';
    const read16 = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
    const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
    const entries = read16(directory);
    for (let index = 0; index < entries; index += 1) {
      const at = directory + 2 + index * 12;
      if (read16(at) !== ORIENTATION_TAG || read16(at + 2) !== SHORT) continue;
      const value = read16(at + 8);
      return value >= 1 && value <= 8 ? value : 1;
    }
  } catch (error) {
    if (error instanceof RangeError) return 1;
    throw error;
  }
  return 1;
}

/** EXIF data that say nothing but the orientation. */
function orientationSegment(orientation: number): Buffer {
  const tiff = Buffer.from(
    '4d4d002a00000008' + '0001' + '011200030000000100000000' + '00000000',
    'hex',
  );
  tiff.writeUInt16BE(orientation, 18);
  const payload = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, APP1, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}

function isKept(marker: number, segment: Buffer): boolean {
  if (marker === APP0) return segment.toString('latin1', 4, 8) === 'JFIF';
  if (marker === APP2) return segment.toString('latin1', 4, 15) === 'ICC_PROFILE';
  if (marker === APP14) return segment.toString('latin1', 4, 9) === 'Adobe';
  return !(marker >= APP0 && marker <= APP15) && marker !== COM;
}

/** Where the coded picture that begins at `from` ends: at the next marker that isn't part of it. */
function endOfScan(content: Buffer, from: number): number {
  for (let at = content.indexOf(0xff, from); at >= 0; at = content.indexOf(0xff, at + 1)) {
    const next = content[at + 1];
    const isInside =
      next === 0 || next === 0xff || (next !== undefined && next >= 0xd0 && next <= 0xd7);
    if (!isInside) return at;
  }
  throw new PictureError('the picture is cut off');
}

function stripJpeg(content: Buffer): Buffer {
  const kept: Buffer[] = [];
  let orientation = 1;
  let at = 2;
  for (;;) {
    while (content[at] === 0xff && content[at + 1] === 0xff) at += 1;
    const marker = content[at + 1];
    if (content[at] !== 0xff || marker === undefined) throw new PictureError('no marker');
    if (marker === EOI) break;
    if (at + 4 > content.length) throw new PictureError('the picture is cut off');
    const end = at + 2 + content.readUInt16BE(at + 2);
    if (end < at + 4 || end > content.length) throw new PictureError('a segment is cut off');
    const segment = content.subarray(at, end);
    if (marker === APP1 && orientation === 1) orientation = orientationOf(segment);
    if (isKept(marker, segment)) kept.push(segment);
    at = end;
    if (marker === SOS) {
      const scanEnd = endOfScan(content, at);
      kept.push(content.subarray(at, scanEnd));
      at = scanEnd;
    }
  }
  // What follows the end is no picture: videos of "motion photos", depth maps, anything.
  const begin: Buffer[] = [Buffer.from([0xff, SOI])];
  // JFIF wants to be first.
  if (kept[0]?.[1] === APP0) begin.push(...kept.splice(0, 1));
  if (orientation !== 1) begin.push(orientationSegment(orientation));
  return Buffer.concat([...begin, ...kept, Buffer.from([0xff, EOI])]);
}

const PNG_SIGNATURE_BYTES = 8;
/** Chunks beside the critical ones that are needed to show the picture rightly. */
const PNG_KEPT = new Set(['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs', 'cICP']);

function stripPng(content: Buffer): Buffer {
  const kept = [content.subarray(0, PNG_SIGNATURE_BYTES)];
  for (let at = PNG_SIGNATURE_BYTES; ;) {
    if (at + 12 > content.length) throw new PictureError('the picture is cut off');
    const end = at + 12 + content.readUInt32BE(at);
    if (end > content.length) throw new PictureError('a chunk is cut off');
    const type = content.toString('latin1', at + 4, at + 8);
    const isCritical = /^[A-Z]/.test(type);
    if (isCritical || PNG_KEPT.has(type)) kept.push(content.subarray(at, end));
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
}

/**
 * The content without metadata; other types than JPEG and PNG as they are.
 *
 * @throws PictureError when it can't be read as what it says it is.
 */
export function withoutMetadata(content: Buffer, mediaType: string): Buffer {
  if (mediaType === 'image/jpeg') return stripJpeg(content);
  if (mediaType === 'image/png') return stripPng(content);
  return content;
}
