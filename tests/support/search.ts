import type { Locator, Page } from 'playwright-core';
import { words, type Language } from './words.ts';

/** What a resident types who has lost an identity card. */
export const QUERY: Readonly<Record<Language, string>> = { id: 'KTP hilang', en: 'lost ID card' };

/** The six components of a standar pelayanan that must be published, in their order. */
export const COMPONENTS = ['requirements', 'procedure', 'time', 'fee', 'output', 'complaints'];

/** The parts of the search widget, by their names in a language. */
export class SearchWidget {
  readonly root: Locator;
  readonly box: Locator;
  readonly results: Locator;
  readonly options: Locator;
  readonly components: Locator;
  readonly name: Locator;
  readonly back: Locator;

  /** @param root - Which search, where a page has several. */
  constructor(page: Page, language: Language, root = page.locator('gerai-service-search')) {
    const panel = words('service-search-panel', language);
    this.root = root;
    this.box = root.getByRole('combobox', { name: words('service-search', language)('label') });
    this.options = root.getByRole('option').and(root.locator('[id^=suggestion-]'));
    this.results = this.root.locator('[part=results] > li');
    this.components = this.root.locator('section.component');
    this.name = this.root.locator('[data-title]');
    this.back = this.root.getByRole('link', { name: panel('detail.back') });
  }

  /** Types as a person does and waits for the results of the whole query, not of its beginning. */
  async type(query: string): Promise<void> {
    await this.box.pressSequentially(query);
    await this.answered(query);
  }

  /** Waits for the results of a query. */
  async answered(query: string): Promise<void> {
    await this.root
      .getByRole('heading')
      .filter({ hasText: `“${query}”` })
      .first()
      .waitFor();
    await this.results.first().waitFor();
  }

  firstLink(): Locator {
    return this.results.first().getByRole('link');
  }

  /** Opens the first result; resolves to its name. */
  async openFirst(): Promise<string> {
    const link = this.firstLink();
    const name = await link.innerText();
    await link.click();
    await this.components.nth(COMPONENTS.length - 1).waitFor();
    return name;
  }
}
