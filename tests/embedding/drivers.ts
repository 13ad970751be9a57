// How each browser is started and shown a page. The pages do the rest by themselves, so that all browsers do the same.
import {
  CHROMIUM_ARGUMENTS,
  findBrowser,
  startWebKitDriver,
  type BrowserName,
} from '@gerai/tooling/browsers';
import { chromium, firefox, type Browser } from 'playwright-core';
import { WebDriver } from 'webdriver';

/** A window with a storage of its own. */
export interface Window {
  open(url: string): Promise<void>;
  close(): Promise<void>;
}

export interface Driver {
  /** How many windows may be at work at a time. */
  readonly lanes: number;
  window(): Promise<Window>;
  stop(): Promise<void>;
}

const VIEWPORT = { width: 1000, height: 900 };

function playwrightDriver(browser: Browser, lanes: number): Driver {
  return {
    lanes,
    async window() {
      const context = await browser.newContext({ viewport: VIEWPORT, reducedMotion: 'reduce' });
      const page = await context.newPage();
      return {
        open: async (url) => {
          await page.goto(url, { waitUntil: 'commit' });
        },
        close: () => context.close(),
      };
    },
    stop: () => browser.close(),
  };
}

async function webkitDriver(executable: string): Promise<Driver> {
  const driver = await startWebKitDriver();
  return {
    lanes: 1,
    async window() {
      const client = await WebDriver.newSession({
        hostname: '127.0.0.1',
        port: driver.port,
        path: '/',
        logLevel: 'error',
        connectionRetryTimeout: 20_000,
        capabilities: {
          browserName: 'MiniBrowser',
          'wdio:enforceWebDriverClassic': true,
          'webkitgtk:browserOptions': { binary: executable, args: ['--automation'] },
        } as WebdriverIO.Capabilities,
      });
      return {
        open: (url) => client.navigateTo(url).then(() => undefined),
        close: () => client.deleteSession(),
      };
    },
    stop: async () => driver.stop(),
  };
}

const DRIVERS: Readonly<Record<BrowserName, (executablePath: string) => Promise<Driver>>> = {
  chromium: async (executablePath) =>
    playwrightDriver(await chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS] }), 2),
  firefox: async (executablePath) =>
    playwrightDriver(await firefox.launch({ executablePath, channel: 'moz-firefox' }), 1),
  webkit: webkitDriver,
};

/** Starts a browser; nothing where it is not installed. */
export async function startDriver(name: BrowserName): Promise<Driver | undefined> {
  const executable = findBrowser(name);
  return executable ? await DRIVERS[name](executable) : undefined;
}
