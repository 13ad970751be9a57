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
    "unsure": "Perhaps NOT sent: we have not received a reply. Please open this report and send it again.",
    "elsewhere": "Open in another tab. Please go on there, or close that tab.",
    "waiting": "NOT sent yet. This report, with your contact details if you gave any, is kept on this device and sent by itself once the service can be reached.",
    "sending": "NOT sent yet. Being sent…",
    "sent": "Sent. Please keep its number and secret code."
  },
  "show": "See the receipt",
  "open": "Continue",
  "change": "Change it, do not send yet",
  "remove": "Delete",
  "named": "{{action}}: {{title}}",
  "confirm": "Delete this report from the device? It cannot be brought back.",
  "confirmWaiting": "Delete this report from the device? It will then NOT be sent, and it cannot be brought back.",
  "confirmYes": "Yes, delete",
  "confirmNo": "Cancel"
} satisfies TranslationOf<typeof id>;
