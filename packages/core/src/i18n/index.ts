export { DEFAULT_LANGUAGE, supportedLanguage } from './language.ts';
export {
  hasDictionary,
  loadNamespaces,
  registerNamespace,
  translator,
  type UntypedTranslate,
} from './i18n.ts';
export type {
  DictionaryModule,
  Language,
  LocalizedText,
  NamespaceLoaders,
  Translate,
  TranslationKey,
  TranslationOf,
} from './types.ts';
