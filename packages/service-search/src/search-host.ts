import type { Language, LocalizedText } from '@gerai/core';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { UrlState } from './url-state.ts';

/** What the box lends to the panel that is loaded after it. */
export interface BoxHost extends ReactiveControllerHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly input: HTMLInputElement | null;
  /** Text in the box. */
  query: string;
  readonly agency: string;
  readonly region: string;
  readonly audience: string;
  readonly catalogue: string;
  readonly complaintUrl: string;
  /** Base of the common API; undefined where the page names none. */
  readonly apiBase: string | undefined;
  readonly language: Language;
  readonly headingLevel: number;
  /** Words keys of all dictionaries that the element has been given. */
  readonly t: (...asked: never[]) => string;
  /** What the address says now. */
  readonly address: UrlState;
  /** The address of a state, for links. */
  href(state: UrlState): string;
  /** Puts a state into the address; `push` makes a step for Back. */
  remember(state: UrlState, how: 'push' | 'replace'): void;
  localized(text: LocalizedText): TemplateResult | string;
  plain(text: LocalizedText): string;
  heading(offset: number, content: unknown): TemplateResult;
}
