/** What a page is for; only pages of one kind are compared. */
export const KINDS = ['search', 'status', 'form'] as const;
export type Kind = (typeof KINDS)[number];

/** The smallest reasonable page with something that a public site may put on it. */
export interface Subject {
  readonly name: string;
  readonly kind: Kind;
  /** Ours; the others are compared with the first of ours of the same kind. */
  readonly isOurs: boolean;
  /** In the head, as it is written. */
  readonly head?: string;
  readonly body: string;
  /** A module that is bundled for the page, out of the peers' packages. */
  readonly script?: string;
  /** Style sheets of the peers' packages: path below `node_modules`. */
  readonly sheets?: readonly string[];
  /** Directories of the peers' packages that are served below `/peers/<name>/`. */
  readonly files?: Readonly<Record<string, string>>;
  /** A selector of what a resident uses first, looked for in shadow roots too. */
  readonly usable: string;
  readonly note?: string;
}

const OURS = '<link rel="stylesheet" href="/gerai/gerai.css">';
const LOADER = `${OURS}<script type="module" src="/gerai/loader.js" data-api="/v1"></script>`;
const SINGLE = `${OURS}<script type="module" src="/gerai/gerai.js" data-api="/v1"></script>`;

/** What the builder of the demonstration writes between the tags of the search. */
const PLAIN_FORM = `<form action="/v1/pages/services" method="get" role="search">
<label>Cari layanan <input name="q" type="search"></label> <button>Cari</button></form>`;

/** Names of services for boxes that want theirs at once. */
const NAMES = [
  'Penerbitan KTP elektronik',
  'Perpanjangan izin apotek',
  'Akta kelahiran',
  'Kartu keluarga',
  'Izin mendirikan bangunan',
  'Pajak bumi dan bangunan',
  'Surat pindah',
  'Kartu identitas anak',
];
const names = JSON.stringify(NAMES);
const options = NAMES.map((name) => `<option value="${name}">${name}</option>`).join('');

const SGDS_SHEETS = [
  '@govtechsg/sgds-web-component/themes/day.css',
  '@govtechsg/sgds-web-component/css/sgds.css',
];
const SHOELACE_SHEETS = ['@shoelace-style/shoelace/dist/themes/light.css'];
const WEB_AWESOME_SHEETS = ['@awesome.me/webawesome/dist/styles/webawesome.css'];
const GCDS = {
  head: '<link rel="stylesheet" href="/peers/gcds/gcds.css"><script type="module" src="/peers/gcds/gcds.esm.js"></script>',
  files: { gcds: '@cdssnc/gcds-components/dist/gcds' },
};

const SEARCH: readonly Omit<Subject, 'kind'>[] = [
  {
    name: 'Gerai',
    isOurs: true,
    head: LOADER,
    body: `<gerai-service-search>${PLAIN_FORM}</gerai-service-search>`,
    usable: 'gerai-service-search #query',
  },
  {
    name: 'Gerai, static catalogue',
    isOurs: true,
    head: LOADER,
    body: `<gerai-service-search catalogue="/catalogue/">${PLAIN_FORM}</gerai-service-search>`,
    usable: 'gerai-service-search #query',
  },
  {
    name: 'Gerai, one file',
    isOurs: true,
    head: SINGLE,
    body: `<gerai-service-search>${PLAIN_FORM}</gerai-service-search>`,
    usable: 'gerai-service-search #query',
  },
  {
    name: 'Gerai, in a frame',
    isOurs: true,
    head: OURS,
    body: '<script async src="/gerai/iframe.js" data-widget="service-search" data-api="/v1"></script>',
    usable: 'gerai-service-search #query',
  },
  {
    name: 'GOV.UK accessible-autocomplete',
    isOurs: false,
    body: `<label for="box">Cari layanan</label><select id="box">${options}</select>`,
    script: `import autocomplete from 'accessible-autocomplete';
autocomplete.enhanceSelectElement({ selectElement: document.querySelector('#box'), defaultValue: '' });`,
    sheets: ['accessible-autocomplete/dist/accessible-autocomplete.min.css'],
    usable: 'input[role=combobox]',
  },
  {
    name: 'USWDS combo box',
    isOurs: false,
    body: `<label class="usa-label" for="box">Cari layanan</label><div class="usa-combo-box"><select class="usa-select" id="box">${options}</select></div>`,
    script: `import comboBox from '@uswds/uswds/js/usa-combo-box';
comboBox.on(document.body);`,
    sheets: ['@uswds/uswds/dist/css/uswds.min.css'],
    usable: 'input[role=combobox]',
    note: 'with the whole style sheet, as published',
  },
  {
    name: 'GCDS input',
    isOurs: false,
    ...GCDS,
    body: `<gcds-input input-id="box" label="Cari layanan" name="q" suggestions='${JSON.stringify(NAMES.map((value) => ({ label: value, value })))}'></gcds-input>`,
    usable: 'gcds-input input',
    note: 'suggestions by a datalist',
  },
  {
    name: 'SGDS combo box',
    isOurs: false,
    body: '<sgds-combo-box label="Cari layanan"></sgds-combo-box>',
    script: `import '@govtechsg/sgds-web-component/components/ComboBox/index.js';
document.querySelector('sgds-combo-box').menuList = ${names}.map((label) => ({ label, value: label }));`,
    sheets: SGDS_SHEETS,
    usable: 'sgds-combo-box input',
  },
  {
    name: 'Shoelace, assembled',
    isOurs: false,
    body: `<sl-dropdown><sl-input slot="trigger" label="Cari layanan" type="search"></sl-input><sl-menu>${NAMES.map((name) => `<sl-menu-item>${name}</sl-menu-item>`).join('')}</sl-menu></sl-dropdown>`,
    script: ['dropdown', 'input', 'menu', 'menu-item']
      .map((name) => `import '@shoelace-style/shoelace/dist/components/${name}/${name}.js';`)
      .join('\n'),
    sheets: SHOELACE_SHEETS,
    usable: 'sl-input input',
  },
  {
    name: 'Web Awesome, assembled',
    isOurs: false,
    body: `<wa-input label="Cari layanan" type="search"></wa-input><wa-dropdown><wa-button slot="trigger">Saran</wa-button>${NAMES.map((name) => `<wa-dropdown-item>${name}</wa-dropdown-item>`).join('')}</wa-dropdown>`,
    script: ['button', 'dropdown', 'dropdown-item', 'input']
      .map((name) => `import '@awesome.me/webawesome/dist/components/${name}/${name}.js';`)
      .join('\n'),
    sheets: WEB_AWESOME_SHEETS,
    usable: 'wa-input input',
  },
];

const STATUS: readonly Omit<Subject, 'kind'>[] = [
  {
    name: 'Gerai',
    isOurs: true,
    head: LOADER,
    body: '<gerai-application-tracker><a href="/kontak">Kontak</a></gerai-application-tracker>',
    usable: 'gerai-application-tracker #control',
  },
  {
    name: 'GCDS stepper',
    isOurs: false,
    ...GCDS,
    body: '<gcds-stepper current-step="3" total-steps="5">Diperiksa</gcds-stepper>',
    usable: 'gcds-stepper h2',
    note: 'shows a status, asks for nothing',
  },
  {
    name: 'SGDS stepper',
    isOurs: false,
    body: '<sgds-stepper></sgds-stepper>',
    script: `import '@govtechsg/sgds-web-component/components/Stepper/index.js';
document.querySelector('sgds-stepper').steps = ['Diterima', 'Diperiksa', 'Selesai'].map((stepHeader) => ({ stepHeader, component: '' }));`,
    sheets: SGDS_SHEETS,
    usable: 'sgds-stepper .stepper-item',
    note: 'shows a status, asks for nothing',
  },
  {
    name: 'Web Awesome stepper',
    isOurs: false,
    body: '<wa-stepper><wa-step>Diterima</wa-step><wa-step>Diperiksa</wa-step><wa-step>Selesai</wa-step></wa-stepper>',
    script: `import '@awesome.me/webawesome/dist/components/stepper/stepper.js';
import '@awesome.me/webawesome/dist/components/step/step.js';`,
    sheets: WEB_AWESOME_SHEETS,
    usable: 'wa-step [part]',
    note: 'shows a status, asks for nothing',
  },
];

const SURVEY = JSON.stringify({
  elements: [
    { type: 'comment', name: 'text', title: 'Apa yang terjadi?', isRequired: true },
    { type: 'file', name: 'photo', title: 'Foto' },
  ],
});

const FORM: readonly Omit<Subject, 'kind'>[] = [
  {
    name: 'Gerai',
    isOurs: true,
    head: LOADER,
    body: '<gerai-complaint-form><a href="/kontak">Kontak</a></gerai-complaint-form>',
    usable: 'gerai-complaint-form input[type=radio]',
  },
  {
    name: 'GCDS form',
    isOurs: false,
    ...GCDS,
    body: '<form><gcds-textarea textarea-id="text" label="Apa yang terjadi?" name="text" required></gcds-textarea><gcds-file-uploader uploader-id="photo" label="Foto" name="photo"></gcds-file-uploader><gcds-button type="submit">Kirim</gcds-button></form>',
    usable: 'gcds-textarea textarea',
  },
  {
    name: 'SGDS form',
    isOurs: false,
    body: '<form><sgds-textarea label="Apa yang terjadi?" required></sgds-textarea><sgds-file-upload>Foto</sgds-file-upload><sgds-button type="submit">Kirim</sgds-button></form>',
    script: ['Textarea', 'FileUpload', 'Button']
      .map((name) => `import '@govtechsg/sgds-web-component/components/${name}/index.js';`)
      .join('\n'),
    sheets: SGDS_SHEETS,
    usable: 'sgds-textarea textarea',
  },
  {
    name: 'Shoelace form',
    isOurs: false,
    body: '<form><sl-textarea label="Apa yang terjadi?" required></sl-textarea><input type="file" aria-label="Foto"><sl-button type="submit">Kirim</sl-button></form>',
    script: ['textarea', 'button']
      .map((name) => `import '@shoelace-style/shoelace/dist/components/${name}/${name}.js';`)
      .join('\n'),
    sheets: SHOELACE_SHEETS,
    usable: 'sl-textarea textarea',
  },
  {
    name: 'Web Awesome form',
    isOurs: false,
    body: '<form><wa-textarea label="Apa yang terjadi?" required></wa-textarea><input type="file" aria-label="Foto"><wa-button type="submit">Kirim</wa-button></form>',
    script: ['textarea', 'button']
      .map((name) => `import '@awesome.me/webawesome/dist/components/${name}/${name}.js';`)
      .join('\n'),
    sheets: WEB_AWESOME_SHEETS,
    usable: 'wa-textarea textarea',
  },
  {
    name: 'SurveyJS',
    isOurs: false,
    body: '<div id="survey"></div>',
    script: `import { Model } from 'survey-core';
import { renderSurvey } from 'survey-js-ui';
renderSurvey(new Model(${SURVEY}), document.querySelector('#survey'));`,
    sheets: ['survey-core/survey-core.fontless.min.css'],
    usable: '#survey textarea',
  },
  {
    name: 'Uppy dashboard',
    isOurs: false,
    body: '<div id="uppy"></div>',
    script: `import Uppy from '@uppy/core';
import Dashboard from '@uppy/dashboard';
new Uppy().use(Dashboard, { inline: true, target: '#uppy' });`,
    sheets: ['@uppy/core/dist/style.min.css', '@uppy/dashboard/dist/style.min.css'],
    usable: '#uppy button',
    note: 'files alone',
  },
  {
    name: 'altcha',
    isOurs: false,
    body: '<form><textarea aria-label="Apa yang terjadi?"></textarea><altcha-widget></altcha-widget><button>Kirim</button></form>',
    script: `import 'altcha';`,
    usable: 'altcha-widget input[type=checkbox]',
    note: 'proof of work alone',
  },
];

export const SUBJECTS: readonly Subject[] = [
  ...SEARCH.map((subject) => ({ ...subject, kind: 'search' as const })),
  ...STATUS.map((subject) => ({ ...subject, kind: 'status' as const })),
  ...FORM.map((subject) => ({ ...subject, kind: 'form' as const })),
];

/** A page's path, with both slashes. */
export const pathOf = ({ kind, name }: Subject): string =>
  `/${kind}-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}/`;
