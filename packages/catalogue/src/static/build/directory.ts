import type { LocalizedText, Service } from '@gerai/api';

import type { CodeCount } from '../format.ts';

const mostValues = 50;

/** Counts the values of one kind with their names. */
export class Tally {
  readonly #values = new Map<string, { name: LocalizedText; count: number }>();

  add(code: string, name: LocalizedText): void {
    const value = this.#values.get(code);
    if (value) value.count++;
    else this.#values.set(code, { name, count: 1 });
  }

  /** Those with most services, first. */
  first(): CodeCount[] {
    return [...this.#values]
      .sort(([a, left], [b, right]) => right.count - left.count || (a < b ? -1 : 1))
      .slice(0, mostValues)
      .map(([code, value]) => ({ code, ...value }));
  }
}

/** What a catalogue is made of, for a box in which nothing has been typed. */
export class Directory {
  readonly categories = new Tally();
  readonly lifeEvents = new Tally();
  readonly agencies = new Tally();
  #updated = -Infinity;
  /** Of the newest service. */
  updatedAt: string | undefined;

  add({ category, lifeEvents, agency, updatedAt }: Service): void {
    this.categories.add(category.code, category.name);
    for (const { code, name } of lifeEvents) this.lifeEvents.add(code, name);
    this.agencies.add(agency.code, agency.name);
    const updated = Date.parse(updatedAt);
    if (updated > this.#updated) {
      this.#updated = updated;
      this.updatedAt = updatedAt;
    }
  }
}
