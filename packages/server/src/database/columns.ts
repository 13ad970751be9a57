/** Types of columns, as they are read and written. */
import type { ColumnType, JSONColumnType } from 'kysely';

/** Text in two languages; a missing `en` falls back to `id`. */
export interface Bilingual {
  readonly id: string;
  readonly en?: string;
}

/** A JSON object whose shape the API, not the database, defines. */
export type JsonObject = Record<string, unknown>;

/** A `timestamptz`: read as `Date`, written as `Date` or ISO 8601 text. */
export type Timestamp = ColumnType<Date, Date | string, Date | string>;
export type NullableTimestamp = ColumnType<
  Date | null,
  Date | string | null | undefined,
  Date | string | null
>;
/** A `timestamptz` with a default. */
export type DefaultTimestamp = ColumnType<Date, Date | string | undefined, Date | string>;
/** A `date`: always text, `YYYY-MM-DD`, so that no time zone can move it. */
export type NullableDay = ColumnType<string | null, string | null | undefined, string | null>;
/** `jsonb`, written as JSON text (`JSON.stringify`), read as the value. */
export type Json<Value extends object> = JSONColumnType<Value>;
export type NullableJson<Value extends object> = JSONColumnType<
  Value | null,
  string | null | undefined,
  string | null
>;
export type DefaultJson<Value extends object> = ColumnType<Value, string | undefined, string>;
export type Nullable<Value> = ColumnType<Value | null, Value | null | undefined, Value | null>;
