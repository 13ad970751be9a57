// Generated from locales/en.json by `npm run generate`.
import type { TranslationOf } from '@gerai/core';
import type id from './id.ts';

export default {
  "receipt": {
    "title": "We have received your report",
    "thanks": "Thank you. Your report is recorded and will be forwarded to {{agency}}.",
    "thanksPlain": "Thank you. Your report is recorded and will be forwarded to the agency in charge.",
    "keep": "Save this number and code now",
    "once": "The secret code is shown only once. Without it no one, you included, can see the progress of the report.",
    "number": "Report number",
    "secret": "Secret code",
    "copy": "Copy number and code",
    "copied": "The number and the code have been copied.",
    "copyFailed": "The number and the code could not be copied. Please write them down or save them as a file.",
    "download": "Save as a file",
    "print": "Print",
    "file": {
      "heading": "RECEIPT OF YOUR REPORT",
      "warning": "Do not share the secret code with anyone.",
      "name": "receipt"
    },
    "receivedAt": "Received",
    "expected": "Answer expected",
    "next": "What happens next",
    "clocks": {
      "forward": "Forwarded to the agency",
      "first-follow-up": "First follow-up",
      "resolution": "Resolved",
      "information-answer": "Information request answered",
      "auto-close": "Closed automatically without your reply",
      "within": "within {{time}}",
      "withinBy": "within {{time}}, by {{date}}",
      "close": "10 working days after a follow-up without your reply, the report is closed automatically.",
      "extend": "The time to answer may be extended once by 7 working days. If the answer is not right, you can object within 30 working days (Law 14/2008)."
    },
    "track": "See the progress",
    "another": "I have saved it, make a new report",
    "earlier": "Your first report had in fact reached us before you changed it. Your last changes were not sent."
  },
  "follow": {
    "title": "Track your complaint",
    "intro": "Enter the number and the secret code from the receipt of your report.",
    "status": "Status",
    "now": "Now",
    "next": "Next",
    "by": "By",
    "overdue": "The deadline of {{date}} has passed. You have the right to ask the agency about it.",
    "received": "Received",
    "category": "Category",
    "agency": "Agency in charge",
    "timeline": "Progress",
    "noEvents": "No progress has been recorded yet.",
    "messages": "Messages",
    "noMessages": "No messages yet.",
    "fromYou": "You",
    "fromAgency": "Staff",
    "reply": "Write a message to the staff",
    "replyHint": "Do not write your name or phone number: this report is anonymous.",
    "replyRequired": "Write your message first.",
    "replySend": "Send the message",
    "replySending": "Sending the message…",
    "replySent": "Your message has been sent.",
    "replyFailed": "The message has NOT been sent. What you wrote is still here.",
    "withdraw": "Withdraw the report",
    "withdrawConfirm": "Withdraw this report? The agency will stop handling it.",
    "withdrawYes": "Yes, withdraw it",
    "withdrawNo": "Cancel",
    "withdrawing": "Withdrawing the report…",
    "withdrawn": "The report has been withdrawn.",
    "withdrawFailed": "The report has NOT been withdrawn.",
    "expired": "For your security this session has ended. Please enter the number and the code again.",
    "leave": "Follow another report",
    "statuses": {
      "received": "Received",
      "coordination": "Coordination",
      "disposition": "Assigned",
      "in-progress": "In progress",
      "answered": "Answered",
      "closed": "Closed",
      "withdrawn": "Withdrawn"
    },
    "fromSystem": "System",
    "steps": "Stages",
    "text": "Your report"
  }
} satisfies TranslationOf<typeof id>;
