import { expect } from '@open-wc/testing';
import { JpegWriter, UNIT } from './jpeg.ts';
import { readMedia } from './media.ts';
import { pixelsOf } from './testing/pictures.ts';

type Colour = readonly [red: number, green: number, blue: number];

function picture(
  width: number,
  height: number,
  colour: (x: number, y: number) => Colour,
): ImageData {
  const pixels = new ImageData(width, height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      pixels.data.set([...colour(x, y), 255], (y * width + x) * 4);
    }
  }
  return pixels;
}

async function write(pixels: ImageData, quality: number): Promise<Blob> {
  const writer = new JpegWriter(pixels.width, pixels.height, quality);
  for (let row = 0; row < pixels.height; row += UNIT) await writer.add(pixels, row);
  return writer.finish();
}

/** By how much the browser's reading differs from what was written, of 255, on average. */
async function difference(photo: Blob, pixels: ImageData): Promise<number> {
  const read = await pixelsOf(photo);
  expect([read.width, read.height]).to.deep.equal([pixels.width, pixels.height]);
  const total = read.data.reduce(
    (sum, value, at) => sum + Math.abs(value - (pixels.data[at] ?? 0)),
    0,
  );
  return total / read.data.length;
}

const slope = (width: number, height: number): ImageData =>
  picture(width, height, (x, y) => [(x / width) * 255, (y / height) * 255, 128]);

/** Every pixel by chance, which gives the longest codes and bytes of ones only. */
function noise(width: number, height: number): ImageData {
  let seed = 1;
  const next = (): number => {
    seed = (seed * 1664525 + 1013904223) % 4294967296;
    return seed / 16777216;
  };
  return picture(width, height, () => [next(), next(), next()]);
}

describe('a JPEG that is written', () => {
  for (const [width, height] of [
    [64, 48],
    [37, 23],
    [1, 1],
    [300, 17],
  ] as const) {
    it(`is read by the browser as it was, ${String(width)} × ${String(height)}`, async () => {
      const pixels = slope(width, height);
      const photo = await write(pixels, 0.9);
      expect(await readMedia(photo)).to.include({ type: 'image/jpeg', width, height });
      expect(await difference(photo, pixels)).to.be.below(3);
    });
  }

  it('keeps each colour what it is', async () => {
    for (const colour of [
      [255, 0, 0],
      [0, 255, 0],
      [0, 0, 255],
      [255, 255, 255],
      [0, 0, 0],
    ] as const) {
      const pixels = picture(16, 16, () => colour);
      expect(await difference(await write(pixels, 0.9), pixels)).to.be.below(3);
    }
  });

  it('is whole where every pixel differs', async () => {
    const pixels = noise(200, 160);
    for (const quality of [0.3, 0.8, 1]) {
      const grey = await difference(await write(pixels, quality), pixels);
      expect(grey).to.be.below(80);
    }
  });

  it('is the nearer and the larger the better its quality', async () => {
    const pixels = noise(96, 96);
    const sizes: number[] = [];
    const differences: number[] = [];
    for (const quality of [0.2, 0.5, 0.8, 0.95]) {
      const photo = await write(pixels, quality);
      sizes.push(photo.size);
      differences.push(await difference(photo, pixels));
    }
    expect(sizes).to.deep.equal([...sizes].sort((a, b) => a - b));
    expect(differences).to.deep.equal([...differences].sort((a, b) => b - a));
  });

  it('tells its size while it is written', async () => {
    const pixels = slope(64, 64);
    const writer = new JpegWriter(64, 64, 0.8);
    const head = writer.size;
    await writer.add(pixels, 0);
    const begun = writer.size;
    for (let row = UNIT; row < 64; row += UNIT) await writer.add(pixels, row);
    expect(begun).to.be.above(head);
    expect(writer.finish().size).to.be.above(begun);
  });
});
