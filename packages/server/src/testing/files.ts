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

/** A JPEG of the structure that cameras write, with what else they write into it. */
export function jpeg(extra: readonly Buffer[] = [], trailer: Buffer = Buffer.alloc(0)): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, ascii('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
    ...extra,
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0])),
    segment(0xc4, Buffer.alloc(20, 2)),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    // Coded data with a stuffed FF and a restart marker, neither of which ends it.
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
    Buffer.from([0xff, 0xd9]),
    trailer,
  ]);
}

/** A segment of comments. */
export const comment = (text: string): Buffer => segment(0xfe, ascii(text));

/** A colour profile. */
export const profile = (): Buffer => segment(0xe2, ascii('ICC_PROFILE\0\x01\x01profile'));

function chunk(type: string, payload: Buffer): Buffer {
  const body = Buffer.concat([ascii(type), payload]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(payload.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

/** A PNG of one pixel; `texts` go into chunks of their own. */
export function png(texts: readonly string[] = [], trailer: Buffer = Buffer.alloc(0)): Buffer {
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    chunk('gAMA', Buffer.from([0, 0, 177, 143])),
    ...texts.map((text) => chunk('tEXt', ascii(`Comment\0${text}`))),
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
    trailer,
  ]);
}

/** A PDF, as far as anybody looks. */
export function pdf(text = 'surat'): Buffer {
  return ascii(`%PDF-1.7\n% ${text}\n%%EOF\n`);
}
