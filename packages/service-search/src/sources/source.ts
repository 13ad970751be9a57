import type {
  Agency,
  CodeName,
  Contact,
  EmergencyNumber,
  LocalizedText,
  SearchFeedback,
  Service,
  ServiceFeedback,
  ServiceList,
  Suggestion,
} from '@gerai/api';

/** What a search can be narrowed by: the facets of the common API, each with one chosen code. */
export const facets = ['agency', 'region', 'lifeEvent', 'audience', 'channel', 'category'] as const;

export type Facet = (typeof facets)[number];

/** Chosen codes; a facet that is not named is not narrowed. */
export type Choices = Readonly<Partial<Record<Facet, string>>>;

/** What is asked for: a text, choices, or both. */
export interface Question {
  readonly query: string;
  readonly choices: Choices;
}

/** What the empty box offers, and whom a resident can turn to who finds nothing. */
export interface Overview {
  readonly categories: readonly CodeName[];
  readonly lifeEvents: readonly CodeName[];
  /** The agency whose catalogue this is. */
  readonly agency?: { readonly name: LocalizedText; readonly contact?: Contact };
  /** The agencies that have services, those with most first. */
  readonly agencies: readonly CodeName[];
  readonly emergencyNumbers: readonly EmergencyNumber[];
}

/** Where services are searched: the common API, or a static catalogue. Calls fail with a `code`. */
export interface ServiceSource {
  search(question: Question, signal: AbortSignal, cursor?: string): Promise<ServiceList>;
  suggest(query: string, choices: Choices, signal: AbortSignal): Promise<readonly Suggestion[]>;
  service(code: string, signal: AbortSignal): Promise<Service>;
  /** With its contact, where that is known. */
  agency(code: string, signal: AbortSignal): Promise<Agency>;
  overview(signal: AbortSignal): Promise<Overview>;
  /** When what it answers with was fetched (ms since 1970), where its host cannot be reached now. */
  staleSince?(signal: AbortSignal): Promise<number | undefined>;
}

/** Who takes what residents say of the search; undefined where nobody does. */
export interface FeedbackTaker {
  aboutSearch(feedback: SearchFeedback): Promise<void>;
  aboutService(code: string, feedback: ServiceFeedback): Promise<void>;
}
