import type { Page } from 'playwright-core';

/** Waits until every widget on the page has rendered. */
export async function widgetsReady(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [
      ...document.querySelectorAll(
        'gerai-service-search, gerai-application-tracker, gerai-complaint-form',
      ),
    ].every((element) => element.shadowRoot?.querySelector('h1, h2, h3')),
  );
}
