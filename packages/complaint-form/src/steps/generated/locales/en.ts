// Generated from locales/en.json by `npm run generate`.
import type { TranslationOf } from '@gerai/core';
import type id from './id.ts';

export default {
  "emergency": {
    "title": "An emergency? Call first",
    "body": "This report is not read at once. If anyone is in danger right now, please call:",
    "after": "Once everyone is safe, you can still send this report."
  },
  "draft": {
    "restored": "What you typed on {{when}} has been restored. Contact details were not kept.",
    "saved": "Your answers are kept on this device, without contact details.",
    "discard": "Delete from this device",
    "confirm": "Delete all answers of this report? They cannot be brought back.",
    "confirmYes": "Yes, delete",
    "confirmNo": "Cancel",
    "new": "Start a new report",
    "restoredContact": "What you typed on {{when}} has been restored, with your contact details.",
    "savedContact": "Your answers and contact details are kept on this device.",
    "volatile": "This device cannot keep your answers, for instance because its storage is full or the window is private. They stay as long as this page is open. Please do not close it before the report has been sent."
  },
  "text": {
    "label": "Your report",
    "hint": {
      "complaint": "Tell us what happened, since when, and what it has led to.",
      "aspiration": "Tell us your proposal and how it helps residents.",
      "information": "Name the information or document, its period, and what you need it for."
    },
    "subject": "Short title",
    "subjectHint": "For example: Street lights are out in front of the market.",
    "nik": "Your text contains 16 digits that look like an NIK or family card number. Better remove them: they are not needed here."
  },
  "category": {
    "suggested": "From your words this report seems to be about:",
    "suggestedHint": "Please choose the right one, or look for another category below.",
    "label": "Category",
    "hint": "The category decides which agency handles your report.",
    "placeholder": "Type or choose a category",
    "handledBy": "Handled by {{agency}}",
    "loading": "Loading categories…",
    "empty": "This agency has not opened any report categories yet. Please try again later or contact the nearest office.",
    "failed": "The categories could not be loaded yet. Your answers are safe.",
    "sla": "Resolution target {{time}}"
  },
  "questions": {
    "intro": "Your answers help the staff handle this report.",
    "choose": "Choose one"
  },
  "place": {
    "intro": "Give the area, a landmark, or both.",
    "introOptional": "Skip this step if your report is not about a particular place.",
    "region": "Area",
    "province": "Province",
    "regency": "Regency or city",
    "district": "District (kecamatan)",
    "village": "Village (desa or kelurahan)",
    "choose": "Type or choose from the list",
    "position": "Point",
    "landmark": "Address or landmark",
    "landmarkHint": "For example: 50 metres before the bridge, opposite Bu Sitti's stall.",
    "occurred": "Date it happened",
    "none": "This report is not about a particular place",
    "loading": "Loading the list of areas…",
    "failed": "The list of areas could not be loaded yet. You can still write an address or landmark."
  },
  "files": {
    "loading": "Loading…",
    "failed": "Photos and files could not be loaded. You can go on without them.",
    "retry": "Try again",
    "review": "Photos and files",
    "trap": "Leave this field empty",
    "left": "Will not be sent",
    "leftWhy": "{{names}}. Documents contain their authors' names, so an anonymous report takes photos only. Take a photo of the document if you need it."
  },
  "identity": {
    "intro": "These two choices are separate: the first is about you, the second about what you report.",
    "who": "Your identity",
    "named": "The agency that handles it may know who I am",
    "namedHint": "Staff see the name and contact you give; they are never shown to the public.",
    "anonymous": "Anonymous: tell no one",
    "anonymousHint": "We do not ask for your name or contact. Only you can see news, with the number and the secret code.",
    "what": "Your report",
    "confidential": "Confidential: only the agency that handles it reads it",
    "confidentialHint": "The report is not shown to the public.",
    "public": "May be shown to the public",
    "publicHint": "Other residents can read the report, without your name and contact.",
    "preview": {
      "title": "Who sees what",
      "you": "You, with the number and the secret code",
      "agency": "Staff of the agency that handles it",
      "everyone": "The public",
      "all": "The report, its progress and the replies",
      "reportAndIdentity": "The report, and the name and contact you give",
      "reportOnly": "Only the report, without name and contact",
      "publicReport": "The report and its progress, without name and contact",
      "nothing": "Sees nothing"
    },
    "tip": "To stay anonymous, do not write your name, home address or phone number in the report."
  },
  "contact": {
    "intro": "You may leave all of these empty. Without a contact you can still see the progress with the number and the secret code.",
    "name": "Name",
    "phone": "Phone or WhatsApp number",
    "phoneHint": "For example: 0812 3456 7890.",
    "email": "Email",
    "emailHint": "For example: nama@contoh.id.",
    "notKept": "Contact details are not kept on this device and are gone when the page is closed.",
    "privacy": "Privacy notice",
    "privacyLink": "Read the full privacy notice",
    "purposes": "Used for",
    "retention": "Kept",
    "controller": "Responsible",
    "rights": "Your rights",
    "questions": "Questions",
    "keep": "Keep this contact with the answers on this device"
  },
  "review": {
    "intro": "Nothing has been sent yet. Please check your answers.",
    "edit": "Change",
    "empty": "Not given",
    "identity": "Confidentiality",
    "identityValue": {
      "open": "The agency knows who you are; the report may be public",
      "confidential": "The agency knows who you are; the report is confidential",
      "anonymous": "Anonymous; the report may be public",
      "anonymousConfidential": "Anonymous; the report is confidential"
    },
    "place": "Place",
    "noPlace": "Not about a particular place",
    "submit": "Send the report",
    "sending": "Sending the report…",
    "resend": "Send again",
    "agency": "Handled by",
    "contact": "Contact"
  },
  "send": {
    "notSent": "The report has NOT been sent",
    "unsure": "The report may NOT have been sent",
    "safe": "All your answers are still here. Please send again.",
    "once": "We have not received a reply. All your answers are still here. Please send again: the same report will not be recorded twice.",
    "offline": "Your device is not connected to the internet. All your answers are still here. Please send again once you are connected.",
    "busy": "The service is receiving many reports. All your answers are still here. Please send again {{when}}.",
    "busySoon": "in a moment",
    "invalid": "Some answers need to be corrected. The others are kept.",
    "refused": "The service refused this report. All your answers are still here.",
    "changed": "We have already received this report with different content",
    "changedBody": "Your present answers have NOT been sent. Please track the first report with its number and secret code, or send these answers as a new report.",
    "asNew": "Send as a new report",
    "waits": "This report, with your contact details if you gave any, is kept on this device and sent by itself once the service can be reached, also after this page was closed and opened again.",
    "waitsHere": "The report is sent by itself once the service can be reached, as long as this page is open.",
    "unqueue": "Do not send by itself",
    "expired": "We do not know whether this report has arrived",
    "expiredBody": "It was sent some days ago without a reply, and the service can no longer recognise it. If you have not heard from the agency, please send it as a new report."
  },
  "errors": {
    "textRequired": "Write your report.",
    "textShort_one": "The report is too short. Write at least {{count}} character.",
    "textShort_other": "The report is too short. Write at least {{count}} characters.",
    "textLong_one": "The report is too long. Write at most {{count}} character.",
    "textLong_other": "The report is too long. Write at most {{count}} characters.",
    "subjectLong_one": "The title is too long. Write at most {{count}} character.",
    "subjectLong_other": "The title is too long. Write at most {{count}} characters.",
    "categoryRequired": "Choose a category.",
    "answerRequired": "Answer this question: {{question}}",
    "answerNumber": "Write digits only for: {{question}}",
    "answerDate": "Enter a correct date for: {{question}}",
    "placeRequired": "Say where: an area, a point or a landmark. Or tick that the report is not about a particular place.",
    "landmarkLong_one": "The address or landmark is too long. Write at most {{count}} character.",
    "landmarkLong_other": "The address or landmark is too long. Write at most {{count}} characters.",
    "dateInvalid": "Enter the correct date it happened.",
    "dateFuture": "The date it happened cannot be after today.",
    "nameLong_one": "The name is too long. Write at most {{count}} character.",
    "nameLong_other": "The name is too long. Write at most {{count}} characters.",
    "phoneInvalid": "The phone number is not correct yet. For example: 0812 3456 7890 or +62 812 3456 7890.",
    "emailInvalid": "The email address is not correct yet. For example: nama@contoh.id.",
    "rejected": "The service did not accept this answer. Please check it.",
    "subjectShort_other": "The title is too short. Write at least {{count}} characters, or leave it empty.",
    "subjectShort_one": "The title is too short. Write at least {{count}} character, or leave it empty."
  }
} satisfies TranslationOf<typeof id>;
