// Generated from locales/en.json by `npm run generate`.
import type { TranslationOf } from '@gerai/core';
import type id from './id.ts';

export default {
  "title": "Track an application",
  "intro": "See where your application stands, what comes next, and when.",
  "add": "Track another application",
  "opening": "Opening the status of your application…",
  "expired": "For your security this session has ended. Please enter the secret code again.",
  "loaded": "The status of the application is shown.",
  "linkFailed": "The link could not be opened yet.",
  "noApi": "The tracker is not connected yet. The site's web team needs to set the \"api\" attribute to the address of the common API, for example api=\"/v1\"."
} satisfies TranslationOf<typeof id>;
