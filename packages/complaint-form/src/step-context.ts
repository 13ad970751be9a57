import type {
  CoreDictionary,
  HeadingOptions,
  Language,
  LocalizedText,
  ResolvedText,
  Translate,
} from '@gerai/core';
import type { TemplateResult } from 'lit';
import type { Answers } from './answers.ts';
import type { Category } from './api.ts';
import type { Directory } from './directory.ts';
import type { FilesController } from './files/files-controller.ts';
import type { FlowState } from './flow.ts';
import type dictionary from './generated/locales/id.ts';
import type { StepId } from './steps.ts';
import type { StepsDictionary } from './steps/steps-namespace.ts';
import type { FieldId, Rules } from './validate.ts';

/** The words of the first step and of those after it, which come later. */
export type Dictionary = typeof dictionary & StepsDictionary;

/** What the steps' templates are given by the widget. */
export interface StepContext {
  readonly t: Translate<Dictionary, CoreDictionary>;
  readonly language: Language;
  readonly flow: FlowState;
  readonly rules: Rules;
  readonly directory: Directory;
  readonly files: FilesController;
  /** The chosen category, where it is known. */
  readonly category: Category | undefined;
  /** Agency preset by the host page. */
  readonly agency: string | undefined;
  readonly timeZone: string | undefined;
  text(localized: LocalizedText): ResolvedText;
  localized(localized: LocalizedText): TemplateResult | string;
  heading(levelOffset: number, content: unknown, options?: HeadingOptions): TemplateResult;
  errorText(error: unknown): string;
  /** The problem of a field in words, `''` where it has none. */
  problem(field: FieldId): string;
  answer(patch: Partial<Answers>, settled?: readonly FieldId[]): void;
  edit(step: StepId): void;
}

/** The value of the field an event comes from. */
export function valueOf(event: Event): string {
  return (event.currentTarget as HTMLElement & { value: string }).value;
}
