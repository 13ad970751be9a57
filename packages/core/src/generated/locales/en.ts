// Generated from locales/en.json by `npm run generate`.
import type { TranslationOf } from '../../i18n/types.ts';
import type id from './id.ts';

export default {
  "actions": {
    "retry": "Try again",
    "back": "Back",
    "next": "Continue",
    "close": "Close",
    "cancel": "Cancel",
    "remove": "Remove",
    "edit": "Change",
    "save": "Save",
    "send": "Send",
    "search": "Search",
    "copy": "Copy",
    "copied": "Copied",
    "print": "Print",
    "download": "Download",
    "showMore": "Show more",
    "showLess": "Show less",
    "call": "Call {{number}}",
    "openInNewTab": "(opens in a new tab)",
    "forgetDevice": "Remove from this device"
  },
  "status": {
    "loading": "Loading…",
    "sending": "Sending…",
    "saved": "Saved",
    "offline": "You are offline. Please connect your device to the internet.",
    "online": "You are back online.",
    "stale": "You are seeing the last known data, updated {{time}}.",
    "success": "Success",
    "info": "Information",
    "warning": "Warning",
    "error": "Error"
  },
  "language": {
    "onlyIndonesian": "Available in Indonesian only",
    "id": "Indonesian",
    "en": "English"
  },
  "labels": {
    "optional": "optional",
    "required": "required",
    "yes": "Yes",
    "no": "No",
    "unknown": "Not known yet",
    "free": "Free"
  },
  "units": {
    "minutes_one": "{{count}} minute",
    "minutes_other": "{{count}} minutes",
    "hours_one": "{{count}} hour",
    "hours_other": "{{count}} hours",
    "workingDays_one": "{{count}} working day",
    "workingDays_other": "{{count}} working days",
    "days_one": "{{count}} day",
    "days_other": "{{count}} days",
    "weeks_one": "{{count}} week",
    "weeks_other": "{{count}} weeks",
    "months_one": "{{count}} month",
    "months_other": "{{count}} months",
    "years_one": "{{count}} year",
    "years_other": "{{count}} years"
  },
  "ranges": {
    "minutes": "{{from}}–{{to}} minutes",
    "hours": "{{from}}–{{to}} hours",
    "workingDays": "{{from}}–{{to}} working days",
    "days": "{{from}}–{{to}} days",
    "weeks": "{{from}}–{{to}} weeks",
    "months": "{{from}}–{{to}} months",
    "years": "{{from}}–{{to}} years"
  },
  "fields": {
    "optional": "(optional)",
    "errorPrefix": "Error:",
    "summary": {
      "title_one": "There is {{count}} answer to correct",
      "title_other": "There are {{count}} answers to correct"
    },
    "required": "This field is required.",
    "requiredChoice": "Please choose one.",
    "requiredAny": "Please choose at least one.",
    "requiredTick": "Please tick this box to continue.",
    "requiredFile": "Please choose a file.",
    "requiredDate": "Please enter the day, month and year.",
    "tooShort_one": "Enter at least {{number}} character.",
    "tooShort_other": "Enter at least {{number}} characters.",
    "tooLong_one": "Enter at most {{max}} characters; {{number}} too many.",
    "tooLong_other": "Enter at most {{max}} characters; {{number}} too many.",
    "limit_one": "At most {{number}} character.",
    "limit_other": "At most {{number}} characters.",
    "charactersLeft_one": "{{number}} character left",
    "charactersLeft_other": "{{number}} characters left",
    "charactersOver_one": "{{number}} character too many",
    "charactersOver_other": "{{number}} characters too many",
    "email": "Enter a complete email address, for example name@example.id.",
    "date": {
      "day": "Day",
      "month": "Month",
      "year": "Year",
      "pick": "Choose from a calendar",
      "missingDay": "The date is incomplete: enter the day.",
      "missingMonth": "The date is incomplete: enter the month.",
      "missingYear": "The date is incomplete: enter the year.",
      "badDay": "The day must be a number from 1 to 31.",
      "badMonth": "The month must be a number from 1 to 12, or its name.",
      "badYear": "The year must have four digits, for example {{example}}.",
      "noSuchDay": "{{month}} has only {{last}} days.",
      "tooEarly": "Enter {{min}} or a later date.",
      "tooLate": "Enter {{max}} or an earlier date."
    },
    "select": {
      "placeholder": "Please choose"
    },
    "combobox": {
      "results_one": "There is {{number}} choice. Use the arrow keys to review it.",
      "results_other": "There are {{number}} choices. Use the arrow keys to review them.",
      "firstOf": "Showing {{shown}} of {{total}}. Type to narrow them down.",
      "noResults": "No choice matches. Please change your words.",
      "clear": "Clear the field",
      "selected": "{{label}} chosen",
      "notInList": "Please choose from the list.",
      "loading": "Looking for choices…",
      "failed": "The choices cannot be loaded."
    },
    "file": {
      "choose": "Choose a file",
      "chooseMore": "Add a file",
      "drop": "or drop files here",
      "limitCount_one": "At most {{number}} file.",
      "limitCount_other": "At most {{number}} files.",
      "limitSize": "Each file up to {{size}}.",
      "types": "File types: {{types}}.",
      "list": "Chosen files",
      "remove": "Remove file {{name}}",
      "removed": "{{name}} removed",
      "selected_one": "{{number}} file chosen",
      "selected_other": "{{number}} files chosen",
      "tooLarge": "{{name}} is larger than {{size}}. Please choose a smaller file.",
      "wrongType": "{{name}} is not an accepted file type. Please choose {{types}}.",
      "empty": "{{name}} is empty. Please choose another file.",
      "duplicate": "{{name}} is already chosen.",
      "tooMany_one": "At most {{number}} file. {{name}} was not added.",
      "tooMany_other": "At most {{number}} files. {{name}} was not added."
    }
  },
  "errors": {
    "offline": "Your device is not connected to the internet. Check the connection, then try again.",
    "network": "The service cannot be reached. Check your internet connection, then try again.",
    "timeout": "The service took too long to answer. Please try again in a moment.",
    "bad-response": "The answer of the service cannot be read. Please try again later.",
    "unknown": "Something went wrong. Please try again; if it keeps happening, contact the agency.",
    "not-configured": "This widget is not connected to a service yet. Please tell the site's administrator."
  }
} satisfies TranslationOf<typeof id>;
