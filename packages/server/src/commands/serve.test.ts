import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { readServeSettings } from './serve-settings.ts';

const cli = fileURLToPath(new URL('../cli.ts', import.meta.url));

void describe('gerai-server serve', () => {
  void it('says when it is ready, serves, and stops when told to', async () => {
    const data = await mkdtemp(join(tmpdir(), 'gerai-serve-'));
    const child = spawn(process.execPath, ['--conditions=gerai-source', cli, 'serve'], {
      env: {
        ...process.env,
        PORT: '41510',
        HOST: '',
        DATABASE_URL: '',
        GERAI_DATA: data,
        LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines: string[] = [];
    const output = createInterface({ input: child.stdout });
    output.on('line', (line) => lines.push(line));
    await once(output, 'line');
    assert.deepEqual(lines, ['Gerai siap / ready: http://127.0.0.1:41510/v1']);

    const ready = await fetch('http://127.0.0.1:41510/readyz');
    assert.equal(ready.status, 200);
    const config = await fetch('http://127.0.0.1:41510/v1/config');
    assert.equal(config.status, 200);
    await config.arrayBuffer();

    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const [code] = (await ended) as [number];
    assert.equal(code, 0);
    assert.equal(lines.length, 1);
    await assert.rejects(fetch('http://127.0.0.1:41510/healthz'));
    await rm(data, { recursive: true });
  });

  void it('reads its environment strictly', () => {
    assert.deepEqual(readServeSettings({}), {
      port: 8080,
      host: '127.0.0.1',
      logLevel: 'info',
      sealingKey: undefined,
      mail: undefined,
      adaptersFile: undefined,
      app: { catalogueDir: resolve('.gerai/catalogue'), open311: undefined },
      database: { dataDir: undefined, databaseUrl: undefined },
    });
    assert.deepEqual(
      readServeSettings({
        GERAI_CORS_ORIGINS: 'https://a.id, https://b.id:8443',
        GERAI_TRUST_PROXY: '10.0.0.1',
        GERAI_RATE_LIMIT: '100',
        GERAI_DATA: '/var/lib/gerai',
      }).app,
      {
        catalogueDir: '/var/lib/gerai/catalogue',
        corsOrigins: ['https://a.id', 'https://b.id:8443'],
        trustProxy: ['10.0.0.1'],
        rateLimit: { max: 100, windowSeconds: 60 },
        open311: undefined,
      },
    );
    assert.equal(readServeSettings({ GERAI_CORS_ORIGINS: '*' }).app.corsOrigins, '*');
    assert.deepEqual(
      readServeSettings({
        GERAI_SMTP_URL: 'smtps://user:password@mail.example',
        GERAI_MAIL_FROM: 'Luwu <kabar@contoh.id>',
      }).mail,
      { url: 'smtps://user:password@mail.example', from: 'Luwu <kabar@contoh.id>' },
    );
    for (const environment of [
      { GERAI_SMTP_URL: 'https://mail.example', GERAI_MAIL_FROM: 'kabar@contoh.id' },
      { GERAI_SMTP_URL: 'smtp://mail.example' },
      { GERAI_SMTP_URL: 'smtp://mail.example', GERAI_MAIL_FROM: 'Luwu' },
      { PORT: 'abc' },
      { PORT: '70000' },
      { PORT: '-1' },
      { LOG_LEVEL: 'loud' },
      { GERAI_RATE_LIMIT: '0' },
      { GERAI_CORS_ORIGINS: 'https://a.id/path' },
    ]) {
      assert.throws(() => readServeSettings(environment));
    }
  });
});
