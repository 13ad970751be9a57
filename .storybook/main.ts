import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { StorybookConfig } from '@storybook/web-components-vite';
import { defaultClientConditions, mergeConfig } from 'vite';
import { elementsPlugin } from './elements-plugin.ts';

const CATALOGUE = fileURLToPath(
  new URL('../node_modules/.cache/gerai-storybook/catalogue', import.meta.url),
);

/** Writes what stories without a server search in. In a process of its own, which runs the packages' sources. */
async function writeCatalogue(): Promise<void> {
  const script = fileURLToPath(new URL('write-catalogue.ts', import.meta.url));
  await promisify(execFile)(process.execPath, ['--conditions=gerai-source', script, CATALOGUE]);
}

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  staticDirs: async (directories = []) => {
    await writeCatalogue();
    return [...directories, { from: CATALOGUE, to: '/catalogue' }];
  },
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { backgrounds: false, measure: false, outline: false },
  viteFinal: (base) =>
    mergeConfig(base, {
      // Stories show the packages' sources, so that an edit is seen at once and no build is needed before.
      resolve: { conditions: ['gerai-source', ...defaultClientConditions] },
      // Bundled ahead, some of Lit would be on the page twice.
      optimizeDeps: { exclude: ['lit', 'lit-element', 'lit-html', '@lit/reactive-element'] },
      plugins: [elementsPlugin()],
      build: { chunkSizeWarningLimit: 2000 },
    }),
};

export default config;
