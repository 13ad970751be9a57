import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { fileURLToPath } from 'node:url';

// Unit tests of the browser packages. `GERAI_BROWSERS` picks the engines; the runner in packages/tooling sets it,
// finds the browsers and writes the counts. By hand: `npx wtr --files 'packages/core/src/**/*.test.ts'`.
const chromium = chromeLauncher({
  launchOptions: {
    executablePath: process.env['GERAI_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  },
});

export default {
  files: [
    'packages/{core,service-search,application-tracker,complaint-form,widgets}/src/**/*.test.ts',
  ],
  nodeResolve: { exportConditions: ['gerai-source', 'browser', 'development'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.base.json', import.meta.url)),
    }),
  ],
  browsers: [chromium],
  concurrency: 2,
  filterBrowserLogs: ({ args }) => !args.some((arg) => String(arg).includes('Lit is in dev mode')),
  testFramework: { config: { timeout: 5000 } },
};
