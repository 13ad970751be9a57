// Generated from locales/en.json by `npm run generate`.
import type { TranslationOf } from '@gerai/core';
import type id from './id.ts';

export default {
  "title": "Other reports on this device",
  "untitled": "A report without text",
  "number": "Report {{number}}",
  "savedAt": "Last changed {{when}}.",
  "until": "Deleted from this device by itself {{when}}.",
  "state": {
    "draft": "NOT sent.",
    "check": "NOT sent. Please check this report and send it again.",
    "elsewhere": "Open in another tab. Please go on there, or close that tab.",
    "waiting": "NOT sent yet. This report, with your contact details, is kept on this device and sent by itself once the service can be reached.",
    "sending": "NOT sent yet. Being sent…",
    "sent": "Sent. Please keep its number and secret code."
  },
  "show": "See the receipt",
  "open": "Continue",
  "change": "Change it, do not send yet",
  "openName": "Continue: {{title}}",
  "remove": "Delete",
  "removeName": "Delete: {{title}}",
  "confirm": "Delete this report from the device? It cannot be brought back.",
  "confirmYes": "Yes, delete",
  "confirmNo": "Cancel",
  "removed": "The report has been deleted from this device."
} satisfies TranslationOf<typeof id>;
