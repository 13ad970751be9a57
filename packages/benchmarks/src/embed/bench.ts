import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_ARGUMENTS, findBrowser, freePort, installCommand } from '@gerai/tooling/browsers';
import { chromium } from 'playwright-core';
import { runLighthouse, type LighthouseFigures } from './lighthouse.ts';
import {
  measureBearing,
  measureEmpty,
  measurePage,
  type Bearing,
  type PageFigures,
} from './measure.ts';
import { installPeers } from './peers.ts';
import { serveSite } from './serve.ts';
import { writeSite } from './site.ts';
import { pathOf, SUBJECTS, type Kind } from './subjects.ts';

export interface EmbedFigures {
  readonly name: string;
  readonly kind: Kind;
  readonly isOurs: boolean;
  readonly note?: string;
  /** Each run. */
  readonly pages: readonly PageFigures[];
  readonly lighthouse: readonly LighthouseFigures[];
  readonly bearing: Bearing;
}

export interface EmbedOptions {
  /** How often each page is opened. */
  readonly runs: number;
  /** Part of the names to be measured; all where it is empty. */
  readonly only: string;
}

/** Measures all pages, one after the other, runs apart, so that a busy moment of the machine hits few of a page's runs. */
export async function benchEmbed(
  { runs, only }: EmbedOptions,
  tell: (text: string) => void,
): Promise<EmbedFigures[]> {
  await installPeers(tell);
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error(`Chromium is missing: ${installCommand('chromium')}`);
  const directory = await mkdtemp(join(tmpdir(), 'gerai-bench-embed-'));
  await writeSite(directory);
  const port = await freePort();
  const args = [...CHROMIUM_ARGUMENTS, `--remote-debugging-port=${String(port)}`];
  const browser = await chromium.launch({ executablePath, args });
  const site = await serveSite(directory);
  try {
    const subjects = SUBJECTS.filter((subject) => pathOf(subject).includes(only));
    const pages = new Map(subjects.map(({ kind, name }) => [kind + name, [] as PageFigures[]]));
    const reports = new Map(
      subjects.map(({ kind, name }) => [kind + name, [] as LighthouseFigures[]]),
    );
    const empty = await measureEmpty(browser, site.origin);
    for (let run = 0; run < runs; run += 1) {
      for (const subject of subjects) {
        const figures = await measurePage(browser, site.origin, subject, empty);
        const report = await runLighthouse(site.origin + pathOf(subject), port);
        pages.get(subject.kind + subject.name)?.push(figures);
        reports.get(subject.kind + subject.name)?.push(report);
        const { usableMs = NaN, bytes } = figures;
        tell(
          `${pathOf(subject)} ${usableMs.toFixed(0)} ms, ${String(bytes)} bytes, performance ${String(report.performance)}`,
        );
      }
    }
    const figures: EmbedFigures[] = [];
    for (const subject of subjects) {
      const { name, kind, isOurs, note } = subject;
      figures.push({
        name,
        kind,
        isOurs,
        ...(note === undefined ? {} : { note }),
        pages: pages.get(kind + name) ?? [],
        lighthouse: reports.get(kind + name) ?? [],
        bearing: await measureBearing(browser, site.origin, subject),
      });
    }
    return figures;
  } finally {
    await site.close();
    await browser.close();
    await rm(directory, { recursive: true, force: true });
  }
}
