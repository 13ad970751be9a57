// Generated from locales/en.json by `npm run generate`.
import type { TranslationOf } from '@gerai/core';
import type id from './id.ts';

export default {
  "intro": "These reports may be about the same thing. If so, support one: staff see how many residents it concerns.",
  "list": "Similar reports",
  "submitted": "Reported on {{date}}",
  "distance": "about {{distance}} from your point",
  "answer": "Answer of the agency: {{answer}}",
  "supporters_one": "{{count}} resident supports it",
  "supporters_other": "{{count}} residents support it",
  "support": "Support this report",
  "supporting": "Sending your support…",
  "supported": "Your support was counted. You need not send the same report.",
  "failed": "Your support was not sent.",
  "anonymous": "Support holds no name or data of yours.",
  "goOn": "Is yours different? Please go on.",
  "status": {
    "received": "Received",
    "coordination": "Coordination",
    "disposition": "Assigned",
    "in-progress": "In progress",
    "answered": "Answered",
    "closed": "Closed",
    "withdrawn": "Withdrawn"
  }
} satisfies TranslationOf<typeof id>;
