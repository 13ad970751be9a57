import { expect } from '@open-wc/testing';
import { readMedia } from './media.ts';
import { coverParts, preparePhoto } from './photo.ts';
import {
  SECRETS,
  bytesAsText,
  colourAt,
  heicOf,
  middleColumn,
  photoOf,
  pictureOf,
} from './testing/pictures.ts';

/** Markers of a JPEG's segments up to its pixels. */
async function markersOf(blob: Blob): Promise<number[]> {
  const view = new DataView(await blob.arrayBuffer());
  const markers: number[] = [];
  for (let at = 2; view.getUint8(at) === 0xff && view.getUint8(at + 1) !== 0xda;) {
    markers.push(view.getUint8(at + 1));
    at += 2 + view.getUint16(at + 2);
  }
  return markers;
}

const isReddish = ([red = 0, , blue = 0]: readonly number[]): boolean => red > 200 && blue < 60;
const isBluish = ([red = 0, , blue = 0]: readonly number[]): boolean => red < 60 && blue > 200;

describe('a photo that is prepared', () => {
  it('keeps nothing that its camera has written into it', async () => {
    const source = await photoOf(800, 600);
    const before = await bytesAsText(source);
    const after = await bytesAsText(await preparePhoto(source, 500_000));
    for (const secret of SECRETS) {
      expect(before).to.include(secret);
      expect(after).not.to.include(secret);
    }
    const markers = await markersOf(await preparePhoto(source, 500_000));
    // APP1 is EXIF and XMP, APP13 IPTC, COM a comment.
    expect(markers).not.to.include.members([0xe1]);
    expect(markers).not.to.include.members([0xed]);
    expect(markers).not.to.include.members([0xfe]);
  });

  it('of twelve megapixels has at most 500 kB, noisy as it may be', async function () {
    this.timeout(60_000);
    const source = await photoOf(4000, 3000, { noise: true });
    const photo = await preparePhoto(source, 500_000);
    expect(photo.type).to.equal('image/jpeg');
    expect(photo.size).to.be.at.most(500_000);
    const { width = 0, height = 0 } = await readMedia(photo);
    expect(width / height).to.be.closeTo(4 / 3, 0.01);
  });

  it('stands the right way up', async () => {
    // Orientation 6: to be turned a quarter to the right; what was on top is then on the right.
    const photo = await preparePhoto(await photoOf(80, 60, { orientation: 6 }), 500_000);
    expect(await readMedia(photo)).to.include({ width: 60, height: 80 });
    expect(isReddish(await colourAt(photo, 0.9, 0.5))).to.equal(true);
    expect(isBluish(await colourAt(photo, 0.1, 0.5))).to.equal(true);
  });

  it('is never made larger', async () => {
    const photo = await preparePhoto(await photoOf(120, 90), 500_000);
    expect(await readMedia(photo)).to.include({ width: 120, height: 90 });
  });

  it('shows no seam where it was drawn in strips', async function () {
    this.timeout(60_000);
    const photo = await preparePhoto(await photoOf(3000, 2400), 500_000);
    const column = await middleColumn(photo);
    const red = column.slice(0, column.length / 2 - 16);
    const blue = column.slice(column.length / 2 + 16);
    expect(red.filter((colour) => !isReddish(colour))).to.deep.equal([]);
    expect(blue.filter((colour) => !isBluish(colour))).to.deep.equal([]);
  });

  it('becomes a JPEG on white from other types too', async () => {
    for (const type of ['image/png', 'image/webp'] as const) {
      const photo = await preparePhoto(await pictureOf(type), 500_000);
      expect((await readMedia(photo)).type).to.equal('image/jpeg');
      expect(Math.min(...(await colourAt(photo, 0.9, 0.5)))).to.be.greaterThan(250);
    }
  });

  it('is refused where the browser cannot read it', async () => {
    let refused = false;
    await preparePhoto(heicOf(), 500_000).catch(() => {
      refused = true;
    });
    expect(refused).to.equal(true);
  });
});

describe('a part that is covered', () => {
  it('is black in the pixels, and the rest is as it was', async () => {
    const photo = await preparePhoto(await photoOf(400, 300), 500_000);
    const covered = await coverParts(photo, [
      { left: 0.25, top: 0.1, width: 0.25, height: 0.2 },
      { left: 0.6, top: 0.6, width: 0.2, height: 0.2 },
    ]);
    expect(Math.max(...(await colourAt(covered, 0.3, 0.2)))).to.be.lessThan(10);
    expect(Math.max(...(await colourAt(covered, 0.7, 0.7)))).to.be.lessThan(10);
    expect(isReddish(await colourAt(covered, 0.1, 0.2))).to.equal(true);
    expect(isBluish(await colourAt(covered, 0.3, 0.7))).to.equal(true);
    expect(await readMedia(covered)).to.include({ width: 400, height: 300 });
  });
});
