import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, findBrowser } from '../browsers.ts';
import { fromRoot } from '../paths.ts';
import { serveDirectory, type StaticServer } from './static-server.ts';
import { prepare, StoryVisitor, type StoryEntry } from './visit.ts';

/** What a visit uses of Storybook's preview, with stories that each have one fault. */
const PREVIEW = `<!doctype html><html lang="id"><meta charset="utf-8"><title>preview</title>
<link rel="icon" href="data:,"><body><div id="storybook-root"></div><script>
customElements.define('gerai-good', class extends HTMLElement {
  connectedCallback() {
    this.attachShadow({ mode: 'open' }).innerHTML = '<p>Baik</p>';
    this.style.display = 'block';
  }
});
customElements.define('gerai-hollow', class extends HTMLElement {});
const good = '<gerai-good></gerai-good>';
const stories = {
  good: () => good,
  hollow: () => '<gerai-hollow></gerai-hollow>',
  undefined: () => '<gerai-nobody></gerai-nobody>',
  blank: () => '',
  wide: () => good + '<div style="width: 900px">lebar</div>',
  unlabelled: () => good + '<input>',
  warns: () => (console.warn('careful'), good),
  logs: () => (console.log('fine'), good),
  throws: () => (setTimeout(() => { throw new Error('late'); }), good),
  foreign: () => (fetch('http://127.0.0.1:9/').catch(() => undefined), good),
  pinned: () => good,
};
const listeners = {};
const emit = (event, payload) => [...(listeners[event] ?? [])].forEach((listener) => listener(payload));
const show = async ({ storyId }) => {
  if (storyId === 'silent') return;
  if (storyId === 'play') emit('playFunctionThrewException', { message: 'not to be seen' });
  if (!(storyId in stories) && storyId !== 'play') return emit('storyMissing', { message: storyId });
  document.querySelector('#storybook-root').innerHTML = (stories[storyId] ?? stories.good)();
  await new Promise((resolve) => setTimeout(resolve, 20));
  emit('storyFinished', { storyId, status: 'success' });
};
window.__STORYBOOK_ADDONS_CHANNEL__ = {
  on: (event, listener) => (listeners[event] ??= new Set()).add(listener),
  off: (event, listener) => listeners[event]?.delete(listener),
  emit: (event, payload) => event === 'setCurrentStory' && show(payload),
};
window.__STORYBOOK_PREVIEW__ = {
  ready: async () => undefined,
  storyStoreValue: {
    loadStory: async ({ storyId }) => ({ storyGlobals: storyId === 'pinned' ? { theme: 'dark' } : {} }),
  },
};
</script></body></html>`;

let directory: string;
let server: StaticServer;
let browser: Browser;
let context: BrowserContext;
let visitor: StoryVisitor;

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'gerai-preview-'));
  await writeFile(join(directory, 'iframe.html'), PREVIEW);
  server = await serveDirectory(directory);
  const executablePath = findBrowser('chromium');
  assert.ok(executablePath, 'Chromium is needed');
  browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS] });
  context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  await prepare(context, fromRoot('node_modules/axe-core/axe.min.js'));
  visitor = new StoryVisitor(context, {
    origin: server.origin,
    setting: { name: 'x', language: 'id', theme: 'light', system: 'dark', width: 360, height: 640 },
    screenshots: undefined,
    timeout: 2000,
  });
});

after(async () => {
  await browser.close();
  await server.close();
  await rm(directory, { recursive: true });
});

const entry = (id: string): StoryEntry => ({ id, title: 'Test', name: id, type: 'story' });

async function problemsOf(id: string): Promise<string> {
  return (await visitor.story(entry(id), false))?.problems.join('\n') ?? 'not visited';
}

test('finds nothing wrong with a story that is in order', async () => {
  assert.equal(await problemsOf('good'), '');
  assert.equal(await problemsOf('logs'), '');
});

const FAULTS: Readonly<Record<string, RegExp>> = {
  hollow: /<gerai-hollow> shows nothing/,
  undefined: /<gerai-nobody> is not defined/,
  blank: /nothing is shown/,
  wide: /wider than the screen by \d+ px/,
  unlabelled: /axe label/,
  warns: /console warning: careful/,
  throws: /page error: late/,
  foreign: /request to another origin: http:\/\/127\.0\.0\.1:9/,
  play: /play: not to be seen/,
  missing: /storyMissing/,
  silent: /not finished after 2 s/,
};

for (const [id, expected] of Object.entries(FAULTS)) {
  test(`reports a story that fails: ${id}`, async () => {
    assert.match(await problemsOf(id), expected);
    assert.equal(await problemsOf('good'), '', 'the fault stays with its story');
  });
}

test('leaves out what looks the same in another setting', async () => {
  assert.equal(await visitor.story(entry('pinned'), true), undefined);
  assert.notEqual(await visitor.story(entry('good'), true), undefined);
});
