// Runs in every page of the matrix, before everything else: counts what our scripts leave running, uses the widgets as a
// resident does, takes them away, and sends home what the host would have noticed. Nothing of it needs a browser's driver.
import { move, use } from './acts.ts';
import { find, until, widgets } from './deep.ts';
import { hostFacts } from './facts.ts';
import type { Report, Visit } from './report.ts';
import { frames, listenToFrames, meetFrame, useFrame } from './frames.ts';
import { countResources, resourcesLeft, resourcesMet } from './resources.ts';
import { listenToErrors, said } from './said.ts';

const here = location.href;
const heard: string[] = [];

function listen(): void {
  addEventListener('submit', (event) => {
    said.push('a form of the host was submitted');
    event.preventDefault();
  });
  // A host that has no application listens by itself.
  addEventListener('gerai-search-results', ({ type, target }) => {
    if (target instanceof HTMLIFrameElement) heard.push(type);
  });
  addEventListener('host-heard', (event) => heard.push(String((event as CustomEvent).detail)));
}

/** The host's own things, which must be there afterwards. */
function keepThings(): void {
  localStorage.setItem('host-theme', 'dark');
  sessionStorage.setItem('host-step', '2');
  document.cookie = 'host=1';
}

const painted = async (): Promise<void> => {
  for (let count = 0; count < 2; count++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
};

/** Puts widgets where the markup alone can't. */
function arrange({ arrange: how }: Visit): void {
  const { innerHTML = '' } = document.querySelector('template') ?? {};
  if (how === 'inner-html') document.querySelector('#place')!.innerHTML = innerHTML;
  if (how !== 'shadow') return;
  class HostCard extends HTMLElement {
    constructor() {
      super();
      this.attachShadow({ mode: 'open' }).innerHTML = innerHTML;
    }
  }
  customElements.define('host-card', HostCard);
}

async function useAll(visit: Visit): Promise<string[]> {
  const failures: string[] = [];
  for (const frame of frames()) failures.push(...(await useFrame(frame, visit)));
  for (const widget of widgets()) failures.push(...(await use(widget, visit)));
  if (visit.arrange !== 'move') return failures;
  const place = document.querySelector('#place')!;
  for (const widget of widgets()) failures.push(...(await move(widget, place)));
  return failures;
}

/** Takes the widgets away, as the host's framework does where it has one. */
async function removeAll(): Promise<void> {
  dispatchEvent(new Event('host-unmount'));
  await painted();
  for (const ours of [...widgets(), ...frames()]) ours.remove();
}

async function run(visit: Visit): Promise<Report> {
  arrange(visit);
  const on = visit.widgets === 'on';
  const shown = (): number => (visit.frames ? frames() : widgets()).length;
  // A frame has no place of its own in a page without widgets.
  const count = visit.frames && !on ? 0 : visit.count;
  await until(`${count} widgets`, () => shown() === count);
  if (on) {
    for (const frame of frames()) await meetFrame(frame);
    await until('the widgets to be ready', () =>
      widgets().every(({ shadowRoot }) => shadowRoot?.querySelector('h1, h2, h3')),
    );
  }
  await painted();
  const loaded = await hostFacts();
  const failures = on ? await useAll(visit) : [];
  const used = await hostFacts();
  await removeAll();
  await painted();
  await until('nothing of ours to be left', () => resourcesLeft().length <= visit.kept).catch(
    () => undefined,
  );
  const removed = await hostFacts();
  const asked = performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin);
  return {
    loaded,
    used,
    removed,
    failures,
    said,
    met: resourcesMet(),
    left: resourcesLeft(),
    origins: [...new Set(asked)].sort(),
    heard,
  };
}

async function main(): Promise<void> {
  const { textContent } = await find(document, '#visit');
  const visit = JSON.parse(textContent) as Visit;
  // Everything that the page names by itself is there, the host's own application among it.
  await until('the page', () => document.readyState === 'complete');
  const report = await run(visit).catch((error: unknown) => ({ error: String(error), said }));
  const { search } = new URL(here);
  await fetch(visit.results + search, { method: 'POST', body: JSON.stringify(report) });
}

countResources();
listenToErrors();
listenToFrames();
listen();
keepThings();
void main();
