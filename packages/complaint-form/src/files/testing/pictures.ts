/** What cameras leave in a picture, as text to search for. */
export const SECRETS = ['GPSLatitude -3.3871', 'Nurhayati', 'Kamera Rahasia X1'];

function canvasOf(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  return context;
}

function encode({ canvas }: CanvasRenderingContext2D, type: string, quality = 0.92): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => {
        if (blob) resolve(blob);
        else reject(new Error('not encoded'));
      },
      type,
      quality,
    );
  });
}

/** An APP1 segment with an EXIF orientation (TIFF 6.0, big-endian) and text behind it, and a comment. */
function metadata(orientation: number): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(SECRETS.join('; '));
  const tiff = new Uint8Array(8 + 2 + 12 + 4);
  const view = new DataView(tiff.buffer);
  view.setUint32(0, 0x4d4d002a);
  view.setUint32(4, 8);
  view.setUint16(8, 1);
  view.setUint16(10, 0x0112);
  view.setUint16(12, 3);
  view.setUint32(14, 1);
  view.setUint16(18, orientation);
  const exif = [...new TextEncoder().encode('Exif\0\0'), ...tiff, ...text];
  const segment = (marker: number, body: readonly number[]): number[] => {
    const length = body.length + 2;
    return [0xff, marker, length >> 8, length & 0xff, ...body];
  };
  return new Uint8Array([...segment(0xe1, exif), ...segment(0xfe, [...text])]);
}

/** A JPEG as a camera writes it: its upper half red, its lower half blue, with metadata. */
export async function photoOf(
  width: number,
  height: number,
  { orientation = 1, name = 'IMG_0001.jpg', noise = false } = {},
): Promise<File> {
  const context = canvasOf(width, height);
  context.fillStyle = '#f00';
  context.fillRect(0, 0, width, height / 2);
  context.fillStyle = '#00f';
  context.fillRect(0, height / 2, width, height / 2);
  if (noise) {
    const pixels = context.getImageData(0, 0, width, height);
    let seed = 1;
    for (let at = 0; at < pixels.data.length; at += 1) {
      seed = (seed * 1664525 + 1013904223) % 4294967296;
      if (at % 4 !== 3) pixels.data[at] = seed / 16777216;
    }
    context.putImageData(pixels, 0, 0);
  }
  const plain = await encode(context, 'image/jpeg');
  const parts = new Blob([plain.slice(0, 2), metadata(orientation), plain.slice(2)]);
  // In one piece, as a file from a disk is: Firefox decodes no blob that is put together from several.
  return new File([await parts.arrayBuffer()], name, { type: 'image/jpeg' });
}

/** The picture of `pictureOf` as a lossless WebP: Safari reads the type, but its canvas writes none. */
const WEBP = 'UklGRi4AAABXRUJQVlA4TCIAAAAvK8ExEA8wgBEDGAyCbJua3Z9qGI/of1RVVVXVAADwxO4/';

/** A picture of another type, half transparent. */
export async function pictureOf(type: 'image/png' | 'image/webp'): Promise<File> {
  if (type === 'image/webp') {
    const bytes = Uint8Array.from(atob(WEBP), (character) => character.charCodeAt(0));
    return new File([bytes], 'gambar.webp', { type });
  }
  const context = canvasOf(300, 200);
  context.fillStyle = 'rgb(0 128 0 / 50%)';
  context.fillRect(0, 0, 150, 200);
  return new File([await encode(context, type)], 'gambar.png', { type });
}

/** The smallest PDF that a type check takes for one. */
export function pdfOf(bytes = 200, name = 'surat.pdf'): File {
  const padding = new Uint8Array(Math.max(bytes - 9, 0));
  return new File(['%PDF-1.7\n', padding], name, { type: 'application/pdf' });
}

/** An iPhone's photo, as far as its head tells. */
export function heicOf(): File {
  const head = new Uint8Array([0, 0, 0, 24, ...new TextEncoder().encode('ftypheic'), 0, 0, 0, 0]);
  return new File([head, new Uint8Array(100)], 'IMG_0002.HEIC', { type: '' });
}

/** A PNG of a few bytes that says it is enormous. */
export function bombOf(width = 60_000, height = 60_000): File {
  const bytes = new Uint8Array(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(bytes.buffer);
  view.setUint32(8, 13);
  bytes.set(new TextEncoder().encode('IHDR'), 12);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return new File([bytes], 'bom.png', { type: 'image/png' });
}

/** The colour at a place of a picture, its alpha left out; places in shares of its width and height. */
export async function colourAt(picture: Blob, x: number, y: number): Promise<readonly number[]> {
  const bitmap = await createImageBitmap(picture);
  const context = canvasOf(bitmap.width, bitmap.height);
  context.drawImage(bitmap, 0, 0);
  const at = [Math.floor(x * bitmap.width), Math.floor(y * bitmap.height)] as const;
  return [...context.getImageData(...at, 1, 1).data.slice(0, 3)];
}

/** The colours of a picture's middle column, from top to bottom. */
export async function middleColumn(picture: Blob): Promise<readonly (readonly number[])[]> {
  const bitmap = await createImageBitmap(picture);
  const { width, height } = bitmap;
  const context = canvasOf(1, height);
  context.drawImage(bitmap, Math.floor(width / 2), 0, 1, height, 0, 0, 1, height);
  const { data } = context.getImageData(0, 0, 1, height);
  return Array.from({ length: height }, (_, at) => [...data.slice(at * 4, at * 4 + 3)]);
}

/** All bytes as text, one character a byte. */
export async function bytesAsText(blob: Blob): Promise<string> {
  return new TextDecoder('latin1').decode(await blob.arrayBuffer());
}

/** All pixels of a picture. */
export async function pixelsOf(picture: Blob): Promise<ImageData> {
  const bitmap = await createImageBitmap(picture);
  const context = canvasOf(bitmap.width, bitmap.height);
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}
