import { expect } from '@open-wc/testing';
import { readMedia } from './media.ts';
import { bombOf, heicOf, pdfOf, photoOf, pictureOf } from './testing/pictures.ts';

describe('what a file is', () => {
  it('is told by its bytes, whatever its name says', async () => {
    const jpeg = await photoOf(40, 30, { name: 'dokumen.pdf' });
    expect(await readMedia(jpeg)).to.deep.equal({ type: 'image/jpeg', width: 40, height: 30 });
    expect(await readMedia(pdfOf(50, 'foto.jpg'))).to.deep.equal({ type: 'application/pdf' });
    expect(await readMedia(heicOf())).to.deep.equal({ type: 'image/heic' });
    const html = new File(['<script>alert(1)</script>'], 'foto.jpg', { type: 'image/jpeg' });
    expect(await readMedia(html)).to.deep.equal({ type: undefined });
    expect(await readMedia(new Blob([]))).to.deep.equal({ type: undefined });
  });

  it('tells the size of pictures before they are decoded', async () => {
    for (const type of ['image/png', 'image/webp'] as const) {
      const media = await readMedia(await pictureOf(type));
      expect(media, type).to.deep.equal({ type, width: 300, height: 200 });
    }
    expect(await readMedia(bombOf())).to.include({ width: 60_000, height: 60_000 });
  });

  it('finds no size where the file breaks off', async () => {
    const whole = await photoOf(40, 30);
    expect(await readMedia(whole.slice(0, 30))).to.deep.equal({ type: 'image/jpeg' });
  });
});
