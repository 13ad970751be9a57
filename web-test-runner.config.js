import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { CHROMIUM_ARGUMENTS, findBrowser } from './packages/tooling/src/browsers.ts';
import { wtrResults } from './packages/tooling/src/reporters/wtr-results.ts';

// Unit tests of the browser packages. `npm run test:unit` runs them in every engine that is installed; by hand:
// `npx wtr --files 'packages/core/src/**/*.test.ts'`. GERAI_BROWSER picks the engine; WebKitGTK is driven through
// GERAI_WEBKIT_PORT, where `npm run test:unit` has started its driver.
/**
 * Opens a window with a storage and a history of its own for each file of tests: a tab in the background is drawn no frames,
 * which tests wait for, and what one file leaves behind is not the next one's.
 */
function withOwnWindows(options) {
  const launcher = chromeLauncher({
    ...options,
    createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
  });
  const stop = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    const result = await stop(id);
    const idle = launcher.inactivePages.splice(0);
    await Promise.all(idle.map(({ puppeteerPage }) => puppeteerPage.browserContext().close()));
    return result;
  };
  return launcher;
}

const launchers = {
  chromium: () =>
    withOwnWindows({
      launchOptions: { executablePath: findBrowser('chromium'), args: [...CHROMIUM_ARGUMENTS] },
    }),
  firefox: () =>
    chromeLauncher({
      launchOptions: { browser: 'firefox', executablePath: findBrowser('firefox') },
      concurrency: 1,
    }),
  webkit: () =>
    webdriverLauncher({
      hostname: '127.0.0.1',
      port: Number(process.env.GERAI_WEBKIT_PORT),
      path: '/',
      logLevel: 'error',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: findBrowser('webkit'), args: ['--automation'] },
      },
    }),
};

const browser = process.env.GERAI_BROWSER ?? 'chromium';

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
  browsers: [launchers[browser]()],
  concurrency: browser === 'chromium' ? 2 : 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  reporters: [defaultReporter({ reportTestProgress: false }), wtrResults()],
  filterBrowserLogs: ({ args }) => !args.some((arg) => String(arg).includes('Lit is in dev mode')),
  testFramework: { config: { timeout: browser === 'chromium' ? 5000 : 15_000 } },
};
