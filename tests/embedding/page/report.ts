/** What a page would notice of us. */
export interface HostFacts {
  readonly globals: readonly string[];
  /** Own keys of the prototypes that everybody shares. */
  readonly prototypes: readonly string[];
  /** Keys and values of the storages, cookies, and names of databases. */
  readonly storage: readonly string[];
  /** Children of the head, and what they say. */
  readonly head: readonly string[];
  readonly history: readonly unknown[];
  /** Element of the host → its computed style; sizes apart, since they follow from the room that widgets take. */
  readonly looks: Readonly<Record<string, string>>;
  readonly sizes: Readonly<Record<string, string>>;
}

/** What a visit came to; each list of problems is empty where all is well. */
export interface Report {
  /** At load: before the resident has done anything. */
  readonly loaded: HostFacts;
  /** After the resident has used the widgets. */
  readonly used: HostFacts;
  /** After the widgets are gone. */
  readonly removed: HostFacts;
  /** What went wrong when a resident used the widgets. */
  readonly failures: readonly string[];
  /** What was said in the console, thrown, or blocked by a policy. */
  readonly said: readonly string[];
  /** Listeners, timers and observers of ours that were met at all. */
  readonly met: number;
  /** Those that are left after the widgets are gone. */
  readonly left: readonly string[];
  /** Origins that were asked for something. */
  readonly origins: readonly string[];
  /** Events of ours that the host's own application has heard. */
  readonly heard: readonly string[];
}

/** What the page is told of its visit, in a JSON block. */
export interface Visit {
  readonly widgets: 'on' | 'off';
  /** How many widgets the page has when it is whole. */
  readonly count: number;
  readonly arrange?: 'inner-html' | 'move' | 'shadow';
  /** The widgets are in frames, which are as high as what is in them, or as their tags say. */
  readonly frames?: 'follow' | 'fixed';
  /** How many listeners, timers and observers of ours may stay. */
  readonly kept: number;
  /** Where the report is sent. */
  readonly results: string;
  readonly application: { readonly number: string; readonly secret: string };
  /** Tag → its heading, by language. */
  readonly titles: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
