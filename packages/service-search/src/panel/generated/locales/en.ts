// Generated from locales/en.json by `npm run generate`.
import type { TranslationOf } from '@gerai/core';
import type id from './id.ts';

export default {
  "searching": "Searching services…",
  "found_one": "{{count}} service for “{{query}}”",
  "found_other": "{{count}} services for “{{query}}”",
  "more": "Show more",
  "moreLoaded_one": "{{count}} more service is shown.",
  "moreLoaded_other": "{{count}} more services are shown.",
  "noneTitle": "No service for “{{query}}”",
  "didYouMean": "Did you mean",
  "noApi": "The search is not connected yet. The site's web team needs to set the \"api\" attribute to the address of the common API, for example api=\"/v1\", or \"catalogue\" to that of a static catalogue.",
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
    "checklist": "Tick what you have ready. Ticks are kept on this device only.",
    "ready": "{{done}} of {{total}} ready",
    "forget": "Remove the ticks from this device",
    "save": "Save as text",
    "share": "Share",
    "copied": "The link has been copied.",
    "helpful": "Was this page helpful?",
    "thanks": "Thank you for your answer.",
    "failed": "Your answer has not been sent. Please try again.",
    "form": "Form",
    "address": "Link to this service:"
  },
  "chosen_one": "{{count}} service: {{choices}}",
  "chosen_other": "{{count}} services: {{choices}}",
  "documents_one": "{{count}} requirement",
  "documents_other": "{{count}} requirements",
  "suggestions": {
    "label": "Search suggestions",
    "count_one": "{{count}} suggestion. Use the arrow keys to choose.",
    "count_other": "{{count}} suggestions. Use the arrow keys to choose."
  },
  "lifeEvents": "Start from what happens in your life",
  "moreLifeEvents_one": "{{count}} more event",
  "moreLifeEvents_other": "{{count}} more events",
  "categories": "Or choose a field of service",
  "narrow": "Narrow the results",
  "removeFilter": "Remove the filter {{name}}",
  "facet": {
    "all": "All",
    "agency": "Agency",
    "region": "Region",
    "lifeEvent": "Life event",
    "audience": "For whom",
    "channel": "Channel",
    "category": "Field"
  },
  "saved": {
    "moment": "less than a minute",
    "told": "You are offline or the server cannot be reached. What you see was saved {{age}} ago ({{time}})."
  },
  "tips": {
    "words": "Try more general words, for example “business licence”.",
    "spelling": "Check the spelling.",
    "browse": "Choose a life event or a field of service below.",
    "filters": "Remove the filters chosen above."
  },
  "help": {
    "title": "Did you not find what you need?",
    "ask": "Ask the agency for information",
    "agency": "Contact an agency",
    "choose": "Choose an agency",
    "noContact": "its contact is not published here yet."
  },
  "feedback": {
    "question": "Did you find what you were looking for?",
    "missing": "Is it missing here?",
    "tell": "Tell us",
    "wanted": "What were you looking for?",
    "noPersonalData": "Please do not write names, ID numbers or telephone numbers.",
    "thanks": "Thank you. Your answer helps to improve this search.",
    "failed": "Your answer has not been sent yet. What you wrote is still here; please try again."
  },
  "alsoKnown": "Also known as",
  "sample": "Sample data"
} satisfies TranslationOf<typeof id>;
