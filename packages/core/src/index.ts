export { GeraiConfig } from './GeraiConfig.ts';
export {
  CONFIG_SOURCE,
  lookUpConfig,
  lookUpLanguage,
  lookUpTheme,
  type ConfigName,
  type Theme,
} from './config.ts';
export { defineElement } from './define.ts';
export { BaseElement } from './base-element.ts';
export { GeraiElement, type CoreDictionary } from './element.ts';
export { errorText } from './error-text.ts';
export { GeraiErrorEvent, GeraiEvent, type GeraiErrorDetail } from './events.ts';
export { heading, type HeadingOptions } from './heading.ts';
export { registerFieldsNamespace } from './fields/fields-namespace.ts';
export { registerCoreNamespace } from './i18n/core-namespace.ts';
export * from './i18n/index.ts';
export { resolveText, type ResolvedText } from './localized-text.ts';
export { onServer } from './on-server.ts';
export { tokens } from './generated/tokens.ts';
export { VERSION } from './generated/version.ts';
export { baseStyles } from './styles/base.ts';
export { buttonStyles } from './styles/buttons.ts';
export { controlStyles } from './fields/styles/control.styles.ts';
export { noticeStyles } from './styles/notices.ts';
export { surfaceStyles } from './styles/surfaces.ts';
export { Announcer, type Politeness } from './announcer.ts';
export {
  formatDate,
  formatDateTime,
  formatDuration,
  formatFileSize,
  formatMoney,
  formatNumber,
  formatPhone,
  formatRelativeDay,
  formatTime,
  type DateInput,
  type DateOptions,
  type Duration,
  type DurationUnit,
  type ZoneOptions,
} from './format.ts';
export {
  FetchController,
  type FetchError,
  type FetchOptions,
  type FetchState,
} from './fetch-controller.ts';
export { beginReport, canReport, type ReportBeginning } from './complaint-handover.ts';
export { copyText } from './copy-text.ts';
export { printSheet, type Sheet } from './print-sheet.ts';
export { saveFile, saveText } from './save-file.ts';
export { splitWholeWords, whole, wholeWords, type TextPart } from './whole-words.ts';
export { writeHistory } from './write-history.ts';
export { GeraiStorage, type StorageOptions } from './storage.ts';
