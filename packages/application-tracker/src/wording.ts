import type { CoreDictionary, Language, LocalizedText, Translate } from '@gerai/core';
import type { TrackerDictionary } from './namespace.ts';

/** What a view needs of its element to word things. */
export interface Wording {
  readonly language: Language;
  readonly t: Translate<TrackerDictionary, CoreDictionary>;
  /** IANA time zone of the agency's deadlines. */
  readonly timeZone: string;
  localized(text: LocalizedText): unknown;
  plain(text: LocalizedText): string;
  heading(offset: number, content: unknown): unknown;
}
