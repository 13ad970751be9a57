import type { CoreDictionary, Language, LocalizedText, Translate } from '@gerai/core';
import type { TemplateResult } from 'lit';
import type { AfterDictionary } from './after-namespace.ts';

/** What the sections of a followed report are worded with. */
export interface CaseWords {
  readonly t: Translate<AfterDictionary, CoreDictionary>;
  readonly language: Language;
  /** IANA time zone of the agency's deadlines. */
  readonly timeZone: string;
  localized(text: LocalizedText): TemplateResult | string;
  plain(text: LocalizedText): string;
  heading(levelOffset: number, content: unknown): TemplateResult;
}
