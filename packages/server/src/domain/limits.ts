/** Characters of a complaint's text. */
export const COMPLAINT_TEXT = { min: 10, max: 4000 } as const;

/** Characters of a message. */
export const MESSAGE_TEXT_MAX = 4000;

/** Characters of a comment on a service. */
export const SERVICE_COMMENT_MAX = 1000;

/** Characters of what is told about a search. */
export const SEARCH_FEEDBACK = { query: 200, wanted: 500 } as const;
