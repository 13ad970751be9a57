import { spawnSync } from 'node:child_process';
import { availableParallelism, totalmem } from 'node:os';
import { findBrowser } from '@gerai/tooling/browsers';

/** What figures depend on; nothing that names a machine. */
export interface Machine {
  readonly cores: number;
  readonly memoryGigabytes: number;
  readonly platform: string;
  readonly node: string;
  readonly chromium: string;
}

export function describeMachine(): Machine {
  const browser = findBrowser('chromium');
  const told = browser
    ? spawnSync(browser, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    : undefined;
  return {
    cores: availableParallelism(),
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    chromium: /[\d.]{5,}/.exec(told?.stdout ?? '')?.[0] ?? 'unknown',
  };
}
