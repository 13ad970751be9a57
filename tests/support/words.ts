import { readFileSync } from 'node:fs';
import { fromRoot } from '@gerai/tooling/paths';

export type Language = 'id' | 'en';

export const LANGUAGES: readonly Language[] = ['id', 'en'];

const DIRECTORIES = {
  core: 'packages/core/src/locales',
  case: 'packages/core/src/case/locales',
  'service-search': 'packages/service-search/src/locales',
  'service-search-panel': 'packages/service-search/src/panel/locales',
  'application-tracker': 'packages/application-tracker/src/locales',
  'application-tracker-panel': 'packages/application-tracker/src/panel/locales',
  // The words of the later steps come with these, and are the form's own then.
  'complaint-form': [
    'packages/complaint-form/src/locales',
    'packages/complaint-form/src/steps/locales',
  ],
  'complaint-form-after': 'packages/complaint-form/src/after/locales',
  'complaint-form-place': 'packages/complaint-form/src/place/locales',
  'complaint-form-similar': 'packages/complaint-form/src/similar/locales',
  'complaint-form-files': 'packages/complaint-form/src/files/locales',
  'complaint-form-queue': 'packages/complaint-form/src/queue/locales',
} as const;

interface Dictionary {
  readonly [key: string]: string | Dictionary;
}

/** What a widget calls things, so that a test finds them by the name a resident reads. */
export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string;

function wordAt(dictionary: Dictionary, key: string): string | undefined {
  let found: string | Dictionary | undefined = dictionary;
  for (const part of key.split('.')) {
    found = typeof found === 'object' ? found[part] : undefined;
  }
  return typeof found === 'string' ? found : undefined;
}

/** The words of one dictionary, by keys such as `detail.back`. A missing key fails the test. */
export function words(dictionary: keyof typeof DIRECTORIES, language: Language): Words {
  const all = [DIRECTORIES[dictionary]].flat().map((directory) => {
    const file = fromRoot(directory, `${language}.json`);
    return JSON.parse(readFileSync(file, 'utf8')) as Dictionary;
  });
  return (key, values = {}) => {
    const found = all.map((each) => wordAt(each, key)).find((word) => word !== undefined);
    if (found === undefined) throw new Error(`${dictionary} has no "${key}" in ${language}`);
    return found.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  };
}
