import type { Category } from '../api.ts';

/** As many suggestions help; more are a list again. */
const MOST = 3;
const SHORTEST_WORD = 3;
/** A word that most categories have tells nothing. */
const COMMON_SHARE = 0.5;
/** What a suggestion must reach: about one telling word of a name or a keyword. */
const ENOUGH = 2;
/** Suggestions much weaker than the best one only confuse. */
const OF_BEST = 0.45;

/** How much a word tells by where the category has it. */
const WEIGHTS = { name: 3, keyword: 3, description: 1.5, question: 1 } as const;

const PREFIX = /^(?:meng|meny|mem|men|me|peng|peny|pem|pen|pe|ber|ter|di|ke|se)(?=\p{L}{4})/u;
const SUFFIX = /(?:nya|lah|kah|kan|an|i)$/u;

/**
 * A rough stem, enough to bring `berlubang` and `lubang`, `diangkut` and `angkutan` together among the few words of
 * categories; what is searched in is analysed better elsewhere.
 */
function stem(word: string): string {
  const bare = word.replace(PREFIX, '');
  const cut = bare.replace(SUFFIX, '');
  return cut.length >= SHORTEST_WORD ? cut : bare;
}

function stemsOf(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.filter((word) => word.length >= SHORTEST_WORD).map(stem);
}

/** Stems of a category and how much each tells. */
function vocabularyOf(category: Category): Map<string, number> {
  const vocabulary = new Map<string, number>();
  const add = (text: string | undefined, weight: number): void => {
    for (const word of stemsOf(text ?? '')) {
      vocabulary.set(word, Math.max(weight, vocabulary.get(word) ?? 0));
    }
  };
  for (const language of ['id', 'en'] as const) {
    add(category.name[language], WEIGHTS.name);
    add(category.description?.[language], WEIGHTS.description);
    for (const { values } of category.questions ?? []) {
      for (const { name } of values ?? []) add(name[language], WEIGHTS.question);
    }
  }
  for (const keyword of category.keywords ?? []) add(keyword, WEIGHTS.keyword);
  return vocabulary;
}

const known = new WeakMap<readonly Category[], readonly ReadonlyMap<string, number>[]>();

function vocabulariesOf(categories: readonly Category[]): readonly ReadonlyMap<string, number>[] {
  let vocabularies = known.get(categories);
  if (!vocabularies) {
    vocabularies = categories.map(vocabularyOf);
    known.set(categories, vocabularies);
  }
  return vocabularies;
}

/**
 * The categories that a text may be about, the likeliest first, from the words that categories are described with.
 * Works on the device alone: nothing is sent.
 */
export function suggestCategories(
  text: string,
  categories: readonly Category[],
): readonly Category[] {
  const said = new Set(stemsOf(text));
  const vocabularies = vocabulariesOf(categories);
  const scores = vocabularies.map(() => 0);
  for (const word of said) {
    const having = vocabularies.filter((vocabulary) => vocabulary.has(word)).length;
    if (having === 0 || having > Math.max(1, categories.length * COMMON_SHARE)) continue;
    vocabularies.forEach((vocabulary, at) => {
      scores[at] = (scores[at] ?? 0) + (vocabulary.get(word) ?? 0) / having;
    });
  }
  const best = Math.max(0, ...scores);
  return categories
    .map((category, at) => ({ category, score: scores[at] ?? 0 }))
    .filter(({ score }) => score >= ENOUGH && score >= best * OF_BEST)
    .sort((left, right) => right.score - left.score)
    .slice(0, MOST)
    .map(({ category }) => category);
}
