import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';

import { comment, exif, jpeg, pdf, png, profile } from '../../testing/files.ts';
import { PictureError, withoutMetadata } from './picture-metadata.ts';

const PLACE = '-3.387,120.368';

void describe('metadata of a JPEG', () => {
  void it('are removed: place, comments, and what lies behind the picture', () => {
    const video = Buffer.from('ftypmp42 video');
    const photo = jpeg([exif(1), comment('Sitti')], video);
    assert.ok(photo.includes(PLACE) && photo.includes('Sitti') && photo.includes('video'));
    assert.deepEqual(withoutMetadata(photo, 'image/jpeg'), jpeg());
  });

  void it('keep colours', () => {
    const photo = jpeg([profile(), comment('Sitti')]);
    assert.deepEqual(withoutMetadata(photo, 'image/jpeg'), jpeg([profile()]));
  });

  for (const little of [false, true]) {
    void it(`keep which way is up, written ${little ? 'little' : 'big'}-endian`, () => {
      const clean = withoutMetadata(jpeg([exif(6, little)]), 'image/jpeg');
      assert.ok(!clean.includes(PLACE));
      const orientation = Buffer.from('011200030000000100060000', 'hex');
      assert.ok(clean.includes(orientation));
      assert.deepEqual(withoutMetadata(clean, 'image/jpeg'), clean, 'what is clean stays so');
    });
  }

  void it('may be broken: the picture isn’t', () => {
    const broken = exif(6).subarray(0, 24);
    broken.writeUInt16BE(broken.length - 2, 2);
    assert.deepEqual(withoutMetadata(jpeg([broken]), 'image/jpeg'), jpeg());
    assert.deepEqual(withoutMetadata(jpeg([exif(9)]), 'image/jpeg'), jpeg());
  });
});

void describe('metadata of a PNG', () => {
  void it('are removed, and what lies behind the picture', () => {
    const picture = png(['Sitti'], Buffer.from('more'));
    assert.deepEqual(withoutMetadata(picture, 'image/png'), png());
  });
});

void describe('pictures', () => {
  for (const [mediaType, picture] of [
    ['image/jpeg', jpeg([exif(6), comment('x')])],
    ['image/png', png(['x'])],
  ] as const) {
    void it(`that are cut off are refused: ${mediaType}`, () => {
      for (let length = 0; length < picture.length; length += 1) {
        assert.throws(() => withoutMetadata(picture.subarray(0, length), mediaType), PictureError);
      }
    });

    void it(`that are spoilt end in an error or a picture: ${mediaType}`, () => {
      const place = fc.nat({ max: picture.length - 1 });
      const change = fc.tuple(place, fc.nat({ max: 255 }));
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 20 }), (changes) => {
          const spoilt = Buffer.from(picture);
          for (const [at, byte] of changes) spoilt[at] = byte;
          try {
            assert.ok(withoutMetadata(spoilt, mediaType).length <= spoilt.length + 40);
          } catch (error) {
            assert.ok(error instanceof PictureError, String(error));
          }
        }),
      );
    });
  }

  void it('alone are changed', () => {
    assert.deepEqual(withoutMetadata(pdf(), 'application/pdf'), pdf());
  });
});
