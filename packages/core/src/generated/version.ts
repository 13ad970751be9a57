// Generated from package.json by `npm run generate`.

/** The version of this copy of `@gerai/core`. */
export const VERSION: string = "0.0.0";
