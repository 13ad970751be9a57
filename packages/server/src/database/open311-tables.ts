/** Tables of the Open311 facade. */
import type { Generated } from 'kysely';
import type { DefaultTimestamp, NullableTimestamp } from './columns.ts';

export interface Open311KeysTable {
  id: string;
  name: string;
  /** SHA-256 (hex) of the key, which is too long to be guessed. */
  key_hash: string;
  /** Whether what is filed with it is public. */
  publishes: Generated<boolean>;
  created_at: DefaultTimestamp;
  revoked_at: NullableTimestamp;
}

/** What was filed with a key. */
export interface Open311RequestsTable {
  complaint_id: string;
  key_id: string;
}
