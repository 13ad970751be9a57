import type { Service, ServiceList } from '@gerai/api';
import { GeraiStorage } from '@gerai/core';
import type { Question } from '../sources/source.ts';

/** Something fetched and the time it was fetched at, in milliseconds since 1970. */
export interface Saved<Value> {
  readonly value: Value;
  readonly savedAt: number;
}

const KEPT_DAYS = 30;
/** Answers to the beginnings of a word are not worth a write. */
const SETTLED_MS = 500;

/**
 * The last answers and services, for when the network is away. Public texts only; kept under keys
 * that do not tell the query, since phones are shared.
 */
export class SavedAnswers {
  readonly #lists = new GeraiStorage<Saved<ServiceList>>('search-lists', {
    days: KEPT_DAYS,
    limit: 20,
  });
  readonly #services = new GeraiStorage<Saved<Service>>('search-services', {
    days: KEPT_DAYS,
    limit: 20,
  });
  readonly #base: string;
  #pending: { readonly question: Question; readonly saved: Saved<ServiceList> } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param base - Where the answers came from; those of another catalogue are others. */
  constructor(base: string) {
    this.#base = base;
  }

  /** Keeps an answer, unless a newer one comes at once. */
  keepList(question: Question, value: ServiceList): void {
    const { didYouMean: _told, ...list } = value;
    this.#pending = { question, saved: { value: list, savedAt: Date.now() } };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), SETTLED_MS);
  }

  /** Keeps the newest answer now. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const pending = this.#pending;
    this.#pending = undefined;
    if (!pending) return;
    const key = await this.#key(pending.question);
    if (key) await this.#lists.set(key, pending.saved);
  }

  async list(question: Question): Promise<Saved<ServiceList> | undefined> {
    await this.flush();
    const key = await this.#key(question);
    return key ? this.#lists.get(key) : undefined;
  }

  async keepService(value: Service): Promise<void> {
    await this.#services.set(`${this.#base} ${value.code}`, { value, savedAt: Date.now() });
  }

  async service(code: string): Promise<Saved<Service> | undefined> {
    return this.#services.get(`${this.#base} ${code}`);
  }

  /** A digest of the question. Pages without TLS have none, so nothing of a question is kept there. */
  async #key(question: Question): Promise<string | undefined> {
    if (!isSecureContext) return undefined;
    const text = JSON.stringify([this.#base, question.query.toLowerCase(), question.choices]);
    const bytes = new TextEncoder().encode(text);
    const digest = await crypto.subtle.digest('SHA-256', bytes);
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join(
      '',
    );
  }
}
