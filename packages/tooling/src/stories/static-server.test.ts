import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serveDirectory, type StaticServer } from './static-server.ts';

let top: string;
let server: StaticServer;

before(async () => {
  top = await mkdtemp(join(tmpdir(), 'gerai-static-'));
  await mkdir(join(top, 'site'));
  await writeFile(join(top, 'site', 'index.html'), '<p>home</p>');
  await writeFile(join(top, 'secret.txt'), 'secret');
  server = await serveDirectory(join(top, 'site'));
});

after(async () => {
  await server.close();
  await rm(top, { recursive: true });
});

/** As sent: `fetch` would tidy the path up. */
function statusOf(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${server.origin}/`, { path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .once('error', reject)
      .end();
  });
}

test('serves files with their type, and a directory by its index', async () => {
  const response = await fetch(`${server.origin}/`);
  assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
  assert.equal(await response.text(), '<p>home</p>');
});

test('answers 404 for what is not there', async () => {
  assert.equal(await statusOf('/nothing.js'), 404);
  assert.equal(await statusOf('/%E0%A4%A'), 404);
});

test('serves nothing outside its directory', async () => {
  for (const path of ['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt']) {
    assert.equal(await statusOf(path), 404, path);
  }
});
