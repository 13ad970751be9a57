import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { generateCaseNumber } from '@gerai/api/case-number';

import type { TestApp } from '../testing/app.ts';
import { createTestApp } from '../testing/app.ts';
import { COMPLAINT } from '../testing/fixtures.ts';

const cli = fileURLToPath(new URL('../cli.ts', import.meta.url));

void describe('gerai-server complaints', () => {
  let test: TestApp;
  let number: string;
  let anonymous: string;
  before(async () => {
    test = await createTestApp({ clock: () => new Date() });
    ({ number } = await test.file({ ...COMPLAINT, agencyCode: 'dpupr' }));
    ({ number: anonymous } = await test.file({
      ...COMPLAINT,
      agencyCode: 'dpupr',
      title: 'Tanpa nama',
      visibility: { anonymous: true, confidential: false },
      contact: { name: 'Tidak Disimpan' },
    }));
  });
  after(() => test.close());

  function run(args: readonly string[], { language = 'en', input = '' } = {}) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--conditions=gerai-source', cli, 'complaints', ...args, '--lang', language],
      { encoding: 'utf8', input, env: { ...process.env, DATABASE_URL: test.database.url } },
    );
    return { status, stdout, stderr };
  }
  function succeed(args: readonly string[], options = {}): string {
    const { status, stdout, stderr } = run(args, options);
    assert.equal(status, 0, stderr);
    return stdout;
  }

  void it('list what is open, as a table and as JSON', () => {
    const table = succeed(['list']);
    assert.match(table, /^NUMBER +CLASS +STATUS +AGENCY +DUE +TITLE$/m);
    assert.match(table, new RegExp(`^${number} +complaint +received +dpupr +\\d{4}-`, 'm'));
    assert.match(succeed(['list'], { language: 'id' }), /NOMOR[\s\S]* pengaduan +menunggu /);
    const { items } = JSON.parse(succeed(['list', '--json', '--agency', 'dpupr'])) as {
      items: { number: string; late: boolean }[];
    };
    assert.deepEqual(items.map((item) => item.number).sort(), [anonymous, number].sort());
    assert.equal(succeed(['list', '--late']), 'There are no complaints.\n');
    assert.equal(succeed(['list', '--agency', 'disdukcapil']), 'There are no complaints.\n');
  });

  void it('show all that handling needs, and never who is anonymous', () => {
    const shown = succeed(['show', number.toLowerCase()]);
    assert.match(shown, /Reporter +Sitti Rahma, 081234567890/);
    assert.match(shown, /Confidential: not to be shown/);
    assert.match(shown, /Ada lubang besar/);
    assert.match(succeed(['show', anonymous], { language: 'id' }), /Pelapor +anonim/);
    const json = succeed(['show', anonymous, '--json']);
    assert.doesNotMatch(json, /contact|Tidak Disimpan|secret/);
  });

  void it('handle a complaint from its arrival to its end, as its reporter sees', async () => {
    const filed = await test.file({ ...COMPLAINT, agencyCode: 'dpupr' });
    const own = filed.number;
    assert.equal(succeed(['receive', own, '--reference', 'PU-1']), `${own}: assigned\n`);
    assert.match(succeed(['note', own, '-'], { input: 'Sudah ditinjau.\n' }), /in progress/);
    succeed(['ask', own, 'Sisi mana?', '--en', 'Which side?', '--due', '2030-01-31']);
    const asked = JSON.parse(succeed(['show', own, '--json'])) as {
      yourMove: object;
      waitsForReporter: boolean;
    };
    assert.deepEqual(asked.yourMove, {
      ...asked.yourMove,
      text: { id: 'Sisi mana?', en: 'Which side?' },
      dueAt: '2030-01-31T15:59:59.000Z',
    });
    assert.equal(asked.waitsForReporter, true);
    const unanswered = run(['close', own], { language: 'id' });
    assert.equal(unanswered.status, 1);
    assert.match(unanswered.stderr, /pelapor belum mendapat tanggapan/);
    assert.equal(succeed(['answer', own, 'Sudah ditambal.']), `${own}: answered\n`);
    assert.equal(succeed(['close', own], { language: 'id' }), `${own}: selesai\n`);
    const token = await test.open('complaints', own, filed.secret);
    const { rows } = await test.database.pool.query<{ id: string }>(
      'select id from complaints where number = $1',
      [own],
    );
    const events = await test.send('GET', `/v1/complaints/${rows[0]?.id ?? ''}/events`, { token });
    assert.deepEqual(
      events.json<{ items: { type: string }[] }>().items.map(({ type }) => type),
      ['closed', 'answered', 'question-asked', 'note', 'received', 'submitted'],
    );
    const late = run(['note', own, 'Terlambat'], { language: 'id' });
    assert.match(late.stderr, /tidak dapat dilakukan pada laporan berstatus selesai/);
  });

  void it('forward and refuse, with the reason', () => {
    const why = ['--reason', 'Bukan kewenangan kami.'];
    assert.equal(
      succeed(['forward', anonymous, 'disdukcapil', ...why]),
      `${anonymous}: assigned\n`,
    );
    assert.match(succeed(['show', anonymous]), /Passed on to Civil.*: Bukan kewenangan kami\./);
    assert.match(run(['forward', anonymous, 'disdukcapil']).stderr, /can't be done/);
    assert.match(run(['forward', anonymous, 'nowhere']).stderr, /there is no agency nowhere/);
    assert.equal(succeed(['refuse', anonymous, 'Di luar wilayah.']), `${anonymous}: closed\n`);
  });

  void it('say what is wrong, without a stack', () => {
    for (const [args, message] of [
      [[], /usage: gerai-server complaints list/],
      [['dance', number], /usage/],
      [['show'], /usage/],
      [['show', 'PMH-7K3M-Q9TX-B2V4C'], /is no number of a complaint/],
      [['show', `${number.slice(0, -1)}${number.endsWith('7') ? '8' : '7'}`], /mistyped/],
      [['show', generateCaseNumber('complaint')], /there is no complaint ADU-/],
      [['note', number, '  '], /the text is empty/],
      [['list', '--status', 'lost'], /--status must be one of received/],
      [['list', '--limit', '0'], /usage/],
      [['ask', number, 'Kapan?', '--due', 'besok'], /--due must be a date/],
      [['list', '--nonsense'], /nonsense/],
    ] as const) {
      const { status, stderr } = run(args);
      assert.equal(status, 1, args.join(' '));
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, /\n\s+at /);
    }
  });
});
