import { expect } from '@open-wc/testing';
import { saveText } from './save-file.ts';

describe('a text as a file', () => {
  it('is handed to the browser under its name', async () => {
    const saved: { name: string; blob: Blob }[] = [];
    const catchDownload = async (link: HTMLAnchorElement) => {
      const blob = await (await fetch(link.href)).blob();
      saved.push({ name: link.download, blob });
    };
    const { click } = HTMLAnchorElement.prototype;
    let caught: Promise<void> | undefined;
    HTMLAnchorElement.prototype.click = function keep() {
      caught = catchDownload(this);
    };
    try {
      saveText('Nomor: A1\r\n', 'tanda-terima.txt');
      await caught;
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(saved[0]?.name).to.equal('tanda-terima.txt');
    // Not every browser tells the character set of what it downloads.
    expect(saved[0]?.blob.type).to.match(/^text\/plain(;charset=utf-8)?$/);
    expect(await saved[0]?.blob.text()).to.equal('Nomor: A1\r\n');
  });
});
