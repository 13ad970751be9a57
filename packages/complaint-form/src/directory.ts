import type { ApiClient } from '@gerai/api';
import { FetchController } from '@gerai/core';
import type { ReactiveControllerHost } from 'lit';
import type { FlowState } from './flow.ts';
import type { LaterParts } from './later-steps.ts';
import { RegionLists } from './place/region-lists.ts';
import {
  loadCategories,
  loadConfig,
  loadRegions,
  loadSimilar,
  type Category,
  type Config,
  type SimilarComplaint,
  type SimilarQuery,
} from './api.ts';

/** What the form reads from the service: its configuration, the categories and the regions. */
export class Directory {
  readonly config: FetchController<[], Config>;
  readonly categories: FetchController<[], readonly Category[]>;
  readonly regions: RegionLists;

  /** Public reports like this one. */
  readonly similar: FetchController<[query: SimilarQuery], readonly SimilarComplaint[]>;

  #similarTo = '';

  constructor(host: ReactiveControllerHost, client: () => ApiClient) {
    this.config = new FetchController(host, (_, signal) => loadConfig(client(), signal));
    this.categories = new FetchController(host, (_, signal) => loadCategories(client(), signal));
    this.regions = new RegionLists(host, (parent, signal) => loadRegions(client(), parent, signal));
    this.similar = new FetchController(host, ([query], signal) =>
      loadSimilar(client(), query, signal),
    );
  }

  /** Another service applies: forgets everything and asks that one. */
  restart(): void {
    this.regions.reset();
    this.similar.reset();
    this.#similarTo = '';
    void this.config.run();
    void this.categories.run();
  }

  /** Asks for what the present step shows, and for what one of the next may show. @param keyWords - There with that step. */
  need({ step, answers }: FlowState, keyWords: LaterParts['keyWords'] | undefined): void {
    if (step !== 'place' || !keyWords) return;
    const { subject, text, category, regions, position, reportClass } = answers;
    const { state, value } = this.config;
    // The configuration says of which regency.
    if (state === 'ready' || state === 'error')
      this.regions.need(value?.agency.regionCode, regions);
    // What is asked for is known by nobody else's report.
    const words = reportClass === 'information' ? '' : keyWords(subject.trim() || text);
    this.#needSimilar({
      text: words,
      category,
      region: regions.at(-1)?.code,
      ...(position && { position }),
    });
  }

  get foundSimilar(): boolean {
    return (this.similar.value?.length ?? 0) > 0;
  }

  /** Asks for reports like this one; what can't be found out stands in nobody's way. */
  #needSimilar(query: SimilarQuery): void {
    const asked = query.text && JSON.stringify(query);
    if (asked === this.#similarTo || !this.config.value?.features.similarComplaints) return;
    this.#similarTo = asked;
    if (asked) void this.similar.run(query);
    else this.similar.reset();
  }

  /** The categories of one agency, or all where it has none of its own. */
  categoriesOf(agency: string | undefined): readonly Category[] {
    const all = this.categories.value ?? [];
    if (!agency) return all;
    const own = all.filter((category) => category.agency?.code === agency);
    return own.length > 0 ? own : all;
  }
}
