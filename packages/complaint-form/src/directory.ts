import type { ApiClient } from '@gerai/api';
import { FetchController } from '@gerai/core';
import type { ReactiveControllerHost } from 'lit';
import {
  loadCategories,
  loadConfig,
  loadRegions,
  type Category,
  type Config,
  type Region,
} from './api.ts';

/** What the form reads from the service: its configuration, the categories and the regions. */
export class Directory {
  readonly config: FetchController<[], Config>;
  readonly categories: FetchController<[], readonly Category[]>;
  readonly districts: FetchController<[parent: string | undefined], readonly Region[]>;
  readonly villages: FetchController<[district: string], readonly Region[]>;

  #villagesOf = '';

  constructor(host: ReactiveControllerHost, client: () => ApiClient) {
    this.config = new FetchController(host, (_, signal) => loadConfig(client(), signal));
    this.categories = new FetchController(host, (_, signal) => loadCategories(client(), signal));
    this.districts = new FetchController(host, ([parent], signal) =>
      loadRegions(client(), parent, signal),
    );
    this.villages = new FetchController(host, ([district], signal) =>
      loadRegions(client(), district, signal),
    );
  }

  /** Another service applies: forgets everything and asks that one. */
  restart(): void {
    this.districts.reset();
    this.villages.reset();
    this.#villagesOf = '';
    void this.config.run();
    void this.categories.run();
  }

  /** Asks for the districts, once the configuration says of which regency. */
  needDistricts(): void {
    const { state, value } = this.config;
    if (this.districts.state !== 'initial' || state === 'loading' || state === 'initial') return;
    void this.districts.run(value?.agency.regionCode);
  }

  needVillages(district: string): void {
    if (!district || district === this.#villagesOf) return;
    this.#villagesOf = district;
    this.villages.reset();
    void this.villages.run(district);
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
