import type { Locator, Page } from 'playwright-core';
import { LookupForm, type Sample } from './tracker.ts';
import { words, type Language, type Words } from './words.ts';

/** What the reports of these tests say; the names are those of the demonstration's own data. */
export const REPORT = {
  id: {
    text: 'Jalan di depan pasar berlubang sedalam betis sejak awal bulan dan pengendara sering jatuh.',
    type: 'jalan',
    category: 'Jalan dan jembatan rusak',
    damage: 'Jalan berlubang',
  },
  en: {
    text: 'The road in front of the market has had knee-deep potholes since the start of the month.',
    type: 'road',
    category: 'Damaged road or bridge',
    damage: 'Potholes',
  },
} as const;

export const DISTRICT = 'Belopa';
export const LANDMARK = 'Seberang Pasar Sentral, dekat jembatan kecil';

/** Called in each state that the walk comes through, for checks of that state. */
export type AtState = (state: string) => Promise<void>;

/** The parts of the complaint form, by their names in a language. */
export class ComplaintWidget {
  readonly root: Locator;
  readonly t: Words;
  readonly after: Words;
  readonly next: Locator;
  readonly submit: Locator;
  readonly resend: Locator;
  readonly text: Locator;
  readonly stepTitle: Locator;
  readonly failure: Locator;
  readonly number: Locator;
  readonly secret: Locator;
  readonly lookup: LookupForm;
  readonly language: Language;

  constructor(page: Page, language: Language) {
    this.language = language;
    this.t = words('complaint-form', language);
    this.after = words('complaint-form-after', language);
    this.root = page.locator('gerai-complaint-form');
    const button = (key: string): Locator =>
      this.root.getByRole('button', { name: this.t(key), exact: true });
    this.next = button('actions.next');
    this.submit = button('review.submit');
    this.resend = button('review.resend');
    this.text = this.root.getByRole('textbox', { name: this.t('text.label') });
    this.stepTitle = this.root.locator('#step-title');
    this.failure = this.root.locator('#failure');
    this.number = this.root.locator('[data-number]');
    this.secret = this.root.locator('[data-secret]');
    this.lookup = new LookupForm(this.root.locator('gerai-complaint-follow'), language);
  }

  radio(key: string): Locator {
    return this.root.getByRole('radio', { name: this.t(key) });
  }

  combobox(key: string): Locator {
    return this.root.getByRole('combobox', { name: this.t(key) });
  }

  /** Chooses a radio button as people do, by its words. */
  async check(name: string): Promise<void> {
    await this.root.locator('label.option-label', { hasText: name }).click();
    await this.root.getByRole('radio', { name, checked: true }).waitFor();
  }

  /** Waits until a step is shown. */
  async at(title: string): Promise<void> {
    await this.root.getByRole('heading', { name: this.t(title), exact: true }).waitFor();
  }

  option(name: string): Locator {
    // A description may follow the name: "Belopa Kecamatan" is not "Belopa Utara".
    return this.root.getByRole('option', {
      name: new RegExp(`^${name}(?! (Utara|Barat|Timur|Selatan))`),
    });
  }

  async choose(field: string, typed: string, name: string): Promise<void> {
    await this.combobox(field).fill(typed);
    await this.option(name).click();
  }

  /** Answers everything up to the review. */
  async fill(
    options: { anonymous?: boolean; phone?: string; text?: string; at?: AtState } = {},
  ): Promise<void> {
    const { at = async () => undefined } = options;
    const report = REPORT[this.language];
    await this.check(this.t('class.complaint.name'));
    await at('class');
    await this.next.click();

    await this.at('text.title.complaint');
    await this.text.fill(options.text ?? report.text);
    await at('text');
    await this.next.click();

    await this.at('category.title');
    await this.choose('category.label', report.type, report.category);
    await at('category');
    await this.next.click();

    await this.at('place.title');
    await this.choose('place.district', DISTRICT, DISTRICT);
    await this.root.getByRole('textbox', { name: this.t('place.landmark') }).fill(LANDMARK);
    await at('place');
    await this.next.click();

    await this.at('questions.title');
    await this.check(report.damage);
    await at('questions');
    await this.next.click();

    const similar = this.root.locator('gerai-complaint-similar');
    await similar.or(this.root.locator('gerai-complaint-files')).waitFor();
    if (await similar.isVisible()) {
      await at('similar');
      await this.next.click();
    }

    await this.at('files.title');
    await at('files');
    await this.next.click();

    await this.at('identity.title');
    if (options.anonymous) await this.check(this.t('identity.anonymous'));
    await at('identity');
    await this.next.click();

    if (!options.anonymous) {
      await this.at('contact.title');
      if (options.phone) {
        const phone = this.root.getByRole('textbox', { name: this.t('contact.phone') });
        await phone.fill(options.phone);
      }
      await at('contact');
      await this.next.click();
    }
    await this.at('review.title');
    await at('review');
  }

  /** Reads the receipt once it is shown. */
  async receipt(): Promise<Pick<Sample, 'number' | 'secret'>> {
    await this.root.getByRole('heading', { name: this.after('receipt.title') }).waitFor();
    return { number: await this.number.innerText(), secret: await this.secret.innerText() };
  }

  /** Opens the tracker of complaints. */
  async openFollow(): Promise<void> {
    await this.root.getByRole('button', { name: this.t('nav.track') }).click();
    await this.lookup.number.waitFor();
  }

  /** Waits until a report with this text is followed. */
  async following(text: string): Promise<void> {
    const follow = this.root.locator('gerai-complaint-follow');
    await follow.getByRole('heading', { name: this.after('follow.steps') }).waitFor();
    await follow.getByText(text).waitFor();
  }
}
