/** The two languages of the widgets. Indonesian is the source; English falls back to it. */
export type Language = 'id' | 'en';

/** A text as the common API delivers it; `id` is always there. */
export interface LocalizedText {
  id: string;
  en?: string | null | undefined;
}

type PluralSuffix = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

type BaseKey<Key extends string> = Key extends `${infer Base}_${PluralSuffix}` ? Base : Key;

/** Dotted keys of a dictionary, e.g. `errors.offline`; plural suffixes are left off. */
export type TranslationKey<Dictionary> = {
  [Key in keyof Dictionary & string]: Dictionary[Key] extends string
    ? BaseKey<Key>
    : `${Key}.${TranslationKey<Dictionary[Key]>}`;
}[keyof Dictionary & string];

type Variables<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Variables<Rest>
  : never;

type VariablesOf<Dictionary, Key extends string> = Key extends keyof Dictionary
  ? Variables<Dictionary[Key]>
  : `${Key}_other` extends keyof Dictionary
    ? 'count' | Variables<Dictionary[`${Key}_other`]>
    : Key extends `${infer Head}.${infer Tail}`
      ? Head extends keyof Dictionary
        ? VariablesOf<Dictionary[Head], Tail>
        : never
      : never;

type Values<Names extends string> = {
  [Name in Names]: Name extends 'count' ? number : string | number;
};

/**
 * Words a key of the element's own dictionary, or of core's. The values a text interpolates are
 * required by type: `t('fields.tooLong', { max: 20 })`.
 */
export type Translate<Own, Shared = unknown> = <
  Key extends TranslationKey<Own> | TranslationKey<Shared>,
>(
  key: Key,
  ...values: [VariablesOf<Own, Key> | VariablesOf<Shared, Key>] extends [never]
    ? []
    : [values: Values<VariablesOf<Own, Key> | VariablesOf<Shared, Key>>]
) => string;

/**
 * What a translation of `Dictionary` must look like: the same keys, whatever the text. A plural
 * (`_other` in Indonesian, which has no other form) needs `_one` and `_other`.
 */
export type TranslationOf<Dictionary> = {
  readonly [Key in keyof Dictionary]: Dictionary[Key] extends string
    ? string
    : TranslationOf<Dictionary[Key]>;
} & {
  readonly [
    Key in keyof Dictionary as Key extends `${infer Base}_other` ? `${Base}_one` : never
  ]: string;
};

/** A generated dictionary module, `{ default: { … } }`. */
export interface DictionaryModule {
  readonly default: object;
}

/** How each language of a namespace is fetched; a bundler makes a chunk of each. */
export type NamespaceLoaders = Record<Language, () => Promise<DictionaryModule>>;
