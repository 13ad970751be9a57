/** Characters of a complaint's text. */
export const COMPLAINT_TEXT = { min: 10, max: 4000 } as const;

/** Characters of a message. */
export const MESSAGE_TEXT_MAX = 4000;

/** Characters of a comment on a service. */
export const SERVICE_COMMENT_MAX = 1000;

/** Characters of what is told about a search. */
export const SEARCH_FEEDBACK = { query: 200, wanted: 500 } as const;

/** Files of one answer, message or complaint. */
export const ATTACHMENTS = {
  count: 5,
  bytes: 10 * 1024 * 1024,
  /** Of a picture, however small its file. */
  pixels: 50_000_000,
} as const;

/** Uploads that nothing refers to. */
export const UPLOADS = {
  /** They are erased after this long. */
  hours: 24,
  /** Those of a complaint may be unfinished for this long: their senders may be without a network. */
  followingHours: 7 * 24,
  /** All of them together; beyond it no more are begun, so that nobody can fill the disk. */
  bytes: 5 * 1024 ** 3,
} as const;
