import type { Announcer } from '@gerai/core';
import type { BoxHost } from '../search-host.ts';
import type { PanelTranslate } from './panel-namespace.ts';

/** What the parts of the panel share: the box, and what came with the panel. */
export interface PanelHost {
  readonly box: BoxHost;
  /** In the language of the box. */
  readonly t: PanelTranslate;
  readonly announcer: Announcer | undefined;
  /** Words an error by its code. */
  errorText(error: unknown): string;
}
