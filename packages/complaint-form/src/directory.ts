import type { ApiClient } from '@gerai/api';
import { FetchController } from '@gerai/core';
import type { ReactiveControllerHost } from 'lit';
import type { FlowState } from './flow.ts';
import { keyWords } from './similar/key-words.ts';
import {
  loadCategories,
  loadConfig,
  loadRegions,
  loadSimilar,
  type Category,
  type Config,
  type Region,
  type SimilarComplaint,
  type SimilarQuery,
} from './api.ts';

/** What the form reads from the service: its configuration, the categories and the regions. */
export class Directory {
  readonly config: FetchController<[], Config>;
  readonly categories: FetchController<[], readonly Category[]>;
  readonly districts: FetchController<[parent: string | undefined], readonly Region[]>;
  readonly villages: FetchController<[district: string], readonly Region[]>;

  /** Public reports like this one. */
  readonly similar: FetchController<[query: SimilarQuery], readonly SimilarComplaint[]>;

  #villagesOf = '';
  #similarTo = '';

  constructor(host: ReactiveControllerHost, client: () => ApiClient) {
    this.config = new FetchController(host, (_, signal) => loadConfig(client(), signal));
    this.categories = new FetchController(host, (_, signal) => loadCategories(client(), signal));
    this.districts = new FetchController(host, ([parent], signal) =>
      loadRegions(client(), parent, signal),
    );
    this.similar = new FetchController(host, ([query], signal) =>
      loadSimilar(client(), query, signal),
    );
    this.villages = new FetchController(host, ([district], signal) =>
      loadRegions(client(), district, signal),
    );
  }

  /** Another service applies: forgets everything and asks that one. */
  restart(): void {
    this.districts.reset();
    this.villages.reset();
    this.similar.reset();
    this.#villagesOf = '';
    this.#similarTo = '';
    void this.config.run();
    void this.categories.run();
  }

  /** Asks for what the present step shows, and for what one of the next may show. */
  need({ step, answers }: FlowState): void {
    if (step !== 'place') return;
    const { subject, text, category, district, village, position, reportClass } = answers;
    this.#needDistricts();
    this.#needVillages(district?.code ?? '');
    // What is asked for is known by nobody else's report.
    const words = reportClass === 'information' ? '' : keyWords(subject.trim() || text);
    this.#needSimilar({
      text: words,
      category,
      region: (village ?? district)?.code,
      ...(position && { position }),
    });
  }

  get foundSimilar(): boolean {
    return (this.similar.value?.length ?? 0) > 0;
  }

  /** Asks for the districts, once the configuration says of which regency. */
  #needDistricts(): void {
    const { state, value } = this.config;
    if (this.districts.state !== 'initial' || state === 'loading' || state === 'initial') return;
    void this.districts.run(value?.agency.regionCode);
  }

  #needVillages(district: string): void {
    if (!district || district === this.#villagesOf) return;
    this.#villagesOf = district;
    this.villages.reset();
    void this.villages.run(district);
  }

  /** Asks for reports like this one; what can't be found out stands in nobody's way. */
  #needSimilar(query: SimilarQuery): void {
    const asked = query.text && JSON.stringify(query);
    if (asked === this.#similarTo || !this.config.value?.features.similarComplaints) return;
    this.#similarTo = asked;
    if (asked) void this.similar.run(query);
    else this.similar.reset();
  }

  /** Asks again for what failed. */
  retryRegions(): void {
    if (this.districts.state === 'error')
      void this.districts.run(this.config.value?.agency.regionCode);
    if (this.villages.state === 'error') void this.villages.run(this.#villagesOf);
  }

  /** The categories of one agency, or all where it has none of its own. */
  categoriesOf(agency: string | undefined): readonly Category[] {
    const all = this.categories.value ?? [];
    if (!agency) return all;
    const own = all.filter((category) => category.agency?.code === agency);
    return own.length > 0 ? own : all;
  }
}
