// What residents do with the form, and how their devices and tabs fail them.
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { answersToKeep, untilKept, type Answers } from '../../support/complaint-device.ts';
import type { Photo, Tab, Visit } from './point.ts';

export const STEPS = [
  'text',
  'category',
  'place',
  'questions',
  'files',
  'identity',
  'contact',
  'review',
] as const;
export type Step = (typeof STEPS)[number];

export const PHONE = '0812 3456 7890';

/** Thrown where the walk is to end. */
class Arrived extends Error {}

/** Walks up to a step and answers what it asks. */
export async function walk({ form }: Tab, visit: Visit, to: Step, photo?: Photo): Promise<void> {
  const at = async (state: string): Promise<void> => {
    if (photo && state === 'files') await choose(form.root, photo);
    if (state === to) throw new Arrived(to);
  };
  await form.fill({ text: visit.text, phone: PHONE, at }).catch((error: unknown) => {
    if (!(error instanceof Arrived)) throw error;
  });
}

async function choose(root: Locator, photo: Photo): Promise<void> {
  await root.locator('gerai-complaint-files #pick').setInputFiles(photo);
  await photoReady(root);
}

/** The photo is in the list of those that will be sent. */
export async function photoReady(root: Locator): Promise<void> {
  await root.locator('gerai-complaint-files .file[data-state=ready]').waitFor();
}

/** A file of a report that was sent, in a state. */
export function delivery({ form }: Tab, state: 'sending' | 'failed' | 'sent'): Locator {
  return form.root.locator(`gerai-complaint-delivery .file[data-state=${state}]`);
}

/** A photo that could not be sent is sent again. */
export async function retryPhoto(tab: Tab): Promise<void> {
  await delivery(tab, 'failed').locator('[data-retry]').click();
}

export async function photoArrives(tab: Tab): Promise<void> {
  await delivery(tab, 'sent').waitFor();
}

/** Waits until a tab has the draft with every answer. */
export async function complete(tab: Tab, answers: Answers): Promise<void> {
  await tab.page.waitForFunction(
    (text) =>
      document.querySelector<HTMLElement & { flow: { answers: Answers } }>('gerai-complaint-form')
        ?.flow.answers['text'] === text,
    answers['text'],
  );
  assert.deepEqual(await answersToKeep(tab.form), answers);
}

/** Ends the tab as a phone does that has no memory left. */
export async function crash({ page }: Tab): Promise<void> {
  const gone = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  session.send('Page.crash').catch(() => undefined);
  await gone;
  await page.close();
}

export async function close({ page }: Tab): Promise<void> {
  await page.close();
}

/** How a tab ends. */
export const ENDS = { 'tab crashes': crash, 'tab closed': close } as const;

/** Opens the form and fills it in. */
export async function atReview(visit: Visit, photo?: Photo): Promise<Tab> {
  const tab = await visit.open();
  await walk(tab, visit, 'review', photo);
  await untilKept(tab.form);
  return tab;
}

export const failed = ({ form }: Tab): Promise<void> => form.failure.waitFor();

/** Sends again, unless that has happened by itself, and reads the receipt. */
export async function resend(tab: Tab): Promise<void> {
  await tab.form.failure.or(tab.form.number).waitFor();
  await Promise.any([tab.form.resend.click(), tab.form.number.waitFor()]);
  await tab.form.receipt();
}

/** The report was sent by itself: its receipt waits. */
export async function receiptWaits({ form }: Tab): Promise<void> {
  await form.root.locator('[data-state=sent] [data-show]').click();
  await form.receipt();
}

/** Changes the text from the review, and comes back there. */
export async function change({ form }: Tab, text: string): Promise<void> {
  await form.root.locator('[data-edit=text]').click();
  await form.text.fill(text);
  await form.root.locator('form button[type=submit]').click();
  await form.at('review.title');
}

/** Sends what has been changed. */
export async function sendChanged({ form }: Tab): Promise<void> {
  await form.root.locator('form button[type=submit]').click();
}

/** Sends a report while there is no connection, and leaves. */
export async function leaveQueued(visit: Visit, photo?: Photo): Promise<void> {
  const tab = await atReview(visit, photo);
  await visit.context.setOffline(true);
  await tab.form.submit.click();
  await failed(tab);
  await close(tab);
  await visit.context.setOffline(false);
}
