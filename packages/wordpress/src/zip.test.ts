import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { zip } from './zip.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('files come back from the archive, inside the directory', () => {
  const archive = zip(new Map([['a/b.php', bytes('<?php')]]), 'gerai');
  const files = unzipSync(archive);
  assert.deepEqual(Object.keys(files), ['gerai/a/b.php']);
  assert.equal(new TextDecoder().decode(files['gerai/a/b.php']), '<?php');
});

test('the same files give the same bytes, in whatever order and time zone', () => {
  const zone = process.env.TZ;
  try {
    process.env.TZ = 'Asia/Jayapura';
    const first = zip(
      new Map([
        ['a', bytes('1')],
        ['b', bytes('2')],
      ]),
      'gerai',
    );
    process.env.TZ = 'America/Lima';
    const second = zip(
      new Map([
        ['b', bytes('2')],
        ['a', bytes('1')],
      ]),
      'gerai',
    );
    assert.deepEqual(first, second);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});
