// Generated from locales/en.json by `npm run generate`.
import type { TranslationOf } from '@gerai/core';
import type id from './id.ts';

export default {
  "title": "Send us your report",
  "nav": {
    "report": "Make a report",
    "track": "Already reported? Track your complaint"
  },
  "progress": "Step {{step}} of {{total}}",
  "actions": {
    "next": "Continue",
    "back": "Back",
    "toReview": "Save and see the summary",
    "reload": "Reload the list"
  },
  "setup": {
    "title": "This form is not connected yet",
    "body": "This complaint form has not been connected to the agency's service. Please contact the agency another way.",
    "developer": "For the web team: set the api attribute of <gerai-complaint-form>, for example api=\"/v1\"."
  },
  "draft": {
    "discarded": "Your answers have been deleted from this device."
  },
  "class": {
    "title": "What would you like to tell us?",
    "label": "Kind of report",
    "complaint": {
      "name": "Complaint",
      "about": "A service or a situation is not as it should be and needs to be put right.",
      "clock": "Forwarded within 3 working days, first follow-up within 5 working days. Resolved within 60 days of a complete report (Perpres 76/2013)."
    },
    "aspiration": {
      "name": "Aspiration",
      "about": "A proposal or a hope for better services and development.",
      "clock": "Forwarded within 3 working days, first follow-up within 5 working days."
    },
    "information": {
      "name": "Information request",
      "about": "Ask for information or documents held by a government agency.",
      "clock": "Answered within 10 working days, which may be extended once by 7 working days (Law 14/2008)."
    }
  },
  "text": {
    "title": {
      "complaint": "What happened?",
      "aspiration": "What do you propose or hope for?",
      "information": "Which information do you need?"
    }
  },
  "category": {
    "title": "What is this report about?"
  },
  "questions": {
    "title": "Details for this category"
  },
  "place": {
    "title": "Where did it happen?",
    "titleOptional": "Is this report about a place?"
  },
  "files": {
    "title": "Do you have photos or documents?"
  },
  "similar": {
    "title": "Reported already?"
  },
  "identity": {
    "title": "Who may know?"
  },
  "contact": {
    "title": "How can we reach you?"
  },
  "review": {
    "title": "Check and send"
  },
  "errors": {
    "summary": "Something needs to be corrected",
    "classRequired": "Choose the kind of report."
  },
  "closed": {
    "title": "Complaints are not open yet",
    "body": "This agency does not take reports through this form yet. Please visit the office or use another channel."
  },
  "related": {
    "text": "This report goes on from report {{number}}. The agency sees that the two belong together.",
    "remove": "Do not link them"
  },
  "later": {
    "loading": "Loading the questions…",
    "failed": "These questions could not be loaded. Please check your internet connection. Your entries are safe.",
    "again": "Load again"
  },
  "opening": "Opening…",
  "openFailed": "This part could not be loaded yet. Please check your internet connection."
} satisfies TranslationOf<typeof id>;
