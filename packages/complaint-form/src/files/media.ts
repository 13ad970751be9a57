/** What a file is by its bytes, whatever its name and the browser say. */
export interface Media {
  /** `undefined` where it is nothing that is known here. */
  readonly type: string | undefined;
  /** Of a JPEG, PNG, WebP or GIF as its header tells, before anything is decoded. */
  readonly width?: number;
  readonly height?: number;
}

/** Metadata before the size in a JPEG: EXIF with its thumbnail, colour profile, maker notes. */
const HEAD_BYTES = 1024 * 1024;

/** Brands of ISO media files (ISO/IEC 23008-12). */
const HEIC = /^(?:hei[cmsx]|hev[cmsx]|mif1|msf1)$/;

/** Reads what a file is. Only its head is read. */
export async function readMedia(file: Blob): Promise<Media> {
  return mediaOf(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

function mediaOf(bytes: Uint8Array): Media {
  const view = new DataView(bytes.buffer);
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) {
    return { type: 'image/jpeg', ...jpegSize(view) };
  }
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n' && bytes.length >= 24) {
    return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
  }
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') {
    return { type: 'image/webp', ...webpSize(bytes, view) };
  }
  if (ascii(bytes, 4, 8) === 'ftyp') {
    const brand = ascii(bytes, 8, 12);
    return { type: HEIC.test(brand) ? 'image/heic' : brand === 'avif' ? 'image/avif' : undefined };
  }
  if (ascii(bytes, 0, 4) === 'GIF8' && bytes.length >= 10) {
    return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
  }
  // A PDF may begin with up to 1,024 bytes of something else (ISO 32000, annex H).
  if (ascii(bytes, 0, 1024).includes('%PDF-')) return { type: 'application/pdf' };
  return { type: undefined };
}

type Size = Pick<Media, 'width' | 'height'>;

/** Walks the segments to the frame header. */
function jpegSize(view: DataView): Size {
  for (let at = 2; at + 9 < view.byteLength && view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1);
    // SOF0–SOF15 without the tables DHT, JPG and DAC.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return {};
}

function webpSize(bytes: Uint8Array, view: DataView): Size {
  if (bytes.length < 30) return {};
  const kind = ascii(bytes, 12, 16);
  if (kind === 'VP8X') {
    const read24 = (at: number): number => (view.getUint32(at, true) & 0xffffff) + 1;
    return { width: read24(24), height: (view.getUint32(26, true) >>> 8) + 1 };
  }
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}
