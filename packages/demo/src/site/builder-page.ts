import { COLORS, PLATFORMS, WAYS, WIDGETS } from '../builder/options.ts';
import { BUILDER_WORDS, type BuilderWords, type WordKey } from '../builder/words.ts';
import { html, raw, type Markup } from '@gerai/server/html';
import type { SiteLanguage } from './words.ts';

function select(
  words: BuilderWords,
  name: 'widget' | 'language' | 'theme' | 'colors' | 'platform' | 'way',
  choices: readonly string[],
): Markup {
  return html`<div class="field">
    <label for="${name}">${words[name]}</label>
    <select id="${name}" name="${name}">
      ${choices.map(
        (choice) =>
          html`<option value="${choice}">${words[`${name}.${choice}` as WordKey]}</option>`,
      )}
    </select>
  </div>`;
}

function address(words: BuilderWords, id: 'api' | 'catalogue' | 'base', hint?: string): Markup {
  return html`<div class="field" id="${id}-field">
    <label for="${id}">${words[id]}</label>
    <input
      id="${id}"
      name="${id}"
      type="url"
      inputmode="url"
      autocomplete="off"
      spellcheck="false"
      ${hint && raw(` aria-describedby="${id}-hint"`)}
    />
    ${hint && html`<p class="hint" id="${id}-hint">${hint}</p>`}
  </div>`;
}

function checkbox(id: string, label: string, hint?: string, checked = false): Markup {
  return html`<div class="field check" id="${id}-field">
    <input
      type="checkbox"
      id="${id}"
      name="${id}"
      ${checked && raw(' checked')}
      ${hint && raw(` aria-describedby="${id}-hint"`)}
    />
    <label for="${id}">${label}</label>
    ${hint && html`<p class="hint" id="${id}-hint">${hint}</p>`}
  </div>`;
}

function choices(words: BuilderWords): Markup {
  return html`<fieldset>
      <legend>${words.choices}</legend>
      <div class="fields">
        ${select(words, 'widget', WIDGETS)}
        <fieldset class="field plain" id="source-field">
          <legend>${words.source}</legend>
          <label class="radio"
            ><input type="radio" name="source" value="api" checked /> ${words['source.api']}</label
          >
          <label class="radio"
            ><input type="radio" name="source" id="source-catalogue" value="catalogue" />
            ${words['source.catalogue']}</label
          >
        </fieldset>
        ${address(words, 'api')} ${address(words, 'catalogue')}
        ${address(words, 'base', words.baseHint)} ${select(words, 'language', ['', 'id', 'en'])}
        ${select(words, 'theme', ['', 'light', 'dark', 'auto'])}
      </div>
    </fieldset>
    <fieldset>
      <legend>${words.colors}</legend>
      <div class="fields">
        ${select(words, 'colors', COLORS)}
        <div class="field" id="brand-field" hidden>
          <label for="brand">${words.brand}</label>
          <input
            type="color"
            id="brand"
            name="brand"
            value="#0b5d52"
            aria-describedby="brand-hint"
          />
          <p class="hint" id="brand-hint">${words.brandHint}</p>
        </div>
      </div>
      <p id="contrast-verdict" role="status"></p>
      <div class="table">
        <table>
          <caption>
            ${words.contrast}
          </caption>
          <tbody id="contrast"></tbody>
        </table>
      </div>
    </fieldset>`;
}

function preview(words: BuilderWords, id: string, label: string, width: number): Markup {
  return html`<figure>
    <figcaption>${label}</figcaption>
    <div class="stage" tabindex="0" role="region" aria-label="${label}">
      <iframe
        id="${id}"
        title="${words.preview}: ${label}"
        width="${width}"
        height="640"
        loading="lazy"
      ></iframe>
    </div>
  </figure>`;
}

function preflight(words: BuilderWords): Markup {
  const field = (id: string, label: string): Markup =>
    html`<div class="field">
      <label for="${id}">${label}</label>
      <input
        id="${id}"
        type="url"
        inputmode="url"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="${id}-error"
      />
      <p class="bad" id="${id}-error" role="alert"></p>
    </div>`;
  return html`<section aria-labelledby="preflight">
    <h2 id="preflight">${words.preflight}</h2>
    <p>${words.preflightLead}</p>
    <form id="preflight-form" class="panel" novalidate>
      <div class="fields">${field('site', words.site)} ${field('preflight-api', words.api)}</div>
      <div class="field">
        <label for="policy">${words.policy}</label>
        <textarea
          id="policy"
          rows="5"
          spellcheck="false"
          autocomplete="off"
          aria-describedby="policy-hint"
        ></textarea>
        <p class="hint" id="policy-hint">${words.policyHint}</p>
      </div>
      <button class="switch strong" type="submit">${words.check}</button>
    </form>
    <div id="report" role="region" aria-label="${words.results}"></div>
  </section>`;
}

/** The page that puts snippets together. Its script fills in what depends on the choices. */
export function builder(language: SiteLanguage): Markup {
  const words = BUILDER_WORDS[language];
  return html`<link rel="stylesheet" href="/assets/builder.css" />
    <script type="module" src="/assets/pasang/page.js"></script>
    <div class="frame page builder">
      <h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      <noscript><p>${words.noScript}</p></noscript>
      <div id="builder-parts" hidden>
        <form id="builder" class="panel" novalidate>
          ${choices(words)}
          <fieldset>
            <legend>${words.code}</legend>
            <div class="fields">
              ${select(words, 'platform', PLATFORMS)}
              <div>
                ${select(words, 'way', WAYS)}
                <p class="hint" id="way-fixed" hidden>${words.wayFixed}</p>
              </div>
            </div>
            ${checkbox('plain-form', words.plainForm, words.plainFormHint, true)}
            ${checkbox('pin', words.pin, words.pinHint)}
          </fieldset>
        </form>
        <section aria-labelledby="code">
          <h2 id="code">${words.code}</h2>
          <div id="snippets"></div>
        </section>
        <section aria-labelledby="csp">
          <h2 id="csp">${words.csp}</h2>
          <div id="policy-lines"></div>
        </section>
        <section aria-labelledby="preview">
          <h2 id="preview">${words.preview}</h2>
          <p>${words.previewHint}</p>
          <div class="previews">
            ${preview(words, 'preview-phone', words.phone, 360)}
            ${preview(words, 'preview-desktop', words.desktop, 1024)}
          </div>
        </section>
        ${preflight(words)}
      </div>
    </div>`;
}
