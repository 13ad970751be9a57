/** Small files of each kind that residents may send. */
import { crc32, deflateSync } from 'node:zlib';

function segment(marker: number, payload: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');

/** EXIF data with an orientation and a place; the coordinates stand for anything that must not be passed on. */
export function exif(orientation: number, little = false): Buffer {
  const tiff = Buffer.alloc(38 + 24);
  const write16 = (value: number, at: number): unknown =>
    little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const write32 = (value: number, at: number): unknown =>
    little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  tiff.write(little ? 'II' : 'MM', 0, 'latin1');
  write16(42, 2);
  write32(8, 4);
  write16(2, 8);
  // Orientation, then the pointer to the place.
  write16(0x0112, 10);
  write16(3, 12);
  write32(1, 14);
  write16(orientation, 18);
  write16(0x8825, 22);
  write16(4, 24);
  write32(1, 26);
  write32(38, 30);
  tiff.write('-3.387,120.368', 40, 'latin1');
  return segment(0xe1, Buffer.concat([ascii('Exif\0\0'), tiff]));
}

/** Two pixels side by side, without anything about them. */
const TWO_PIXELS = Buffer.from(
  '/9j/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/' +
    '2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAAR' +
    'CAABAAIDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAaEAEAAQUAAAAAAAAAAAAAAAAAAQIDM3Kx/8QAFQEB' +
    'AQAAAAAAAAAAAAAAAAAAAwb/xAAZEQABBQAAAAAAAAAAAAAAAAAAAQIDM3H/2gAMAwEAAhEDEQA/AJC9mr2noC3gqbiAzWO1' +
    'T//Z',
  'base64',
);

/** A JPEG of two pixels side by side, with what else cameras write into it. */
export function jpeg(extra: readonly Buffer[] = [], trailer: Buffer = Buffer.alloc(0)): Buffer {
  return Buffer.concat([
    TWO_PIXELS.subarray(0, 2),
    segment(0xe0, ascii('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
    ...extra,
    TWO_PIXELS.subarray(2),
    trailer,
  ]);
}

/** A segment of comments. */
export const comment = (text: string): Buffer => segment(0xfe, ascii(text));

/** A colour profile. */
export const profile = (): Buffer => segment(0xe2, ascii('ICC_PROFILE\0\x01\x01profile'));

/** The beginning of a picture as iPhones take them. */
export const heic = (): Buffer =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), ascii('ftypheic\0\0\0\0mif1heic')]);

function chunk(type: string, payload: Buffer): Buffer {
  const body = Buffer.concat([ascii(type), payload]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(payload.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

/** A grey PNG of so many pixels in height and width, all alike; `texts` go into chunks of their own. */
export function png(
  texts: readonly string[] = [],
  trailer: Buffer = Buffer.alloc(0),
  side = 1,
): Buffer {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('gAMA', Buffer.from([0, 0, 177, 143])),
    ...texts.map((text) => chunk('tEXt', ascii(`Comment\0${text}`))),
    chunk('IDAT', deflateSync(Buffer.alloc(side * (side + 1)))),
    chunk('IEND', Buffer.alloc(0)),
    trailer,
  ]);
}

/** A PDF, as far as anybody looks. */
export function pdf(text = 'surat'): Buffer {
  return ascii(`%PDF-1.7\n% ${text}\n%%EOF\n`);
}
