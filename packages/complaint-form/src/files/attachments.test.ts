import { GeraiStorage } from '@gerai/core';
import { expect } from '@open-wc/testing';
import { Attachments, type AttachmentLimits } from './attachments.ts';
import { dropFiles, filesOf, handOverFiles, waitingFiles } from './file-store.ts';
import { SECRETS, bombOf, bytesAsText, heicOf, pdfOf, photoOf } from './testing/pictures.ts';

const LIMITS: AttachmentLimits = {
  attachmentCount: 3,
  attachmentBytes: 600_000,
  attachmentTypes: ['image/jpeg', 'image/png', 'application/pdf'],
  attachmentPixels: 50_000_000,
};
const SCOPE = 'https://x.example/v1';

function listOf(limits: Partial<AttachmentLimits> = {}, set = 'set-1'): Attachments {
  return new Attachments(set, SCOPE, { ...LIMITS, ...limits }, () => undefined);
}

const statesOf = (list: Attachments): (string | undefined)[] =>
  list.all.map(({ state, why }) => why ?? state);

describe('the files of a report', () => {
  beforeEach(() => new GeraiStorage('complaint-file').forget());

  it('are prepared, renamed and kept, and are there after a reload', async () => {
    const list = listOf();
    await list.add([await photoOf(300, 200, { name: 'rumah-nurhayati.jpg' }), pdfOf()]);
    expect(statesOf(list)).to.deep.equal(['ready', 'ready']);

    const again = listOf();
    await again.restore();
    expect(again.all.map(({ name }) => name)).to.deep.equal(['rumah-nurhayati.jpg', 'surat.pdf']);
    const stored = await filesOf('set-1');
    expect(stored.map(({ sentName }) => sentName)).to.deep.equal(['foto-1.jpg', 'dokumen-2.pdf']);
    const bytes = await bytesAsText(stored[0]?.blob ?? new Blob());
    for (const secret of SECRETS) expect(bytes).not.to.include(secret);
  });

  it('say what keeps one of them out, and take the others', async () => {
    const list = listOf({ attachmentCount: 2 });
    const fake = new File(['<html>'], 'foto.jpg', { type: 'image/jpeg' });
    const broken = (await photoOf(300, 200)).slice(0, 60);
    const files = [
      heicOf(),
      fake,
      bombOf(),
      pdfOf(700_000, 'tebal.pdf'),
      new File([], 'kosong.pdf', { type: 'application/pdf' }),
      new File([broken], 'rusak.jpg', { type: 'image/jpeg' }),
      pdfOf(100),
    ];
    for (const file of files) await list.add([file]);
    expect(statesOf(list)).to.deep.equal([
      'heic',
      'type',
      'pixels',
      'size',
      'empty',
      'unreadable',
      'ready',
    ]);
    expect((await filesOf('set-1')).length).to.equal(1);
  });

  it('are never more than the service takes, and none twice', async () => {
    const list = listOf({ attachmentCount: 2 });
    const same = pdfOf(100, 'a.pdf');
    await list.add([same, same, pdfOf(100, 'b.pdf'), pdfOf(100, 'c.pdf')]);
    expect(statesOf(list)).to.deep.equal(['ready', 'duplicate', 'ready', 'count']);
    await list.remove(list.all[0]?.id ?? '');
    await list.add([same]);
    expect(statesOf(list)).to.deep.equal(['duplicate', 'ready', 'count', 'ready']);
  });

  it('that are large photos are made smaller, not refused', async () => {
    const list = listOf({ attachmentBytes: 40_000 });
    const photo = await photoOf(900, 700, { noise: true });
    expect(photo.size).to.be.greaterThan(40_000);
    await list.add([photo]);
    expect(statesOf(list)).to.deep.equal(['ready']);
    expect(list.all[0]?.size).to.be.at.most(40_000);
  });

  it('are gone from the device when they are removed, even while they are prepared', async () => {
    const list = listOf();
    const added = list.add([await photoOf(2000, 1500)]);
    await list.remove(list.all[0]?.id ?? '');
    await added;
    await list.settled;
    expect(list.all).to.deep.equal([]);
    expect(await filesOf('set-1')).to.deep.equal([]);
  });

  it('of an anonymous report are photos only', async () => {
    await listOf().add([pdfOf(), await photoOf(30, 20)]);
    await handOverFiles('set-1', { number: 'ADU-1', secret: 'S' }, true);
    const waiting = await waitingFiles(SCOPE);
    expect(waiting.map(({ sentName }) => sentName)).to.deep.equal(['foto-2.jpg']);
    expect(await filesOf('set-1')).to.deep.equal([]);
  });

  it('wait for their report, then for being sent, and are dropped with a draft only', async () => {
    await listOf().add([pdfOf()]);
    await listOf({}, 'set-2').add([pdfOf()]);
    await handOverFiles('set-1', { number: 'ADU-1', secret: 'S' }, false);
    expect(await filesOf('set-1')).to.deep.equal([]);
    await dropFiles('set-1');
    await dropFiles('set-2');
    const waiting = await waitingFiles(SCOPE);
    expect(waiting.map(({ set, number, secret }) => [set, number, secret])).to.deep.equal([
      ['set-1', 'ADU-1', 'S'],
    ]);
    expect(await waitingFiles('https://other.example/v1')).to.deep.equal([]);
  });
});
