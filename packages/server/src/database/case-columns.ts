/** What the events and messages of applications and complaints share. */
import type { Generated } from 'kysely';
import type {
  Bilingual,
  DefaultJson,
  DefaultTimestamp,
  Json,
  JsonObject,
  Nullable,
  NullableJson,
} from './columns.ts';

export interface CaseEventColumns {
  id: Generated<string>;
  /** Counts from 1 within its case. */
  sequence: number;
  type: string;
  actor: 'resident' | 'agency' | 'system';
  title: Json<Bilingual>;
  detail: NullableJson<Bilingual>;
  agency_code: Nullable<string>;
  data: DefaultJson<JsonObject>;
  recorded_at: DefaultTimestamp;
}

export interface CaseMessageColumns {
  id: Generated<string>;
  author: 'resident' | 'agency' | 'system';
  agency_code: Nullable<string>;
  text: string;
  language: Generated<string>;
  sent_at: DefaultTimestamp;
}
