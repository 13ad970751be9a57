import { wayOf, type BuilderOptions, type Widget } from './options.ts';

/** Where the reference server answers a plain search, seen from the base address of the API. */
const PAGES = 'pages/services';

const SEARCH = {
  id: { label: 'Cari layanan', button: 'Cari' },
  en: { label: 'Find a service', button: 'Search' },
} as const;

/** No form for these: it would lose what a resident has written, or let secrets be guessed. */
const SENTENCES: Readonly<Record<'id' | 'en', Readonly<Record<Widget, string>>>> = {
  id: {
    'service-search':
      'Pencarian ini memerlukan JavaScript. Silakan hubungi atau datang ke kantor kami.',
    'application-tracker':
      'Pelacakan memerlukan JavaScript. Silakan tanyakan di kantor kami dengan membawa tanda terima.',
    'complaint-form':
      'Formulir ini memerlukan JavaScript. Silakan sampaikan pengaduan Anda di kantor kami.',
  },
  en: {
    'service-search': 'This search needs JavaScript. Please call or visit our office.',
    'application-tracker':
      'The tracker needs JavaScript. Please ask at our office, with your receipt.',
    'complaint-form': 'This form needs JavaScript. Please bring your complaint to our office.',
  },
};

/** The address that the plain form asks; `undefined` where there is none. */
export function formAction(options: BuilderOptions): string | undefined {
  const { widget, api, plainForm } = options;
  const asksPages = plainForm && widget === 'service-search' && wayOf(options) === 'tag';
  return asksPages && api ? `${api.replace(/\/+$/, '')}/${PAGES}` : undefined;
}

/** What is written between the tags, for visitors without JavaScript; `escape` makes a text fit for an attribute. */
export function fallbackOf(options: BuilderOptions, escape: (text: string) => string): string {
  const language = options.language || 'id';
  const action = formAction(options);
  if (!action) return `<p>${SENTENCES[language][options.widget]}</p>`;
  const { label, button } = SEARCH[language];
  return [
    `<form action="${escape(action)}" method="get" role="search">`,
    `  <label>${label} <input name="q" type="search" /></label>`,
    ...(language === 'id' ? [] : [`  <input name="lang" type="hidden" value="${language}" />`]),
    `  <button>${button}</button>`,
    '</form>',
  ].join('\n');
}
