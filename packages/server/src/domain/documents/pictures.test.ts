import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';
import sharp from 'sharp';

import { comment, exif, heic, jpeg, png, profile } from '../../testing/files.ts';
import { ATTACHMENTS } from '../limits.ts';
import { PictureError, rewritePicture } from './pictures.ts';

const PLACE = '-3.387,120.368';

const rewrite = (content: Buffer): Promise<Buffer> =>
  rewritePicture(() => Promise.resolve(content));

const refusedAs = (code: string) => (error: unknown) =>
  error instanceof PictureError && error.code === code;

void describe('pictures', () => {
  for (const little of [false, true]) {
    void it(`lose what else is in them, and stand upright: ${little ? 'little' : 'big'}-endian`, async () => {
      const video = Buffer.from('ftypmp42 video');
      const photo = jpeg([exif(6, little), comment('Sitti')], video);
      assert.ok(photo.includes(PLACE) && photo.includes('Sitti') && photo.includes('video'));
      const written = await rewrite(photo);
      for (const secret of [PLACE, 'Sitti', 'video', 'Exif', 'ICC_PROFILE']) {
        assert.ok(!written.includes(secret), secret);
      }
      const { width, height, format, orientation } = await sharp(written).metadata();
      assert.deepEqual([width, height, format, orientation], [1, 2, 'jpeg', undefined]);
    });
  }

  void it('lose profiles, which name displays', async () => {
    const broken = await rewrite(jpeg([profile()]));
    assert.ok(!broken.includes('ICC_PROFILE'));
    const wide = await sharp(jpeg()).withIccProfile('p3').toBuffer();
    assert.ok(wide.includes('ICC_PROFILE'));
    assert.ok(!(await rewrite(wide)).includes('ICC_PROFILE'));
  });

  void it('stay what they are: PNG', async () => {
    const written = await rewrite(png(['Sitti'], Buffer.from('more')));
    assert.ok(!written.includes('Sitti') && !written.includes('more'));
    assert.equal((await sharp(written).metadata()).format, 'png');
  });

  void it('with too many pixels are refused before they are unpacked', async () => {
    const side = Math.ceil(Math.sqrt(ATTACHMENTS.pixels)) + 1;
    const bomb = png([], Buffer.alloc(0), side);
    assert.ok(bomb.length < 100_000);
    await assert.rejects(rewrite(bomb), refusedAs('picture-too-large'));
  });

  void it('of other kinds are not read', async () => {
    const webp = await sharp(jpeg()).webp().toBuffer();
    for (const content of [
      webp,
      heic(),
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ]) {
      await assert.rejects(rewrite(content), refusedAs('unsupported-media-type'));
    }
  });

  for (const [kind, picture] of [
    ['JPEG', jpeg([exif(6), comment('x')])],
    ['PNG', png(['x'])],
  ] as const) {
    void it(`that are spoilt end in an error or a picture: ${kind}`, async () => {
      const place = fc.nat({ max: picture.length - 1 });
      const change = fc.tuple(place, fc.nat({ max: 255 }));
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
          const spoilt = Buffer.from(picture);
          for (const [at, byte] of changes) spoilt[at] = byte;
          try {
            assert.ok((await sharp(await rewrite(spoilt)).metadata()).width > 0);
          } catch (error) {
            assert.ok(error instanceof PictureError, String(error));
          }
        }),
      );
    });

    void it(`that are cut off are refused: ${kind}`, async () => {
      await assert.rejects(
        rewrite(picture.subarray(0, picture.length / 2)),
        refusedAs('unsupported-media-type'),
      );
    });
  }

  void it('are written a few at a time, and all of them', async () => {
    const written = await Promise.all(Array.from({ length: 12 }, () => rewrite(jpeg())));
    assert.equal(new Set(written.map((content) => content.toString('hex'))).size, 1);
  });
});
