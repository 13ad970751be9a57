/** What the loader fetches for one widget. URLs are relative to the loader's own. */
export interface WidgetFiles {
  /** The module that defines the element. */
  readonly module: string;
  /** Chunks the module imports, fetched beside it instead of after it. */
  readonly chunks: readonly string[];
  /** Dictionaries of the first render, by language. */
  readonly dictionaries: Readonly<Record<string, readonly string[]>>;
}

export type WidgetManifest = Readonly<Record<string, WidgetFiles>>;

const alone = (module: string): WidgetFiles => ({ module, chunks: [], dictionaries: {} });

/**
 * Tag → files. The bundle's build replaces this constant by one that also names the content-hashed chunks and
 * dictionaries; without them everything still loads, in more round trips.
 */
export const manifest: WidgetManifest = {
  'gerai-service-search': alone('./service-search.js'),
  'gerai-application-tracker': alone('./application-tracker.js'),
  'gerai-complaint-form': alone('./complaint-form.js'),
};
