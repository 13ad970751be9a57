/** Characters of a complaint's text. */
export const COMPLAINT_TEXT = { min: 10, max: 4000 } as const;

/** Characters of a message. */
export const MESSAGE_TEXT_MAX = 4000;
