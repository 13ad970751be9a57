// Generated from locales/en.json by `npm run generate`.
import type { TranslationOf } from '../../../i18n/types.ts';
import type id from './id.ts';

export default {
  "lookup": {
    "number": "Number",
    "numberHintApplication": "It is on your receipt, for example PMH-7K3M-9QXD-T2VJC. Capitals and hyphens do not matter.",
    "numberHintComplaint": "It is on your receipt, for example ADU-4H8N-2RWA-K7C5P. Capitals and hyphens do not matter.",
    "secret": "Secret code",
    "secretHint": "10 letters and digits below the number on your receipt.",
    "submit": "See the status",
    "busy": "Looking it up…",
    "privacy": "Number and code are not kept on this device.",
    "errors": {
      "number": {
        "empty": "Enter the number from your receipt.",
        "format": "This number is too short or too long. It consists of {{prefix}} and 13 letters or digits.",
        "check": "A letter or digit in this number is wrong. Please compare it with your receipt.",
        "prefix": "The number starts with {{prefix}}. Please compare it with your receipt.",
        "complaint": "A number that starts with ADU belongs to a complaint. Please follow it in the complaint service.",
        "application": "A number that starts with PMH belongs to an application. Please follow it in the application tracker."
      },
      "secret": {
        "empty": "Enter the secret code from your receipt.",
        "format": "The secret code has 10 letters or digits. Please compare it with your receipt."
      },
      "notFound": "Number and secret code do not match. Please check both on your receipt and try again."
    }
  },
  "timeline": {
    "state": {
      "done": "Done",
      "current": "In progress",
      "upcoming": "Not started",
      "skipped": "Skipped"
    },
    "optional": "If needed",
    "completed": "Done on {{date}}",
    "started": "Started on {{date}}",
    "expected": "Expected by {{date}}",
    "by": "by {{agency}}"
  }
} satisfies TranslationOf<typeof id>;
