// Runs in every page of the matrix, before everything else: counts what our scripts leave running, uses the widgets as a
// resident does, takes them away, and sends home what the host would have noticed. Nothing of it needs a browser's driver.
import { move, use } from './acts.ts';
import { find, until, widgets } from './deep.ts';
import { hostFacts } from './facts.ts';
import type { Report, Visit } from './report.ts';
import { countResources, resourcesLeft, resourcesMet } from './resources.ts';

const here = location.href;
const said: string[] = [];
const heard: string[] = [];

function listen(): void {
  for (const kind of ['error', 'warn'] as const) {
    const original = console[kind].bind(console);
    console[kind] = (...words: unknown[]) => {
      said.push(`${kind}: ${words.map(String).join(' ')}`);
      original(...words);
    };
  }
  addEventListener('error', ({ message }) => said.push(`uncaught: ${message}`));
  addEventListener('unhandledrejection', ({ reason }) => said.push(`rejected: ${String(reason)}`));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    said.push(`blocked: ${violatedDirective} ${blockedURI} ${sample}`),
  );
  addEventListener('submit', (event) => {
    said.push('a form of the host was submitted');
    event.preventDefault();
  });
  addEventListener('host-heard', (event) => heard.push(String((event as CustomEvent).detail)));
}

/** The host's own things, which must be there afterwards. */
function keepThings(): void {
  localStorage.setItem('host-theme', 'dark');
  sessionStorage.setItem('host-step', '2');
  document.cookie = 'host=1';
}

const frames = async (): Promise<void> => {
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
  for (const widget of widgets()) failures.push(...(await use(widget, visit)));
  if (visit.arrange !== 'move') return failures;
  const place = document.querySelector('#place')!;
  for (const widget of widgets()) failures.push(...(await move(widget, place)));
  return failures;
}

/** Takes the widgets away, as the host's framework does where it has one. */
async function removeAll(): Promise<void> {
  dispatchEvent(new Event('host-unmount'));
  await frames();
  for (const widget of widgets()) widget.remove();
}

async function run(visit: Visit): Promise<Report> {
  arrange(visit);
  await until(`${visit.count} widgets`, () => widgets().length === visit.count);
  const on = visit.widgets === 'on';
  if (on) {
    await until('the widgets to be ready', () =>
      widgets().every(({ shadowRoot }) => shadowRoot?.querySelector('h1, h2, h3')),
    );
  }
  await frames();
  const loaded = await hostFacts();
  const failures = on ? await useAll(visit) : [];
  const used = await hostFacts();
  await removeAll();
  await frames();
  await until('nothing of ours to be left', () => resourcesLeft().length === 0).catch(
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
  // Everything that the page names by itself is there, the host's own application among it.
  await until('the page', () => document.readyState === 'complete');
  const report = await run(JSON.parse(textContent) as Visit);
  await send(report);
}

async function send(report: object): Promise<void> {
  await fetch(`/results${new URL(here).search}`, { method: 'POST', body: JSON.stringify(report) });
}

countResources();
listen();
keepThings();
main().catch((error: unknown) => send({ error: String(error), said }));
