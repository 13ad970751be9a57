import type { Plugin } from 'rollup';
import { posix } from '../paths.ts';
import { prune, type Pruning } from './prune.ts';

/**
 * What of i18next the widgets do not use. They use one instance, made with the options of packages/core/src/i18n/i18n.ts;
 * bundles that are added to it; `getFixedT` with plurals and plain `{{values}}`, which are not escaped. That leaves
 * backends, detectors, formats and other plug-ins, nesting, contexts, ordinals, selectors, objects and arrays as texts,
 * default values, keys with a namespace, the collection of missing keys, clones, events and the log.
 */
export const unusedOfI18next: Pruning = {
  methods: {
    EventEmitter: ['on', 'off', 'once', 'emit'],
    ResourceStore: [
      'removeNamespaces',
      'addResource',
      'addResources',
      'removeResourceBundle',
      'getResourceBundle',
      'toJSON',
    ],
    Translator: ['exists', 'getUsedParamsDetails', 'hasDefaultValue'],
    LanguageUtil: ['clearCache', 'getScriptPartFromCode', 'isSupportedCode'],
    PluralResolver: ['clearCache', 'needsPlural', 'getPluralFormsOfKey', 'getSuffixes'],
    Interpolator: ['reset', 'nest'],
    I18n: [
      'loadResources',
      'reloadResources',
      'use',
      'hydrate',
      'setResolvedLanguage',
      'exists',
      'setDefaultNamespace',
      'hasLoadedNamespace',
      'loadNamespaces',
      'loadLanguages',
      'dir',
      'cloneInstance',
      'toJSON',
    ],
  },
  calls: [
    'this.logger.',
    'i18n.logger.',
    'this.emit',
    'this.translator.on',
    's.backendConnector.on',
    'assertSeparateArguments',
    'bindMemberFunctions',
    'isRefusedLanguageCode',
    'keysFromSelector',
    'looksLikeObjectPath',
    'this.getScriptPartFromCode',
    'this.setResolvedLanguage',
  ],
  assignments: [
    'this.logger',
    'this.escape',
    'this.escapeValue',
    'this.useRawValueToEscape',
    'this.alwaysFormat',
    'this.unescapePrefix',
    'this.unescapeSuffix',
    'this.regexpUnescape',
    'this.formatSeparator',
    'this.nestingPrefixText',
    'this.nestingPrefix',
    'this.nestingSuffix',
    'this.nestingOptionsSeparator',
    'this.nestingRegexp',
    'this.supportedLngs',
    'this.checkedLoadedFor',
    'this.configuredLngs',
    'this.pendingWarnings',
    'this.format',
    's.logger',
    's.utils',
    's.backendConnector',
  ],
  holders: ['o', 'opt', 'options', 'merged', 'this.options'],
  options: {
    appendNamespaceToCIMode: 'void 0',
    appendNamespaceToMissingKey: 'void 0',
    applyPostProcessor: 'void 0',
    cacheInBuiltFormats: 'void 0',
    cleanCode: 'void 0',
    context: 'void 0',
    contextSeparator: 'void 0',
    debug: 'void 0',
    defaultValue: 'void 0',
    enableSelector: 'void 0',
    fallbackNS: 'void 0',
    ignoreJSONStructure: 'false',
    isClone: 'void 0',
    joinArrays: 'void 0',
    keyPrefix: 'void 0',
    load: '"all"',
    lowerCaseLng: 'void 0',
    missingInterpolationHandler: 'void 0',
    missingKeyHandler: 'void 0',
    missingKeyNoValueFallbackToKey: 'void 0',
    nest: 'false',
    nonExplicitSupportedLngs: 'void 0',
    ordinal: 'void 0',
    overloadTranslationOptionHandler: 'void 0',
    parseMissingKeyHandler: 'void 0',
    partialBundledLanguages: 'void 0',
    postProcess: 'void 0',
    postProcessPassResolved: 'void 0',
    preload: 'void 0',
    replace: 'void 0',
    returnDetails: 'void 0',
    returnEmptyString: 'void 0',
    returnNull: 'void 0',
    returnObjects: 'void 0',
    returnedObjectHandler: 'void 0',
    saveMissing: 'void 0',
    saveMissingPlurals: 'void 0',
    saveMissingTo: 'void 0',
    skipInterpolation: 'void 0',
    supportedLngs: 'void 0',
    updateMissing: 'void 0',
  },
  values: {
    'opt.interpolation': 'void 0',
    'this.alwaysFormat': 'false',
    'this.escapeValue': 'false',
    'this.i18nFormat': 'void 0',
    'this.initializedStoreOnce': 'void 0',
    'this.logger.debug': 'void 0',
    'this.modules.i18nFormat': 'void 0',
    'this.modules.languageDetector': 'void 0',
    'this.options.interpolation.defaultVariables': 'void 0',
    'this.services.languageDetector': 'void 0',
    'this.useRawValueToEscape': 'false',
  },
  passages: [
    ['var baseLogger = new Logger();', 'var baseLogger;'],
    // Keys are texts without a namespace.
    [
      'const wouldCheckForNsInKey = nsSeparator && key.includes(nsSeparator);',
      'const wouldCheckForNsInKey = false;',
    ],
    // A text that is missing is its key; there is no default, and nobody is told.
    ['const hasDefaultValue = Translator.hasDefaultValue(opt);', 'const hasDefaultValue = false;'],
    [
      "const defaultValueSuffix = needsPluralHandling ? this.pluralResolver.getSuffix(lng, opt.count, opt) : '';",
      "const defaultValueSuffix = '';",
    ],
    ['if (!objectNotReturned && (usedKey || usedDefault || updateMissing)) {', 'if (false) {'],
    // A group of texts is not a text.
    [
      'const isObjectHit = handleAsObjectInI18nFormat && resForObjHndl && handleAsObject && !noObject.includes(resType) && !(isString(joinArrays) && Array.isArray(resForObjHndl));',
      'const isObjectHit = resForObjHndl && handleAsObject;',
    ],
    ['if (isObjectHit && !objectNotReturned) {', 'if (false) {'],
    [
      '} else if (handleAsObjectInI18nFormat && isString(joinArrays) && Array.isArray(res)) {',
      '} else if (false) {',
    ],
    // Values are put in as they are: no nesting, no formats, and what looks like a placeholder in a value stays.
    [
      'const skipOnVariables = isString(res) && (opt?.interpolation?.skipOnVariables !== undefined ? opt.interpolation.skipOnVariables : this.options.interpolation.skipOnVariables);',
      'const skipOnVariables = false;',
    ],
    [
      'const skipOnVariables = options?.interpolation?.skipOnVariables !== undefined ? options.interpolation.skipOnVariables : this.options.interpolation.skipOnVariables;',
      'const skipOnVariables = true;',
    ],
    ['if (!key.includes(this.formatSeparator)) {', 'if (true) {'],
    ['if (path == null && ignoreJSONStructure && isString(key)) {', 'if (false) {'],
    ["this.prefix = prefix ? regexEscape(prefix) : '{{';", "this.prefix = '{{';"],
    ["this.suffix = suffix ? regexEscape(suffix) : '}}';", "this.suffix = '}}';"],
    [
      `const todos = [{
      regex: this.regexpUnescape,
      safeValue: val => val
    }, {`,
      'const todos = [{',
    ],
    [
      'const postProcessorNames = isString(postProcess) ? [postProcess] : postProcess;',
      'const postProcessorNames = undefined;',
    ],
    [
      'if (!this.checkedLoadedFor[`${codes[0]}-${ns}`] && this.utils?.hasLoadedNamespace && !this.utils?.hasLoadedNamespace(usedNS)) {',
      'if (false) {',
    ],
    // Every language is one of ours; their texts are fetched by us, so that a change of language is done at once.
    ['if (this.isSupportedCode(c)) {', 'if (true) {'],
    [
      'const accepted = [].concat(lngs).filter(c => !isRefusedLanguageCode(this, c));',
      'const accepted = [].concat(lngs);',
    ],
    [
      `this.loadResources(l, err => {
        done(err, l);
      });`,
      'done(undefined, l);',
    ],
    // No plug-ins.
    [
      `if (this.modules.formatter) {
        formatter = this.modules.formatter;
      } else {
        formatter = Formatter;
      }`,
      '',
    ],
    ['if (callback && !this.isInitialized && !options.isClone) {', 'if (false) {'],
    [
      "const storeApi = ['getResource', 'hasResourceBundle', 'getResourceBundle', 'getDataByLanguage'];",
      "const storeApi = ['getResource', 'hasResourceBundle'];",
    ],
    [
      "const storeApiChained = ['addResource', 'addResources', 'addResourceBundle', 'removeResourceBundle'];",
      "const storeApiChained = ['addResourceBundle'];",
    ],
  ],
};

/** Bundles i18next without what the widgets do not use: it does not tree-shake. */
export function leanI18next(): Plugin {
  return {
    name: 'gerai-lean-i18next',
    transform(code, id) {
      if (!posix(id).endsWith('/node_modules/i18next/dist/esm/i18next.js')) return null;
      // No source map: nobody debugs a library through ours.
      return {
        code: prune(code, unusedOfI18next, (text) => this.parse(text)),
        map: { mappings: '' },
      };
    },
  };
}
