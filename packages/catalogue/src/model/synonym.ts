import type { LocalizedText } from '@gerai/api';

/** A term that residents use and the terms that services use instead. */
export interface Synonym {
  readonly term: string;
  /** Any of these phrases is what the term means; all words of a phrase must be in one name. */
  readonly expansions: readonly string[];
  /** `old-name`, `english`, `symptom`, `abbreviation`, … */
  readonly kind: string;
  /** Told to the resident when the term was used, for instance "IMB sekarang PBG". */
  readonly note?: LocalizedText;
}
