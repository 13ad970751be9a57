// Generated from locales/en.json by `npm run generate`.
import type { TranslationOf } from '@gerai/core';
import type id from './id.ts';

export default {
  "title": "Track an application",
  "intro": "See where your application stands, what comes next, and when.",
  "another": "Track another number",
  "refresh": "Refresh the status",
  "print": "Print",
  "number": "Application number",
  "submitted": "Submitted on {{date}}",
  "asOf": "Status as of {{time}}",
  "offline": "You are offline. This is the status as of {{time}}.",
  "stale": "The latest status could not be fetched. This is the status as of {{time}}.",
  "expired": "For your security this session has ended. Please enter the secret code again.",
  "loaded": "The status of the application is shown.",
  "updated": "The status has been refreshed.",
  "noApi": "The tracker is not connected yet. The site's web team needs to set the \"api\" attribute to the address of the common API, for example api=\"/v1\".",
  "status": {
    "received": "Received",
    "in-progress": "In progress",
    "waiting-for-applicant": "Waiting for you",
    "decided": "Decided",
    "closed": "Closed",
    "withdrawn": "Withdrawn",
    "unknown": "Being handled"
  },
  "outcomes": {
    "granted": "Granted",
    "refused": "Refused",
    "partly": "Partly granted"
  },
  "facts": {
    "now": "Now",
    "next": "Next",
    "nothingNext": "No further step.",
    "when": "Expected by",
    "noDate": "No date can be given yet.",
    "yourMove": "Your move",
    "late": "Later than promised",
    "lateHelp": "The promised date has passed. You can contact the office that holds your file, or file a complaint.",
    "paused": "The clock is stopped while the office waits for you.",
    "clock": "Service promise: {{duration}}"
  },
  "holder": {
    "title": "Who holds your file now",
    "phone": "Telephone",
    "email": "E-mail",
    "address": "Address",
    "hours": "Opening hours"
  },
  "requests": {
    "title": "What you need to provide",
    "due": "By {{date}}"
  },
  "path": {
    "title": "The path of your application",
    "progress": "{{done}} of {{total}} steps done"
  },
  "documents": {
    "title": "Documents"
  },
  "messages": {
    "title": "Messages",
    "fromAgency": "From {{agency}}",
    "fromYou": "From you"
  },
  "appeal": {
    "title": "If you disagree",
    "deadline": "Appeal by {{date}}"
  },
  "outcomeTitle": "Outcome",
  "demo": "Sample data for demonstration."
} satisfies TranslationOf<typeof id>;
