/** Tables of the adapters; see `adapters`. */
import type { ColumnType, Generated } from 'kysely';
import type { DefaultTimestamp, Nullable } from './columns.ts';

export interface AdapterPositionsTable {
  adapter: string;
  /** That of `GET /events`; absent before the first event. */
  cursor: Nullable<string>;
  /** The replica that delivers. */
  holder: Nullable<string>;
  leased_until: DefaultTimestamp;
}

export interface AdapterDeadEventsTable {
  id: ColumnType<number, never, never>;
  adapter: string;
  event_id: string;
  type: string;
  subject: string;
  reason: string;
  attempts: Generated<number>;
  refused_at: DefaultTimestamp;
}
