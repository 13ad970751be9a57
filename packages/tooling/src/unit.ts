// `npm run test:unit`: the browser packages' tests in each engine that is installed. `-- --browser firefox` runs one engine
// and fails when it is not there; further arguments go to the test runner (`-- --files 'packages/core/src/**/*.test.ts'`).
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import {
  BROWSERS,
  findBrowser,
  installCommand,
  startWebKitDriver,
  type BrowserName,
} from './browsers.ts';
import { fromRoot, root, toolEnvironment } from './paths.ts';

function runTests(browser: BrowserName, args: readonly string[], port?: number): Promise<number> {
  const wtr = fromRoot('node_modules/@web/test-runner/dist/bin.js');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [wtr, ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: toolEnvironment({
        GERAI_BROWSER: browser,
        ...(port === undefined ? {} : { GERAI_WEBKIT_PORT: String(port) }),
      }),
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

async function runIn(browser: BrowserName, args: readonly string[]): Promise<number> {
  if (browser !== 'webkit') return await runTests(browser, args);
  const driver = await startWebKitDriver();
  try {
    return await runTests(browser, args, driver.port);
  } finally {
    driver.stop();
  }
}

const { values, tokens } = parseArgs({
  options: { browser: { type: 'string', multiple: true } },
  strict: false,
  tokens: true,
});
const asked = values.browser?.filter((name) => typeof name === 'string');
const unknown = asked?.find((name) => !BROWSERS.includes(name as BrowserName));
if (unknown) throw new Error(`no such browser: ${unknown} (${BROWSERS.join(', ')})`);

const passedOn: string[] = [];
for (const token of tokens) {
  if (token.kind === 'option' && token.name !== 'browser') {
    passedOn.push(token.rawName + (token.value === undefined ? '' : `=${token.value}`));
  } else if (token.kind === 'positional') {
    passedOn.push(token.value);
  }
}

for (const browser of (asked as BrowserName[] | undefined) ?? BROWSERS) {
  if (!findBrowser(browser)) {
    console.log(`${browser} is not installed: ${installCommand(browser)}`);
    if (asked || browser === 'chromium') process.exitCode = 1;
    continue;
  }
  console.log(`Unit tests in ${browser}`);
  if ((await runIn(browser, passedOn)) !== 0) process.exitCode = 1;
}
