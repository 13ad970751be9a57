/** The catalogue as it is searched. */
import type { FacetLabels, Source } from '@gerai/catalogue';

/** One state of the catalogue; never changed once made. */
export interface Catalogue {
  /** Changes with the data. */
  readonly version: string;
  readonly source: Source;
  /** Facet → value → name. */
  readonly labels: FacetLabels;
}
