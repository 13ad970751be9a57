// Generated from locales/en.json by `npm run generate`.
import type { TranslationOf } from '@gerai/core';
import type id from './id.ts';

export default {
  "number": "Application number",
  "submitted": "Submitted on {{date}}",
  "asOf": "Status as of {{time}}",
  "opening": "This is the status as of {{time}}. The latest one is being fetched…",
  "offline": "You are offline. This is the status as of {{time}}.",
  "stale": "The latest status could not be fetched. This is the status as of {{time}}.",
  "gone": "This application can no longer be opened with the code kept here. Please remove it from this device, then check number and code on your receipt.",
  "updated": "Nothing has changed.",
  "refresh": "Refresh the status",
  "print": "Print",
  "another": "Track another number",
  "close": "Close this application",
  "demo": "Sample data for demonstration.",
  "live": {
    "live": "updated automatically",
    "polling": "checked regularly"
  },
  "news": {
    "status": "The status has changed. Now: {{now}}",
    "message": "There is a new message from the office.",
    "document": "There is a new document for you."
  },
  "list": {
    "title": "Your applications",
    "open": "See the status",
    "openNamed": "See the status of {{name}}, {{number}}",
    "closeNamed": "Close {{name}}, {{number}}",
    "forgetNamed": "Remove from this device: {{name}}, {{number}}",
    "forgetAll": "Remove all from this device",
    "sharedPhone": "Numbers and codes are kept on this device. Remove them if others use it too."
  },
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
    "when": "Expected by",
    "noDate": "No date can be given yet.",
    "yourMove": "Your move",
    "goThere": "Open the page for it",
    "late": "Later than promised",
    "paused": "The clock is stopped while the office waits for you.",
    "clock": "Service promise: {{duration}}"
  },
  "late": {
    "since": "The deadline of this application has passed: {{date}}.",
    "passed": "The deadline of this application has passed.",
    "help": "You can contact the office that holds your file, or file a complaint.",
    "complain": "Complain about this delay",
    "complaint": "Application {{number}} ({{service}}) at {{agency}} is not finished although it was due on {{date}}."
  },
  "calendar": {
    "save": "Save to calendar",
    "expected": "Expected: {{service}}",
    "move": "Your deadline: {{service}}",
    "appeal": "Last day to object: {{service}}"
  },
  "holder": {
    "title": "Who holds your file now",
    "held": "The office that handled it",
    "phone": "Telephone",
    "email": "E-mail",
    "address": "Address",
    "hours": "Opening hours"
  },
  "requests": {
    "title": "What you need to provide",
    "due": "By {{date}}",
    "amount": "To be paid: {{amount}}"
  },
  "answer": {
    "files": "The files asked for",
    "missing": "Choose the files to send.",
    "send": "Send the files",
    "sent": "{{share}} sent",
    "arrived": "arrived",
    "elsewhere": "These files cannot be sent from here yet. Please hand them to the office that holds your file."
  },
  "path": {
    "title": "The path of your application",
    "progress": "{{done}} of {{total}} steps done"
  },
  "documents": {
    "title": "Documents",
    "issued": "Result of the service",
    "letter": "Letters from the office",
    "submitted": "What you handed in",
    "download": "Download {{name}}",
    "failed": "The document could not be downloaded. Please try again."
  },
  "messages": {
    "title": "Messages",
    "none": "No messages yet.",
    "fromAgency": "From {{agency}}",
    "from": {
      "resident": "From you",
      "agency": "From the office",
      "system": "From the system"
    },
    "write": "Write a message to the office",
    "missing": "Write your message.",
    "send": "Send the message",
    "sent": "Your message has been sent."
  },
  "subscription": {
    "title": "Keep me informed",
    "email": "E-mail address",
    "hint": "We send an e-mail whenever the status changes. Your address is used for nothing else.",
    "missing": "Enter an e-mail address.",
    "format": "Check the e-mail address, for example name@example.com.",
    "begin": "Tell me by e-mail",
    "sent": "A code is on its way to {{email}}.",
    "code": "Code from the e-mail",
    "codeHint": "6 digits that we sent to {{email}}; they hold for 30 minutes. Please look in the spam folder too.",
    "wrongCode": "This code is wrong or no longer holds. Check our latest e-mail, or ask for another code.",
    "confirm": "Confirm",
    "again": "Send another code",
    "remove": "Erase this address",
    "begun": "Your e-mail address is confirmed.",
    "confirmed": "News is sent to {{email}}.",
    "end": "Stop telling me",
    "ended": "Your address has been erased. You will be told no more."
  },
  "device": {
    "title": "This device",
    "offer": "Nothing is kept. If you ask for it, number, code and last status are kept on this device, to be opened again without the code and while offline.",
    "remembered": "Number, code and last status are kept on this device.",
    "remember": "Remember on this device"
  },
  "share": {
    "title": "Print, or open on another device",
    "intro": "Scan this code with the camera of a phone, or copy its link.",
    "warning": "Whoever has this code or link can see your application.",
    "code": "QR code that opens this application",
    "copy": "Copy the link",
    "copied": "The link has been copied.",
    "notCopied": "The link cannot be copied in this browser. Please scan the code.",
    "secret": "Secret code",
    "state": {
      "done": "done",
      "current": "in progress",
      "upcoming": "not started",
      "skipped": "skipped"
    }
  },
  "rating": {
    "title": "Rate this service",
    "intro": "Your answers become part of the public satisfaction survey, without your name.",
    "missing": "Choose one answer.",
    "comment": "Suggestions",
    "send": "Send my rating",
    "result": "Thank you. The index of your answers is {{index}} of 100, {{grade}}.",
    "scores": {
      "1": "Bad",
      "2": "Poor",
      "3": "Good",
      "4": "Very good"
    },
    "grades": {
      "A": "A (very good)",
      "B": "B (good)",
      "C": "C (poor)",
      "D": "D (bad)"
    },
    "elements": {
      "requirements": "What was required",
      "procedure": "System, mechanism and procedure",
      "time": "Time taken",
      "cost": "Cost or fee",
      "product": "Result of the service",
      "competence": "Ability of the staff",
      "behaviour": "Conduct of the staff",
      "complaints": "Handling of complaints, suggestions and input",
      "facilities": "Facilities"
    }
  },
  "appeal": {
    "title": "If you disagree",
    "deadline": "Appeal by {{date}}",
    "link": "Page for appeals"
  },
  "outcome": {
    "number": "Decision number: {{number}}",
    "validUntil": "Valid until {{date}}"
  },
  "outcomeTitle": "Outcome"
} satisfies TranslationOf<typeof id>;
