/** Table of who supports complaints. */

export interface ComplaintSupportsTable {
  complaint_id: string;
  /** SHA-256 of the key that the supporter's device keeps for this complaint. */
  supporter: Buffer;
}
