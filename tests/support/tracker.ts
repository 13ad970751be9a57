import type { Locator, Page } from 'playwright-core';
import { words, type Language, type Words } from './words.ts';

/** A case whose number and secret the demonstration publishes. */
export interface Sample {
  readonly number: string;
  readonly secret: string;
  readonly title: string;
}

/** Cases of the demonstration, by what the page of samples says of them in one language or the other. */
const SAMPLES = {
  'in progress': /sedang dicetak|being printed/,
  waiting: /kurang surat kehilangan|loss report missing/,
  complaint: /Jalan berlubang di depan pasar/,
} as const;

/** Reads number and secret from the page of samples, which must be open. */
export async function readSample(page: Page, kind: keyof typeof SAMPLES): Promise<Sample> {
  const card = page.locator('.samples > li').filter({ hasText: SAMPLES[kind] }).first();
  const [number = '', secret = ''] = await card.locator('code').allInnerTexts();
  return { number, secret, title: await card.getByRole('heading').innerText() };
}

/** The form that asks for number and secret, wherever it stands. */
export class LookupForm {
  readonly number: Locator;
  readonly secret: Locator;
  readonly submit: Locator;
  readonly failure: Locator;

  constructor(within: Locator, language: Language) {
    const t = words('case', language);
    const form = within.locator('gerai-case-lookup');
    this.number = form.getByRole('textbox', { name: t('lookup.number') });
    this.secret = form.getByRole('textbox', { name: t('lookup.secret') });
    this.submit = form.getByRole('button', { name: t('lookup.submit') });
    this.failure = form.getByRole('alert').locator('.notice');
  }

  async look({ number, secret }: Pick<Sample, 'number' | 'secret'>): Promise<void> {
    await this.number.fill(number);
    await this.secret.fill(secret);
    await this.submit.click();
  }
}

/** The parts of the application tracker. */
export class TrackerWidget {
  readonly root: Locator;
  readonly lookup: LookupForm;
  readonly title: Locator;
  readonly facts: Locator;
  readonly steps: Locator;
  readonly t: Words;

  constructor(page: Page, language: Language) {
    this.root = page.locator('gerai-application-tracker');
    this.t = words('application-tracker-panel', language);
    this.lookup = new LookupForm(this.root, language);
    this.title = this.root.locator('[data-title]');
    this.facts = this.root.locator('.facts .fact');
    this.steps = this.root.locator('gerai-case-timeline').getByRole('listitem');
  }
}
