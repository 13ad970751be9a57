// The page of the builder: what is chosen in its form is shown, written as code, and held against a site.
import { showContrast } from './contrast-view.ts';
import { byId, codeBlock, make } from './elements.ts';
import { fullAddress, readOptions } from './form.ts';
import { wayOf, type BuilderOptions, type Integrity } from './options.ts';
import { parsePolicies, strictestPolicy } from './policy.ts';
import { preflight } from './preflight.ts';
import { showReport } from './report-view.ts';
import { frameAddress, needsOf, snippetsOf } from './snippets.ts';
import { BUILDER_WORDS, filled } from './words.ts';

const language = document.documentElement.lang === 'en' ? 'en' : 'id';
const words = BUILDER_WORDS[language];

const form = byId('builder', HTMLFormElement);
const checkForm = byId('preflight-form', HTMLFormElement);
const site = byId('site', HTMLInputElement);

/** Milliseconds without a change after which the previews are loaded anew. */
const PAUSE = 400;

let integrity: Integrity | undefined;
let shownCode = '';
let waiting: ReturnType<typeof setTimeout> | undefined;

const options = (): BuilderOptions => readOptions(new FormData(form), location.href, integrity);

/** The site that is checked, or one to show the lines for. */
function siteAddress(): string {
  return fullAddress(site.value, location.href) || 'https://www.example.go.id/';
}

function showSource({ widget, api, platform, way }: BuilderOptions): void {
  const field = byId('source-field', HTMLElement);
  field.hidden = widget !== 'service-search';
  const catalogue =
    widget === 'service-search' && byId('source-catalogue', HTMLInputElement).checked;
  byId('api-field', HTMLElement).hidden = catalogue;
  byId('catalogue-field', HTMLElement).hidden = !catalogue;
  byId('plain-form-field', HTMLElement).hidden =
    widget !== 'service-search' || api === '' || wayOf({ platform, way }) !== 'tag';
}

function showColors({ colors }: BuilderOptions): void {
  byId('brand-field', HTMLElement).hidden = !('brand' in colors);
  const table = byId('contrast', HTMLTableSectionElement);
  say(byId('contrast-verdict', HTMLElement), showContrast(table, words, colors));
}

/** Says it once: a status that is written anew is read anew. */
function say(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text;
}

/** The previews are of this demonstration: the chosen API may be anywhere, and these pages ask their own alone. */
function showPreviews(chosen: BuilderOptions): void {
  const here = (path: string): string => new URL(path, location.href).href;
  const address = frameAddress({
    ...chosen,
    base: here('/gerai/'),
    api: here('/v1'),
    catalogue: '',
    language: chosen.language || language,
  });
  for (const id of ['preview-phone', 'preview-desktop']) {
    const frame = byId(id, HTMLIFrameElement);
    if (frame.src !== address) frame.src = address;
  }
}

function showCode(chosen: BuilderOptions): void {
  const snippets = snippetsOf(chosen);
  const code = JSON.stringify(snippets);
  // Code that has not changed stays, and with it the word that it has been copied.
  if (code !== shownCode) {
    shownCode = code;
    const blocks = snippets.flatMap(({ place, code: text }) => {
      const label = words[`place.${place}`];
      return [make('h3', {}, label), codeBlock(text, label, words)];
    });
    byId('snippets', HTMLElement).replaceChildren(...blocks);
  }
  const way = byId('way', HTMLSelectElement);
  way.disabled = wayOf({ platform: chosen.platform, way: 'tag' }) !== 'tag';
  byId('way-fixed', HTMLElement).hidden = !way.disabled;
}

function showPolicy(chosen: BuilderOptions): void {
  const at = siteAddress();
  const lines = strictestPolicy(needsOf(chosen, at), at).join('\n');
  const content: Node[] = [
    make('p', {}, `${words.cspHint} `, make('code', {}, new URL(at).origin), '.'),
    codeBlock(lines, words.csp, words),
  ];
  if (wayOf(chosen) !== 'tag') {
    const asked = chosen.catalogue || chosen.api;
    const origin = asked ? new URL(asked).origin : '';
    const other = origin && origin !== new URL(chosen.base).origin ? ` ${origin}` : '';
    content.push(
      make('p', {}, words.frameCsp),
      codeBlock(`connect-src 'self'${other};`, 'embed.html', words),
    );
  }
  byId('policy-lines', HTMLElement).replaceChildren(...content);
}

function show(): void {
  const chosen = options();
  showSource(chosen);
  showColors(chosen);
  showCode(chosen);
  showPolicy(chosen);
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    showPreviews(chosen);
  }, PAUSE);
}

function complain(input: HTMLInputElement, example: string): boolean {
  const good = input.value.trim() === '' || fullAddress(input.value, location.href) !== '';
  const error = byId(`${input.id}-error`, HTMLElement);
  error.textContent = good ? '' : filled(words.badUrl, { example });
  input.setAttribute('aria-invalid', String(!good));
  if (!good) input.focus();
  return good;
}

async function check(): Promise<void> {
  const api = byId('preflight-api', HTMLInputElement);
  if (
    ![
      complain(api, 'https://api.example.go.id/v1'),
      complain(site, 'https://www.example.go.id/'),
    ].every(Boolean)
  ) {
    return;
  }
  const policy = byId('policy', HTMLTextAreaElement).value;
  const at = siteAddress();
  const address = fullAddress(api.value, location.href);
  const place = byId('report', HTMLElement);
  place.replaceChildren(make('p', { role: 'status' }, words.checking));
  const chosen = { ...options(), ...(address ? { api: address } : {}) };
  const report = await preflight({
    site: at,
    api: address,
    policies: parsePolicies(policy),
    needs: needsOf(chosen, at),
    fetch: (url, init) => fetch(url, init),
  });
  showReport(place, report, words, { site: at, policy });
  place.querySelector<HTMLElement>('.verdict')?.focus();
}

/** The hashes of the files that this very server gives out: of the same version as the snippet. */
async function readIntegrity(): Promise<void> {
  const response = await fetch('/gerai/integrity.json');
  if (response.ok) integrity = (await response.json()) as Integrity;
  byId('pin', HTMLInputElement).disabled = !integrity;
  show();
}

const api = byId('api', HTMLInputElement);
api.value ||= new URL('/v1', location.href).href;
byId('base', HTMLInputElement).value ||= new URL('/gerai/', location.href).href;
byId('preflight-api', HTMLInputElement).value ||= api.value;
form.addEventListener('input', show);
form.addEventListener('submit', (event) => {
  event.preventDefault();
});
site.addEventListener('input', show);
checkForm.addEventListener('submit', (event) => {
  event.preventDefault();
  void check();
});
byId('builder-parts', HTMLElement).hidden = false;
show();
void readIntegrity().catch(() => undefined);
