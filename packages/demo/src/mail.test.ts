import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { createMailFiles } from './mail.ts';

void describe('mail of the demonstration', () => {
  void it('is written to files that only their owner reads, and the log tells no secret', async () => {
    const parent = await mkdtemp(path.join(tmpdir(), 'gerai-mail-'));
    const directory = path.join(parent, 'surel');
    const lines: string[] = [];
    const log = { info: (...args: unknown[]) => lines.push(JSON.stringify(args)) };
    const { send } = createMailFiles(directory, log);
    const mail = { to: 'warga@contoh.id', subject: 'Kode Anda: 123456', text: 'Kode Anda 123456.' };
    await Promise.all([send(mail), send({ ...mail, subject: 'Lain' })]);
    const names = await readdir(directory);
    assert.equal(names.length, 2);
    const files = await Promise.all(
      names.map((name) => readFile(path.join(directory, name), 'utf8')),
    );
    assert.ok(
      files.some((text) => text.includes('To: warga@contoh.id\n') && text.includes('123456')),
    );
    const { mode } = await stat(path.join(directory, names[0] ?? ''));
    assert.equal(mode & 0o077, 0);
    assert.equal(lines.length, 2);
    assert.doesNotMatch(lines.join(), /123456|warga@/);
    await rm(parent, { recursive: true });
  });
});
