// A page with a tracker on it, and what a person does there.
import {
  fixtures,
  handlers,
  MockApplications,
  mockFetch,
  type MockVariant,
} from '@gerai/api/mocks';
import { fixture, html, waitUntil } from '@open-wc/testing';
import type { HttpHandler } from 'msw';
import '../define.ts';
import type { GeraiApplicationTracker } from '../GeraiApplicationTracker.ts';
import type { GeraiApplicationStatus } from '../panel/GeraiApplicationStatus.ts';

const PATIENCE = { timeout: 4000 };

let restore = (): void => undefined;

/** Answers calls from now on; handlers given come first. */
export function serve(
  variant: MockVariant = 'default',
  ...first: readonly HttpHandler[]
): MockApplications {
  restore();
  const applications = new MockApplications();
  restore = mockFetch([...first, ...handlers({ variant, delay: 0, applications })]);
  return applications;
}

export function stopServing(): void {
  restore();
  restore = () => undefined;
}

export function root(element: Element): ShadowRoot {
  return element.shadowRoot!;
}

export async function tracker(
  attributes: Readonly<Record<string, string>> = {},
): Promise<GeraiApplicationTracker> {
  const element = document.createElement('gerai-application-tracker');
  for (const [name, value] of Object.entries({ api: '/v1', lang: 'id', ...attributes })) {
    element.setAttribute(name, value);
  }
  const container = await fixture<HTMLElement>(html`<div></div>`);
  container.append(element);
  await element.updateComplete;
  return element;
}

export function form(element: Element): ShadowRoot {
  return root(root(element).querySelector('gerai-case-lookup') as Element);
}

/** What shows the application, once it does. */
export async function statusOf(element: Element): Promise<GeraiApplicationStatus> {
  const find = () =>
    root(element).querySelector<GeraiApplicationStatus>('gerai-application-status');
  await waitUntil(() => find()?.shadowRoot?.querySelector('.facts'), 'no status', PATIENCE);
  return find()!;
}

export function find(element: Element, selector: string): HTMLElement | null {
  return root(element).querySelector<HTMLElement>(selector);
}

/** Waits for something in an element's shadow root. */
export async function seen<Found extends HTMLElement = HTMLElement>(
  element: Element,
  selector: string,
): Promise<Found> {
  await waitUntil(() => element.shadowRoot?.querySelector(selector), `no ${selector}`, PATIENCE);
  return find(element, selector) as Found;
}

export async function press(element: Element, selector: string): Promise<void> {
  (await seen<HTMLButtonElement>(element, selector)).click();
}

/** Writes into a field as a person does. */
export async function write(within: Element, selector: string, text: string): Promise<void> {
  const field = await seen<HTMLElement & { updateComplete: Promise<unknown> }>(within, selector);
  await field.updateComplete;
  const input = root(field).querySelector<HTMLInputElement>('#control')!;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

export async function lookUp(element: Element, number: string, secret: string): Promise<void> {
  const lookup = await seen(element, 'gerai-case-lookup');
  await seen(lookup, 'form');
  await write(lookup, '#number', number);
  await write(lookup, '#secret', secret);
  await press(lookup, 'button');
}

/** A tracker with an application of the mocks open. */
export async function opened(
  application: { readonly number: string },
  attributes: Readonly<Record<string, string>> = {},
): Promise<{ element: GeraiApplicationTracker; status: GeraiApplicationStatus }> {
  const element = await tracker(attributes);
  await lookUp(element, application.number, fixtures.MOCK_SECRET);
  return { element, status: await statusOf(element) };
}

/** The words on the screen, in one line. */
export function shown(element: Element): string {
  return (root(element).querySelector('.body, .widget')?.textContent ?? '').replaceAll(/\s+/g, ' ');
}
