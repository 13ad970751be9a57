// Generated from locales/en.json by `npm run generate`.
import type { TranslationOf } from '@gerai/core';
import type id from './id.ts';

export default {
  "title": "Find a service",
  "label": "The service you need",
  "hint": "For example: lost ID card, birth certificate, property tax, business licence",
  "submit": "Search"
} satisfies TranslationOf<typeof id>;
