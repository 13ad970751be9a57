// Points at which the server is killed, between its writes and amid them.
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Route } from 'playwright-core';
import { onBeginning, onBytes, onSending, sendHalf } from './faults.ts';
import type { Point, Tab, Visit } from './point.ts';
import { atReview, close, crash, failed, photoArrives, receiptWaits, resend } from './resident.ts';

/** About as long as the service takes to answer. */
const AMID_MS = 60;

async function restartAndResend(tab: Tab, { service }: Visit): Promise<void> {
  await service.restart();
  await resend(tab);
}

/** Kills the server at some moment of the sending. */
function killing(
  fault: string,
  kill: (tab: Tab, visit: Visit) => Promise<void>,
  then: (tab: Tab, visit: Visit) => Promise<void> = restartAndResend,
): Point {
  return {
    point: 'sending',
    fault,
    ends: 'sent',
    endsServer: true,
    run: async (visit) => {
      const tab = await atReview(visit);
      await kill(tab, visit);
      await then(tab, visit);
    },
  };
}

/** Kills the server while a write waits in the middle of its transaction. */
async function killAmid(
  table: 'complaint_events' | 'idempotency_keys',
  begin: () => Promise<void>,
  { service }: Visit,
  withDatabase = false,
): Promise<void> {
  const held = await service.hold(table);
  await begin();
  await held.reached();
  await Promise.all([service.kill(), withDatabase && held.endDatabase()]);
  await held.release();
}

async function killAfterCommit(tab: Tab, visit: Visit): Promise<void> {
  await onSending(visit, async (route) => {
    await route.fetch();
    await visit.service.kill();
    await route.abort('connectionreset');
  });
  await tab.form.submit.click();
  await failed(tab);
}

const whileSending: readonly Point[] = [
  killing('server killed before the request', async (tab, visit) => {
    await visit.service.kill();
    await tab.form.submit.click();
    await failed(tab);
  }),
  killing('server killed at any moment of the request', async (tab, visit) => {
    await tab.form.submit.click();
    await sleep(randomInt(0, AMID_MS));
    await visit.service.kill();
  }),
  killing('server killed amid the complaint', (tab, visit) =>
    killAmid('complaint_events', () => tab.form.submit.click(), visit),
  ),
  killing('server killed before its commit', (tab, visit) =>
    killAmid('idempotency_keys', () => tab.form.submit.click(), visit),
  ),
  killing('server and database killed before the commit', (tab, visit) =>
    killAmid('idempotency_keys', () => tab.form.submit.click(), visit, true),
  ),
  killing('server killed after its commit', killAfterCommit),
  killing('server killed after its commit, tab crashes', killAfterCommit, async (tab, visit) => {
    await crash(tab);
    await visit.service.restart();
    await receiptWaits(await visit.open());
  }),
];

/** The resident leaves before the server is back, which the form would find by itself, and comes again: the photo arrives. */
async function comeBack(tab: Tab, visit: Visit): Promise<void> {
  await close(tab);
  await visit.service.restart();
  await photoArrives(await visit.open());
}

/** Kills the server while the photo follows; it is sent again when the form is opened anew. */
function killingFile(
  fault: string,
  part: 'first' | 'last',
  kill: (route: Route, visit: Visit) => Promise<void>,
): Point {
  return {
    point: 'the photo follows',
    fault,
    ends: 'sent',
    photos: 1,
    endsServer: true,
    run: async (visit) => {
      const tab = await atReview(visit, visit.photo);
      const { met } = await onBytes(visit, part, (route) => kill(route, visit));
      await tab.form.submit.click();
      await tab.form.receipt();
      await met;
      await comeBack(tab, visit);
    },
  };
}

const whileFollowing: readonly Point[] = [
  killingFile('server killed with half of its bytes there', 'first', async (route, { service }) => {
    await sendHalf(route);
    await service.kill();
    await route.abort('connectionreset');
  }),
  killingFile('server killed while it is checked', 'last', async (route, { service }) => {
    const answered = route.fetch().catch(() => undefined);
    await sleep(randomInt(0, AMID_MS));
    await service.kill();
    await answered;
    await route.abort('connectionreset');
  }),
  killingFile('server killed with all of its bytes there', 'last', async (route, { service }) => {
    await route.fetch();
    await service.kill();
    await route.abort('connectionreset');
  }),
];

/** Whose the photo is was being written when the server was killed. */
const whileNaming: Point = {
  point: 'the photo follows',
  fault: 'server killed amid the note whose it is',
  ends: 'sent',
  photos: 1,
  endsServer: true,
  run: async (visit) => {
    const { service } = visit;
    const tab = await atReview(visit, visit.photo);
    const { met } = await onBeginning(visit, async (route) => {
      const reply = await route.fetch();
      const held = await service.hold('complaint_files');
      await route.fulfill({ response: reply });
      await held.reached();
      await service.kill();
      await held.release();
    });
    await tab.form.submit.click();
    await tab.form.receipt();
    await met;
    await comeBack(tab, visit);
  },
};

export const SERVER_POINTS: readonly Point[] = [...whileSending, ...whileFollowing, whileNaming];
