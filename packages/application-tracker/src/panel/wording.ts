import type { CoreDictionary, Language, LocalizedText, Translate } from '@gerai/core';
import type { TemplateResult } from 'lit';
import type { PanelDictionary } from './panel-namespace.ts';

export type PanelTranslate = Translate<PanelDictionary, CoreDictionary>;

/** What a view needs of its element to word things. */
export interface Wording {
  readonly language: Language;
  readonly t: PanelTranslate;
  /** IANA time zone of the agency's deadlines. */
  readonly timeZone: string;
  localized(text: LocalizedText): TemplateResult | string;
  plain(text: LocalizedText): string;
  heading(offset: number, content: unknown): TemplateResult;
}
