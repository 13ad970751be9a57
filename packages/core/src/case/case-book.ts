import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { GeraiStorage } from '../storage.ts';
import type { TrackedCase } from './tracked-case.ts';

type Kept<Case> = Pick<TrackedCase<Case>, 'record' | 'secret' | 'fetchedAt'>;

/** What tells one case, and one state of it, from another. */
interface CaseRecord {
  readonly id: string;
  readonly updatedAt: string;
}

/** What the tabs of a site tell each other; ids are opaque. */
type Message =
  /** What the device remembers is another. */
  | { readonly kind: 'kept' }
  /** A case was seen as it is since `updatedAt`. */
  | { readonly kind: 'seen'; readonly id: string; readonly updatedAt: string };

const KEPT_DAYS = 90;
const MOST_KEPT = 10;

/**
 * The cases of a page: those that are open, in memory only, and those that the resident asked this device to remember. All
 * tabs of the site agree on the latter.
 */
export class CaseBook<Case extends CaseRecord> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #name: string;
  readonly #store: GeraiStorage<Kept<Case>>;
  readonly #onSeen: (id: string, updatedAt: string) => void;
  #cases = new Map<string, TrackedCase<Case>>();
  #channel: BroadcastChannel | undefined;
  #loaded: Promise<void> = Promise.resolve();
  /** Settles when the store is free: what is read must not be older than what is being written. */
  #turn: Promise<void> = Promise.resolve();

  /**
   * @param name - Of the store and of the channel between tabs: one a kind of case.
   * @param onSeen - Another tab has seen a newer state of a case that is open here.
   */
  constructor(
    host: ReactiveControllerHost,
    name: string,
    onSeen: (id: string, updatedAt: string) => void,
  ) {
    this.#host = host;
    this.#name = name;
    this.#store = new GeraiStorage(name, { days: KEPT_DAYS, limit: MOST_KEPT });
    this.#onSeen = onSeen;
    host.addController(this);
  }

  hostConnected(): void {
    this.#channel = new BroadcastChannel(`gerai-${this.#name}`);
    this.#channel.onmessage = ({ data }: MessageEvent<Message>) => {
      this.#hear(data);
    };
    this.#loaded = this.#read();
  }

  hostDisconnected(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }

  /** Settles when what the device remembers is known. */
  get loaded(): Promise<void> {
    return this.#loaded;
  }

  get all(): readonly TrackedCase<Case>[] {
    return [...this.#cases.values()];
  }

  find(id: string | undefined): TrackedCase<Case> | undefined {
    return id === undefined ? undefined : this.#cases.get(id);
  }

  /** Takes what a lookup gave. */
  open(record: Case, { token, secret }: { token: string; secret: string }): void {
    const remembered = this.#cases.get(record.id)?.remembered ?? false;
    this.#put({ record, secret, token, remembered, fetchedAt: Date.now() });
  }

  /** Takes a state that the server gave. */
  update(record: Case): void {
    const before = this.#cases.get(record.id);
    if (!before) return;
    this.#put({ ...before, record, fetchedAt: Date.now() });
    const { id, updatedAt } = record;
    if (before.record.updatedAt !== updatedAt) this.#tell({ kind: 'seen', id, updatedAt });
  }

  /** Its token is void. */
  expire(id: string): void {
    const before = this.#cases.get(id);
    if (before) this.#set({ ...before, token: undefined });
  }

  /** Takes a case off this page. What the device remembers stays. */
  close(id: string): void {
    if (this.#cases.get(id)?.remembered) this.expire(id);
    else this.#delete(id);
  }

  remember(id: string): Promise<void> {
    return this.#inTurn(async () => {
      const tracked = this.#cases.get(id);
      if (!tracked) return;
      await this.#keep(tracked);
      this.#set({ ...(this.#cases.get(id) ?? tracked), remembered: true });
      this.#tell({ kind: 'kept' });
    });
  }

  /** Takes some, or all, off the device. What is open stays open. */
  forget(ids: readonly string[] = [...this.#cases.keys()]): Promise<void> {
    return this.#inTurn(async () => {
      for (const id of ids) {
        this.#drop(id);
        await this.#store.delete(id);
      }
      this.#tell({ kind: 'kept' });
    });
  }

  #drop(id: string): void {
    const tracked = this.#cases.get(id);
    if (tracked?.token === undefined) this.#delete(id);
    else this.#set({ ...tracked, remembered: false });
  }

  #put(tracked: TrackedCase<Case>): void {
    this.#set(tracked);
    if (tracked.remembered) void this.#inTurn(() => this.#keep(tracked));
  }

  #set(tracked: TrackedCase<Case>): void {
    this.#cases.set(tracked.record.id, tracked);
    this.#host.requestUpdate();
  }

  #delete(id: string): void {
    this.#cases.delete(id);
    this.#host.requestUpdate();
  }

  async #keep({ record, secret, fetchedAt }: TrackedCase<Case>): Promise<void> {
    await this.#store.set(record.id, { record, secret, fetchedAt });
  }

  #read(): Promise<void> {
    return this.#inTurn(async () => {
      const kept = new Map(await this.#store.entries());
      for (const { record, remembered } of this.#cases.values()) {
        if (remembered && !kept.has(record.id)) this.#drop(record.id);
      }
      for (const [id, entry] of kept) {
        const open = this.#cases.get(id);
        this.#set({ ...(open ?? { ...entry, token: undefined }), remembered: true });
      }
    });
  }

  /** The store never rejects, so no turn is lost. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(work);
    return this.#turn;
  }

  #hear(message: Message): void {
    if (message.kind === 'kept') void this.#read();
    else this.#onSeen(message.id, message.updatedAt);
  }

  #tell(message: Message): void {
    this.#channel?.postMessage(message);
  }
}
