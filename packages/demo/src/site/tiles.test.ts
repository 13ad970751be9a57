import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mapTiles, ZOOMS } from './tiles.ts';

void test('draws every tile of the area, small and without anything of others', async () => {
  const tiles = await mapTiles([120.3, -3.5, 120.4, -3.3]);
  const zooms = new Set([...tiles.keys()].map((name) => Number(name.split('/')[0])));
  assert.deepEqual([...zooms], [8, 9, 10, 11, 12]);
  assert.equal(ZOOMS.to, 12);
  for (const [name, svg] of tiles) {
    assert.ok(svg.length < 20_000, name);
    assert.doesNotMatch(
      svg.replace('http://www.w3.org/2000/svg', ''),
      /https?:|NaN|<style|<script/,
    );
  }
});

void test('puts a town where it lies, on land', async () => {
  // Belopa, 120.3676° E 3.3849° S, in the Web Mercator tile at zoom 12.
  const svg = (await mapTiles([120.36, -3.39, 120.37, -3.38])).get('12/3417/2086.svg');
  assert.ok(svg);
  assert.match(svg, />Belopa</);
  assert.match(svg, /fill="#f3efe4"/);
});
