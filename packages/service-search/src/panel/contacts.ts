import type { Agency, CodeName } from '@gerai/api';
import { FetchController } from '@gerai/core';
import type { Choices, ServiceSource } from '../sources/source.ts';
import type { PanelHost } from './panel-host.ts';

/** What the contacts need of the panel. */
export interface ContactsContext {
  readonly source: ServiceSource | undefined;
}

/** Whom a resident can turn to who found nothing: the agency that was chosen, or one of several that they choose from. */
export class Contacts {
  readonly #agency: FetchController<[code: string], Agency>;
  readonly #nearby: FetchController<[region: string], readonly CodeName[]>;
  #code: string | undefined;
  #region: string | undefined;

  constructor(host: PanelHost, context: ContactsContext) {
    const source = (): ServiceSource => {
      if (!context.source) throw Object.assign(new Error('no source'), { code: 'unknown' });
      return context.source;
    };
    this.#agency = new FetchController(host.box, async ([code]: [string], signal) =>
      source().agency(code, signal),
    );
    this.#nearby = new FetchController(host.box, async ([region]: [string], signal) => {
      const { facets } = await source().search({ query: '', choices: { region } }, signal);
      return facets.agency ?? [];
    });
  }

  /** Code of the agency whose contact is shown, also while it is being fetched. */
  get code(): string | undefined {
    return this.#code;
  }

  get agency(): Agency | undefined {
    const { value } = this.#agency;
    return value?.code === this.#code ? value : undefined;
  }

  get error(): { code: string } | undefined {
    return this.#agency.error;
  }

  /** Agencies of the region that was chosen; undefined where none was, or nobody knows them. */
  get nearby(): readonly CodeName[] | undefined {
    const { value } = this.#nearby;
    return value?.length ? value : undefined;
  }

  /** Nothing was found with these choices: who is responsible comes first, then who is near. */
  seek({ agency, region }: Choices): void {
    if (agency) this.choose(agency);
    if (region === this.#region) return;
    this.#region = region;
    if (region) void this.#nearby.run(region);
    else this.#nearby.reset();
  }

  choose(code: string | undefined): void {
    if (code === this.#code && !this.error) return;
    this.#code = code;
    if (code) void this.#agency.run(code);
    else this.#agency.reset();
  }

  /** Another catalogue has other agencies. */
  reset(): void {
    this.#code = undefined;
    this.#region = undefined;
    this.#agency.reset();
    this.#nearby.reset();
  }
}
