// What a point of the complaint form is: where something fails, what fails, and what must be left afterwards.
import type { BrowserContext, Page } from 'playwright-core';
import type { ComplaintWidget } from '../../support/complaint.ts';
import type { Service } from './service.ts';

/** What is there afterwards, each complete: complaints at the service, drafts on the device. */
export const ENDINGS = {
  sent: { complaints: 1, drafts: 0 },
  draft: { complaints: 0, drafts: 1 },
  /** The version that had arrived, and what was changed since. */
  both: { complaints: 1, drafts: 1 },
} as const;

export interface Tab {
  readonly page: Page;
  readonly form: ComplaintWidget;
}

/** A photo as it is chosen. */
export interface Photo {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A resident's device at one point: nothing is on it at first. */
export interface Visit {
  readonly context: BrowserContext;
  /** What the report says, like no other. */
  readonly text: string;
  readonly photo: Photo;
  readonly service: Service;
  /** Opens the page with the form in another tab; `script` runs before its own. */
  open(script?: () => void): Promise<Tab>;
}

export interface Point {
  readonly point: string;
  readonly fault: string;
  readonly ends: keyof typeof ENDINGS;
  /** Photos that the complaint has, or the draft; none unless told. */
  readonly photos?: number;
  /** It ends the server, which no other point must need meanwhile. */
  readonly endsServer?: boolean;
  readonly run: (visit: Visit) => Promise<void>;
}
