/** Element names without their prefix, as `embed.html?widget=…` takes them. */
export const EMBEDDABLE = ['service-search', 'application-tracker', 'complaint-form'] as const;

export type Embeddable = (typeof EMBEDDABLE)[number];

/** What a frame needs of the page's trust, as its attributes `sandbox` and `allow`; see docs/iframe.md. */
export const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals allow-top-navigation-by-user-activation';
export const ALLOW = 'geolocation; clipboard-write';

/** What a screen reader calls the frame. */
const TITLES: Readonly<Record<'id' | 'en', Readonly<Record<Embeddable, string>>>> = {
  id: {
    'service-search': 'Cari layanan publik',
    'application-tracker': 'Lacak permohonan',
    'complaint-form': 'Formulir pengaduan',
  },
  en: {
    'service-search': 'Find a public service',
    'application-tracker': 'Track an application',
    'complaint-form': 'Complaint form',
  },
};

/** Title of a widget's frame, Indonesian where the language is neither. */
export function frameTitle(widget: Embeddable, language: string): string {
  return TITLES[/^en\b/i.test(language) ? 'en' : 'id'][widget];
}
