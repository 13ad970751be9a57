// Put into the page of the widget before anything else, so that it weighs nothing there: tells from outside what `startBox` tells
// of the other pages.
import type { Bench } from './box.ts';

/** A list that has not changed for so long is the answer. */
const SETTLED_MS = 3000;

const bench: Bench = {
  usableAt: 0,
  firstInputAt: 0,
  lastInputAt: 0,
  shown: [],
  search: () => Promise.reject(new Error('the widget is asked by typing')),
  time: () => Promise.reject(new Error('the widget is asked by typing')),
};
window.bench = bench;

function roots(root: Document | ShadowRoot): (Document | ShadowRoot)[] {
  const hosts = [...root.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot);
  return [root, ...hosts.flatMap((shadow) => (shadow ? roots(shadow) : []))];
}

const findInput = (): HTMLInputElement | null | undefined =>
  roots(document)
    .map((root) => root.querySelector('input'))
    .find((found) => found !== null);

let listed = '';
let changedAt = 0;

function look(): void {
  const now = performance.now();
  const input = findInput();
  if (!bench.usableAt && input && !input.disabled && input.getClientRects().length > 0) {
    bench.usableAt = now;
  }
  if (bench.firstInputAt && input) {
    const options = roots(document).flatMap((root) => [
      ...root.querySelectorAll('[role="option"], article'),
    ]);
    const texts = options.map(({ textContent }) => textContent.trim());
    const query = input.value;
    if (texts.join('\n') !== listed) {
      listed = texts.join('\n');
      changedAt = now;
      if (bench.shown.length === 0 && texts.length > 0) {
        bench.shown.push({ query: '', at: now, codes: texts });
      }
    }
    const settled = now - Math.max(changedAt, bench.lastInputAt) > SETTLED_MS;
    if (settled && bench.shown.at(-1)?.query !== query) {
      bench.shown.push({ query, at: Math.max(changedAt, bench.lastInputAt), codes: texts });
    }
  }
  requestAnimationFrame(look);
}

document.addEventListener(
  'input',
  () => {
    bench.lastInputAt = performance.now();
    bench.firstInputAt ||= bench.lastInputAt;
  },
  true,
);
requestAnimationFrame(look);
