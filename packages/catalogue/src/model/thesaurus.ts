import { synonyms as builtIn } from '../generated/synonyms.ts';
import { normalise } from '../text/tokenise.ts';
import type { Listing, ListingName, NameOrigin } from './listing.ts';
import type { Phrase } from './phrases.ts';
import { fieldWeights, phrasesOf, wordsOf } from './phrases.ts';
import type { Synonym } from './synonym.ts';

const full = fieldWeights.name;
/** Steps of {@link ListingName.strength}. */
const steps = 20;

interface Expansion {
  readonly synonym: Synonym;
  /** Stems that must all stand in one phrase. */
  readonly stems: readonly string[];
}

function originOf(kind: string): NameOrigin {
  if (kind === 'english') return 'translation';
  return kind === 'old-name' ? 'former-name' : 'synonym';
}

function contentStems(text: string): string[] {
  const words = wordsOf(text, 'id').filter(({ isStop }) => !isStop);
  return [...new Set(words.map((word) => word.stem))];
}

/** How much of a phrase an expansion says, 0 where it does not stand in it. */
function strengthIn(phrase: Phrase, stems: readonly string[]): number {
  const content = phrase.words.filter(({ isStop }) => !isStop);
  const own = new Set(content.map((word) => word.stem));
  if (!stems.every((wanted) => own.has(wanted))) return 0;
  const share = stems.length / Math.max(1, own.size);
  return (fieldWeights[phrase.field] / full) * (0.5 + 0.5 * share);
}

/**
 * The terms that residents use, applied when a catalogue is indexed: a service that is what a term
 * means gets the term as a name. So a query needs no thesaurus.
 */
export class Thesaurus {
  readonly #byStem = new Map<string, Expansion[]>();
  readonly #added: readonly Synonym[];
  readonly #used = new Set<Synonym>();

  /** @param added - Entries beside the built-in ones; one of the same term replaces those. */
  constructor(added: readonly Synonym[] = []) {
    this.#added = added;
    const byTerm = new Map<string, Synonym[]>();
    for (const list of [builtIn, added]) {
      const ofList = new Map<string, Synonym[]>();
      for (const synonym of list) {
        const term = normalise(synonym.term);
        ofList.set(term, [...(ofList.get(term) ?? []), synonym]);
      }
      for (const [term, entries] of ofList) byTerm.set(term, entries);
    }
    for (const synonym of [...byTerm.values()].flat()) {
      for (const expansion of synonym.expansions) {
        const stems = contentStems(expansion);
        // The longest word is likely the rarest: fewer services have to look at the entry.
        const key = [...stems].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0];
        if (key === undefined) continue;
        const entries = this.#byStem.get(key);
        if (entries) entries.push({ synonym, stems });
        else this.#byStem.set(key, [{ synonym, stems }]);
      }
    }
  }

  /** The names that the thesaurus adds to a listing, by text. */
  namesFor(listing: Listing): ListingName[] {
    const phrases = phrasesOf(listing).filter(
      ({ field }) => field === 'name' || field === 'names' || field === 'output',
    );
    const strengths = new Map<Synonym, number>();
    for (const phrase of phrases) {
      for (const { stem } of phrase.words) {
        for (const { synonym, stems } of this.#byStem.get(stem) ?? []) {
          const strength = strengthIn(phrase, stems);
          if (strength > (strengths.get(synonym) ?? 0)) strengths.set(synonym, strength);
        }
      }
    }
    for (const synonym of strengths.keys()) this.#used.add(synonym);
    const own = new Set(phrases.map(({ text }) => normalise(text)));
    return [...strengths]
      .filter(([{ term, note }]) => note !== undefined || !own.has(normalise(term)))
      .map(([{ term, kind, note }, strength]): ListingName => ({
        text: term,
        language: kind === 'english' ? 'en' : 'id',
        via: originOf(kind),
        strength: Math.ceil(strength * steps) / steps,
        ...(note ? { note } : {}),
      }))
      .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  }

  /** Added terms that none of the listings so far is what they mean. */
  unused(): string[] {
    return this.#added.filter((synonym) => !this.#used.has(synonym)).map(({ term }) => term);
  }
}
