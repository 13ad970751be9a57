// What a host may notice of the widgets: nothing.
import assert from 'node:assert/strict';
import type { HostFacts, Report } from './page/report.ts';
import type { Row } from './rows.ts';

/** Lit keeps its versions and its metadata on the page, for all of its copies; it has no other place. */
const LIT = [
  'litElementVersions',
  'litHtmlVersions',
  'litPropertyMetadata',
  'reactiveElementVersions',
];

/** Symbols that our copies meet by, frames by number, and what Playwright leaves in a page some time after it was opened. */
const NOT_THE_PAGES = /^Symbol\(@gerai\/|^\d+$|^__pw/;

/** Drafts are kept in a database of ours, files of static catalogues in a cache, and nothing anywhere else. */
const OUR_STORAGE = ['database gerai', 'cache gerai-catalogue'];

/** What of a row says how its visits must differ. */
type Expected = Pick<Row, 'frames' | 'hears' | 'keeps' | 'says'>;

/** Elements whose styles differ, with what differs of them: whole styles are too long to be read. */
function differences(
  without: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): string[] {
  const paths = new Set([...Object.keys(without), ...Object.keys(now)]);
  return [...paths].flatMap((path) => {
    const [before = [], after = []] = [without, now].map((looks) => looks[path]?.split('; '));
    const changed = after.filter((style) => !before.includes(style));
    return before.join() === after.join() ? [] : [`${path}: ${changed.join('; ')}`];
  });
}

/** Compares a page with widgets with the same page without them. */
function checkHost(without: HostFacts, now: HostFacts, when: string): void {
  const added = now.globals.filter((name) => !without.globals.includes(name));
  assert.deepEqual(
    added.filter((name) => !LIT.includes(name) && !NOT_THE_PAGES.test(name)),
    [],
    `globals ${when}`,
  );
  assert.deepEqual(
    without.globals.filter((name) => !now.globals.includes(name)),
    [],
    `globals that are gone ${when}`,
  );
  assert.deepEqual(now.prototypes, without.prototypes, `prototypes ${when}`);
  // The site's own tags for us, and what the page is told of its visit.
  const ours = /\/(?:gerai|hosts)(?:-next)?\/|id="visit"/;
  const head = [without, now].map((facts) => facts.head.filter((tag) => !ours.test(tag)));
  assert.deepEqual(head[1], head[0], `head ${when}`);
  const storage = now.storage.filter((entry) => !OUR_STORAGE.includes(entry));
  assert.deepEqual(storage, without.storage, `storage ${when}`);
  assert.deepEqual(differences(without.looks, now.looks), [], `computed styles ${when}`);
}

/**
 * Compares what two visits came to: to a host without widgets, and to the same host with them.
 *
 * @throws AssertionError that names what differs, or what a resident could not do
 */
export function check(row: Expected, without: Report, found: Report): void {
  assert.deepEqual(found.failures, [], 'what a resident does');
  const expected = (words: string): boolean => row.says?.test(words) ?? false;
  assert.deepEqual(
    found.said.filter((words) => !expected(words)),
    without.said,
    'what was said',
  );
  assert.equal(found.said.some(expected), row.says !== undefined, 'what must be said');
  checkHost(without.loaded, found.loaded, 'at load');
  assert.deepEqual(found.loaded.history, without.loaded.history, 'history at load');
  checkHost(without.loaded, found.used, 'in use');
  checkHost(without.removed, found.removed, 'after removal');
  const sizes = differences(without.removed.sizes, found.removed.sizes);
  assert.deepEqual(sizes, [], 'sizes after removal');
  // A frame alone brings no script of ours into the page.
  assert.equal(found.met > 0, row.frames !== 'fixed', 'listeners, timers and observers of ours');
  assert.deepEqual(found.left, row.keeps ?? [], 'listeners, timers and observers that are left');
  for (const event of row.hears ?? [])
    assert.ok(found.heard.includes(event), `nobody heard ${event}`);
}
