import type { StorybookConfig } from '@storybook/web-components-vite';
import { defaultClientConditions, mergeConfig } from 'vite';
import { elementsPlugin } from './elements-plugin.ts';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { backgrounds: false, measure: false, outline: false },
  viteFinal: (base) =>
    mergeConfig(base, {
      // Stories show the packages' sources, so that an edit is seen at once and no build is needed before.
      resolve: { conditions: ['gerai-source', ...defaultClientConditions] },
      plugins: [elementsPlugin()],
      build: { chunkSizeWarningLimit: 2000 },
    }),
};

export default config;
