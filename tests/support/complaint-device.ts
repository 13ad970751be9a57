// What the complaint form keeps on the device, and how residents see it there.
import type { Locator, Page } from 'playwright-core';
import type { ComplaintWidget } from './complaint.ts';
import { words, type Words } from './words.ts';

const PATIENCE_MS = 30_000;
const CONTACT = { name: '', phone: '', email: '' } as const;

export type Answers = Readonly<Record<string, unknown>>;

/** Answers of each report on the device, newest last. */
export function reportsOn(page: Page): Promise<Answers[]> {
  return page.evaluate(async () => {
    const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(new Error('the device could not be read'));
        };
      });
    const database = await settled(indexedDB.open('gerai'));
    try {
      if (!database.objectStoreNames.contains('entries')) return [];
      const entries: { id: string; savedAt: number; value: { answers: Answers } }[] = await settled(
        database.transaction('entries').objectStore('entries').getAll(),
      );
      return entries
        .filter(({ id }) => id.startsWith('complaint-draft/'))
        .sort((one, two) => one.savedAt - two.savedAt)
        .map(({ value }) => value.answers);
    } finally {
      database.close();
    }
  });
}

/** The answers that the device is to hold: the contact only where the resident wants that. */
export async function answersToKeep({ root }: ComplaintWidget): Promise<Answers> {
  const answers = await root.evaluate(
    (form) => (form as HTMLElement & { flow: { answers: Answers } }).flow.answers,
  );
  return answers['keepContact'] ? answers : { ...answers, ...CONTACT };
}

/** Waits until the device holds every answer of the form, and returns them. */
export async function untilKept(form: ComplaintWidget): Promise<Answers> {
  const page = form.root.page();
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const answers = await answersToKeep(form);
    const kept = await reportsOn(page);
    if (kept.some((each) => JSON.stringify(each) === JSON.stringify(answers))) return answers;
    await page.waitForTimeout(20);
  }
  throw new Error('the answers were not kept');
}

/** What has been chosen and written in the form; lists that are still on their way have nothing of the resident in them. */
export function entered({ root }: ComplaintWidget): Promise<string[]> {
  return root.evaluate((form) => {
    const found: string[] = [];
    const look = (scope: ParentNode): void => {
      for (const element of scope.querySelectorAll('*')) {
        if (element instanceof HTMLInputElement && /radio|checkbox/.test(element.type)) {
          found.push(`${element.name}=${element.value}: ${String(element.checked)}`);
        } else if (element.matches('input:not([type=file]), select, textarea')) {
          const { name, id, value } = element as HTMLInputElement;
          if (value) found.push(`${name || id}=${value}`);
        }
        if (element.shadowRoot) look(element.shadowRoot);
      }
    };
    if (form.shadowRoot) look(form.shadowRoot);
    return found;
  });
}

/** The list of the other reports on the device. */
export class ReportQueue {
  readonly root: Locator;
  readonly reports: Locator;
  readonly t: Words;

  constructor(form: ComplaintWidget) {
    this.t = words('complaint-form-queue', form.language);
    this.root = form.root.getByRole('region', { name: this.t('title') });
    this.reports = this.root.getByRole('listitem');
  }

  /** The report that has these words. */
  report(text: string): Locator {
    return this.reports.filter({ hasText: text });
  }

  /** Waits until a report is shown in a state, such as `waiting`. */
  async shows(text: string, state: string): Promise<void> {
    await this.report(text)
      .getByText(this.t(`state.${state}`))
      .waitFor();
  }

  /** Something that can be done with a report, by the words on its button, such as `open`. */
  action(text: string, key: string): Locator {
    return this.report(text).getByRole('button', { name: this.t(key) });
  }
}
