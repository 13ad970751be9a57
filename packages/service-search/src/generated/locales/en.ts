// Generated from locales/en.json by `npm run generate`.
import type { TranslationOf } from '@gerai/core';
import type id from './id.ts';

export default {
  "title": "Find a service",
  "label": "The service you need",
  "hint": "For example: lost ID card, birth certificate, property tax, business licence",
  "submit": "Search",
  "clear": "Clear the search",
  "searching": "Searching services…",
  "found_one": "{{count}} service for “{{query}}”",
  "found_other": "{{count}} services for “{{query}}”",
  "inCategory_one": "{{count}} service in {{category}}",
  "inCategory_other": "{{count}} services in {{category}}",
  "more": "Show more",
  "moreLoaded_one": "{{count}} more service is shown.",
  "moreLoaded_other": "{{count}} more services are shown.",
  "noneTitle": "No service for “{{query}}”",
  "noneHelp": "Try a more general word, check the spelling, or choose a field below.",
  "didYouMean": "Did you mean",
  "browse": "Or choose a field",
  "allCategories": "All fields",
  "offline": "You are offline. These are the last results.",
  "offlineEmpty": "You are offline. The search goes on as soon as the network is back.",
  "noApi": "The search is not connected yet. The site's web team needs to set the \"api\" attribute to the address of the common API, for example api=\"/v1\".",
  "emergency": "Emergency",
  "call": "Call {{number}}",
  "kind": {
    "referral": "Handled by another institution",
    "complaint-channel": "Complaint channel",
    "hotline": "Emergency number"
  },
  "fee": {
    "free": "Free of charge",
    "levy": "Regional levy",
    "tax": "Regional tax",
    "other": "Fee applies"
  },
  "channel": {
    "online": "Online",
    "in-person": "In person",
    "hybrid": "Online or in person"
  },
  "immediate": "Immediately",
  "formerly": "formerly {{names}}",
  "detail": {
    "back": "Back to the results",
    "loading": "Loading the details…",
    "notFound": "This service was not found. It may have a new name; please search again.",
    "requirements": "Requirements",
    "noRequirements": "No particular requirements.",
    "procedure": "System, mechanism and procedure",
    "time": "Time it takes",
    "fee": "Fee",
    "output": "What you receive",
    "complaints": "Complaints, suggestions and feedback",
    "more": "More information",
    "legalBasis": "Legal basis",
    "agency": "Responsible office",
    "where": "Places and channels",
    "handoff": "Handled through",
    "verified": "Last checked on {{date}}",
    "demo": "Times and fees here are samples for demonstration.",
    "print": "Print",
    "opened": "Details of {{name}} are open."
  }
} satisfies TranslationOf<typeof id>;
