// A page with the complaint form on it, and what a person does in its follow-up.
import { fixtures, handlers, MockComplaints, mockFetch, type MockVariant } from '@gerai/api/mocks';
import { GeraiStorage } from '@gerai/core';
import { clearHistory } from '@gerai/core/testing';
import { fixture, html, waitUntil } from '@open-wc/testing';
import type { HttpHandler } from 'msw';
import '../../define.ts';
import type { GeraiComplaintForm } from '../../GeraiComplaintForm.ts';
import { BOOK } from '../book.ts';
import type { GeraiComplaintStatus } from '../GeraiComplaintStatus.ts';

const PATIENCE = { timeout: 4000 };

let restore = (): void => undefined;

/** Answers calls from now on; handlers given come first. */
export function serve(
  variant: MockVariant = 'default',
  ...first: readonly HttpHandler[]
): MockComplaints {
  restore();
  const complaints = new MockComplaints();
  restore = mockFetch([...first, ...handlers({ variant, delay: 0, complaints })]);
  return complaints;
}

/** Takes away what a test has left: answers, the device's memory, the step of the history. */
export async function cleanUp(): Promise<void> {
  restore();
  restore = () => undefined;
  await clearHistory();
  await new GeraiStorage(BOOK).forget();
  await new GeraiStorage('complaint-draft').forget();
}

export async function form(
  attributes: Readonly<Record<string, string>> = {},
): Promise<GeraiComplaintForm> {
  const element = document.createElement('gerai-complaint-form');
  for (const [name, value] of Object.entries({ api: '/v1', lang: 'id', ...attributes })) {
    element.setAttribute(name, value);
  }
  const container = await fixture<HTMLElement>(html`<div></div>`);
  container.append(element);
  await element.updateComplete;
  return element;
}

/** Finds something within an element, however deep; each word of a path leads into what the one before has found. */
export function find(element: Element, path: string): HTMLElement | null {
  const found = path
    .split(' ')
    .reduce<Element | null>((at, selector) => at && within(at, selector), element);
  return found as HTMLElement | null;
}

function within({ shadowRoot }: Element, selector: string): Element | null {
  if (!shadowRoot) return null;
  const found = shadowRoot.querySelector(selector);
  if (found) return found;
  for (const inner of shadowRoot.querySelectorAll('*')) {
    const deeper = within(inner, selector);
    if (deeper) return deeper;
  }
  return null;
}

export async function seen<Found extends HTMLElement = HTMLElement>(
  element: Element,
  selector: string,
): Promise<Found> {
  await waitUntil(() => find(element, selector), `no ${selector}`, PATIENCE);
  return find(element, selector) as Found;
}

export async function gone(element: Element, selector: string): Promise<void> {
  await waitUntil(() => !find(element, selector), `still ${selector}`, PATIENCE);
}

export async function press(element: Element, selector: string): Promise<void> {
  (await seen(element, selector)).click();
}

/** Writes into a field as a person does. */
export async function write(element: Element, selector: string, text: string): Promise<void> {
  const field = await seen(element, selector);
  const control = await seen<HTMLInputElement>(field, '#control');
  control.value = text;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

export async function lookUp(element: Element, number: string, secret: string): Promise<void> {
  await press(element, '[data-view=follow]');
  await write(element, '#number', number);
  await write(element, '#secret', secret);
  await press(element, 'gerai-case-lookup button');
}

export async function statusOf(element: Element): Promise<GeraiComplaintStatus> {
  const status = await seen<GeraiComplaintStatus>(element, 'gerai-complaint-status');
  await seen(status, '.facts');
  return status;
}

/** A form whose follow-up shows a report of the mocks. */
export async function opened(
  complaint: { readonly number: string },
  attributes: Readonly<Record<string, string>> = {},
): Promise<{ element: GeraiComplaintForm; status: GeraiComplaintStatus }> {
  const element = await form(attributes);
  await lookUp(element, complaint.number, fixtures.MOCK_SECRET);
  return { element, status: await statusOf(element) };
}

function wordsIn(node: Node): string {
  if (node instanceof Text) return node.data;
  const inside = node instanceof Element && node.shadowRoot ? [node.shadowRoot] : [];
  return [...inside, ...node.childNodes].map(wordsIn).join(' ');
}

/** The words on the screen, shadow roots included, in one line. */
export function shown(element: Element): string {
  return wordsIn(element).replaceAll(/\s+/g, ' ');
}

export async function says(element: Element, words: string): Promise<void> {
  await waitUntil(() => shown(element).includes(words), `nothing says "${words}"`, PATIENCE);
}
