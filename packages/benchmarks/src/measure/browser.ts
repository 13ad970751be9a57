import { findBrowser, CHROMIUM_ARGUMENTS, installCommand } from '@gerai/tooling/browsers';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';

/** How much slower the processor is made. */
export const SLOWDOWN = 4;

export async function launch(): Promise<Browser> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error(`Chromium is missing: ${installCommand('chromium')}`);
  return await chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS] });
}

/** A page with caches of its own, all empty; `script` runs in it before its own. */
export async function openPage(
  browser: Browser,
  options: { slowdown?: number; script?: string | undefined } = {},
): Promise<{ page: Page; session: CDPSession; close: () => Promise<void> }> {
  const context = await browser.newContext();
  if (options.script !== undefined) await context.addInitScript({ content: options.script });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: options.slowdown ?? 1 });
  return { page, session, close: () => context.close() };
}

/** Bytes of JavaScript's heap and of buffers, after a collection; a worker's are not among them. */
export async function heapBytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const usage: { usedSize: number; backingStorageSize?: number } =
    await session.send('Runtime.getHeapUsage');
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}
